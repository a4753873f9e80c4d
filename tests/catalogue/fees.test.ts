import { expect, test } from 'vitest'
import { fees as townFees } from '../../db/town/fees.ts'
import { products } from '../../db/town/products.ts'
import { costsOf } from '../../src/catalogue/costs.ts'
import { type Fee, feeOn } from '../../src/catalogue/fees.ts'

const fees: Fee[] = [
  { product: 'paspoort', kind: 'standard', validFrom: '2026-01-01', cents: 84_00 },
  { product: 'paspoort', kind: 'standard', validFrom: '2027-01-01', cents: 86_40 },
  { product: 'paspoort', kind: 'standard', validFrom: '2025-01-01', cents: 82_00 },
  { product: 'paspoort', kind: 'urgent', validFrom: '2026-01-01', cents: 57_05 },
  { product: 'kaart', kind: 'standard', validFrom: '2026-01-01', cents: 75_80 },
  { product: 'kaart', kind: 'minor', validFrom: '2026-01-01', cents: 40_90 },
  { product: 'verhuizing', kind: 'standard', validFrom: '2026-01-01', cents: 0 },
]

test.each([
  ['2024-12-31', undefined],
  ['2025-01-01', 82_00],
  ['2025-12-31', 82_00],
  ['2026-01-01', 84_00],
  ['2026-12-31', 84_00],
  ['2027-01-01', 86_40],
  ['2031-06-01', 86_40],
])('a passport costs on %s what its latest row says', (date, cents) => {
  expect(feeOn(fees, 'paspoort', 'standard', date)).toBe(cents)
})

test('a kind without rows, and a product without any, have no amount', () => {
  expect(feeOn(fees, 'paspoort', 'minor', '2026-06-01')).toBeUndefined()
  expect(feeOn(fees, 'vog', 'standard', '2026-06-01')).toBeUndefined()
})

const on = (date: string, ...choices: [string, number][]) =>
  costsOf(
    choices.map(([product, persons]) => ({ product, persons })),
    fees,
    date,
  ).total

test.each([
  ['one passport', on('2026-12-31', ['paspoort', 1]), { least: 84_00, most: 84_00 }],
  ['two passports in the new year', on('2027-01-01', ['paspoort', 2]), { least: 172_80, most: 172_80 }],
  ['two cards, perhaps of children', on('2026-06-01', ['kaart', 2]), { least: 81_80, most: 151_60 }],
  ['a passport and what is free', on('2026-06-01', ['paspoort', 1], ['verhuizing', 2]), { least: 84_00, most: 84_00 }],
  ['a passport and what has no amount', on('2026-06-01', ['paspoort', 1], ['vog', 1]), undefined],
])('%s: the total', (_, total, expected) => expect(total).toEqual(expected))

test('in the town every fee belongs to a product, and is higher from 2027', () => {
  const codes = new Set<string>(products.map(({ code }) => code))
  for (const { product, kind, cents } of townFees) {
    expect(codes.has(product), product).toBe(true)
    const later = feeOn(townFees, product, kind, '2027-01-01') ?? 0
    expect(cents === 0 ? later === 0 : later >= cents, `${product} ${kind}`).toBe(true)
  }
})
