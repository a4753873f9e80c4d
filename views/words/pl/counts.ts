// Things that are counted on several pages.
import { plural } from '../plural.ts'

const count = plural('pl')

export const persons = (number: number): string =>
  count(number, { one: `${number} osoba`, few: `${number} osoby`, many: `${number} osób` })

export const matters = (number: number): string =>
  count(number, { one: `${number} sprawa`, few: `${number} sprawy`, many: `${number} spraw` })

export const times = (number: number): string =>
  count(number, { one: `${number} termin`, few: `${number} terminy`, many: `${number} terminów` })

export const workingDays = (number: number): string =>
  count(number, { one: `${number} dzień roboczy`, few: `${number} dni robocze`, many: `${number} dni roboczych` })
