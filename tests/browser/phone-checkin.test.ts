// Checking in on one's own phone, which needs no kiosk: by keys and names alone, as who sees nothing does.
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findVisit } from '../../db/appointments.ts'
import { at, codeFor, ticketsOf } from '../checkin/arriving.ts'
import { closeContexts, workersBrowser } from '../support/browser.ts'
import { type KioskInUse, openKiosk } from './at-kiosk.ts'

let browser: Browser
let kiosk: KioskInUse
beforeAll(async () => {
  browser = await workersBrowser()
  kiosk = await openKiosk(browser)
})
afterAll(async () => {
  await closeContexts()
  await kiosk?.close()
})

test('on the day the own page checks in, and leads to the number, by names alone', async () => {
  const { code, publicId } = await codeFor(kiosk.town, at('10:00'))
  const visit = await kiosk.town.store.read((db) => findVisit(db, publicId))
  const context = await browser.newContext({ viewport: { width: 360, height: 740 } })
  const page = await context.newPage()
  page.setDefaultTimeout(10_000)
  await page.goto(`${kiosk.url}/mijn-afspraak`)
  await page.getByRole('textbox', { name: /code/i }).focus()
  await page.keyboard.type(code)
  await page.keyboard.press('Tab')
  await page.keyboard.type(visit?.contact?.email ?? '')
  await page.keyboard.press('Enter')
  const report = page.getByRole('button', { name: /Ik ben er/ })
  await report.waitFor()
  for (let stop = 0; stop < 40; stop++) {
    if (await report.evaluate((key) => key === document.activeElement)) break
    await page.keyboard.press('Tab')
  }
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 1, name: /A 001/ }).waitFor()
  expect(await page.getByRole('status').first().textContent()).not.toBe('')
  expect(await ticketsOf(kiosk.town)).toMatchObject([{ channel: 'phone', state: 'waiting' }])
  await context.close()
})
