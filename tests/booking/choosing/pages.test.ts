// Finding and choosing, page by page: the finder while one types, links from other websites, what goes together, and
// where there is room.
import { gzipSync } from 'node:zlib'
import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { blocks, installation, products } from '../../../db/schema.ts'
import type { Turn } from '../../../db/store.ts'
import { createTestApp, type TestApp } from '../../support/app.ts'
import { bookAt } from '../../support/booked.ts'
import { expectValid } from '../../support/valid.ts'
import { passport } from '../journey.ts'

let town: TestApp
beforeEach(async () => {
  town = await createTestApp()
})
afterEach(() => town.close())

let version = 10
/** Changes the catalogue. */
const change = (rows: (db: Turn['db']) => Promise<unknown>) =>
  town.store.write(async ({ db }) => {
    await rows(db)
    await db.update(installation).set({ catalogueVersion: ++version })
  })

const live = (typed: string, language = '') =>
  town.browser().send(`${language}/afspraak/zoeken?zoek=${encodeURIComponent(typed)}`, {
    headers: { 'hx-request': 'true', 'hx-request-type': 'partial' },
  })

const redirect = async (path: string) => {
  const response = await town.browser().send(path)
  return [response.status, response.headers.get('location')]
}

test('while somebody types only what was found is sent, said politely, with an address to come back to', async () => {
  const response = await live('rijb')
  const part = await response.text()
  await expectValid(
    `<!DOCTYPE html><html lang="nl"><head><title>A</title></head><body><main>${part}</main></body></html>`,
  )
  expect(part).toContain(
    '<div role="status"><h2 class="utrecht-heading-2" tabindex="-1">3 onderwerpen gevonden bij “rijb”',
  )
  expect(part).not.toMatch(/<main|autofocus|<h1/)
  expect(response.headers.get('hx-replace-url')).toBe('/?zoek=rijb')
  expect(gzipSync(part).length).toBeLessThan(1_000)
})

test('the same in English leads to English pages', async () => {
  const response = await live('rijb', '/en')
  expect(response.headers.get('hx-replace-url')).toBe('/en/?zoek=rijb')
  expect(await response.text()).toContain('href="/en/afspraak/personen?product=rijbewijs"')
})

test.each(['', ' ', 'p'])('for "%s" the most chosen come back', async (typed) => {
  const part = await (await live(typed)).text()
  expect(part).toContain('Meest gekozen')
  expect(part.match(/class="bz-card"/g)).toHaveLength(6)
})

test('without scripts the address of the finder is the first page', async () => {
  expect(await redirect('/afspraak/zoeken?zoek=pas%20kind')).toEqual([303, '/?zoek=pas%20kind'])
  expect(await redirect('/en/afspraak/zoeken')).toEqual([303, '/en/'])
})

test('what has no product leads to the telephone, with its hours, and to the groups', async () => {
  const page = await town.browser().get('/?zoek=parkeervergunning')
  expect(page.text('.bz-found')).toContain('Wij vinden niets bij “parkeervergunning”.')
  expect(page.text('.bz-found')).toMatch(/Of bel 14 0148: maandag tot en met vrijdag van/)
  expect(page.document.querySelectorAll('.bz-fold')).toHaveLength(6)
})

test.each([
  ['product=paspoort', '/afspraak/personen?product=paspoort&personen=1'],
  ['product=paspoort&locatie=molenwijk', '/afspraak/personen?product=paspoort&personen=1&locatie=molenwijk'],
  ['product=paspoort&personen=2', '/afspraak/locatie?product=paspoort&personen=2'],
  ['product=paspoort&personen=2&locatie=molenwijk', '/afspraak/tijd?product=paspoort&personen=2&locatie=molenwijk'],
  [
    'product=paspoort&personen=2&product=rijbewijs&personen=1&rustig=ja',
    '/afspraak/locatie?product=paspoort&personen=2&product=rijbewijs&personen=1&rustig=ja',
  ],
  ['', '/'],
])('a link of another website with "%s" leads to the first open question', async (query, goal) => {
  expect(await redirect(`/afspraak/maken?${query}`)).toEqual([303, goal])
  expect(await redirect(`/en/afspraak/maken?${query}`)).toEqual([303, `/en${goal}`])
})

test('a location named in a link is passed on by the page with persons, past the page of locations', async () => {
  const browser = town.browser()
  const people = await browser.get('/afspraak/maken?product=paspoort&locatie=molenwijk')
  expect(people.text('.bz-persons > .utrecht-button')).toBe('Naar dag en tijd')
  const more = await browser.get(`/afspraak/personen?${people.form('.bz-persons').body}&meer=paspoort`)
  const times = await browser.submit(more, {}, '.bz-persons')
  expect(times.text('h1')).toBe('Kies een dag en tijd')
  expect(times.text('.bz-summary')).toContain('2 × Paspoort aanvragen')
  expect(times.text()).toContain('Wijkpunt Molenwijk')
})

test('a link that names an unknown product shows what it may mean, and everything else', async () => {
  const page = await town.browser().get('/afspraak/maken?product=rijbewijs-verlenging&personen=1')
  expect(page.status).toBe(404)
  expect(page.text('.bz-notice')).toContain('Dit onderwerp kennen wij niet.')
  expect(page.document.querySelector('#zoek')?.getAttribute('value')).toBe('rijbewijs verlenging')
  expect(page.text('.bz-found .bz-card__label')).toBe('Rijbewijs aanvragen of verlengen')
})

test('a link with too many persons shows the form, with what to do', async () => {
  const page = await town.browser().get('/afspraak/maken?product=paspoort&personen=9')
  expect(page.status).toBe(422)
  expect(page.text('.bz-error-summary')).toContain('Kies een aantal van 1 tot en met 4. Bent u met meer? Bel 14 0148.')
})

test.each([
  [
    'product=huwelijk-melden&personen=1&product=erkenning&personen=1&locatie=molenwijk',
    422,
    'Molenwijk: daar kan dit niet',
  ],
  ['product=paspoort&personen=1&locatie=marktplein', 404, 'Deze locatie kennen wij niet.'],
])('a link with %s says why another place is asked', async (query, status, message) => {
  const page = await town.browser().get(`/afspraak/maken?${query}`)
  expect(page.status).toBe(status)
  expect(page.text('.bz-notice')).toContain(message)
  expect(page.text('h1')).toBe('Waar wilt u komen?')
})

test('a location where something cannot be done says what, and is no link', async () => {
  await change((db) => db.update(blocks).set({ online: 0 }).where(eq(blocks.id, 'molenwijk-burgerzaken-ochtend')))
  await change((db) => db.update(blocks).set({ online: 0 }).where(eq(blocks.id, 'molenwijk-burgerzaken-middag')))
  const other = await town.browser().get(`/afspraak/maken?${passport}&product=vog&personen=1&locatie=molenwijk`)
  expect(other.text('.bz-places .bz-card--still')).toContain('Hier kan dit niet: VOG aanvragen.')
})

test('a product that stands in no plan is done by telephone, everywhere', async () => {
  await change((db) => db.update(blocks).set({ online: 0 }).where(eq(blocks.team, 'burgerlijke-stand')))
  const browser = town.browser()
  const start = await browser.get('/?zoek=trouwen')
  expect(start.text('.bz-found .bz-card--still')).toContain('Alleen telefonisch. Bel 14 0148.')
  const asked = await browser.get('/afspraak/maken?product=huwelijk-melden&personen=1')
  expect(asked.status).toBe(422)
  expect(asked.text('.bz-notice')).toContain('hiervoor maakt u telefonisch een afspraak')
  expect((await browser.get('/afspraak/personen?product=paspoort')).text('.bz-also')).toMatch(
    /telefonisch een afspraak\. Bel 14 0148\.[^.]*Huwelijk of partnerschap melden/,
  )
})

test('a location where all is taken says so, and when new times can be chosen', async () => {
  const oneHour = { weekdays: [3], fromMinute: 540, untilMinute: 550, counters: 1, online: 1 }
  await change((db) => db.update(products).set({ horizonDays: 2 }).where(eq(products.code, 'vog')))
  await change((db) => db.update(blocks).set(oneHour).where(eq(blocks.id, 'molenwijk-burgerzaken-ochtend')))
  await change((db) => db.delete(blocks).where(eq(blocks.id, 'molenwijk-burgerzaken-middag')))
  const vog = { choices: [{ product: 'vog', persons: 1 }], calm: false }
  const only = Date.parse('2026-11-25T09:00:00+01:00')
  await bookAt(town, only, { location: 'molenwijk', wish: vog })
  const page = await town.browser().get('/afspraak/locatie?product=vog&personen=1')
  const cards = page.document.querySelectorAll('.bz-places a').map((card) => card.text.replace(/\s+/g, ' '))
  expect(cards).toHaveLength(2)
  expect(cards[0]).toMatch(/^Stadskantoor .* Eerste plek:/)
  expect(cards[1]).toContain(
    'Vol tot en met donderdag 26 november 2026. Vanaf maandag 30 november 2026, 09.00 uur kunt u hier nieuwe tijden kiezen.',
  )
})

test('with several products and persons the total is told in one line, and each can be taken away', async () => {
  const page = await town.browser().get('/afspraak/personen?product=paspoort&personen=2&product=rijbewijs&personen=1')
  expect(page.text('#bezoek')).toBe(
    '2 × Paspoort aanvragen, 1 × Rijbewijs aanvragen of verlengen · duurt ongeveer 20 minuten',
  )
  expect(page.document.querySelectorAll('[name="weg"]').map((button) => button.text)).toEqual([
    'Weghalen: Paspoort aanvragen',
    'Weghalen: Rijbewijs aanvragen of verlengen',
  ])
  const names = page.document.querySelectorAll('.bz-count__press .bz-hidden').map((name) => name.text)
  expect(names.slice(0, 2)).toEqual(['Een persoon minder: Paspoort aanvragen', 'Een persoon meer: Paspoort aanvragen'])
})

test('one more than the most comes back with what to do', async () => {
  const page = await town.browser().get('/afspraak/personen?product=paspoort&personen=4&meer=paspoort')
  expect(page.status).toBe(422)
  expect(page.text('#personen-1-error')).toContain('Bent u met meer? Bel 14 0148.')
})

test('each page of choosing is a few kilobytes on the wire', async () => {
  const paths = ['/', '/?zoek=pas', `/afspraak/personen?${passport}`, `/afspraak/locatie?${passport}`]
  for (const path of paths) {
    const response = await town.browser().send(path, { headers: { 'accept-encoding': 'gzip' } })
    expect(response.headers.get('content-encoding')).toBe('gzip')
    expect((await response.arrayBuffer()).byteLength).toBeLessThan(5_000)
  }
})
