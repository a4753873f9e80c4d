// Who works where, on the cards of the counters.
import { afterEach, beforeEach, expect, test } from 'vitest'
import { opens, presses, signedIn } from '../../queue/at-work.ts'
import { type Browser, createTestApp, type TestApp } from '../../support/app.ts'
import { card } from '../hall.ts'

let town: TestApp
let joke: Browser
beforeEach(async () => {
  town = await createTestApp()
  joke = await signedIn(town, 'joke')
})
afterEach(async () => {
  expect(town.failures).toEqual([])
  await town.close()
})

test('who left a counter open for another is shown at that one, and nobody at the first', async () => {
  const sanne = await signedIn(town, 'sanne')
  await opens(sanne, 1)
  await town.moveTo('2026-11-24T09:05:00+01:00')
  const second = await opens(sanne, 2)
  const page = await joke.get('/hal')
  expect(card(page, 1)).toMatch(/^Balie 1 Open Vrij\. Hier drukte niemand meer sinds 09\.00 uur Afhalen/)
  expect(card(page, 2)).toContain('Open Sanne de Wit. Vrij sinds 09.05 uur')
  await presses(sanne, second, 'sluiting')
  expect(card(await joke.get('/hal'), 1)).toContain('Open Sanne de Wit. Vrij sinds 09.00 uur')
})
