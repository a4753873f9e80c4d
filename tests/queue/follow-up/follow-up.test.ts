import { expect, test } from 'vitest'
import { products } from '../../../db/town/products.ts'
import type { Product } from '../../../src/catalogue/product.ts'
import { fewTimes, followUpOf } from '../../../src/queue/follow-up.ts'

const catalogue = new Map(products.map((product) => [product.code as string, product as unknown as Product]))
const after = (today: string, ...codes: string[]) =>
  followUpOf(
    codes.map((product) => ({ product, persons: 1 })),
    today,
    catalogue,
    ['christmasDay', 'newYear'],
  )

test.each([
  ['on a Monday', '2026-11-23', '2026-11-30'],
  ['on a Friday', '2026-11-27', '2026-12-04'],
  ['before Christmas, which is a Friday', '2026-12-21', '2026-12-29'],
  ['before New Year as well', '2026-12-24', '2027-01-04'],
])('a passport that is applied for %s can be collected five working days later', (_, today, from) => {
  expect(after(today, 'paspoort')).toEqual({ choices: [{ product: 'paspoort-afhalen', persons: 1 }], from })
})

test('one visit collects all of it, for as many', () => {
  expect(after('2026-11-23', 'paspoort', 'rijbewijs', 'paspoort')?.choices).toEqual([
    { product: 'paspoort-afhalen', persons: 2 },
    { product: 'rijbewijs-afhalen', persons: 1 },
  ])
})

test.each(['uittreksel', 'paspoort-afhalen', 'bestaat-niet'])('nothing is collected after %s', (product) => {
  expect(after('2026-11-23', product)).toBeUndefined()
})

test.each([
  ['an early and a later one on each of the first days', [[1, 2, 3, 4], [5, 6], [7]], [1, 3, 5, 6]],
  ['one only on a day that has one', [[1], [2]], [1, 2]],
  ['none when none are free', [], []],
])('of the free times it offers %s', (_, days, expected) => {
  expect(fewTimes(days.map((times) => ({ times })))).toEqual(expected)
})
