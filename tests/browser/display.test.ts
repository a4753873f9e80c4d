// A hall display in a real browser: what it sounds, and what it says when the line is lost.
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { calls, recalls } from '../display/hall.ts'
import type { TestApp } from '../support/app.ts'
import { closeContexts, workersBrowser } from '../support/browser.ts'
import { until } from '../support/process.ts'
import { type HallScreen, listenTo, openHall, soundedOn } from './screen.ts'

let browser: Browser
let hall: HallScreen
let town: TestApp
let page: Page

beforeAll(async () => {
  browser = await workersBrowser()
})
afterAll(closeContexts)

beforeEach(async () => {
  hall = await openHall(browser)
  town = hall.town
  page = await openPage()
})
afterEach(async () => {
  await page.context().close()
  await hall.close()
  expect(hall.faults).toEqual([])
})

async function openPage(): Promise<Page> {
  const opened = await hall.openPage()
  await listenTo(opened)
  return opened
}

/** Browsers give no sound to a page that nobody touched. */
async function touch(): Promise<void> {
  await page.mouse.click(10, 10)
  await page.locator('#sound').waitFor({ state: 'hidden' })
}

const sounded = () => soundedOn(page)
const soundedSoFar = (count: number) => expect.poll(async () => (await sounded()).length).toBeGreaterThanOrEqual(count)
const line = () => page.locator('#screen').getAttribute('data-line')
const waitForLine = (state: string) => page.locator(`#screen[data-line="${state}"]`).waitFor({ timeout: 15_000 })

describe('a call', () => {
  test('is on the screen at once, stands out for ten seconds, and sounds once', async () => {
    await touch()
    // While the clock of the page stands still: what rings brings it, and nothing that looks now and then.
    await page.clock.pauseAt((await page.evaluate(() => Date.now())) + 1_000)
    await calls(town, 1)
    await page.locator('.bz-call[data-fresh]').waitFor()
    await page.clock.resume()
    expect(await page.locator('.bz-call__now').innerText()).toBe('NU')
    await soundedSoFar(1)
    await page.clock.fastForward(9_000)
    await waitForLine('live')
    await page.clock.runFor(2_500)
    expect(await page.locator('.bz-call[data-fresh]').count()).toBe(0)
    expect(await page.locator('.bz-call__number').innerText()).toBe('B 001')
    expect(await sounded()).toEqual(['b001 1'])
  })

  test('that was there when the page was opened is silent', async () => {
    await calls(town, 1)
    await page.context().close()
    page = await openPage()
    await touch()
    await page.clock.runFor(5_000)
    expect(await page.locator('.bz-call__number').innerText()).toBe('B 001')
    expect([await sounded(), await page.locator('[data-fresh]').count()]).toEqual([[], 0])
  })

  test('sounds again when it is repeated', async () => {
    await touch()
    await calls(town, 1)
    await soundedSoFar(1)
    await town.moveTo(new Date(Date.parse('2026-11-24T09:01:00+01:00')).toISOString())
    await recalls(town, 1)
    await page.getByText('2e oproep').waitFor()
    await page.clock.runFor(4_500)
    await soundedSoFar(2)
    expect(await sounded()).toEqual(['b001 1', 'b001 1'])
  })

  test('sounds after the one before it, and both stand there at once', async () => {
    await touch()
    await Promise.all([calls(town, 1), calls(town, 2)])
    await page.locator('.bz-call[data-fresh]').nth(1).waitFor()
    await soundedSoFar(1)
    await page.clock.runFor(3_000)
    expect(await sounded()).toHaveLength(1)
    await page.clock.runFor(1_500)
    expect((await sounded()).map((call) => call.slice(0, 4))).toEqual(['b001', 'b002'])
  })
})

describe('a line that is lost', () => {
  test('dims the board, then takes the numbers away, and mends itself: what was missed is sounded', async () => {
    await touch()
    await calls(town, 1)
    await soundedSoFar(1)
    await hall.stop()
    await page.clock.fastForward(9_000)
    expect(await line()).toBe('live')
    await page.clock.fastForward(2_000)
    await waitForLine('late')
    expect(await page.locator('#lost').innerText()).toBe('Niet bijgewerkt sinds 09.00 uur')
    expect(await page.locator('#board').evaluate((board) => getComputedStyle(board).opacity)).toBe('0.3')
    await page.clock.fastForward(50_000)
    await waitForLine('gone')
    expect(await page.locator('.bz-call__number').first().isVisible()).toBe(false)
    expect(await page.locator('#listen').innerText()).toBe('Let op: luister naar de medewerker')
    await calls(town, 2)
    await hall.start()
    await page.clock.fastForward(5_000)
    await waitForLine('live')
    await page.locator('.bz-call__number', { hasText: 'B 002' }).waitFor()
    expect(await page.locator('#lost, #listen').filter({ visible: true }).count()).toBe(0)
    await page.clock.runFor(5_000)
    expect(await sounded()).toEqual(['b001 1', 'b002 2'])
  })

  test('again and again, by restarts, sounds each call once and none twice', async () => {
    await touch()
    for (const restart of [1, 2]) {
      await calls(town, restart)
      await soundedSoFar(restart)
      await hall.stop()
      await page.clock.runFor(2_000)
      await hall.start()
      await page.clock.runFor(5_000)
      await page.locator('.bz-call__number', { hasText: `B 00${restart}` }).waitFor()
    }
    expect([await sounded(), await line()]).toEqual([['b001 1', 'b002 2'], 'live'])
  })

  test('while the machine slept is known at once, before the page has heard anything', async () => {
    await calls(town, 1)
    await page.locator('.bz-call').waitFor()
    await hall.stop()
    await page.evaluate(() => {
      const wake = Date.now() + 7_200_000
      Date.now = () => wake
    })
    await page.clock.runFor(500)
    expect(await line()).toBe('gone')
    await hall.start()
    await page.clock.runFor(5_000)
    await waitForLine('live')
  })

  test('is no matter of the machine’s own clock, which may be wrong', async () => {
    await page.context().close()
    page = await hall.openPage((opened) =>
      opened.addInitScript(() => {
        const now = Date.now
        Date.now = () => now() - 90 * 86_400_000
      }),
    )
    await listenTo(page)
    await touch()
    await calls(town, 1)
    await soundedSoFar(1)
    expect([await page.locator('#clock').innerText(), await line()]).toEqual(['09.00', 'live'])
  })

  test('for so long that somebody else has helped: what was missed is shown in silence', async () => {
    await touch()
    await hall.stop()
    await calls(town, 1)
    await town.moveTo('2026-11-24T09:02:00+01:00')
    await page.clock.fastForward(120_000)
    await hall.start()
    await page.clock.fastForward(5_000)
    await page.locator('.bz-call__number', { hasText: 'B 001' }).waitFor()
    await page.clock.runFor(3_000)
    expect([await sounded(), await page.locator('[data-fresh]').count()]).toEqual([[], 0])
  })

  test('without a sign of it is noticed by the silence, and tried again', async () => {
    let joined = 0
    page.on('request', (request) => {
      if (request.url().endsWith('/scherm/stroom')) joined += 1
    })
    await page.locator('#screen[data-line="live"]').waitFor()
    hall.fallSilent()
    await page.clock.runFor(4_000)
    expect(joined).toBe(0)
    await page.clock.runFor(3_500)
    await expect.poll(() => joined).toBe(1)
    hall.speakAgain()
    await page.clock.runFor(5_000)
    await waitForLine('live')
  })

  test('from the first moment on never looks as if it were there', async () => {
    await page.context().close()
    await calls(town, 1)
    const noStream = '**/scherm/stroom'
    page = await hall.openPage((one) => one.route(noStream, (route) => route.fulfill({ status: 503, body: 'no' })))
    expect(await page.locator('.bz-call__number').innerText()).toBe('B 001')
    await page.clock.runFor(11_000)
    await waitForLine('late')
    await page.unroute(noStream)
    await page.clock.runFor(5_000)
    await waitForLine('live')
  })

  test('to a display that is no longer paired ends on the page that says so', async () => {
    await page.context().clearCookies()
    await hall.stop()
    await hall.start()
    // Each try waits for the answer to the one before it, and then for a while.
    await until(async () => {
      await page.clock.runFor(10_000)
      return page.getByText('Dit scherm is nog niet gekoppeld').isVisible()
    })
  })
})
