// The words that residents use, and what they mean by them.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { catalogueOf } from '../../db/catalogue.ts'
import { findProducts } from '../../src/booking/search.ts'
import type { Catalogue } from '../../src/catalogue/catalogue.ts'
import { createTestApp, type TestApp } from '../support/app.ts'

let town: TestApp
let catalogue: Catalogue
beforeAll(async () => {
  town = await createTestApp()
  catalogue = (await town.store.read((db) => catalogueOf(town.store, db))) as Catalogue
})
afterAll(() => town.close())

const first = (typed: string, language = 'nl') => findProducts(catalogue, typed, language).products[0]?.code

const meant: Record<string, string> = {
  paspoort: 'paspoort',
  'nieuw paspoort': 'paspoort',
  'paspoort verlengen': 'paspoort',
  'mijn paspoort is verlopen': 'paspoort',
  'PASPOORT KWIJT': 'paspoort',
  reisdocument: 'paspoort',
  'paspoort kind': 'paspoort-kind',
  kinderpaspoort: 'paspoort-kind',
  'paspoort baby': 'paspoort-kind',
  'paspoort ophalen': 'paspoort-afhalen',
  'paspoort afhalen': 'paspoort-afhalen',
  id: 'identiteitskaart',
  'id kaart': 'identiteitskaart',
  'ID-kaart verlengen': 'identiteitskaart',
  identiteitsbewijs: 'identiteitskaart',
  'id-kaart ophalen': 'identiteitskaart-afhalen',
  'id kaart kind': 'identiteitskaart-kind',
  rijbewijs: 'rijbewijs',
  'rijbewijs verlengen': 'rijbewijs',
  'rijbewijs kwijt': 'rijbewijs',
  'rijbewijs ophalen': 'rijbewijs-afhalen',
  'buitenlands rijbewijs': 'rijbewijs-omwisselen',
  'rijbewijs omwisselen': 'rijbewijs-omwisselen',
  uittreksel: 'uittreksel',
  geboorteakte: 'uittreksel',
  'uittreksel brp': 'uittreksel',
  trouwakte: 'uittreksel',
  vog: 'vog',
  'verklaring omtrent het gedrag': 'vog',
  verhuizen: 'verhuizing',
  'verhuizing doorgeven': 'verhuizing',
  adreswijziging: 'verhuizing',
  'inschrijven uit het buitenland': 'eerste-inschrijving',
  emigreren: 'emigratie',
  'aangifte geboorte': 'geboorteaangifte',
  'kind erkennen': 'erkenning',
  trouwen: 'huwelijk-melden',
  'melding voorgenomen huwelijk': 'huwelijk-melden',
  'overlijden aangeven': 'overlijdensaangifte',
  naturalisatie: 'naturalisatie',
  'nederlander worden': 'naturalisatie',
  rijbwijs: 'rijbewijs',
  pasport: 'paspoort',
  uitreksel: 'uittreksel',
}

test.each(Object.entries(meant))('"%s" means %s', (typed, code) => expect(first(typed)).toBe(code))

test.each([
  ['passport', 'paspoort'],
  ['driving licence', 'rijbewijs'],
  ['renew ID card', 'identiteitskaart'],
  ['moving', 'verhuizing'],
  ['birth certificate', 'uittreksel'],
  ['rijbewijs', 'rijbewijs'],
])('in English "%s" means %s', (typed, code) => expect(first(typed, 'en')).toBe(code))

test.each(['', '   ', '???', 'de', 'fietspomp', 'q', '<script>'])('"%s" finds nothing', (typed) => {
  expect(findProducts(catalogue, typed, 'nl').products).toEqual([])
})

test('a hundred characters of nonsense cost little', () => {
  expect(findProducts(catalogue, 'xyzzy '.repeat(17), 'nl').products).toEqual([])
})
