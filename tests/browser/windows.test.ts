// A hall in eight windows without a mouse: kiosk, three counters, reception, coordinator, display and a phone. Whatever
// is done in one of them is seen at once in all that it concerns.
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { employees } from '../../db/schema.ts'
import { beginSession } from '../../db/staff.ts'
import { at, codeFor, followPathOf, ticketsOf, tokenOf } from '../checkin/arriving.ts'
import { createTestApp, type TestApp } from '../support/app.ts'
import { closeContexts, workersBrowser } from '../support/browser.ts'
import { onPort, type Wire } from '../support/wire.ts'

let browser: Browser
let town: TestApp
let wire: Wire
const faults: string[] = []
const stopsMost = 60
/** The same key within a second counts once. */
const pauseMs = 1_100

beforeAll(async () => {
  ;[browser, town] = await Promise.all([workersBrowser(), createTestApp({ now: at('09:00') })])
  wire = await onPort(town.app)
})
afterAll(async () => {
  await closeContexts()
  await wire?.close()
  await town?.close()
})

/** A window of its own, whose mouse is never touched. */
async function aWindow(path: string, cookie?: [name: string, value: string]): Promise<Page> {
  const url = `http://localhost:${wire.port}`
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, reducedMotion: 'reduce' })
  if (cookie) await context.addCookies([{ name: `beurt-${cookie[0]}`, value: cookie[1], url }])
  const page = await context.newPage()
  page.setDefaultTimeout(30_000)
  page.on('pageerror', (error) => faults.push(error.message))
  await page.clock.install()
  await page.goto(url + path)
  return page
}

async function staffWindow(username: string, path: string): Promise<Page> {
  const everybody = await town.store.read((db) => db.select().from(employees))
  const id = everybody.find((employee) => employee.username === username)?.id ?? 0
  return aWindow(path, ['employee', await beginSession(town.store, town.site.chance, id, 'here')])
}

const focused = (page: Page) =>
  page.evaluate(() => {
    const at = document.activeElement as (HTMLElement & { labels?: NodeListOf<HTMLElement> }) | null
    const name = at?.labels?.[0]?.textContent ?? at?.textContent ?? ''
    return at === document.body ? '' : name.replace(/\s+/g, ' ').trim()
  })

/** Tab until what has the focus is called this. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  const passed: string[] = []
  for (let stop = 0; stop < stopsMost; stop++) {
    await page.keyboard.press('Tab')
    const here = await focused(page)
    if (name.test(here)) return
    passed.push(here)
  }
  throw new Error(`Nothing is called ${name} among: ${passed.join(' | ')}`)
}

async function enter(page: Page, name: RegExp): Promise<void> {
  await tabTo(page, name)
  await page.clock.runFor(pauseMs)
  await page.keyboard.press('Enter')
}

/** Hits a key of a counter, and waits for what it says then. */
async function hit(page: Page, key: string, then: string): Promise<void> {
  await page.clock.runFor(pauseMs)
  await page.keyboard.press(key)
  await page.getByText(then, { exact: true }).first().waitFor()
}

const sees = (page: Page, text: string | RegExp) => page.getByText(text).filter({ visible: true }).first().waitFor()

/** The call for help is on this page, or on none any more. */
const band = (page: Page) => page.locator('.bz-alarm')

test('a morning in eight windows: check in, call, send on, priority, help and a line for all, without a mouse', async () => {
  const { code } = await codeFor(town, at('10:00'))
  await town.moveTo(at('09:50'))
  const [kiosk, display, one, two, three, reception, coordinator] = await Promise.all([
    aWindow('/kiosk', ['kiosk', tokenOf('kiosk-stadskantoor')]),
    aWindow('/scherm', ['display', tokenOf('scherm-stadskantoor')]),
    staffWindow('sanne', '/balie/1'),
    staffWindow('rishi', '/balie/2'),
    staffWindow('youssef', '/balie/3'),
    staffWindow('wim', '/receptie'),
    staffWindow('joke', '/hal'),
  ])
  const outcome = (page: Page, text: string) => page.locator('.bz-now__outcome').getByText(text).waitFor()

  // The coordinator opens a counter from the hall; two open themselves.
  await enter(coordinator, /^Openen ?: balie 1$/)
  await one.locator('form[action$="/oproep"]').waitFor()
  for (const page of [two, three]) {
    await enter(page, /^Balie openen/)
    await outcome(page, 'Balie geopend')
  }

  // At the kiosk somebody reports, and somebody else takes a number and follows it on a phone.
  await enter(kiosk, /Ik heb een afspraak/)
  await sees(kiosk, 'Typ de code van uw afspraak')
  await kiosk.clock.runFor(pauseMs)
  for (const digit of code) {
    await kiosk.keyboard.press(digit)
    await kiosk.clock.runFor(pauseMs)
  }
  await sees(kiosk, /A 001/)
  await enter(kiosk, /^(Klaar|Stoppen)/)
  await sees(kiosk, 'Welkom. Wat wilt u doen?')
  await kiosk.clock.runFor(pauseMs)
  await enter(kiosk, /Ik heb geen afspraak/)
  await sees(kiosk, 'Waarvoor komt u?')
  await kiosk.clock.runFor(pauseMs)
  await enter(kiosk, /^Rijbewijs aanvragen/)
  await sees(kiosk, /B 001/)
  const phone = await aWindow(await followPathOf(town, 2))

  // The reception gives a number to somebody without one, and lets them go first.
  await reception.keyboard.type('uittreksel')
  await reception.keyboard.press('Enter')
  await reception.locator('#panel:focus').waitFor()
  await hit(reception, 'n', 'B 002')
  await enter(reception, /^Voorrang geven/)
  await reception.locator('#why').waitFor()
  await reception.keyboard.press('1')
  await reception.locator('#why').waitFor({ state: 'detached' })

  await hit(one, 'n', 'A 001 opgeroepen')
  await hit(two, 'n', 'B 002 opgeroepen')
  await hit(two, 'g', 'B 002 begonnen')
  await sees(display, 'A 001')
  await hit(one, 'g', 'A 001 begonnen')
  await hit(one, 'p', 'A 001 geparkeerd')
  await hit(one, 'n', 'B 001 opgeroepen')
  await sees(phone, /ga naar balie 1/)
  await hit(one, 'a', 'B 001 niet verschenen')
  await hit(one, 'z', 'B 001: ongedaan gemaakt')
  await hit(one, 'g', 'B 001 begonnen')
  await hit(one, 'd', 'Waarheen verwijst u B 001?')
  await one.locator('#panel:focus').waitFor()
  await enter(one, /^Balie 3/)
  await outcome(one, 'B 001 doorverwezen naar balie 3')
  await hit(three, 'n', 'B 001 opgeroepen')
  await sees(phone, /ga naar balie 3/)
  await hit(three, 'g', 'B 001 begonnen')
  await hit(three, 'k', 'B 001 klaar')

  // Counter 2 calls for help: everybody who works here sees it, the reception goes.
  await enter(two, /^Noodoproep$/)
  await enter(two, /^Ja, roep hulp$/)
  const colleagues = [one, three, reception, coordinator]
  for (const page of colleagues) await band(page).getByText('Noodoproep balie 2').waitFor()
  await enter(reception, /^Ik ga erheen$/)
  await band(two).getByText('Wim Kuipers gaat erheen.').waitFor()
  await enter(two, /^Beëindigen$/)
  for (const page of [two, ...colleagues]) await band(page).waitFor({ state: 'detached' })
  await hit(two, 'k', 'B 002 klaar')

  await enter(coordinator, /^Een regel op de schermen zetten$/)
  await coordinator.locator('#write:focus').waitFor()
  await tabTo(coordinator, /^Nederlands/)
  await coordinator.keyboard.type('De pinautomaat is kapot')
  await enter(coordinator, /^Op de schermen zetten$/)
  await sees(display, 'De pinautomaat is kapot')

  // Who was parked is taken back and helped; then the coordinator closes the counter.
  await enter(one, /^Terugnemen/)
  await outcome(one, 'A 001 teruggenomen')
  await hit(one, 'k', 'A 001 klaar')
  await enter(coordinator, /^Sluiten ?: balie 1$/)
  await sees(one, 'Deze balie is gesloten')
  expect(await ticketsOf(town)).toEqual([])
  expect(faults).toEqual([])
})
