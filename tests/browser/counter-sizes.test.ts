// The counter in each of its states beside a case system, with more to say of the visit than there usually is: nothing
// scrolls but a zone that is too long by itself, and in a strip the buttons are all in sight.
import { and, eq } from 'drizzle-orm'
import type { Browser, BrowserContext } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { raiseAlarm } from '../../db/alarms.ts'
import { counters, counterTeams, employees, tickets } from '../../db/schema.ts'
import { beginSession } from '../../db/staff.ts'
import { createApp } from '../../src/app.ts'
import { openCounter, pauseCounter } from '../../src/queue/breaks.ts'
import { callNext, recall, startServing } from '../../src/queue/counter.ts'
import { demoBand } from '../../views/demo/band.ts'
import { at, press } from '../checkin/arriving.ts'
import { takesNumber } from '../queue/at-work.ts'
import { createTestApp, type TestApp } from '../support/app.ts'
import { closeContexts, workersBrowser } from '../support/browser.ts'
import { onPort, type Wire } from '../support/wire.ts'

const location = 'stadskantoor'
const height = 768
const [whole, half, strip] = [1366, 683, 360]
const much = {
  needs: ['rolstoel', 'gebarentaal'],
  language: 'ar',
  passedOnBy: 3,
  note: 'Pasfoto is afgekeurd en er mist nog een toestemmingsformulier van de andere ouder; graag opnieuw laten invullen.',
}

let browser: Browser
let town: TestApp
let wire: Wire
let context: BrowserContext

beforeAll(async () => {
  ;[browser, town] = await Promise.all([workersBrowser(), createTestApp({ now: at('09:30') })])
  // The band of the demonstration takes some of the height as well.
  wire = await onPort(createApp({ ...town.site, banner: demoBand }))
  await setScene()
  context = await browser.newContext({ viewport: { width: whole, height }, reducedMotion: 'reduce' })
  const [sanne] = await town.store.read((db) => db.select().from(employees).where(eq(employees.username, 'sanne')))
  const value = await beginSession(town.store, town.site.chance, sanne?.id ?? 0, 'here')
  await context.addCookies([{ name: 'beurt-employee', value, url: `http://localhost:${wire.port}` }])
})
afterAll(async () => {
  await closeContexts()
  await wire?.close()
  await town?.close()
})

/**
 * Counter 1 has called, 11 for the third time and more than a minute ago; 12 serves, 13 for very long; 14 and 15 have a
 * break, 15 says why; 2 is free and 4 closed.
 */
async function setScene(): Promise<void> {
  const more = [11, 12, 13, 14, 15]
  await town.store.write(async ({ db }) => {
    await db
      .insert(counters)
      .values(more.map((number) => ({ location, number, state: 'closed' as const, lastEvent: 0 })))
    await db.insert(counterTeams).values(more.map((counter) => ({ location, counter, team: 'reisdocumenten' })))
  })
  const choices = [
    { product: 'paspoort', persons: 2 },
    { product: 'rijbewijs', persons: 1 },
  ]
  for (let visitor = 0; visitor < 10; visitor++) await takesNumber(town, choices)
  for (const counter of [1, 2, ...more]) await press(town, counter, openCounter)
  await press(town, 13, callNext)
  await press(town, 13, startServing)
  await town.moveTo(at('11:35'))
  await press(town, 11, callNext)
  for (const time of ['11:36', '11:37']) {
    await town.moveTo(at(time))
    await press(town, 11, recall)
  }
  await town.moveTo(at('11:39'))
  for (const counter of [1, 12]) await press(town, counter, callNext)
  await press(town, 12, startServing)
  await press(town, 14, (hall, counter, seen) => pauseCounter(hall, counter, seen, null))
  await press(town, 15, (hall, counter, seen) => pauseCounter(hall, counter, seen, 'break'))
  for (const counter of [1, 12, 13]) {
    const there = and(eq(tickets.location, location), eq(tickets.counter, counter))
    await town.store.write(({ db }) => db.update(tickets).set(much).where(there).then())
  }
}

const states: [what: string, path: string, there: string][] = [
  ['closed', '/balie/4', 'form[action$="/opening"]'],
  ['free', '/balie/2', 'form[action$="/oproep"]'],
  ['called', '/balie/1', 'form[action$="/bezoek"]'],
  ['called in vain', '/balie/11', 'form[action$="/afwezigheid"]'],
  ['serving', '/balie/12', 'form[action$="/afronding"]'],
  ['asked', '/balie/13', '#asking'],
  ['on a break', '/balie/14', '#reason'],
  ['on a break, with its reason', '/balie/15', 'form[action$="/opening"]'],
  ['passing on', '/balie/13?paneel=doorverwijzen', '#notitie'],
  ['something else', '/balie/12?paneel=afronden', '#panel'],
  ['collecting', '/balie/12?paneel=vervolgafspraak', '#panel'],
  ['found', '/balie/2?zoek=b', '.bz-found'],
  ['why now', '/balie/2?paneel=keuze&volgnummer=8', '#panel'],
  ['why first', '/balie/2?paneel=voorrang&volgnummer=8', '#panel'],
]

test('fits a whole window and half of one in every state, and its buttons fit a strip', async () => {
  const page = await context.newPage()
  const faults: string[] = []
  async function look(what: string): Promise<void> {
    for (const width of [whole, half, strip]) {
      await page.setViewportSize({ width, height })
      const { down, aside, lowest } = await page.evaluate(() => ({
        down: document.documentElement.scrollHeight - innerHeight,
        aside: document.documentElement.scrollWidth - innerWidth,
        lowest: Math.max(
          0,
          ...[...document.querySelectorAll('.bz-acts :is(button, a)')].map((one) => one.getBoundingClientRect().bottom),
        ),
      }))
      if (aside > 0) faults.push(`${what} is ${aside} px too wide at ${width}`)
      if (width !== strip && down > 0) faults.push(`${what} is ${down} px too high at ${width}`)
      if (lowest > height) faults.push(`${what} has a button at ${lowest} at ${width}`)
    }
  }
  for (const [what, path, there] of states) {
    await page.goto(`http://localhost:${wire.port}${path}`)
    expect(await page.locator(there).count(), what).toBeGreaterThan(0)
    await look(what)
  }
  const [wim] = await town.store.read((db) => db.select().from(employees).where(eq(employees.username, 'wim')))
  await raiseAlarm(town.store, location, 3, { employee: wim?.id ?? 0, origin: '' })
  await page.goto(`http://localhost:${wire.port}/balie/12`)
  await page.locator('.bz-alarm').waitFor()
  await look('called for help')
  expect(faults).toEqual([])
})
