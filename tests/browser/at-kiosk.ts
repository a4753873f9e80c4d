// A kiosk in a real browser: the town behind it, the machine's own settings, and a visitor at a person's pace.
import { eq } from 'drizzle-orm'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, afterEach, beforeEach, expect } from 'vitest'
import { devices } from '../../db/schema.ts'
import type { KioskSettings } from '../../src/staff/device.ts'
import { at, tokenOf } from '../checkin/arriving.ts'
import { createTestApp, type TestApp } from '../support/app.ts'
import { closeContexts, workersBrowser } from '../support/browser.ts'
import { onPort } from '../support/wire.ts'
import { withAxe } from './judging.ts'

export const portrait = { width: 1080, height: 1920 }
export const landscape = { width: 1920, height: 1080 }

export type KioskInUse = Awaited<ReturnType<typeof openKiosk>>

/** Each test of the file has a kiosk like this with its machine, and ends without a fault of the page. */
export function eachAtKiosk(settings: Partial<KioskSettings>, begin: (kiosk: KioskInUse, page: Page) => unknown): void {
  let kiosk: KioskInUse
  let page: Page
  beforeEach(async () => {
    kiosk = await openKiosk(await workersBrowser(), settings)
    page = await kiosk.machine()
    await begin(kiosk, page)
  })
  afterEach(async () => {
    expect(kiosk.faults).toEqual([])
    await page.context().close()
    await kiosk.close()
  })
  afterAll(closeContexts)
}

/** The town at nine in the morning, with a kiosk that is set up like this. */
export async function openKiosk(browser: Browser, settings: Partial<KioskSettings> = {}) {
  const town: TestApp = await createTestApp({ now: at('09:00') })
  const wire = await onPort(withAxe(town.app))
  const url = `http://localhost:${wire.port}`
  const id = 'kiosk-stadskantoor'
  /** What pages could not do. */
  const faults: string[] = []

  async function setUp(wanted: Partial<KioskSettings>): Promise<void> {
    await town.store.write(async (turn) => {
      await turn.db
        .update(devices)
        .set({ settings: { ...wanted } })
        .where(eq(devices.id, id))
    })
  }

  /** A machine of its own, switched on and paired. What it does with a worker of its own is for away.test.ts. */
  async function machine(options: BrowserContextOptions = {}): Promise<Page> {
    // What its worker does when the server is away: away.test.ts.
    const machine = { viewport: portrait, hasTouch: true, reducedMotion: 'reduce', serviceWorkers: 'block' } as const
    const context = await browser.newContext({ ...machine, ...options })
    const page = await context.newPage()
    page.setDefaultTimeout(10_000)
    page.on('pageerror', (error) => faults.push(error.message))
    page.on('console', (message) => {
      // Of a clock that is moved half a minute at once nothing is in time.
      const isAnswer = /^Failed to load resource: .* status of 4\d\d|htmx:error.*(timeout|AbortError)/s.test(
        message.text(),
      )
      if (message.type() === 'error' && !isAnswer) faults.push(message.text())
    })
    await page.goto(`${url}/kiosk/koppeling?token=${tokenOf(id)}`)
    return page
  }

  await setUp(settings)
  return {
    town,
    url,
    faults,
    setUp,
    machine,
    async close() {
      await wire.close()
      await town.close()
    },
  }
}
