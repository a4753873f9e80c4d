// The checklist where residents meet it: short while they choose, whole once there is a day.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTestApp, type Page, type TestApp } from '../../support/app.ts'
import { holdOne, passport, someone, timesOn } from '../journey.ts'

let town: TestApp
beforeAll(async () => {
  town = await createTestApp()
})
afterAll(() => town.close())

const titles = (page: Page) => page.document.querySelectorAll('.bz-checklist h2').map((heading) => heading.text)
const costs = (page: Page) => page.text('.bz-checklist').replaceAll('\u00a0', ' ')

test('with the persons it says what to bring and who comes along, without a price', async () => {
  const page = await town.browser().get('/afspraak/personen?product=paspoort&personen=2&product=rijbewijs&personen=1')
  expect(titles(page)).toEqual(['Wat neemt u mee?', 'Wie komt er mee?', 'Goed om te weten', 'Kan het ook anders?'])
  expect(page.text('.bz-checklist')).toContain('Paspoort aanvragen: voor elk van de 2 personen')
  expect(page.text('.bz-checklist')).not.toContain('€')
})

test('a visit in January has the price of January, before it is made, after it, and later', async () => {
  const browser = town.browser()
  const times = await browser.get(`/afspraak/tijd?${passport}&locatie=stadskantoor&dag=2027-01-04`)
  const january = timesOn(times).find((value) => value.endsWith(String(Date.parse('2027-01-04T10:00:00+01:00'))))
  const details = await browser.submit(times, { tijd: january ?? '' }, '#tijden')
  const check = await browser.submit(details, someone, '#gegevens')
  expect(titles(check)).toEqual(['Wat neemt u mee?', 'Wie komt er mee?', 'Wat kost het?'])
  const made = await browser.submit(check, {}, '#bevestiging')
  expect(titles(made)).toContain('Wanneer is het klaar?')
  expect(made.text('.bz-checklist')).toContain('Klaar vanaf maandag 11 januari 2027')
  const later = await browser.get(made.path.split('?')[0] ?? '')
  for (const page of [check, made, later]) expect(costs(page)).toContain('Paspoort aanvragen: € 86,40')
})

test('a visit tomorrow has the price of this year, in English too', async () => {
  const browser = town.browser()
  const details = await holdOne(browser)
  const check = await browser.submit(details, { ...someone, email: 'iemand@voorbeeld.example' }, '#gegevens')
  expect(costs(check)).toContain('Paspoort aanvragen: € 83,85')
  const english = await browser.get(`/en${check.path.replace('gegevens', 'controleren')}`)
  expect(titles(english)).toEqual(['What do you bring?', 'Who comes along?', 'What does it cost?'])
  expect(costs(english)).toContain('Apply for a passport: €83.85')
})
