import { describe, expect, test } from 'vitest'
import type { Hold } from '../../src/booking/appointment.ts'
import { canWait, lastUsefulDay, productsKey, take, type Wait, waitFields, waitUntil } from '../../src/booking/wait.ts'
import type { Catalogue } from '../../src/catalogue/catalogue.ts'
import type { ContactFields } from '../../src/catalogue/contact-fields.ts'
import { defaultSettings as settings } from '../../src/catalogue/settings.ts'
import { amsterdam, aPlan, aWeeklyBlock } from '../catalogue/plan.ts'
import { at, tuesday } from './day.ts'

const now = at('09:00')
const passport = { choices: [{ product: 'paspoort', persons: 2 }], calm: false }
/** Passports in a quarter of an hour, on workdays from nine to four at the town hall, and until eight elsewhere. */
const catalogueOf = (horizonDays: number) => {
  const product = { code: 'paspoort', horizonDays, emailField: 'optional', mobileField: 'optional', noticeHours: 0 }
  const takes = { minutesFirst: 10, minutesExtra: 5 }
  const weekly = (location: string, until: string) =>
    [location, aPlan({ blocks: [aWeeklyBlock('09:00', until, { location, stepMinutes: 15 })] })] as const
  return {
    products: new Map([['paspoort', { ...product, ...takes }]]),
    teams: [{ code: 'reisdocumenten', name: 'Reisdocumenten', products: ['paspoort'] }],
    plans: new Map([weekly('stadskantoor', '16:00'), weekly('molenwijk', '20:00')]),
    locations: new Map(['stadskantoor', 'molenwijk'].map((code) => [code, { zone: amsterdam }])),
    settings: new Map(['stadskantoor', 'molenwijk'].map((code) => [code, settings])),
  } as unknown as Catalogue
}

test.each([
  [undefined, undefined, undefined],
  ['2026-11-27', undefined, '2026-11-27'],
  [undefined, '2026-11-30', '2026-11-29'],
  ['2026-11-27', '2026-11-30', '2026-11-27'],
  ['2026-12-27', '2026-11-30', '2026-11-29'],
  [undefined, '2026-12-01', '2026-11-30'],
])('with a legal term until %s and a free time on %s the last useful day is %s', (latestDate, before, last) => {
  expect(lastUsefulDay({ ...passport, latestDate }, before)).toBe(last)
})

test.each([
  [60, undefined, '2027-01-23T09:00:00+01:00'],
  [60, '2026-11-27', '2026-11-27T23:59:59.999+01:00'],
  [2, '2026-11-27', '2026-11-26T09:00:00+01:00'],
  [140, undefined, '2027-04-13T09:00:00+02:00'],
])('with a horizon of %i days and a last useful day of %s one waits until %s', (horizon, latestDate, until) => {
  const found = waitUntil({ ...passport, latestDate }, catalogueOf(horizon), amsterdam, now)
  expect(new Date(found).toISOString()).toBe(new Date(Date.parse(until)).toISOString())
})

describe('who asks is asked for', () => {
  const both = { mail: true, sms: true }
  const mailOnly = { mail: true, sms: false }
  const smsOnly = { mail: false, sms: true }
  const fields = (text: string): ContactFields => {
    const [email, mobile] = text.split(' ') as [ContactFields['email'], ContactFields['mobile']]
    return { email, mobile }
  }
  test.each([
    ['optional optional', both, 'optional optional'],
    ['required hidden', both, 'required hidden'],
    ['optional optional', mailOnly, 'required hidden'],
    ['required required', mailOnly, 'required required'],
    ['optional required', mailOnly, 'required required'],
    ['optional optional', smsOnly, 'hidden required'],
    ['required optional', smsOnly, 'required required'],
    ['required hidden', smsOnly, undefined],
    ['hidden required', mailOnly, undefined],
    ['optional optional', { mail: false, sms: false }, undefined],
  ])('where the products say %s, and %o can be sent: %s', (asked, sends, expected) => {
    expect(waitFields(fields(asked), sends)).toEqual(expected && fields(expected))
  })
})

describe('there is something to wait for', () => {
  const locations = ['stadskantoor', 'molenwijk']
  const where = (wall: string, last: Partial<Record<'before' | 'latestDate', string | undefined>>, date?: string) => {
    const facts = { before: last.before, locations, sends: { mail: true, sms: true }, now: at(wall, date) }
    return canWait({ ...passport, latestDate: last.latestDate }, catalogueOf(60), facts)?.locations
  }
  test.each([
    [undefined, locations],
    // A Tuesday, at nine: with half an hour to answer and four to come there is time today.
    ['2026-11-24', undefined],
    ['2026-11-25', locations],
    ['2026-12-10', locations],
  ])('before a free time on %s: at %o', (before, expected) => {
    expect(where('09:00', { before })).toEqual(expected)
  })

  // The last place of the day begins at a quarter to four, and elsewhere at a quarter to eight.
  test.each([
    ['11:15', tuesday, locations],
    ['11:16', tuesday, ['molenwijk']],
    ['15:15', tuesday, ['molenwijk']],
    ['15:16', tuesday, undefined],
    ['15:16', '2026-11-25', locations],
  ])('at %s on Tuesday in a term until %s: at %o', (wall, latestDate, expected) => {
    expect(where(wall, { latestDate })).toEqual(expected)
  })

  test('as long as a day is left on which there are places, whatever the last one is', () => {
    expect(where('11:15', { latestDate: '2026-11-29' }, '2026-11-27')).toEqual(locations)
    expect(where('15:16', { latestDate: '2026-11-29' }, '2026-11-27')).toBeUndefined()
    expect(where('15:16', { before: '2026-11-30' }, '2026-11-27')).toBeUndefined()
  })
})

test('the same products are the same wish, in any order and for any number of persons', () => {
  const choice = (product: string, persons = 1) => ({ product, persons })
  const two = productsKey({ choices: [choice('rijbewijs'), choice('paspoort', 3)] })
  expect(productsKey({ choices: [choice('paspoort'), choice('rijbewijs', 2)] })).toBe(two)
  expect(productsKey({ choices: [choice('paspoort')] })).not.toBe(two)
})

describe('a place that is taken', () => {
  const contact = { name: 'Fatima Yilmaz', email: 'fatima@voorbeeld.nl', mobile: null }
  const wait: Wait = {
    ...{ ...passport, publicId: 'wWw', askedAt: now - 1, until: now + 1, language: 'en', contact },
    ...{ locations: ['stadskantoor'], weekdays: [4], parts: ['morning'], latestDate: '2026-11-27' },
  }
  const held: Hold = {
    ...{ ...passport, publicId: 'hHh', location: 'stadskantoor', date: '2026-11-26', team: 'reisdocumenten' },
    ...{ startsAt: at('10:00', '2026-11-26'), endsAt: at('10:15', '2026-11-26'), channel: 'online', takenAt: now - 5 },
    ...{
      language: 'en',
      needs: [],
      version: 1,
      state: 'held',
      heldUntil: now + 9,
      visitor: 'v',
      origin: 'o',
      contact: null,
    },
  }
  const facts = { code: '482913', needs: ['rolstoel'], live: 0, settings }

  test('is an appointment under the name of the wait, and of the hold nothing is left', () => {
    expect(take(wait, held, facts, now)).toEqual({
      ...{ ...passport, publicId: 'wWw', location: 'stadskantoor', date: '2026-11-26', team: 'reisdocumenten' },
      ...{ startsAt: held.startsAt, endsAt: held.endsAt, channel: 'online', takenAt: now - 5, bookedAt: now },
      ...{ language: 'en', needs: ['rolstoel'], contact, state: 'booked', code: '482913', version: 1 },
    })
  })

  test('is not for who has as many appointments as they may', () => {
    expect(take(wait, held, { ...facts, live: 2 }, now)).toMatchObject({ state: 'booked' })
    expect(take(wait, held, { ...facts, live: 3 }, now)).toEqual({ refused: 'tooManyAppointments' })
  })
})
