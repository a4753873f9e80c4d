// A counter in a real browser: a day by keyboard alone, at the sizes of its desk, and on a line that comes and goes.
import { eq } from 'drizzle-orm'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { employees, events } from '../../db/schema.ts'
import { beginSession } from '../../db/staff.ts'
import { createApp } from '../../src/app.ts'
import { takesNumber } from '../queue/at-work.ts'
import { createTestApp, type TestApp } from '../support/app.ts'
import { closeContexts, workersBrowser } from '../support/browser.ts'
import { until } from '../support/process.ts'
import { onPort, type Wire } from '../support/wire.ts'

const wide = { width: 1366, height: 768 }
const half = { width: 683, height: 768 }
const strip = { width: 360, height: 768 }

let browser: Browser
let town: TestApp
let wire: Wire
let context: BrowserContext
const faults: string[] = []

beforeAll(async () => {
  browser = await workersBrowser()
})
afterAll(closeContexts)

beforeEach(async () => {
  town = await createTestApp()
  wire = await onPort(createApp(town.site))
  context = await browser.newContext({ viewport: wide, reducedMotion: 'reduce' })
  const [sanne] = await town.store.read((db) => db.select().from(employees).where(eq(employees.username, 'sanne')))
  const secret = await beginSession(town.store, town.site.chance, sanne?.id ?? 0, 'here')
  await context.addCookies([{ name: 'beurt-employee', value: secret, url: address('/') }])
  for (let visitor = 0; visitor < 4; visitor++) await takesNumber(town)
})
afterEach(async () => {
  await context.close()
  await wire.close()
  await town.close()
  expect(faults).toEqual([])
})

const address = (path: string) => `http://localhost:${wire.port}${path}`

/** A tab at counter 1, whose own clock can be moved on: keys that are hit twice within a second count once. */
async function tab(): Promise<Page> {
  const page = await context.newPage()
  page.setDefaultTimeout(8_000)
  page.on('pageerror', (error) => faults.push(error.message))
  await page.clock.install()
  await page.goto(address('/balie/1'))
  return page
}

const number = (page: Page) => page.locator('.bz-now__number')
const outcome = (page: Page) => page.locator('.bz-now__outcome')
const log = async (kind: string) => town.store.read((db) => db.select().from(events).where(eq(events.kind, kind)))

/** Hits a key as somebody who looks at the page does, and waits for what it does. */
async function hit(page: Page, key: string, then: string): Promise<void> {
  await page.clock.runFor(1_100)
  await page.keyboard.press(key)
  await page.getByText(then, { exact: true }).first().waitFor()
}

/** A counter that is open, and has the focus nowhere in particular. */
async function atWork(): Promise<Page> {
  const page = await tab()
  await page.getByRole('button', { name: 'Balie openen' }).click()
  await outcome(page).getByText('Balie geopend').waitFor()
  return page
}

test('a day at a counter needs no mouse', async () => {
  const page = await atWork()
  await hit(page, 'n', 'B 001 opgeroepen')
  await hit(page, 'g', 'B 001 begonnen')
  await hit(page, 'p', 'B 001 geparkeerd')
  await hit(page, 'n', 'B 002 opgeroepen')
  await hit(page, 'a', 'B 002 niet verschenen')
  await hit(page, 'z', 'B 002: ongedaan gemaakt')
  await hit(page, 'g', 'B 002 begonnen')
  await hit(page, 'd', 'Waarheen verwijst u B 002?')
  await hit(page, 'Escape', 'Klaar en volgende')
  await hit(page, 'd', 'Waarheen verwijst u B 002?')
  await hit(page, '2', 'B 002 doorverwezen naar Burgerlijke stand')
  await hit(page, 'n', 'B 003 opgeroepen')
  await hit(page, 'g', 'B 003 begonnen')
  await hit(page, 'n', 'B 003 klaar. B 004 opgeroepen')
  await hit(page, 'g', 'B 004 begonnen')
  await hit(page, 'k', 'B 004 klaar')
  await hit(page, 'b', 'Deze balie heeft pauze')
  await page.keyboard.press('3')
  await page.locator('#reason').waitFor({ state: 'detached' })
  await hit(page, 'b', 'Balie geopend')
  await page.keyboard.press('/')
  await page.keyboard.type('9')
  await hit(page, 'Enter', 'Dit nummer is niet in de hal.')
  await page.keyboard.press('/')
  await page.keyboard.type('1')
  await hit(page, 'Enter', '1 nummer')
  await expect.poll(() => page.locator('.bz-found').innerText()).toContain('geparkeerd bij balie 1')
  await page.keyboard.press('Tab')
  await expect.poll(() => page.locator(':focus').innerText()).toMatch(/^Vertrokken/)
})

test('who has gone on in a panel stays there when the hall changes', async () => {
  const page = await atWork()
  await hit(page, 'n', 'B 001 opgeroepen')
  await hit(page, 'g', 'B 001 begonnen')
  await hit(page, 'd', 'Waarheen verwijst u B 001?')
  await page.locator('#panel:focus').waitFor()
  for (let step = 0; step < 3; step++) await page.keyboard.press('Tab')
  const before = await page.locator(':focus').innerText()
  const hall = await page.locator('#counter').innerText()
  await takesNumber(town)
  await expect.poll(() => page.locator('#counter').innerText()).not.toBe(hall)
  expect(await page.locator(':focus').innerText()).toBe(before)
})

test('what was filled in beside the buttons goes along with the key that finishes the visit', async () => {
  const page = await atWork()
  await hit(page, 'n', 'B 001 opgeroepen')
  await hit(page, 'g', 'B 001 begonnen')
  await page.getByRole('link', { name: 'Iets anders' }).press('Enter')
  await page.getByLabel('Ook gedaan').selectOption({ label: 'Paspoort afhalen' })
  const label = await page.getByText('Ook gedaan').boundingBox()
  expect(label?.height, 'the label stands on one line').toBeLessThan(40)
  await page.locator('#panel').focus()
  await hit(page, 'k', 'B 001 klaar')
  const [finished] = await log('serviceFinished')
  expect(finished?.facts.done).toContainEqual({ product: 'paspoort-afhalen', persons: 1 })
})

test('letters that are typed into a field press nothing, and none do when the employee wants no keys', async () => {
  const page = await atWork()
  await page.keyboard.press('/')
  await page.keyboard.type('nbz')
  expect(await page.locator('#zoek').inputValue()).toBe('nbz')
  await page.getByRole('button', { name: 'Sneltoetsen' }).click()
  await page.getByRole('button', { name: 'Sneltoetsen uitzetten' }).click()
  await page.getByRole('button', { name: 'Sneltoetsen uit' }).waitFor()
  await page.keyboard.press('n')
  await page.getByRole('button', { name: 'Volgende' }).click()
  await number(page).waitFor()
  expect(await log('ticketCalled')).toHaveLength(1)
})

test('a press right after one’s own counts, also when the bell was quicker than the answer', async () => {
  const page = await tab()
  // No time passes for the page: whatever it keeps from a hurried finger it would keep from this one.
  await page.clock.pauseAt(Date.now() + 1_000)
  const alarms = page.waitForResponse('**/noodoproep')
  await context.route('**/balie/1', async (route) => {
    if (route.request().headers()['hx-request-type'] === 'partial') await (await alarms).finished()
    await route.continue()
  })
  await context.route('**/balie/1/opening', async (route) => {
    const response = await route.fetch()
    await outcome(page).getByText('Balie geopend').waitFor()
    await route.fulfill({ response })
  })
  const answered = page.waitForResponse('**/balie/1/opening')
  await page.getByRole('button', { name: 'Balie openen' }).click()
  await (await answered).finished()
  await page.getByRole('button', { name: 'Volgende' }).click()
  await number(page).waitFor()
  expect(await log('ticketCalled')).toHaveLength(1)
})

test('everything is in sight at a whole screen and at half of one, and no button moves', async () => {
  const page = await atWork()
  const primary = async () => (await page.locator('.bz-acts button').first().boundingBox())?.y
  for (const size of [wide, half]) {
    await page.setViewportSize(size)
    const places = [await primary()]
    const states = []
    const visitor = size === wide ? 'B 001' : 'B 002'
    for (const [key, done] of Object.entries({ n: 'opgeroepen', g: 'begonnen', k: 'klaar' })) {
      await hit(page, key, `${visitor} ${done}`)
      places.push(await primary())
      states.push(await page.evaluate(() => document.documentElement.scrollHeight - innerHeight))
    }
    expect(new Set(places), `at ${size.width}`).toEqual(new Set(places.slice(0, 1)))
    expect(Math.max(...states), `at ${size.width}`).toBeLessThanOrEqual(0)
  }
  await page.setViewportSize(strip)
  await hit(page, 'n', 'B 003 opgeroepen')
  const last = await page.locator('.bz-acts button, .bz-acts a').last().boundingBox()
  expect((last?.y ?? 999) + (last?.height ?? 999)).toBeLessThan(strip.height)
})

test('a second tab that pressed too late shows how it is, and calls nobody', async () => {
  const [one, two] = [await atWork(), await tab()]
  // A computer that slept: the page is old when somebody presses.
  const old = await two.locator('#counter').evaluate((part) => part.outerHTML)
  await two.route('**/balie/1', (route) =>
    route.request().method() === 'GET' ? route.fulfill({ contentType: 'text/html', body: old }) : route.continue(),
  )
  await hit(one, 'n', 'B 001 opgeroepen')
  await two.getByRole('button', { name: 'Volgende' }).click()
  await outcome(two).getByText('Uw knop heeft niets gedaan').waitFor()
  expect(await number(two).innerText()).toBe('B 001')
  expect(await log('ticketCalled')).toHaveLength(1)
})

test('on a lost line the buttons wait, nothing typed is lost, and all is well when it is back', async () => {
  const page = await atWork()
  await hit(page, 'n', 'B 001 opgeroepen')
  await hit(page, 'd', 'Waarheen verwijst u B 001?')
  await page.locator('#notitie').fill('Wil ook een VOG')
  await context.setOffline(true)
  const send = page.getByRole('button', { name: 'Backoffice' })
  await expect.poll(() => send.getAttribute('aria-disabled')).toBe('true')
  await page.getByText('Geen verbinding. De knoppen wachten.').waitFor()
  await send.click({ force: true })
  expect(await log('ticketPassedOn')).toEqual([])
  await context.setOffline(false)
  await page.clock.runFor(4_000)
  await expect.poll(() => send.getAttribute('aria-disabled')).toBe(null)
  expect(await page.locator('#notitie').inputValue()).toBe('Wil ook een VOG')
  expect(await page.locator('.bz-failed').count()).toBe(0)
  await page.clock.runFor(1_100)
  await send.click()
  await outcome(page).getByText('B 001 doorverwezen naar de backoffice').waitFor()
  expect(await log('ticketPassedOn')).toHaveLength(1)
})

test('a page that cannot be read again, while its stream goes on, asks with pauses until it can', async () => {
  const page = await atWork()
  let asked = 0
  const isPart = (headers: Record<string, string>) => headers['hx-request-type'] === 'partial'
  await context.route('**/balie/1', async (route) => {
    if (!isPart(route.request().headers())) return route.continue()
    asked += 1
    await route.fulfill({ status: 500 })
  })
  // From here on no time passes for the page but what is given to it; what htmx was at when it stopped takes a little.
  await page.clock.pauseAt(Date.now() + 1_000)
  await takesNumber(town)
  await until(async () => {
    await page.clock.runFor(50)
    return (await page.locator('html[data-live="off"]').count()) > 0
  })
  const alive = () => page.evaluate(async () => (await fetch('/bestaat-niet')).status)
  for (let turn = 0; turn < 30; turn++) await alive()
  expect(asked).toBeLessThan(4)
  for (let second = 0; second < 6; second++) {
    await page.clock.runFor(1_000)
    for (let turn = 0; turn < 5; turn++) await alive()
  }
  expect(asked).toBeGreaterThan(4)
  expect(asked).toBeLessThan(15)
  await context.unroute('**/balie/1')
  await page.clock.runFor(4_000)
  await page.locator('html[data-live="on"]').waitFor()
})

test('a key hit the moment a page comes is pressed on that page', async () => {
  const page = await tab()
  await page.evaluate(() => {
    const hits = new MutationObserver(() => {
      if (!document.querySelector('[data-letters="on"]')) return
      hits.disconnect()
      document.dispatchEvent(new KeyboardEvent('keydown', { key: 'n' }))
    })
    hits.observe(document.body, { subtree: true, childList: true })
    Object.assign(globalThis, { isSamePage: true })
  })
  await page.getByRole('button', { name: 'Balie openen' }).click()
  await outcome(page).getByText('B 001 opgeroepen').waitFor()
  // A form that htmx did not have yet would have loaded a whole page.
  expect(await page.evaluate(() => 'isSamePage' in globalThis)).toBe(true)
})

test('what got lost on the way is said until the line is back, and then how it is', async () => {
  const page = await atWork()
  await context.route('**/balie/1/oproep', (route) => route.abort())
  await page.keyboard.press('n')
  await page.getByText('Dat is niet gelukt').waitFor()
  await context.unroute('**/balie/1/oproep')
  await page.clock.runFor(4_000)
  await expect.poll(() => page.locator('.bz-failed').count()).toBe(0)
  // This time the press arrives, and only its answer is lost: the bell tells.
  await context.route('**/balie/1/oproep', async (route) => {
    await route.fetch()
    await route.abort()
  })
  await page.keyboard.press('n')
  await outcome(page).getByText('B 001 opgeroepen').waitFor()
  await page.clock.runFor(4_000)
  await expect.poll(() => page.locator('.bz-failed').count()).toBe(0)
  expect(await log('ticketCalled')).toHaveLength(1)
})
