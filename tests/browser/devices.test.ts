// Devices as their administrator and the machines themselves meet them: two browsers, and what one does to the other.
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { at } from '../checkin/arriving.ts'
import { administrator, display, kiosk, pageOf, stateOf } from '../staff/devices/machines.ts'
import { createTestApp, type TestApp } from '../support/app.ts'
import { closeContexts, workersBrowser } from '../support/browser.ts'
import { to } from '../support/forms.ts'
import { onPort } from '../support/wire.ts'

let browser: Browser
let beurt: TestApp
let wire: Awaited<ReturnType<typeof onPort>>
let url: string
let faults: string[]

beforeAll(async () => {
  browser = await workersBrowser()
})
afterAll(closeContexts)
beforeEach(async () => {
  faults = []
  beurt = await createTestApp({ now: at('09:00') })
  wire = await onPort(beurt.app)
  url = `http://localhost:${wire.port}`
})
afterEach(async () => {
  for (const context of browser.contexts()) await context.close()
  await wire.close()
  await beurt.close()
  expect(faults).toEqual([])
})

/** A browser of its own that has nothing of the others. */
async function opens(path: string, cookies: Iterable<[string, string]> = []): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } })
  await context.addCookies([...cookies].map(([name, value]) => ({ name, value, url })))
  const page = await context.newPage()
  page.on('pageerror', ({ message }) => faults.push(message))
  await page.goto(`${url}${path}`)
  return page
}

const tijnOpens = async (path: string) => opens(path, (await administrator(beurt)).cookies)

/** Makes a code on the page of the device, and reads it there. */
async function codeOn(page: Page): Promise<string> {
  await page.locator(`form${to('/code')} button`).click()
  return page.locator('.bz-code__digits').innerText()
}

test('a machine is paired by its code, its administrator sees it at once, and revoking shuts it without a touch', async () => {
  const tijn = await tijnOpens(pageOf(display))
  const machine = await opens('/scherm')
  expect(await machine.locator('h1').innerText()).toBe('Dit scherm is nog niet gekoppeld')
  await machine.locator('#code').fill(await codeOn(tijn))
  await machine.locator('button[type=submit]').click()
  await machine.locator('#board').waitFor()
  await tijn.getByText('Gelukt: het apparaat is gekoppeld.').waitFor()
  await tijn.getByText('bijgewerkt', { exact: true }).waitFor()
  await expect.poll(() => stateOf(beurt, display)).toMatchObject({ pairing: 'paired', faults: expect.any(Array) })
  await tijn.locator(`form${to('/intrekking')} button`).click()
  await machine.getByRole('heading', { name: 'Dit scherm is niet meer gekoppeld' }).waitFor()
  await tijn.getByText('ingetrokken', { exact: true }).waitFor()
})

test('a kiosk has keys to type its code with, takes over its settings, and is shut when it is revoked', async () => {
  const tijn = await tijnOpens(pageOf(kiosk))
  const machine = await opens('/kiosk')
  for (const digit of (await codeOn(tijn)).replace(' ', '')) {
    await machine.locator(`[data-key="${digit}"]`).click()
    // The finger of a person is not quicker: a second touch of one key within a quarter second is a hand that shakes.
    await machine.waitForTimeout(260)
  }
  await machine.locator('button[type=submit]').click()
  await machine.locator('.bz-screen[data-idle="stay"]').waitFor()
  const made = await machine.locator('main').getAttribute('data-machine')
  await tijn.locator('#maat').fill('3,5')
  await tijn.getByRole('button', { name: 'Opslaan' }).click()
  await tijn.getByText('Opgeslagen.').waitFor()
  await machine.locator(`main[data-machine]:not([data-machine="${made}"]) .bz-screen`).waitFor()
  await tijn.locator(`form${to('/intrekking')} button`).click()
  await machine.getByRole('heading', { name: 'Deze aanmeldzuil is niet meer gekoppeld' }).waitFor()
})

test('fields that say nothing with the choice above them are not shown', async () => {
  const tijn = await tijnOpens(pageOf(kiosk))
  const shown = async () => [await tijn.locator('#adres').isVisible(), await tijn.locator('#model').isVisible()]
  expect(await shown()).toEqual([false, false])
  await tijn.locator('[name=papier][value=agent]').check()
  expect(await shown()).toEqual([false, true])
  await tijn.locator('[name=papier][value=network]').check()
  expect(await shown()).toEqual([true, true])
})
