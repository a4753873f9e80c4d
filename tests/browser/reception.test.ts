// The reception by keyboard alone, and a call for help that arrives while somebody types. Presses are counted, not time.
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { changeHall } from '../../db/queue.ts'
import { employees } from '../../db/schema.ts'
import { beginSession } from '../../db/staff.ts'
import { postpone } from '../../src/queue/postpone.ts'
import { visitorLeaves } from '../../src/queue/visitor.ts'
import { takesNumber } from '../queue/at-work.ts'
import { at, booked, visitOf } from '../reception/at-reception.ts'
import { createTestApp, type TestApp } from '../support/app.ts'
import { closeContexts, workersBrowser } from '../support/browser.ts'
import { onPort, type Wire } from '../support/wire.ts'

let town: TestApp
let browser: Browser
let wire: Wire
const faults: string[] = []

beforeAll(async () => {
  ;[town, browser] = await Promise.all([createTestApp(), workersBrowser()])
  wire = await onPort(town.app)
})
afterAll(async () => {
  await closeContexts()
  await wire?.close()
  await town?.close()
})

/** The page of somebody who works here, on the screen that most town halls have. */
async function pageOf(username: string, path: string): Promise<Page> {
  const everybody = await town.store.read((db) => db.select().from(employees))
  const id = everybody.find((employee) => employee.username === username)?.id ?? 0
  const value = await beginSession(town.store, town.site.chance, id, 'here')
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, reducedMotion: 'reduce' })
  const url = `http://localhost:${wire.port}`
  await context.addCookies([{ name: 'beurt-employee', value, url }])
  const page = await context.newPage()
  page.setDefaultTimeout(8_000)
  page.on('pageerror', (error) => faults.push(error.message))
  await page.goto(`${url}${path}`)
  // A browser puts the focus where a page wants it once that is drawn, after it was loaded.
  if ((await page.locator('[autofocus]').count()) > 0) await page.locator('[autofocus]:focus').waitFor()
  return page
}

/** The panel with this text is there, and the keyboard is at it. */
async function opened(page: Page, text: string): Promise<void> {
  await page.locator('.bz-desk__hand', { hasText: text }).waitFor()
  await page.locator('#panel:focus').waitFor()
}

/** A keyboard that counts what is pressed, but for what is typed about somebody. */
function counting(page: Page) {
  let presses = 0
  return {
    presses: () => presses,
    press: async (key: string) => {
      presses += 1
      await page.keyboard.press(key)
    },
    word: async (text: string) => {
      presses += text.length
      await page.keyboard.type(text)
    },
    about: (text: string) => page.keyboard.type(text),
  }
}

test('who calls has an appointment after eight presses beside their name and number, without a mouse', async () => {
  const page = await pageOf('wim', '/receptie')
  const keys = counting(page)
  await keys.word('pas')
  await keys.press('Enter')
  await opened(page, '1 ×')
  await keys.press('+')
  await opened(page, '2 ×')
  await keys.press('3')
  await keys.about('Fatima Yılmaz')
  await keys.press('Tab')
  await keys.about('06 12345678')
  await keys.press('Enter')
  await opened(page, 'De afspraak is gemaakt')
  expect(keys.presses()).toBe(8)
  const publicId = /afspraak=([\w-]+)/.exec(page.url())?.[1] ?? ''
  const visit = await visitOf(town, publicId)
  expect(visit).toMatchObject({ startsAt: at('12:00'), choices: [{ product: 'paspoort', persons: 2 }] })
  expect(await page.locator('.bz-desk__big').innerText()).toMatch(/^\d{3} \d{3}$/)
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('De afspraak is gemaakt')
  await page.context().close()
})

test('whoever comes for an appointment is found by name and checked in with the keyboard', async () => {
  const visit = await booked(town, at('10:00'), {
    contact: { name: 'Ahmed Bakker', email: 'a@voorbeeld.nl', mobile: null },
  })
  await booked(town, at('10:10'), { contact: { name: 'Mila Bakker', email: 'm@voorbeeld.nl', mobile: null } })
  const page = await pageOf('wim', '/receptie?product=paspoort&personen=1')
  await page.keyboard.press('/')
  await page.keyboard.type('bakker')
  await page.keyboard.press('Enter')
  await page.locator('[data-hit]:focus', { hasText: 'Ahmed' }).waitFor()
  await page.keyboard.press('ArrowDown')
  await page.locator('[data-hit]:focus', { hasText: 'Mila' }).waitFor()
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('Enter')
  await opened(page, visit.contact?.name ?? '')
  await page.keyboard.press('a')
  await opened(page, 'Aangemeld')
  expect(await page.locator('.bz-desk__number-now').innerText()).toBe('A 001')
  // What was at hand comes back with nothing in it.
  await page.keyboard.press('Escape')
  await page.locator('#zoek:focus').waitFor()
  expect([...new URL(page.url()).searchParams.keys()]).toEqual(['locatie'])
  await page.context().close()
})

test('while one types the list follows, and the keyboard stays in the field', async () => {
  const page = await pageOf('wim', '/receptie')
  // What is typed before the scripts are there is found by Enter.
  await page.locator('#zoek[data-htmx-powered]').waitFor()
  await page.keyboard.type('rijbew')
  await page.locator('[data-hit]', { hasText: 'Rijbewijs afhalen' }).waitFor()
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('zoek')
  expect(page.url()).toMatch(/\/receptie$/)
  await page.context().close()
})

test('nothing scrolls but what is too long by itself', async () => {
  const page = await pageOf('wim', '/receptie?product=paspoort&personen=1')
  expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBeLessThanOrEqual(768)
  await page.setViewportSize({ width: 683, height: 768 })
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(683)
  await page.context().close()
})

test('the number of somebody who comes later stays whole, beside the promise and above the time', async () => {
  const serial = await takesNumber(town)
  await changeHall(town.store, 'stadskantoor', {}, (hall, now) => postpone(hall, serial, now))
  const page = await pageOf('wim', '/receptie')
  const row = page.locator('.bz-desk__row', { hasText: 'komt later' })
  const [link, number, bar, later] = await Promise.all(
    ['a', 'a .bz-ticket', '.bz-promise', '.bz-quiet'].map((part) => row.locator(part).boundingBox()),
  )
  expect(number?.width).toBeLessThanOrEqual(link?.width ?? 0)
  expect((link?.x ?? 0) + (link?.width ?? 0)).toBeLessThanOrEqual(bar?.x ?? 0)
  expect((link?.y ?? 0) + (link?.height ?? 0)).toBeLessThanOrEqual(later?.y ?? 0)
  await page.context().close()
})

test('the number at hand goes along with the hall, and the keyboard stays where it was', async () => {
  const serial = await takesNumber(town)
  const page = await pageOf('wim', `/receptie?volgnummer=${serial}`)
  await page.locator('html[data-live="on"]').waitFor()
  const priority = page.locator('#nummer').getByRole('link', { name: 'Voorrang geven' })
  await page.locator('#nummer').getByRole('button', { name: 'Vertrokken' }).focus()
  await priority.evaluate((link) => link.setAttribute('href', '#old'))
  await takesNumber(town)
  await page.locator('#nummer a[href*="voorrang"]').waitFor()
  expect(await page.locator(':focus').innerText()).toBe('Vertrokken')
  await changeHall(town.store, 'stadskantoor', {}, (hall, now) => visitorLeaves(hall, serial, now))
  await page.locator('#nummer', { hasText: 'Dit bezoek is voorbij.' }).waitFor()
  expect(await priority.count()).toBe(0)
  await page.context().close()
})

test('a call for help from a counter is on the page of the reception at once, and leaves what is typed', async () => {
  const page = await pageOf('wim', '/receptie?product=paspoort&personen=1')
  await page.locator('#naam').fill('Fatima')
  const counter = await pageOf('sanne', '/balie/3')
  await counter.locator('.bz-call-help summary').focus()
  await counter.keyboard.press('Enter')
  await counter.keyboard.press('Tab')
  await counter.keyboard.press('Enter')
  const band = page.locator('.bz-alarm')
  await expect.poll(() => band.count()).toBe(1)
  expect(await band.innerText()).toContain('Noodoproep balie 3')
  expect(await page.title()).toContain('●')
  expect(await page.locator('#naam').inputValue()).toBe('Fatima')
  await band.getByRole('button', { name: 'Ik ga erheen' }).click()
  await expect.poll(() => counter.locator('.bz-alarm').innerText()).toContain('Wim Kuipers gaat erheen.')
  expect(await page.locator('#naam').inputValue()).toBe('Fatima')
  await counter.locator('.bz-alarm').getByRole('button', { name: 'Beëindigen' }).click()
  await expect.poll(() => band.count()).toBe(0)
  await Promise.all([page.context().close(), counter.context().close()])
  expect(faults).toEqual([])
})
