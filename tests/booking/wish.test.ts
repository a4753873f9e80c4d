import fc from 'fast-check'
import { expect, test } from 'vitest'
import { firstStart, startAt, startsOn } from '../../src/booking/availability.ts'
import { askFor, isOffered, problemOf, type Wish, withinOwnTerm } from '../../src/booking/wish.ts'
import type { Catalogue } from '../../src/catalogue/catalogue.ts'
import { addDays } from '../../src/catalogue/day.ts'
import type { Product } from '../../src/catalogue/product.ts'
import { defaultSettings } from '../../src/catalogue/settings.ts'
import { aBlock } from '../catalogue/plan.ts'
import { aDay } from './day.ts'

function aProduct(code: string, changes: Partial<Product> = {}): Product {
  const channels = { online: true, staff: true, walkIn: true, pickUp: false, discreet: false }
  const length = { minutesFirst: 10, minutesExtra: 5, personsMax: 4, ceiling: null }
  const window = { noticeHours: 2, horizonDays: 42, activeFrom: null, activeUntil: null }
  const rules = { emailField: 'optional', mobileField: 'optional', deadlineRule: null } as const
  const result = { pickUpProduct: null, readyWorkingDays: null }
  return { code, group: 'reizen', position: 1, ...channels, ...length, ...window, ...rules, ...result, ...changes }
}

const products = [
  aProduct('paspoort'),
  aProduct('rijbewijs', { minutesFirst: 5 }),
  aProduct('huwelijk', { minutesFirst: 30, online: false }),
  aProduct('naturalisatie', { minutesFirst: 60, noticeHours: 24, horizonDays: 90, personsMax: 6 }),
  aProduct('nieuw', { activeFrom: '2027-01-01' }),
  aProduct('oud', { activeUntil: '2026-11-23' }),
]
const catalogue: Catalogue = {
  version: 1,
  products: new Map(products.map((product) => [product.code, product])),
  fees: [],
  locations: new Map([
    [
      'stadskantoor',
      { code: 'stadskantoor', zone: 'Europe/Amsterdam', street: '', postcode: '', town: '', district: '', phone: '' },
    ],
  ]),
  teams: [
    { code: 'allround', name: 'Allround', products: ['paspoort', 'rijbewijs', 'naturalisatie', 'nieuw', 'oud'] },
    { code: 'reisdocumenten', name: 'Reisdocumenten', products: ['paspoort', 'rijbewijs'] },
    { code: 'burgerlijke-stand', name: 'Burgerlijke stand', products: ['huwelijk'] },
  ],
  plans: new Map(),
  series: new Map(),
  settings: new Map([['stadskantoor', defaultSettings]]),
  texts: new Map(),
}
const today = '2026-11-24'

const wish = (calm: boolean, ...choices: [string, number][]): Wish => ({
  calm,
  choices: choices.map(([product, persons]) => ({ product, persons })),
})

test.each([
  ['nothing', wish(false), { problem: 'nothingChosen' }],
  ['an unknown product', wish(false, ['vliegtuig', 1]), { problem: 'unknownProduct', product: 'vliegtuig' }],
  ['a product for staff only', wish(false, ['huwelijk', 1]), { problem: 'notOffered', product: 'huwelijk' }],
  ['a product that comes later', wish(false, ['nieuw', 1]), { problem: 'notOffered', product: 'nieuw' }],
  ['a product that is gone', wish(false, ['oud', 1]), { problem: 'notOffered', product: 'oud' }],
  [
    'more persons than the product takes',
    wish(false, ['paspoort', 5]),
    { problem: 'tooManyPersons', product: 'paspoort', max: 4 },
  ],
  [
    'a visit beyond two hours',
    wish(false, ['naturalisatie', 6], ['paspoort', 4], ['rijbewijs', 4]),
    { problem: 'tooLong', minutes: 130, max: 120 },
  ],
])('%s cannot be asked for', (_, asked, problem) => {
  expect(problemOf(asked, catalogue, 'resident', today)).toEqual(problem)
})

test('what no team serves together cannot be combined', () => {
  expect(problemOf(wish(false, ['paspoort', 1], ['huwelijk', 1]), catalogue, 'staff', today)).toEqual({
    problem: 'notTogether',
  })
})

test('passport for two and driving licence for one can be asked for', () => {
  expect(problemOf(wish(false, ['paspoort', 2], ['rijbewijs', 1]), catalogue, 'resident', today)).toBeUndefined()
})

test('staff may book what residents may not', () => {
  const huwelijk = catalogue.products.get('huwelijk') as Product
  expect([isOffered(huwelijk, 'resident', today), isOffered(huwelijk, 'staff', today)]).toEqual([false, true])
})

test.each([
  ['2026-12-31', false],
  ['2027-01-01', true],
])('a product that starts in 2027 is offered on %s: %s', (date, offered) => {
  expect(isOffered(catalogue.products.get('nieuw') as Product, 'resident', date)).toBe(offered)
})

test('the question asks the specialists first, for the whole duration, within notice and horizon of all products', () => {
  const now = Date.parse('2026-11-24T09:00:00+01:00')
  const ask = askFor(wish(true, ['paspoort', 2], ['rijbewijs', 1]), catalogue, 'stadskantoor', 'resident', now)
  expect(ask).toMatchObject({ teams: ['reisdocumenten', 'allround'], durationMinutes: 25, by: 'resident' })
  expect(ask.from).toBe(Date.parse('2026-11-24T11:00:00+01:00'))
  expect(ask.until).toBe(Date.parse('2027-01-05T09:00:00+01:00'))
})

test('a visit lies within the days on which its products are offered', () => {
  const days = { activeFrom: '2026-11-26', activeUntil: '2026-11-30' }
  const shortly = new Map([...catalogue.products, ['tijdelijk', aProduct('tijdelijk', days)]])
  const now = Date.parse('2026-11-24T09:00:00+01:00')
  const asked = wish(false, ['paspoort', 1], ['tijdelijk', 1])
  const { from, until } = askFor(asked, { ...catalogue, products: shortly }, 'stadskantoor', 'staff', now)
  expect(from).toBe(Date.parse('2026-11-26T00:00:00+01:00'))
  expect(until).toBe(Date.parse('2026-12-01T00:00:00+01:00') - 1)
})

test('within a legal term the days, the times and the check at booking agree', () => {
  const dates = Array.from({ length: 9 }, (_, number) => addDays('2027-03-25', number))
  // The clock changes on the 28th.
  const now = Date.parse('2027-03-24T12:00:00+01:00')
  const hours = [aBlock('00:00', '24:00')]
  const days = dates.map((date) => aDay(hours, { date }))
  const open = askFor(wish(false, ['paspoort', 1]), catalogue, 'stadskantoor', 'resident', now)
  fc.assert(
    fc.property(fc.constantFrom(...dates), (latestDate) => {
      const ask = askFor({ ...wish(false, ['paspoort', 1]), latestDate }, catalogue, 'stadskantoor', 'resident', now)
      for (const day of days) {
        const inTime = day.date <= latestDate
        const starts = startsOn(day, open)
        expect(starts.length).toBeGreaterThan(20)
        expect(startsOn(day, ask)).toEqual(inTime ? starts : [])
        expect(firstStart(day, ask)).toEqual(inTime ? starts[0] : undefined)
        for (const start of [starts[0], starts.at(-1)]) {
          expect(startAt(day, ask, start?.startsAt ?? 0)).toEqual(inTime ? start : undefined)
        }
      }
    }),
  )
})

test('who has an appointment within a term can only come sooner, others are not bound', () => {
  const birth = new Map([...catalogue.products, ['geboorte', aProduct('geboorte', { deadlineRule: 'birth' })]])
  const bound = { ...catalogue, products: birth }
  expect(withinOwnTerm(wish(false, ['geboorte', 1]), bound, '2026-11-25').latestDate).toBe('2026-11-25')
  expect(withinOwnTerm(wish(false, ['paspoort', 1]), bound, '2026-11-25').latestDate).toBeUndefined()
})

test('what left the catalogue after it was chosen has no free time any more', () => {
  expect(
    askFor(wish(false, ['paspoort', 1], ['vliegtuig', 1]), catalogue, 'stadskantoor', 'resident', 0).teams,
  ).toEqual([])
})

test('an unknown location is a mistake of ours', () => {
  expect(() => askFor(wish(false, ['paspoort', 1]), catalogue, 'maan', 'resident', 0)).toThrow('maan')
})
