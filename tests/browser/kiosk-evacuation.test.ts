// An evacuation at a kiosk where somebody stands: it takes the whole screen at once, and begins anew afterwards.
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { endEvacuation, evacuationAt, startEvacuation } from '../../db/evacuation.ts'
import { closeContexts, workersBrowser } from '../support/browser.ts'
import { type KioskInUse, landscape, openKiosk, portrait } from './at-kiosk.ts'

const location = 'stadskantoor'
const by = { employee: 1, origin: 'here' }
const welcome = 'Welkom. Wat wilt u doen?'
const leave = 'Verlaat nu het gebouw'

let browser: Browser
let kiosk: KioskInUse
beforeAll(async () => {
  browser = await workersBrowser()
})
afterAll(closeContexts)
beforeEach(async () => {
  kiosk = await openKiosk(browser)
})
afterEach(async () => {
  expect(kiosk.faults).toEqual([])
  await kiosk.close()
})

const starts = () => startEvacuation(kiosk.town.store, location, { key: 'x'.repeat(22), body: '' }, by)
async function ends() {
  const running = await kiosk.town.store.read((db) => evacuationAt(db, location))
  await endEvacuation(kiosk.town.store, location, running?.since ?? 0, by)
}
const heading = (page: Page, text: string) => page.getByRole('heading', { level: 1, name: text }).waitFor()

test('takes the screen of who types a code, in their language too, and ends at the start', async () => {
  const page = await kiosk.machine()
  await page.goto(`${kiosk.url}/pl/kiosk`)
  await page.locator('.bz-door').first().click()
  await page.locator('[data-digit="4"]').waitFor()
  await starts()
  await heading(page, leave)
  expect(
    await page.locator('.bz-evacuation [lang]').evaluateAll((all) => all.map((one) => (one as HTMLElement).lang)),
  ).toEqual(['nl', 'en', 'pl'])
  await ends()
  await heading(page, welcome)
  expect(new URL(page.url()).pathname).toBe('/kiosk')
  await page.context().close()
})

test('comes with a press when the line is down, and fits every screen', async () => {
  const page = await kiosk.machine()
  await page.route('**/kiosk/stroom', (route) => route.abort())
  await page.route('**/kiosk/levensteken', (route) => route.abort())
  await page.goto(`${kiosk.url}/ar/kiosk`)
  await starts()
  await page.locator('.bz-door').first().click()
  await heading(page, leave)
  for (const size of [portrait, landscape, { width: 1024, height: 768 }]) {
    await page.setViewportSize(size)
    const outside = await page.locator('.bz-evacuation').evaluate((sign) => {
      const { right, bottom } = sign.getBoundingClientRect()
      return [...sign.querySelectorAll('h1, p, svg')].filter((one) => {
        const box = one.getBoundingClientRect()
        return box.left < 0 || box.top < 0 || box.right > right || box.bottom > bottom
      }).length
    })
    expect(outside).toBe(0)
  }
  await page.context().close()
})

test('is said into the headphones at once, again and again, and no more when it is over', async () => {
  await kiosk.setUp({ headphones: true })
  const page = await kiosk.machine()
  // What the machine is given to sound, each with its length, over at once.
  await page.addInitScript(() => {
    const started: number[] = []
    Object.assign(globalThis, { started })
    const { start } = AudioBufferSourceNode.prototype
    AudioBufferSourceNode.prototype.start = function () {
      const { duration = 0 } = this.buffer ?? {}
      started.push(duration)
      start.call(this, 0, duration)
    }
  })
  await page.goto(`${kiosk.url}/en/kiosk`)
  await page.keyboard.press('ArrowDown')
  await page.locator('.bz-door').first().click()
  await page.locator('[data-digit="4"]').waitFor()
  const started = () => page.evaluate(() => (globalThis as unknown as { started: number[] }).started)
  await starts()
  await heading(page, leave)
  expect(await page.locator('[data-said]').getAttribute('data-said')).toMatch(/^attention {2}en/)
  await expect.poll(async () => (await started()).length, { timeout: 10_000 }).toBe(6)
  const [attention = 0, english = 0, dutch = 0, ...again] = await started()
  expect(again).toEqual([attention, english, dutch])
  expect(Math.min(attention, english, dutch)).toBeGreaterThan(1)
  await ends()
  await heading(page, welcome)
  expect(await started()).toEqual([])
  await page.context().close()
})
