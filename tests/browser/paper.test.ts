// The kiosk that prints with its own browser, as Chromium puts it on paper.
import { type ServerType, serve } from '@hono/node-server'
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { askForTest } from '../../db/device-changes.ts'
import { deviceState } from '../../db/devices.ts'
import { leasePrints, settlePrint } from '../../db/print-leases.ts'
import { at, tokenOf } from '../checkin/arriving.ts'
import { byAgent, kiosk, printsBy, statesOf } from '../printing/at-kiosk.ts'
import { createTestApp, type TestApp } from '../support/app.ts'
import { closeContexts, workersBrowser } from '../support/browser.ts'
import { until } from '../support/process.ts'
import { type KioskInUse, openKiosk } from './at-kiosk.ts'

let browser: Browser
let beurt: TestApp
let server: ServerType
let page: Page
const faults: string[] = []

/** What the page shows on paper at the moment at which it prints. */
const onPaper = () => page.evaluate(() => (globalThis as unknown as { printed: string[] }).printed)

beforeAll(async () => {
  browser = await workersBrowser()
  beurt = await createTestApp({ now: at('09:00') })
  await printsBy(beurt, { by: 'browser' })
  const origin = await new Promise<string>((resolve) => {
    server = serve({ fetch: beurt.app.fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) =>
      resolve(`http://localhost:${port}`),
    )
  })
  page = await browser.newPage({ viewport: { width: 1080, height: 1920 } })
  page.on('pageerror', (error) => faults.push(error.message))
  await page.addInitScript(() => {
    const printed = JSON.parse(sessionStorage.getItem('printed') ?? '[]') as string[]
    Object.assign(globalThis, { printed })
    window.print = () => {
      const lines = [...document.querySelectorAll('body > .bz-paper p')]
      printed.push(lines.map((line) => line.textContent).join(' '))
      sessionStorage.setItem('printed', JSON.stringify(printed))
    }
  })
  await page.goto(`${origin}/kiosk/koppeling?token=${tokenOf(kiosk)}`)
})
afterAll(async () => {
  expect(faults).toEqual([])
  await closeContexts()
  server.close()
  await beurt.close()
})

test('a number is printed once, however often its screen is read again', async () => {
  await page.goto(new URL('/kiosk/nummer', page.url()).href)
  await page.locator('.bz-choice').first().click()
  await page.locator('#paper').getByText('Neem uw bon mee.').waitFor()
  const number = await page.locator('.bz-huge').textContent()
  expect(await onPaper()).toHaveLength(1)
  expect((await onPaper())[0]).toContain(`${number} Uw balie staat op het scherm.`)
  await page.goto(new URL('/kiosk/nummers/1', page.url()).href)
  await page.reload()
  await page.locator('#paper').getByText('Neem uw bon mee.').waitFor()
  expect(await onPaper()).toHaveLength(1)
  expect(await statesOf(beurt)).toEqual(['printed'])
})

test('a test that the administrator asks for comes out of the first screen', async () => {
  await page.goto(new URL('/kiosk', page.url()).href)
  const state = await beurt.store.read((db) => deviceState(db, kiosk))
  if (!state) throw new Error('No such kiosk')
  // The page opens its line by itself; until then nobody hears.
  await until(async () => {
    if ((await onPaper()).length > 1) return true
    await askForTest(beurt.store, beurt.site.chance, state.device, 'print')
    await page.waitForTimeout(500)
    return (await onPaper()).length > 1
  })
  expect((await onPaper()).at(-1)).toContain('Proefafdruk Aanmeldzuil bij de ingang')
})

describe('a number that an agent is to print', () => {
  let hall: KioskInUse
  let screen: Page
  const line = () => screen.locator('#paper')

  beforeEach(async () => {
    hall = await openKiosk(browser, { printing: byAgent() })
    screen = await hall.machine()
    await screen.clock.install()
    await screen.goto(`${hall.url}/kiosk/nummer`)
    // The number still stands for a moment when it has begun to go.
    await screen.evaluate(() => {
      document.addEventListener('kiosk:leave', () => Object.assign(globalThis, { isGoing: true }))
    })
    await screen.clock.runFor(500)
    await screen.locator('.bz-choice').first().click()
    await line().getByText('Uw bon wordt geprint.').waitFor()
  })
  afterEach(async () => {
    expect(hall.faults).toEqual([])
    await screen.context().close()
    await hall.close()
  })

  /** Lets its clock run until the line, which reads itself again, says so. */
  const says = (text: string) =>
    until(async () => {
      await screen.clock.runFor(250)
      return (await line().textContent())?.trim() === text
    })
  const stays = () => screen.evaluate(() => document.querySelector('.bz-huge') !== null && !('isGoing' in globalThis))
  const welcome = () => screen.getByRole('heading', { level: 1, name: 'Welkom. Wat wilt u doen?' }).waitFor()

  test('stands until it is known that no paper comes, and then as long as a photo takes', async () => {
    await screen.clock.runFor(16_000)
    expect(await stays()).toBe(true)
    expect(await line().textContent()).toContain('Uw bon wordt geprint.')
    hall.town.clock.pass(20_000)
    await says('Er komt geen bon. Maak een foto van dit scherm.')
    await screen.clock.runFor(28_000)
    expect(await stays()).toBe(true)
    await screen.clock.runFor(3_000)
    await welcome()
  })

  test('goes a quarter of a minute after its receipt came', async () => {
    await screen.clock.runFor(8_000)
    const [print] = await leasePrints(hall.town.store, { by: 'agent', device: kiosk }, 1)
    if (!print) throw new Error('Nothing is to be printed')
    await settlePrint(hall.town.store, print, { outcome: 'printed' })
    await says('Neem uw bon mee.')
    await screen.clock.runFor(13_000)
    expect(await stays()).toBe(true)
    await screen.clock.runFor(3_000)
    await welcome()
  })
})

const languages = ['nl', 'en', 'ar', 'pl'] as const

test.each(languages)('in %s a receipt is one page of 80 mm, with nothing of the screen', async (language) => {
  const prefix = language === 'nl' ? '' : `/${language}`
  await page.goto(new URL(`${prefix}/kiosk/nummer`, page.url()).href)
  await page.evaluate(() => {
    // What is printed stays in the page, so that it can be looked at.
    window.print = () => {
      const copy = document.querySelector('body > .bz-paper')?.cloneNode(true)
      if (copy) queueMicrotask(() => document.body.append(copy))
    }
  })
  await page.locator('.bz-choice').first().click()
  await page.locator('body > .bz-paper').waitFor({ state: 'attached' })
  const number = (await page.locator('.bz-huge').textContent()) ?? ''
  const pdf = Buffer.from(await page.pdf({ preferCSSPageSize: true }))
  const text = pdf.toString('latin1')
  const box = /\/MediaBox \[([\d. ]+)\]/.exec(text)?.[1]?.split(' ').map(Number) ?? []
  expect(text.match(/\/Type \/Page\b/g)).toHaveLength(1)
  expect(Math.round(((box[2] ?? 0) * 25.4) / 72)).toBe(80)
  expect(Math.round(((box[3] ?? 0) * 25.4) / 72)).toBe(120)
  await page.emulateMedia({ media: 'print' })
  const seen = await page.evaluate(() => document.body.innerText.replace(/\s+/g, ' ').trim())
  expect(seen).toContain(number)
  expect(seen).not.toMatch(/Klaar|Done|Gotowe|انتهيت/)
  const capitals = await page.locator('body > .bz-paper .bz-paper__number').evaluate((element) => {
    const { fontSize } = getComputedStyle(element)
    // Capitals of Noto Sans are 0.714 of its size; a millimetre is 96 / 25.4 pixels.
    return (Number.parseFloat(fontSize) * 0.714 * 25.4) / 96
  })
  expect(capitals).toBeGreaterThanOrEqual(15)
  await page.emulateMedia({ media: null })
})
