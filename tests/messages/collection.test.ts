import { expect, test } from 'vitest'
import { type HolidayName, holidayNames } from '../../src/catalogue/holidays.ts'
import { collectionDates, pickUpsFor, readyDate } from '../../src/messages/collection.ts'

const product = (pickUpProduct: string | null, readyWorkingDays: number | null, personsMax = 4) => ({
  pickUpProduct,
  readyWorkingDays,
  personsMax,
})
const products = new Map([
  ['paspoort', product('paspoort-afhalen', 5)],
  ['paspoort-kind', product('paspoort-afhalen', 5)],
  ['rijbewijs', product('rijbewijs-afhalen', 3)],
  ['omwisselen', product('rijbewijs-afhalen', null)],
  ['uittreksel', product(null, null)],
  ['paspoort-afhalen', product(null, null)],
  ['rijbewijs-afhalen', product(null, null, 2)],
])
const holidays: ReadonlySet<HolidayName> = new Set(holidayNames)
const of = (...codes: string[]) => codes.map((code) => ({ product: code, persons: 1 }))

test.each([
  ['a passport', of('paspoort'), '2026-12-01'],
  ['a driving licence', of('rijbewijs'), '2026-11-27'],
  ['both, which are collected together', of('paspoort', 'rijbewijs'), '2026-12-01'],
  ['an extract, which one takes along', of('uittreksel'), undefined],
  ['a passport and an extract', of('paspoort', 'uittreksel'), '2026-12-01'],
  ['something of which nobody can say when', of('paspoort', 'omwisselen'), undefined],
  ['a product that is gone', of('weg'), undefined],
])('%s, applied for on Tuesday 24 November', (_, choices, date) => {
  expect(readyDate('2026-11-24', choices, products, holidays)).toBe(date)
})

test.each([
  ['2026-12-01', ['2026-11-24', '2026-11-26']],
  // Five working days before Monday is Monday; three working days before it is Wednesday.
  ['2026-11-30', ['2026-11-23', '2026-11-25']],
  ['2026-11-29', []],
  // Christmas and the weekend after it do not count.
  ['2026-12-29', ['2026-12-21', '2026-12-23']],
])('on %s what was applied for on these days may be ready', (today, dates) => {
  expect(collectionDates(today, products, holidays)).toEqual(dates)
})

test('nothing to collect is no day at all', () => {
  expect(collectionDates('2026-12-01', new Map([['uittreksel', product(null, null)]]), holidays)).toEqual([])
})

test('what is collected with the same product is one, for no more people than it is for', () => {
  const choices = [
    { product: 'paspoort', persons: 2 },
    { product: 'paspoort-kind', persons: 1 },
    { product: 'rijbewijs', persons: 4 },
    { product: 'uittreksel', persons: 1 },
  ]
  expect(pickUpsFor(choices, products)).toEqual([
    { product: 'paspoort-afhalen', persons: 3 },
    { product: 'rijbewijs-afhalen', persons: 2 },
  ])
})
