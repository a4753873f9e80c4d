// When there will be new times at a location where nothing is free, on a store in which nothing is taken.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { nextOpening } from '../../../db/times.ts'
import type { Wish } from '../../../src/booking/wish.ts'
import type { Catalogue } from '../../../src/catalogue/catalogue.ts'
import type { Block } from '../../../src/catalogue/opening.ts'
import type { Product } from '../../../src/catalogue/product.ts'
import { type FreshStore, freshStore } from '../../support/store.ts'
import { aBlock, aProduct, aTown, now } from '../choosing/town.ts'

let fresh: FreshStore
beforeAll(async () => {
  fresh = await freshStore()
})
afterAll(() => fresh.close())

const passport: Wish = { choices: [{ product: 'pas', persons: 1 }], calm: false }

let version = 1

/** From which instant on the first time beyond the window can be chosen. */
async function opening(town: Catalogue, wish: Wish): Promise<number | undefined> {
  // Another version, so that no day of the test before is taken for one of this.
  const catalogue = { ...town, version: version++ }
  const asked = { wish, location: 'here', now }
  return (await fresh.store.read((db) => nextOpening(fresh.store, db, catalogue, asked)))?.opensAt
}

test.each<[claim: string, Partial<Product>, Partial<Block>, string | undefined]>([
  ['every day: tomorrow, when the window reaches the next morning', {}, {}, '2026-11-24T09:10:00+01:00'],
  ['on Saturdays: when the window reaches the Saturday beyond it', {}, { weekdays: [6] }, '2026-11-28T09:00:00+01:00'],
  ['a plan that starts later', {}, { validFrom: '2026-12-20' }, '2026-12-06T09:00:00+01:00'],
  ['a plan that ends', {}, { validUntil: '2026-12-01' }, undefined],
  ['a product that stops', { activeUntil: '2026-12-08' }, { weekdays: [6] }, undefined],
])('new times come: %s', async (_, product, block, opens) => {
  const town = aTown([aProduct('pas', product)], { balie: ['pas'] }, { here: { blocks: [aBlock('balie', block)] } })
  expect(await opening(town, passport)).toBe(opens && Date.parse(opens))
})

test('a legal term that ends before waits for no new times', async () => {
  const town = aTown([aProduct('pas')], { balie: ['pas'] }, { here: { blocks: [aBlock('balie')] } })
  expect(await opening(town, { ...passport, latestDate: '2026-11-26' })).toBeUndefined()
})
