// A hundred products on one page: all of them are found, and a phone still gets the page at once.
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { catalogueOf } from '../../../../db/catalogue.ts'
import { findProducts } from '../../../../src/booking/search.ts'
import { type Catalogue, productName } from '../../../../src/catalogue/catalogue.ts'
import { createTestApp, type TestApp } from '../../../support/app.ts'
import { dutch } from '../../phrases.ts'
import { addEighty, moreNames } from './town.ts'

let town: TestApp
let catalogue: Catalogue
beforeAll(async () => {
  town = await createTestApp()
  await town.store.write(addEighty)
  catalogue = (await town.store.read((db) => catalogueOf(town.store, db))) as Catalogue
})
afterAll(() => town.close())

const first = (typed: string) => findProducts(catalogue, typed, ['nl', 'en']).products[0]?.code ?? ''

test('each of the eighty is found by its name', () => {
  const missed = moreNames.filter((name) => productName(catalogue, first(name), 'nl').content !== name)
  expect(missed).toEqual([])
})

test('among a hundred, 95 in 100 phrases still find what they mean first', () => {
  const meant = Object.entries(dutch).flatMap(([code, phrases]) =>
    phrases
      .trim()
      .split(/,\s+/)
      .map((typed) => [typed, code] as const),
  )
  const missed = meant.filter(([typed, code]) => first(typed) !== code)
  expect(missed.length / meant.length, missed.join('; ')).toBeLessThanOrEqual(0.05)
})

test('all of them stand on the first page, folded in their groups, in less than ten kilobytes on the wire', async () => {
  const page = await town.browser().get('/')
  expect(page.document.querySelectorAll('.bz-fold a, .bz-fold .bz-card--still')).toHaveLength(100)
  expect(page.document.querySelectorAll('.bz-fold')).toHaveLength(10)
  expect(page.document.querySelectorAll('.bz-fold[open]')).toHaveLength(0)
  expect(gzipSync(page.html).length).toBeLessThan(10_000)
})

test('what can be added to a visit, and what cannot, is all on the page as well', async () => {
  const page = await town.browser().get('/afspraak/personen?product=vog')
  expect(page.document.querySelectorAll('[name="erbij"]').length).toBeGreaterThan(80)
  expect(page.text('.bz-also')).toContain('Nederlander worden')
  // In their groups, and what cannot come along.
  expect(page.document.querySelectorAll('.bz-also > .bz-fold').length).toBeGreaterThan(5)
  expect(gzipSync(page.html).length).toBeLessThan(10_000)
})

test('many hits are six and the rest folded', async () => {
  const page = await town.browser().get('/?zoek=aanvragen')
  expect(page.document.querySelectorAll('.bz-found > .bz-cards > li')).toHaveLength(6)
  expect(page.text('.bz-found summary')).toMatch(/^Nog \d\d onderwerpen$/)
})
