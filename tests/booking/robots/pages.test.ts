// Programs that fill in forms: what they meet, and how a person for whom one of them is at work gets past.
import { afterEach, beforeEach, expect, test } from 'vitest'
import { attempts } from '../../../db/schema.ts'
import { createTestApp, type TestApp } from '../../support/app.ts'
import { holdOne, passport, someone, toCheck } from '../journey.ts'

let town: TestApp
beforeEach(async () => {
  town = await createTestApp()
})
afterEach(() => town.close())

const onCheck = 'Controleer uw afspraak en maak hem definitief'

test('the field that must stay empty is out of everybody’s way, and says what it is where there is no stylesheet', async () => {
  const details = await holdOne(town.browser())
  const trap = details.document.querySelector('#website')
  expect(trap?.getAttribute('tabindex')).toBe('-1')
  expect(trap?.getAttribute('autocomplete')).toBe('off')
  expect(trap?.parentNode?.getAttribute('aria-hidden')).toBe('true')
  expect(details.text('label[for="website"]')).toBe('Laat dit veld leeg')
})

test('filled in, the page comes back with all that was typed and that field emptied; sent again it goes on', async () => {
  const browser = town.browser()
  const details = await holdOne(browser)
  const again = await browser.submit(details, { ...someone, website: 'https://voorbeeld.example' }, '#gegevens')
  expect(again.status).toBe(422)
  expect(again.text('.bz-doubt')).toContain('Er was een veld ingevuld dat leeg moet blijven.')
  expect(again.html).not.toContain('https://voorbeeld.example')
  expect(again.document.querySelector('#naam')?.getAttribute('value')).toBe(someone.naam)
  expect((await browser.submit(again, {}, '#gegevens')).text('h1')).toBe(onCheck)
})

test('details that come at once go on at home, and are asked about where ten were made within the hour', async () => {
  const home = town.browser('10.6.0.1')
  const check = await toCheck(home)
  expect(check.text('h1')).toBe(onCheck)
  await home.submit(check, {}, '#bevestiging')
  const [row] = await town.store.read((db) => db.select().from(attempts))
  const nine = Array.from({ length: 9 }, () => ({ key: row?.key ?? '', at: town.clock.machineNow() }))
  await town.store.write(async ({ db }) => void (await db.insert(attempts).values(nine)))

  const browser = town.browser('10.6.0.1')
  const details = await holdOne(browser, passport)
  const asked = await browser.submit(details, { ...someone, email: 'ander@voorbeeld.example' }, '#gegevens')
  expect(asked.status).toBe(422)
  expect(asked.text('.bz-doubt')).toContain('Uw gegevens kwamen heel snel binnen.')
  await town.moveTo('2026-11-24T09:00:03+01:00')
  expect((await browser.submit(asked, {}, '#gegevens')).text('h1')).toBe(onCheck)
})
