// The kiosk when the server is away: it goes on, and what it did meanwhile arrives once, in order, with its time.
import { randomInt } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { and, eq } from 'drizzle-orm'
import type { Browser, BrowserContext } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { findVisit } from '../../db/appointments.ts'
import { revokeDevice } from '../../db/pairing.ts'
import { devices, installation, settings, texts } from '../../db/schema.ts'
import type { KioskSettings } from '../../src/staff/device.ts'
import { at, codeFor, ticketsOf } from '../checkin/arriving.ts'
import { createTestApp, type TestApp } from '../support/app.ts'
import { closeContexts, workersBrowser } from '../support/browser.ts'
import { demonstration, endAll, start, until } from '../support/process.ts'
import {
  aReadyKiosk,
  aServer,
  becomesReady,
  clipsKeptBy,
  comesBack,
  goesAway,
  isAway,
  keptBy,
  portrait,
  reads,
  takesNumber,
  touches,
  typesCode,
} from './away-kiosk.ts'

const minute = 60_000
const hour = 60 * minute

let browser: Browser
let beurt: TestApp
let server: ReturnType<typeof aServer>
let context: BrowserContext
let faults: string[]

beforeAll(async () => {
  browser = await workersBrowser()
})
afterAll(closeContexts)

beforeEach(async () => {
  beurt = await createTestApp({ now: at('09:00') })
  // Without hundreds of clips to keep: the first test has them.
  await setUp({})
  server = aServer(beurt)
  await server.up()
  faults = []
  context = await aMachine()
})
afterEach(async () => {
  expect(faults).toEqual([])
  await context.close()
  await server.down()
  await beurt.close()
  await endAll()
})

async function setUp(wanted: Partial<KioskSettings>): Promise<void> {
  await beurt.store.write(async ({ db }) => {
    await db
      .update(devices)
      .set({ settings: { ...wanted } })
      .where(eq(devices.id, 'kiosk-stadskantoor'))
  })
}

/** A machine whose clock is hours wrong, as in a hall where nobody looks at it. */
async function aMachine(): Promise<BrowserContext> {
  const made = await browser.newContext({ viewport: portrait, hasTouch: true })
  await made.clock.install({ time: Date.parse(at('02:00')) })
  made.on('weberror', (fault) => faults.push(fault.error().message))
  made.on('console', (message) => {
    if (/Content Security Policy/.test(message.text())) faults.push(message.text())
  })
  return made
}

const aboutAt = (instant: number | undefined, iso: string) =>
  expect(Math.abs((instant ?? 0) - Date.parse(iso)), `${new Date(instant ?? 0).toISOString()} for ${iso}`).toBeLessThan(
    2 * minute,
  )

/** Everybody who waits, as the hall would call them one after the other. */
const waiting = async () =>
  (await ticketsOf(beurt)).toSorted((a, b) => a.releaseAt - b.releaseAt || a.serial - b.serial)

test('ten minutes away with a reload: every number once, in order, with its time, though an answer was lost', async () => {
  await setUp({ headphones: true })
  const { code, publicId } = await codeFor(beurt, at('10:10'))
  await beurt.moveTo(at('09:30'))
  const page = await aReadyKiosk(context, server.origin())
  // Each once, though every language has a worker of its own.
  expect(server.state.clips).toBeGreaterThan(100)
  expect(server.state.clips).toBe(await clipsKeptBy(page))
  await reads(page, 'Welkom. Wat wilt u doen?')
  await server.down()

  // Whoever is the first to notice has the screen without connection at once.
  await touches(page, '.bz-door', 1)
  await isAway(page)
  expect(await takesNumber(page)).toBe('B 980')
  await page.clock.fastForward(4 * minute)
  expect(await typesCode(page, code)).toBe('A 980')

  await page.reload()
  await isAway(page)
  await page.clock.fastForward(6 * minute)
  expect(await typesCode(page, code)).toBe('A 980')
  expect(await takesNumber(page)).toBe('B 981')
  expect((await keptBy(page)).given).toHaveLength(3)

  await beurt.moveTo(at('09:41'))
  server.state.loseAnswers = 1
  await server.up()
  await comesBack(page)
  expect((await keptBy(page)).given).toEqual([])
  expect(server.state.handedIn).toBeGreaterThan(1)

  const tickets = await waiting()
  expect(tickets.map(({ number }) => number)).toEqual(['B980', 'B981', 'A980'])
  const [first, second, visit] = tickets
  aboutAt(first?.issuedAt, at('09:30'))
  aboutAt(visit?.issuedAt, at('09:34'))
  aboutAt(second?.issuedAt, at('09:40'))
  expect(visit).toMatchObject({ appointment: publicId, series: 'A', releaseAt: Date.parse(at('10:10')) })
  expect((await beurt.store.read((db) => findVisit(db, publicId)))?.state).toBe('arrived')
})

test('a clock that is put back or forward while it is away changes nothing', async () => {
  const page = await aReadyKiosk(context, server.origin())
  await server.down()
  await page.reload()
  await isAway(page)
  await page.clock.fastForward(5 * minute)
  await page.clock.setSystemTime(Date.parse(at('23:30')))
  await takesNumber(page)
  await page.clock.setSystemTime(Date.parse(at('01:00', '2020-01-01')))
  await page.reload()
  await isAway(page)
  await takesNumber(page)
  const [first, second] = (await keptBy(page)).given.toSorted((a, b) => a.takenAt - b.takenAt)
  aboutAt(first?.takenAt, at('09:05'))
  aboutAt(second?.takenAt, at('09:05'))
})

test('when its numbers are gone it says where to go, and so it does on another day', async () => {
  await beurt.store.write(async ({ db }) => {
    await db.insert(settings).values({ location: 'stadskantoor', name: 'kioskNumbers', value: 1 })
    await db.update(installation).set({ catalogueVersion: 99 })
  })
  const page = await aReadyKiosk(context, server.origin())
  await server.down()
  await goesAway(page)
  expect(await takesNumber(page)).toBe('B 999')
  // Without any left of its series: one of another, rather than none.
  expect(await takesNumber(page)).toBe('A 999')
  expect(await takesNumber(page)).toBe('C 999')
  await page.getByRole('heading', { level: 1, name: 'Deze zuil werkt niet' }).waitFor()
  expect(await page.locator('.bz-lead').innerText()).toBe('Ga naar de balie.')
  await server.up()
  await comesBack(page)
  await becomesReady(page)
  await server.down()
  await page.reload()
  await reads(page, 'Welkom. Wat wilt u doen?')
  await page.clock.fastForward(15 * hour)
  await page.getByRole('heading', { level: 1, name: 'Deze zuil werkt niet' }).waitFor()
  await page.reload()
  await page.getByRole('heading', { level: 1, name: 'Deze zuil werkt niet' }).waitFor()
})

test('two pages of one kiosk give no number twice, and hand each in once', async () => {
  const pages = [await aReadyKiosk(context, server.origin()), await context.newPage()]
  await pages[1]?.goto(`${server.origin()}/kiosk`)
  await server.down()
  for (const page of pages) await page.reload()
  const numbers = []
  for (let visit = 0; visit < 2; visit++) numbers.push(...(await Promise.all(pages.map((page) => takesNumber(page)))))
  expect(numbers.toSorted()).toEqual(['B 980', 'B 981', 'B 982', 'B 983'])
  await server.up()
  for (const page of pages) await comesBack(page)
  expect((await waiting()).map(({ number }) => number).toSorted()).toEqual(['B980', 'B981', 'B982', 'B983'])
})

test('a visitor speaks their own language, and the next one starts in Dutch', async () => {
  const page = await aReadyKiosk(context, server.origin())
  await server.down()
  await page.reload()
  await reads(page, 'Welkom. Wat wilt u doen?')
  await touches(page, '[data-tongue="ar"]')
  await page.locator('html[lang="ar"][dir="rtl"] .bz-door').first().waitFor()
  // The browser may start again in the middle of it: there is a page for every language.
  await page.reload()
  await page.locator('html[lang="ar"] .bz-door').first().waitFor()
  await page.clock.runFor(500)
  await touches(page, '.bz-door', 1)
  await touches(page, '.bz-choice')
  await page.locator('[data-number]').waitFor()
  await page.clock.runFor(500)
  await touches(page, '[data-stop]')
  await reads(page, 'Welkom. Wat wilt u doen?')
  expect(await page.locator('html').getAttribute('lang')).toBe('nl')
  expect((await keptBy(page)).given).toMatchObject([{ number: 'B980', language: 'ar' }])
})

test('a printer of its own browser brings the number on paper, once', async () => {
  await setUp({ printing: { by: 'browser' } })
  await context.addInitScript(() => {
    Object.assign(globalThis, { papers: [] })
    globalThis.print = () => {
      const { papers } = globalThis as unknown as { papers: string[] }
      papers.push(document.querySelector('body > .bz-paper')?.textContent?.replace(/\s+/g, ' ') ?? 'nothing')
    }
  })
  const page = await aReadyKiosk(context, server.origin())
  await server.down()
  await goesAway(page)
  await takesNumber(page)
  const papers = await page.evaluate(() => (globalThis as unknown as { papers: string[] }).papers)
  expect(papers).toHaveLength(1)
  expect(papers[0]).toMatch(/Gemeente Elzenvoorde *Stadskantoor *Uw nummer *B 980 09\.0\d *Neem plaats in de hal/)
})

test('a kiosk that was taken away gives no number any more, with or without the server', async () => {
  const page = await aReadyKiosk(context, server.origin())
  await revokeDevice(beurt.store, 'kiosk-stadskantoor', { employee: 1, origin: '' })
  // It hears that by itself, at its next sign of life at the latest, and shows how it is paired again.
  await page.clock.fastForward(minute / 2)
  await page.locator('[data-pairing-keys]').waitFor()
  expect(await page.locator('.bz-door').count()).toBe(0)
  await until(async () => (await keptBy(page)).numbers.length === 0)
  await server.down()
  await page.reload()
  await page.getByRole('heading', { level: 1, name: 'Deze zuil werkt niet' }).waitFor()
})

test('what it keeps follows what the municipality changes', async () => {
  const page = await aReadyKiosk(context, server.origin())
  await beurt.store.write(async ({ db }) => {
    const isName = and(eq(texts.owner, 'location:stadskantoor'), eq(texts.field, 'name'))
    await db.update(texts).set({ content: 'Het nieuwe stadskantoor' }).where(isName)
    await db.update(installation).set({ catalogueVersion: 99 })
  })
  await page.reload()
  await until(() =>
    page.evaluate(
      async () =>
        (await (await caches.match('/kiosk/zonder-verbinding'))?.text())?.includes('Het nieuwe stadskantoor') ?? false,
    ),
  )
  await server.down()
  await page.reload()
  await isAway(page)
  expect(await page.locator('.bz-place').innerText()).toBe('Het nieuwe stadskantoor')
})

test('a server that was killed and starts again gets what was given meanwhile', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'beurt-away-'))
  const env = { DATA_DIR: folder, DEMO_NOW: at('10:00'), PORT: String(randomInt(20_000, 60_000)) }
  const first = await start(demonstration, env)
  const page = await aReadyKiosk(context, first.url)
  await first.stop('SIGKILL')
  await page.reload()
  expect(await takesNumber(page)).toMatch(/^B 9\d\d$/)
  const [given] = (await keptBy(page)).given
  const second = await start(demonstration, env)
  await comesBack(page)
  const followed = await fetch(`${second.url}/volg/${given?.followId}`)
  expect(followed.status).toBe(200)
  expect(await followed.text()).toContain(`value="${given?.number}"`)
  rmSync(folder, { recursive: true, force: true })
})
