// After a visit nothing of it is left on the machine, however many there were. KIOSK_VISITS=500 makes it a day's work:
// KIOSK_VISITS=500 npx vitest run --project browser tests/browser/kiosk-visits.test.ts
import type { Browser, CDPSession, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Language, languages, pathIn } from '../../views/words/languages.ts'
import { at, codeFor } from '../checkin/arriving.ts'
import { closeContexts, workersBrowser } from '../support/browser.ts'
import { type KioskInUse, openKiosk } from './at-kiosk.ts'

const visits = Number(process.env.KIOSK_VISITS ?? 24)
/** What is kept of the first visits is code and styles: after so many it no longer grows. */
const settledAfter = Math.min(15, visits / 2)

let browser: Browser
let kiosk: KioskInUse
let page: Page
beforeAll(async () => {
  browser = await workersBrowser()
  kiosk = await openKiosk(browser, { headphones: true })
  page = await kiosk.machine({ serviceWorkers: 'allow' })
})
afterAll(async () => {
  expect(kiosk?.faults).toEqual([])
  await closeContexts()
  await kiosk?.close()
})

/** Touched by a script, as fast as it goes. */
const touch = (selector: string, nth = 0) =>
  page
    .locator(selector)
    .nth(nth)
    .evaluate((key: HTMLElement) => key.click())

/** One visitor: another language, another way of seeing, another errand each time. Gives what only they knew. */
async function visit(number: number, code: string): Promise<string[]> {
  const language = languages[number % languages.length] as Language
  if (number % 3 === 0) await touch('[data-switch=large]')
  if (number % 5 === 0) await touch('[data-switch=contrast]')
  if (language !== 'nl') {
    await touch(`[data-language][lang=${language}]`)
    await page.waitForURL(`**${pathIn(language, '/kiosk')}`)
    await page.locator(`html[lang=${language}] .bz-doors`).waitFor()
  }
  if (number % 7 === 0) await page.locator('#help').evaluate((help: HTMLElement) => help.showPopover())
  if (number % 4 !== 3) {
    await touch('.bz-door', 1)
    await page.locator('.bz-choices').waitFor()
    await touch('.bz-choice')
    await page.locator('.bz-issued').waitFor()
    return [(await page.locator('.bz-huge').getAttribute('value')) ?? '']
  }
  await touch('.bz-door')
  await page.locator('.bz-keypad').waitFor()
  const digits = number % 8 === 3 ? code : `4829${number % 10}`
  for (const digit of digits) await touch(`[data-digit="${digit}"]`)
  if (digits === code) await page.locator('.bz-issued').waitFor()
  return [digits]
}

async function leave(): Promise<void> {
  const stop = page.locator('.bz-screen [data-stop]').first()
  await stop.evaluate((key: HTMLElement) => key.setAttribute('data-old', ''))
  await stop.evaluate((key: HTMLElement) => key.click())
  await page.locator('html:not(:has([data-old]))[lang=nl] .bz-doors').waitFor()
  await page.waitForLoadState()
}

/** Everything that this machine could still tell about who stood here. */
const leftover = () =>
  page.evaluate(() => ({
    path: location.pathname + location.search + location.hash,
    entries: history.length,
    // htmx notes that it was here.
    state: Object.keys(history.state ?? {}).filter((key) => key !== 'htmx'),
    scriptCookies: document.cookie,
    stored: { ...localStorage, ...sessionStorage },
    name: window.name,
    typed: [...document.querySelectorAll('input')].map(({ name, value }) => [name, value]),
    view: (document.querySelector('.bz-screen') as HTMLElement).dataset.view ?? '',
    open: document.querySelectorAll('dialog[open], :popover-open').length,
  }))

/** What stays in memory once everything that is over has been thrown away. */
async function memory(session: CDPSession) {
  await session.send('HeapProfiler.collectGarbage')
  const { metrics } = await session.send('Performance.getMetrics')
  const of = (name: string) => metrics.find((metric) => metric.name === name)?.value ?? 0
  return {
    nodes: of('Nodes'),
    listeners: of('JSEventListeners'),
    documents: of('Documents'),
    heap: of('JSHeapUsedSize'),
  }
}

test(`${visits} visits leave nothing behind`, { timeout: visits * 3_000 + 30_000 }, async () => {
  const { code } = await codeFor(kiosk.town, at('10:00'))
  const session = await page.context().newCDPSession(page)
  await session.send('Performance.enable')
  const before = { ...(await leftover()), cookies: await page.context().cookies() }
  const secrets = new Set<string>()
  let settled: Awaited<ReturnType<typeof memory>> | undefined
  for (let number = 1; number <= visits; number++) {
    for (const secret of await visit(number, code)) secrets.add(secret)
    await leave()
    expect({ ...(await leftover()), cookies: await page.context().cookies() }).toEqual(before)
    if (number === settledAfter) settled = await memory(session)
  }
  const shown = await page.content()
  expect([...secrets].filter((secret) => shown.includes(secret))).toEqual([])
  if (!settled) throw new Error('Too few visits to say anything')
  // A page that was left is thrown away when the browser gets to it.
  await expect
    .poll(async () => (await memory(session)).documents)
    .toBeLessThanOrEqual((settled as Awaited<ReturnType<typeof memory>>).documents + 1)
  const after = await memory(session)
  expect(after.nodes).toBeLessThan(settled.nodes * 1.2)
  expect(after.listeners).toBeLessThan(settled.listeners * 1.2)
  expect(after.heap).toBeLessThan(settled.heap * 1.3)
  const { currentIndex, entries } = await session.send('Page.getNavigationHistory')
  expect(entries.slice(0, currentIndex).filter(({ url }) => url.startsWith(kiosk.url))).toEqual([])
  expect(entries.length).toBe(currentIndex + 1)
})
