// Things that are counted on several pages.
import { plural } from '../plural.ts'

const count = plural('ar')

export const persons = (number: number): string =>
  count(number, {
    zero: 'لا أحد',
    one: 'شخص واحد',
    two: 'شخصان',
    few: `${number} أشخاص`,
    many: `${number} شخصاً`,
    other: `${number} شخص`,
  })

export const services = (number: number): string =>
  count(number, {
    zero: 'لا خدمات',
    one: 'خدمة واحدة',
    two: 'خدمتان',
    few: `${number} خدمات`,
    many: `${number} خدمة`,
    other: `${number} خدمة`,
  })

export const times = (number: number): string =>
  count(number, {
    zero: 'لا أوقات',
    one: 'وقت واحد',
    two: 'وقتان',
    few: `${number} أوقات`,
    many: `${number} وقتاً`,
    other: `${number} وقت`,
  })

export const appointments = (number: number): string =>
  count(number, {
    zero: 'لا مواعيد',
    one: 'موعد واحد',
    two: 'موعدان',
    few: `${number} مواعيد`,
    many: `${number} موعداً`,
    other: `${number} موعد`,
  })

export const workingDays = (number: number): string =>
  count(number, {
    zero: 'لا أيام عمل',
    one: 'يوم عمل واحد',
    two: 'يوما عمل',
    few: `${number} أيام عمل`,
    many: `${number} يوم عمل`,
    other: `${number} يوم عمل`,
  })
