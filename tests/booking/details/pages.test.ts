// Contact data: what may be filled in, and what is said when it may not.
import { afterEach, beforeEach, expect, test } from 'vitest'
import * as schema from '../../../db/schema.ts'
import { createApp } from '../../../src/app.ts'
import { openLog } from '../../../src/log.ts'
import { createTestApp, makeBrowser, type TestApp } from '../../support/app.ts'
import { everythingIn } from '../../support/rows.ts'
import { holdOne, passport, publicIdIn, someone, toCheck } from '../journey.ts'

let town: TestApp
beforeEach(async () => {
  town = await createTestApp()
})
afterEach(() => town.close())

const wrongDetails: [claim: string, typed: Partial<typeof someone>, field: string, message: string][] = [
  ['no name', { naam: ' ' }, 'naam', 'Vul uw naam in.'],
  ['a name of 101 characters', { naam: 'a'.repeat(101) }, 'naam', 'Uw naam mag niet langer zijn dan 100 tekens.'],
  ['a name that turns the direction of reading', { naam: 'Fatima \u202eijnab' }, 'naam', 'onzichtbaar teken'],
  ['a name of two lines', { naam: 'Fatima\r\nBcc: x@y.nl' }, 'naam', 'Zet uw naam op één regel.'],
  ['an address at a bare name', { email: 'fatima@localhost' }, 'email', 'Vul een e-mailadres in'],
  ['a landline', { mobiel: '020 123 45 67' }, 'mobiel', 'Vul een mobiel nummer in, bijvoorbeeld 06 12345678.'],
  ['no e-mail and no mobile', { email: '', mobiel: ' ' }, 'email', 'Vul uw e-mailadres of uw mobiele nummer in.'],
  ['half an e-mail address', { email: 'fatima@' }, 'email', 'Vul een e-mailadres in, bijvoorbeeld naam@voorbeeld.nl.'],
  ['a line break in the address', { email: 'a@b.nl\r\nBcc: x@y.nl' }, 'email', 'Vul een e-mailadres in'],
  ['a very long address', { email: `${'a'.repeat(250)}@b.nl` }, 'email', 'niet langer zijn dan 254 tekens'],
  ['a short mobile number', { mobiel: '06 123' }, 'mobiel', 'Vul een mobiel nummer in, bijvoorbeeld 06 12345678.'],
  ['a mobile number in words', { mobiel: 'nul zes' }, 'mobiel', 'Vul een mobiel nummer in'],
]

test.each(wrongDetails)(
  '%s: everything stays as typed, with the message at the field',
  async (_, typed, field, message) => {
    const browser = town.browser()
    const sent = { ...someone, ...typed, hulp: ['tolk'] }
    const page = await browser.submit(await holdOne(browser), sent, '#gegevens')
    expect(page.status).toBe(422)
    expect(page.text('title')).toMatch(/^Fout: /)
    expect(page.text('.bz-error-summary')).toContain(message)
    expect(page.text(`#${field}-error`)).toContain(message)
    expect(page.document.querySelector('#naam')?.getAttribute('value')).toBe(sent.naam)
    expect(page.document.querySelector('[value="tolk"]')?.hasAttribute('checked')).toBe(true)
  },
)

test('what is copied with marks that nobody sees is taken without them', async () => {
  const browser = town.browser()
  const copied = {
    naam: '\u202e Fatima Yilmaz\u202c',
    email: 'fatima@voorbeeld.example\u200f',
    mobiel: '\u202a06 12345678\u202c',
  }
  await browser.submit(await holdOne(browser), copied, '#gegevens')
  const [row] = await town.store.read((db) => db.select().from(schema.appointments))
  expect(row).toMatchObject({ name: 'Fatima Yilmaz', email: 'fatima@voorbeeld.example', mobile: '06 12345678' })
})

test('marks hide no citizen service number', async () => {
  const browser = town.browser()
  for (const [field, typed] of [
    ['email', '111\u200b222\u200b333@voorbeeld.nl'],
    ['mobiel', '\u202a١١١٢٢٢٣٣٣\u202c'],
  ] as const) {
    const page = await browser.submit(await holdOne(browser), { ...someone, [field]: typed }, '#gegevens')
    expect(page.text(`#${field}-error`)).toContain('Zet hier geen burgerservicenummer.')
    expect(page.document.querySelector(`#${field}`)?.getAttribute('value')).toBe('')
  }
})

const numbers = { naam: 'Fatima 1112.22.333', email: '111222333@voorbeeld.nl', mobiel: '111 22 23 33' }

test.each(Object.entries(numbers))(
  'a citizen service number in %s is refused, and neither shown again, kept nor logged',
  async (field, typed) => {
    const lines: string[] = []
    const site = { ...town.site, log: openLog('debug', { write: (line) => void lines.push(line) }) }
    const app = createApp(site)
    const browser = makeBrowser((request) => app.fetch(request, { remote: '10.0.0.1' }))
    const details = await holdOne(browser)
    const page = await browser.submit(details, { ...someone, [field]: typed }, '#gegevens')
    expect(page.status).toBe(422)
    expect(page.text(`#${field}-error`)).toContain('Zet hier geen burgerservicenummer. Dat hebben wij niet nodig.')
    expect(page.document.querySelector(`#${field}`)?.getAttribute('value')).toBe('')
    const more = await browser.post(`/afspraak/${publicIdIn(page)}/verlenging`, { ...someone, [field]: typed })
    const rows = await everythingIn(town)
    for (const said of [page.html, await more.text(), lines.join(''), rows]) {
      for (const number of ['111222333', typed]) expect(said).not.toContain(number)
    }
    expect(rows).toContain(publicIdIn(page))
  },
)

test('nor is one shown again where one searches for a subject or for an appointment', async () => {
  const browser = town.browser()
  const refused = 'Zet hier geen burgerservicenummer.'
  const search = await browser.get('/?zoek=bsn+111222333')
  const finder = await browser.send('/afspraak/zoeken?zoek=111222333', { headers: { 'hx-request': 'true' } })
  const lookup = await browser.get('/mijn-afspraak')
  const byCode = await browser.submit(lookup, { code: '111222333', contact: 'a@voorbeeld.nl' })
  const byContact = await browser.submit(lookup, { code: '482913', contact: '111222333' })
  for (const page of [search, byCode, byContact]) {
    expect(page.status).toBe(422)
    expect(page.text()).toContain(refused)
    expect(page.html).not.toContain('111222333')
  }
  expect(byCode.document.querySelector('#contact')?.getAttribute('value')).toBe('a@voorbeeld.nl')
  expect((await finder.text()) + finder.headers.get('hx-replace-url')).not.toContain('111222333')
})

test('what a product does not ask for is not there, and dropped when it is sent', async () => {
  const browser = town.browser()
  const details = await holdOne(browser, 'product=geslachtsregistratie&personen=1')
  expect(details.document.querySelector('#mobiel')).toBeNull()
  expect(details.document.querySelector('#email')?.getAttribute('aria-required')).toBe('true')
  const without = await browser.submit(details, { ...someone, email: '', mobiel: '0612345678' }, '#gegevens')
  expect(without.text('#email-error')).toContain('Vul uw e-mailadres in.')
  const check = await browser.submit(without, { ...someone, mobiel: '0612345678' }, '#gegevens')
  expect(check.text('.bz-data-list')).toContain(someone.email)
  expect(await everythingIn(town)).not.toContain('0612345678')
})

test('the strictest of two products decides', async () => {
  const browser = town.browser()
  const query = 'product=verhuizing&personen=1&product=eerste-inschrijving&personen=1'
  const details = await holdOne(browser, query)
  const page = await browser.submit(details, { ...someone, email: '', mobiel: '0612345678' }, '#gegevens')
  expect(page.text('#email-error')).toContain('Vul uw e-mailadres in.')
})

test('a slip in the address is asked about, and stands in nobody’s way', async () => {
  const browser = town.browser()
  const check = await toCheck(browser, passport, { email: 'fatima@gmial.com' })
  expect(check.text('.bz-meant')).toBe('Bedoelt u fatima@gmail.com?')
  const made = await browser.submit(check, {}, '#bevestiging')
  expect(made.text('h1')).toBe('Uw afspraak is gemaakt')
})

test('the appointment keeps the language of the page on which the details were filled in', async () => {
  const browser = town.browser()
  const held = await holdOne(browser)
  const english = await browser.get(`/en/afspraak/${publicIdIn(held)}/gegevens`)
  const check = await browser.submit(english, someone, '#gegevens')
  await browser.submit(check, {}, '#bevestiging')
  const [row] = await town.store.read((db) => db.select().from(schema.appointments))
  expect(row?.language).toBe('en')
})

test.each(['李小龙', "Bríd O'Brien-Ní Dhónaill", 'محمد بن سلمان', 'Nguyê\u0303n'])(
  'the name %s is kept letter for letter',
  async (naam) => {
    const check = await toCheck(town.browser(), passport, { naam })
    const [row] = await town.store.read((db) => db.select().from(schema.appointments))
    expect(row?.name).toBe(naam)
    expect(check.text('.bz-data-list')).toContain(naam)
  },
)

test('two wrong fields are both named, in the order of the page', async () => {
  const browser = town.browser()
  const page = await browser.submit(await holdOne(browser), { naam: '', email: '', mobiel: '' }, '#gegevens')
  const links = page.document.querySelectorAll('.bz-error-summary a').map((link) => link.getAttribute('href'))
  expect(links).toEqual(['#naam', '#email'])
})

test.each(['0612345678', '06-12 34 56 78', '+31 6 12345678', '+31 (0)6 12345678', '0031612345678', '+32 470 12 34 56'])(
  'a mobile number may be written as %s, and is enough',
  async (mobiel) => {
    const page = await toCheck(town.browser(), passport, { email: '', mobiel })
    expect(page.text('h1')).toBe('Controleer uw afspraak en maak hem definitief')
    expect(page.text('.bz-data-list')).toContain(mobiel)
  },
)

test('a name with markup in it is shown as it was typed, everywhere', async () => {
  const browser = town.browser()
  const naam = '"><img src=x onerror=alert(1)> O\'Brien & Zn'
  const check = await toCheck(browser, passport, { naam })
  expect(check.html).not.toContain('<img src=x')
  expect(check.text('.bz-data-list')).toContain(naam)
  const details = await browser.get(`/afspraak/${publicIdIn(check)}/gegevens`)
  expect(details.html).not.toContain('<img src=x')
  const made = await browser.submit(check, {}, '#bevestiging')
  expect(made.html).not.toContain('<img src=x')
})
