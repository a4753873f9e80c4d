// Contact data: what may be filled in, and what is said when it may not.
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createTestApp, type TestApp } from '../../support/app.ts'
import { holdOne, passport, publicIdIn, someone, toCheck } from '../journey.ts'

let town: TestApp
beforeEach(async () => {
  town = await createTestApp()
})
afterEach(() => town.close())

const wrongDetails: [claim: string, typed: Partial<typeof someone>, field: string, message: string][] = [
  ['no name', { naam: ' ' }, 'naam', 'Vul uw naam in.'],
  ['a name of 101 characters', { naam: 'a'.repeat(101) }, 'naam', 'Uw naam mag niet langer zijn dan 100 tekens.'],
  ['a name that turns the direction of reading', { naam: 'Fatima \u202eijnab' }, 'naam', 'Zet uw naam op één regel.'],
  ['a name of two lines', { naam: 'Fatima\r\nBcc: x@y.nl' }, 'naam', 'Zet uw naam op één regel.'],
  ['a BSN in the name', { naam: 'Fatima 1112.22.333' }, 'naam', 'Zet hier geen burgerservicenummer.'],
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
