// The page that follows a number on a phone, in a real browser: a call is there at once, a lost line is said and mended, and
// the phone draws attention only when its owner wants that.
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { findPushes } from '../../db/pushes.ts'
import { at, followPathOf } from '../checkin/arriving.ts'
import { calls, recalls } from '../display/hall.ts'
import { closeContexts, workersBrowser } from '../support/browser.ts'
import { openLine } from '../support/dead-line.ts'
import { until } from '../support/process.ts'
import { type HallScreen, openHall } from './screen.ts'

let browser: Browser
let hall: HallScreen
let context: BrowserContext

beforeAll(async () => {
  browser = await workersBrowser()
})
afterAll(closeContexts)

beforeEach(async () => {
  hall = await openHall(browser)
  context = await browser.newContext({ viewport: { width: 360, height: 740 }, reducedMotion: 'reduce' })
  await context.addInitScript(() => {
    const felt: unknown[] = []
    Object.assign(globalThis, { felt })
    navigator.vibrate = (pattern) => felt.push(pattern) > 0
  })
})
afterEach(async () => {
  await context.close()
  await hall.close()
  expect(hall.faults).toEqual([])
})

/** The page of a number, whose line is open; its own clock can be moved. */
async function follows(
  serial: number,
  prepare: (page: Page) => Promise<unknown> = async () => {},
  url = hall.url(),
): Promise<Page> {
  const page = await context.newPage()
  page.on('pageerror', (error) => hall.faults.push(String(error)))
  await page.clock.install()
  await prepare(page)
  await page.goto(`${url}${await followPathOf(hall.town, serial)}`)
  return page
}
const isLive = (page: Page) => page.locator('html[data-live=on]').waitFor()
const band = (page: Page) => page.locator('.bz-band').innerText()
const lost = (page: Page) => page.getByText('Geen verbinding. Let op het scherm in de hal.')
/** Its own clock goes faster than ours, but no faster than connections are made. */
const comesBack = (page: Page) =>
  until(async () => {
    await page.clock.runFor(500)
    return lost(page).isHidden()
  })
const felt = (page: Page) => page.evaluate(() => (globalThis as unknown as { felt: unknown[] }).felt)
const signal = (page: Page, name: string) => page.locator(`[data-signal=${name}] button`)

test('a call fills the screen by itself, with its counter in the title too', async () => {
  const page = await follows(1)
  await isLive(page)
  await page.locator('footer').scrollIntoViewIfNeeded()
  await calls(hall.town, 1)
  await page.locator('.bz-band--called').waitFor()
  expect(await band(page)).toBe('Nu: ga naar balie 1')
  expect(await page.title()).toBe('▶ B 001 balie 1 - Gemeente Elzenvoorde')
  const { y, height } = (await page.locator('.bz-follow__now--called').boundingBox()) ?? { y: -1, height: 0 }
  expect([y >= 0, height > 600]).toEqual([true, true])
})

test('vibration and sound come with a call and its repeat, when they are wanted', async () => {
  const page = await follows(1)
  const other = await follows(1)
  await Promise.all([isLive(page), isLive(other)])
  await signal(page, 'sound').click()
  expect(await signal(page, 'sound').getAttribute('aria-pressed')).toBe('true')
  const once = [200, 100, 200]
  // Once to know what it is like.
  expect(await felt(page)).toEqual([once])
  await calls(hall.town, 1)
  await Promise.all([page, other].map((one) => one.locator('.bz-band--called').waitFor()))
  expect([await felt(page), await felt(other)]).toEqual([[once, once], []])
  await hall.town.moveTo(at('09:01'))
  await recalls(hall.town, 1)
  await expect.poll(() => felt(page)).toHaveLength(3)
  expect(await signal(page, 'sound').innerText()).toContain('aan')
})

test('a line that is dead without a sign is said to be, and mends itself', async () => {
  const line = await openLine(Number(new URL(hall.url()).port))
  const page = await follows(1, async () => {}, line.url)
  await isLive(page)
  line.die()
  await calls(hall.town, 1)
  await page.clock.runFor(26_000)
  await lost(page).waitFor()
  expect(await band(page)).toBe('U bent bijna aan de beurt')
  line.live()
  await comesBack(page)
  await page.locator('.bz-band--called').waitFor()
  await line.close()
})

test('called while the server was away: there as soon as it is back', async () => {
  const page = await follows(1)
  await isLive(page)
  await hall.stop()
  await calls(hall.town, 1)
  await page.clock.runFor(5_000)
  await lost(page).waitFor()
  await hall.start()
  await comesBack(page)
  await page.locator('.bz-band--called').waitFor()
})

test('a phone that slept does not show what it knew as if it were true', async () => {
  const page = await follows(1)
  await isLive(page)
  const turn = (hidden: boolean) =>
    page.evaluate((is) => {
      Object.defineProperty(document, 'hidden', { configurable: true, get: () => is })
      document.dispatchEvent(new Event('visibilitychange'))
      return document.documentElement.dataset.live
    }, hidden)
  await turn(true)
  await page.clock.fastForward(60_000)
  await calls(hall.town, 1)
  expect(await page.locator('.bz-band--called').count()).toBe(0)
  expect(await turn(false)).toBe('again')
  await page.locator('.bz-band--called').waitFor()
  await isLive(page)
  await turn(true)
  await page.clock.fastForward(60_000)
  await hall.stop()
  await turn(false)
  await page.clock.runFor(4_000)
  await lost(page).waitFor()
  await hall.start()
})

test('the time of reading goes along when the clock is moved, and focus and scroll stay', async () => {
  const page = await follows(5)
  await isLive(page)
  const link = page.locator('#follow a[href$="/vertrek"]')
  await link.focus()
  const scrolled = await page.evaluate(() => scrollY)
  await hall.town.moveTo(at('09:03'))
  await page.clock.runFor(4_000)
  await page.getByText('Bijgewerkt om 09.03 uur.').waitFor()
  expect(await link.evaluate((one) => one === document.activeElement)).toBe(true)
  expect(await page.evaluate(() => scrollY)).toBe(scrolled)
})

test('in a browser that runs none of the scripts the page loads itself again', async () => {
  const page = await follows(1, (one) => one.route(/\/assets\/follow\..*\.js$/, (route) => route.abort()))
  await calls(hall.town, 1)
  expect(await page.locator('.bz-band--called').count()).toBe(0)
  const loaded = page.waitForEvent('load')
  await page.clock.runFor(21_000)
  await loaded
  expect(await band(page)).toBe('Nu: ga naar balie 1')
})

/** What the worker of the page shows from now on: a browser without windows has no place for it. */
async function notificationsOf(machine: BrowserContext): Promise<() => Promise<unknown>> {
  const [worker] = machine.serviceWorkers()
  await worker?.evaluate(() => {
    const shown: unknown[] = []
    ServiceWorkerRegistration.prototype.showNotification = async (title, look) => void shown.push([title, look?.tag])
    Object.assign(globalThis, { shown })
  })
  return async () => worker?.evaluate(() => (globalThis as unknown as { shown: unknown[] }).shown)
}

test('a notification: asked for with a button, kept by the server, shown by the worker, and taken back', async () => {
  await context.grantPermissions(['notifications'])
  // A browser in a test has no push service.
  await context.addInitScript(() => {
    const endpoint = 'https://fcm.googleapis.com/fcm/send/a-test'
    const keys = { p256dh: 'B'.repeat(87), auth: 'a'.repeat(22) }
    const subscription = { endpoint, toJSON: () => ({ endpoint, keys }) }
    Object.assign(PushManager.prototype, {
      subscribe: async () => subscription,
      getSubscription: async () => subscription,
    })
  })
  const page = await follows(3)
  await signal(page, 'push').click()
  await page.locator('[data-signal=push] [aria-pressed=true]').waitFor()
  const rows = () => hall.town.store.read(findPushes)
  expect(await rows()).toMatchObject([{ serial: 3, endpoint: 'https://fcm.googleapis.com/fcm/send/a-test' }])

  const scope = await page.evaluate(async () =>
    (await navigator.serviceWorker.getRegistrations()).map((one) => one.scope),
  )
  expect(scope).toEqual([page.url()])
  const devtools = await context.newCDPSession(page)
  const registered = new Promise<string>((resolve) => {
    devtools.on('ServiceWorker.workerRegistrationUpdated', ({ registrations }) => {
      const [one] = registrations
      if (one) resolve(one.registrationId)
    })
  })
  await devtools.send('ServiceWorker.enable')
  const shown = await notificationsOf(context)
  const data = JSON.stringify({ title: 'B 003: nu naar balie 1', body: '', language: 'nl', direction: 'ltr' })
  const message = { origin: hall.url(), registrationId: await registered, data }
  await devtools.send('ServiceWorker.deliverPushMessage', message)
  await expect.poll(shown).toEqual([['B 003: nu naar balie 1', 'number']])

  await signal(page, 'push').click()
  await until(async () => (await rows()).length === 0)
  await page.locator('[data-signal=push] [aria-pressed=false]').waitFor()
})

test('where a browser cannot be told there is no button for it, and a refusal is said in words', async () => {
  const without = await follows(3, (page) =>
    page.addInitScript(() => Reflect.deleteProperty(globalThis, 'PushManager')),
  )
  await signal(without, 'sound').waitFor()
  expect(await signal(without, 'push').isVisible()).toBe(false)
  const page = await follows(3)
  await page.evaluate(() => {
    Notification.requestPermission = async () => 'denied'
  })
  await signal(page, 'push').click()
  await page.getByText('Uw browser staat geen meldingen van ons toe.').waitFor()
  expect(await signal(page, 'push').getAttribute('aria-pressed')).toBe('false')
})

test('the first page costs at most 40 kB', async () => {
  const page = await context.newPage()
  const sizes: Promise<number>[] = []
  page.on('requestfinished', (request) => {
    const size = request
      .sizes()
      .then(({ responseBodySize, responseHeadersSize }) => responseBodySize + responseHeadersSize)
    if (!request.url().endsWith('/stroom')) sizes.push(size)
  })
  await page.goto(`${hall.url()}${await followPathOf(hall.town, 5)}`)
  await isLive(page)
  const bytes = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0)
  expect(bytes).toBeLessThanOrEqual(40_000)
})
