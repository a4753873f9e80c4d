// The words that residents use, and what they mean by them.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { catalogueOf } from '../../db/catalogue.ts'
import { findProducts } from '../../src/booking/search.ts'
import type { Catalogue } from '../../src/catalogue/catalogue.ts'
import { createTestApp, type TestApp } from '../support/app.ts'
import { dutch, elsewhere, english, englishOnDutchPage } from './phrases.ts'

let town: TestApp
let catalogue: Catalogue
beforeAll(async () => {
  town = await createTestApp()
  catalogue = (await town.store.read((db) => catalogueOf(town.store, db))) as Catalogue
})
afterAll(() => town.close())

const find = (typed: string, languages = ['nl', 'en']) => findProducts(catalogue, typed, languages)
const codes = (typed: string) => find(typed).products.map(({ code }) => code)
const split = (phrases: string) => phrases.trim().split(/,\s+/)

test.each([
  ['Dutch', dutch, ['nl', 'en']],
  ['English', english, ['en', 'nl']],
  ['English on the Dutch page', englishOnDutchPage, ['nl', 'en']],
] as const)('of what people type in %s the first product found is right for 95 in 100', (_, table, languages) => {
  const meant = Object.entries(table).flatMap(([code, phrases]) => split(phrases).map((typed) => ({ typed, code })))
  const missed = meant.filter(({ typed, code }) => find(typed, [...languages]).products[0]?.code !== code)
  const share = (meant.length - missed.length) / meant.length
  expect(share, missed.map(({ typed, code }) => `${typed} is ${code}`).join()).toBeGreaterThanOrEqual(0.95)
})

test.each(split(elsewhere))('"%s" has no product here, and none is found', (typed) => {
  expect(codes(typed)).toEqual([])
})

test.each([
  ['paspoort', true],
  ['paspoort verlengen', true],
  ['verhuisd', true],
  ['rijb', true],
  ['rij bewijs', true],
  ['rijbwijs', false],
  ['legetimatie', false],
  ['paspoort voor mijn hond', false],
])('what is found for "%s" is sure: %s', (typed, sure) => {
  expect(find(typed)).toMatchObject({ sure, products: expect.arrayContaining([expect.anything()]) })
})

test.each(['p', 'pa', 'pas', 'pasp', 'paspo', 'paspoor', 'paspoort'])('while "%s" is typed passports show', (typed) => {
  expect(codes(typed).some((code) => code.startsWith('paspoort'))).toBe(typed.length > 1)
})

test.each(['', '   ', '???', 'de', 'q', '<script>', 'mijn afspraak'])('"%s" finds nothing', (typed) => {
  expect(codes(typed)).toEqual([])
})

test('what differs in one word only is told apart by it', () => {
  expect(codes('inschrijven')[0]).toBe('eerste-inschrijving')
  expect(codes('uitschrijven')[0]).toBe('emigratie')
  expect(codes('uit het buitenland')[0]).toBe('eerste-inschrijving')
  expect(codes('naar het buitenland')[0]).toBe('emigratie')
})

test('a product without a name is found by nothing, and stands in nobody’s way', () => {
  const nameless = { ...catalogue, texts: new Map() }
  expect(findProducts(nameless, 'paspoort', ['nl']).products).toEqual([])
})

test('a hundred characters of nonsense find nothing', () => {
  expect(codes('xyzzy '.repeat(17))).toEqual([])
})
