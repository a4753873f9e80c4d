// What a booking costs somebody with an old telephone and little credit: bytes and requests over the wire, and how far
// the page jumps while it is read. Counted by the browser, on a whole visit.
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTestApp, type TestApp } from '../support/app.ts'
import { closeContexts, workersBrowser } from '../support/browser.ts'
import { onPort, type Wire } from '../support/wire.ts'
import { steps } from './taking-steps.ts'

const firstPage = { bytes: 60_000, requests: 8 }
const fontBytes = 36_000
const nextStepBytes = 10_000

let browser: Browser
let beurt: TestApp
let wire: Wire

beforeAll(async () => {
  ;[browser, beurt] = await Promise.all([workersBrowser(), createTestApp()])
  wire = await onPort(beurt.app)
})
afterAll(async () => {
  await closeContexts()
  await wire?.close()
  await beurt?.close()
})

interface Asked {
  bytes: number
  isFont: boolean
}

/** What a page asks for from now on, answers with their headers counted; `take` gives it and begins again. */
function meter(page: Page) {
  let asked: Promise<Asked>[] = []
  page.on('requestfinished', (request) => {
    const isFont = request.resourceType() === 'font'
    const size = async () => {
      const { responseBodySize, responseHeadersSize } = await request.sizes()
      const bytes = responseBodySize + responseHeadersSize
      // A font is as large as its file; what the browser had already is nothing.
      return { bytes: isFont && bytes > 0 ? responseBodySize : bytes, isFont }
    }
    asked.push(size())
  })
  return {
    /** What comes after that counts with the next step. */
    async take(until: 'networkidle' | 'load'): Promise<Asked[]> {
      await page.waitForLoadState(until)
      const taken = await Promise.all(asked)
      asked = []
      return taken
    },
  }
}

const sumOf = (asked: readonly Asked[]) => asked.reduce((sum, { bytes }) => sum + bytes, 0)

/** How far everything on the page moved without being asked to (Cumulative Layout Shift), since it was opened. */
const layoutShift = (page: Page): Promise<number> =>
  page.evaluate(() => (globalThis as unknown as { shifted: number }).shifted)

const watchShifts = () => {
  const here = globalThis as unknown as { shifted: number }
  here.shifted = 0
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as (PerformanceEntry & { value: number; hadRecentInput: boolean })[]) {
      if (!entry.hadRecentInput) here.shifted += entry.value
    }
  }).observe({ type: 'layout-shift', buffered: true })
}

async function aTelephone(javaScriptEnabled: boolean): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 }, javaScriptEnabled })
  await context.addInitScript(watchShifts)
  const page = await context.newPage()
  page.setDefaultTimeout(8_000)
  return page
}

test.each([
  ['with scripts', true],
  ['without scripts', false],
])('%s the first page is light, each step after it lighter still, and nothing jumps', async (_, scripts) => {
  const page = await aTelephone(scripts)
  const spent = meter(page)
  await page.goto(`http://localhost:${wire.port}/`)
  const first = await spent.take('networkidle')
  const fonts = first.filter(({ isFont }) => isFont)
  expect(fonts).toHaveLength(1)
  expect(sumOf(fonts)).toBeLessThanOrEqual(fontBytes)
  expect(first.length).toBeLessThanOrEqual(firstPage.requests)
  expect(sumOf(first.filter(({ isFont }) => !isFont))).toBeLessThanOrEqual(firstPage.bytes)

  const bytes: Record<string, number> = {}
  for (const { name, take } of steps) {
    await take(page)
    bytes[name] = sumOf(await spent.take('load'))
    if (scripts) expect(await layoutShift(page), name).toBeLessThan(0.01)
  }
  expect(Object.entries(bytes).filter(([, spent]) => spent === 0 || spent > nextStepBytes)).toEqual([])
})
