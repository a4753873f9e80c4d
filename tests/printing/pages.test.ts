// A number at a kiosk that prints: what comes out of the printer, and what the screen says meanwhile.
import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { askForTest } from '../../db/device-changes.ts'
import { deviceState } from '../../db/devices.ts'
import { leasePrints, settlePrint } from '../../db/print-leases.ts'
import { prints } from '../../db/schema.ts'
import { at, codeFor, kioskAt, typeCode } from '../checkin/arriving.ts'
import { createTestApp, type Page, type TestApp } from '../support/app.ts'
import { type PrinterMachine, startPrinter } from '../support/printer.ts'
import { until } from '../support/process.ts'
import {
  byAgent,
  faultsOf,
  inNetwork,
  kiosk,
  numbersOn,
  printersOf,
  printsBy,
  printsIn,
  settled,
  settledInTime,
  statesOf,
  takesNumber,
} from './at-kiosk.ts'

let beurt: TestApp
let machine: PrinterMachine
let close: () => Promise<void>
beforeEach(async () => {
  beurt = await createTestApp({ now: at('09:00') })
  machine = await startPrinter()
  close = printersOf(beurt)
  await printsBy(beurt, inNetwork(machine))
})
afterEach(async () => {
  await close()
  await machine.off()
  await beurt.close()
})

test('the number on the paper is that on the screen, with its product and the way to follow it', async () => {
  const [screen, browser] = await takesNumber(beurt)
  await settled(beurt)
  expect(numbersOn(machine)).toEqual([screen.text('.bz-huge')])
  const [paper] = machine.receipts
  const text = paper?.lines.map((line) => line.text).join(' ')
  expect(text).toContain('Gemeente Elzenvoorde')
  expect(text).toContain('Paspoort')
  expect(text).toContain('De nummers gaan niet op volgorde.')
  expect(paper?.qr[0]).toMatch(/^http:\/\/localhost\/volg\/[\w-]{22}$/)
  expect((await browser.get(screen.path)).text('#paper')).toBe('Neem uw bon mee.')
  expect(await faultsOf(beurt)).toEqual([])
})

test('while it is printed the screen says so, and reads itself again', async () => {
  await close()
  const [screen] = await takesNumber(beurt)
  const line = screen.document.querySelector('#paper')
  expect(screen.text('#paper')).toBe('Uw bon wordt geprint.')
  expect([line?.getAttribute('hx-get'), line?.getAttribute('hx-trigger')]).toEqual([screen.path, 'every 1s'])
})

/** How long a screen stands untouched; what the line says of it counts from when that is heard. */
const secondsOf = ({ document }: Page) =>
  ['.bz-screen', '#paper'].map((selector) => document.querySelector(selector)?.getAttribute('data-seconds'))

test('a number stands until its receipt is certain, and longer when there is no paper', async () => {
  await close()
  const [coming, browser] = await takesNumber(beurt)
  expect(secondsOf(coming)).toEqual(['30', '30'])
  close = printersOf(beurt)
  await settled(beurt)
  expect(secondsOf(await browser.get(coming.path))).toEqual(['15', '15'])
  machine.paper = 'out'
  const [without, next] = await takesNumber(beurt)
  await settled(beurt)
  expect(secondsOf(await next.get(without.path))).toEqual(['30', '30'])
})

test('a kiosk without a printer says nothing of paper', async () => {
  await printsBy(beurt, { by: 'none' })
  const [screen] = await takesNumber(beurt)
  expect(secondsOf(screen)[0]).toBe('30')
  expect(screen.document.querySelector('#paper')).toBeNull()
  expect(await printsIn(beurt)).toEqual([])
})

test('a discreet visit leaves nothing of itself on paper', async () => {
  const wish = { choices: [{ product: 'geslachtsregistratie', persons: 1 }], calm: false }
  const { code } = await codeFor(beurt, at('10:20', '2026-12-01'), { wish })
  await beurt.moveTo(at('10:00', '2026-12-01'))
  const screen = await typeCode(await kioskAt(beurt), code)
  await settled(beurt)
  const text = machine.receipts[0]?.lines.map((line) => line.text).join(' ')
  expect(text).toContain(screen.text('.bz-huge'))
  expect(text).not.toMatch(/geslacht|registratie|code|Afspraak bij/i)
})

test('a second report of the same appointment prints nothing again', async () => {
  const { code } = await codeFor(beurt, at('10:20'))
  await beurt.moveTo(at('10:00'))
  const browser = await kioskAt(beurt)
  const first = await typeCode(browser, code)
  await settled(beurt)
  const second = await typeCode(browser, code)
  await settled(beurt)
  expect(numbersOn(machine)).toEqual([first.text('.bz-huge')])
  expect(second.text('#paper')).toBe('Er komt geen nieuwe bon.')
  expect(secondsOf(second)).toEqual(['30', '30'])
})

test('whoever sees the number later is sent to no paper that was taken long ago', async () => {
  const [screen, browser] = await takesNumber(beurt)
  await settled(beurt)
  expect((await browser.get(screen.path)).text('#paper')).toBe('Neem uw bon mee.')
  beurt.clock.pass(60_000)
  const later = await browser.get(screen.path)
  expect(later.text('#paper')).toBe('Er komt geen nieuwe bon.')
})

test('without paper the number stays on the screen, staff know, and a new roll lifts it', async () => {
  machine.paper = 'out'
  const [screen, browser] = await takesNumber(beurt)
  await settled(beurt)
  expect(await statesOf(beurt)).toEqual(['failed'])
  const shown = await browser.get(screen.path)
  expect(shown.text('#paper')).toBe('Er komt geen bon. Maak een foto van dit scherm.')
  expect(shown.text('.bz-huge')).toBe(screen.text('.bz-huge'))
  expect(await faultsOf(beurt)).toEqual(['paper'])
  machine.paper = 'there'
  beurt.clock.pass(60_000)
  await until(async () => (await faultsOf(beurt)).length === 0)
  expect(machine.receipts).toEqual([])
})

test('staff see at the reception and in the hall that the paper is out', async () => {
  machine.paper = 'out'
  await takesNumber(beurt)
  await until(async () => (await faultsOf(beurt)).includes('paper'))
  for (const [path, username, password] of [
    ['/receptie', 'wim', 'demo-sleutel-bos'],
    ['/hal', 'joke', 'demo-vuur-toren'],
  ] as const) {
    const staff = beurt.browser()
    await staff.submit(await staff.get('/medewerker/inloggen'), { gebruikersnaam: username, wachtwoord: password })
    expect((await staff.get(path)).text()).toContain('Aanmeldzuil bij de ingang: het papier is op')
  }
})

test('a kiosk whose print agent is away says so in time, and staff see it', async () => {
  await printsBy(beurt, byAgent())
  const [screen, browser] = await takesNumber(beurt)
  beurt.clock.pass(20_000)
  await settledInTime(beurt)
  expect((await browser.get(screen.path)).text('#paper')).toBe('Er komt geen bon. Maak een foto van dit scherm.')
  expect(await faultsOf(beurt)).toEqual(['printer'])
  // Who has no printer any more has nothing wrong with it.
  await printsBy(beurt, { by: 'none' })
  beurt.clock.pass(60_000)
  await until(async () => (await faultsOf(beurt)).length === 0)
})

test('who comes after a receipt that did not come is promised none, and hears it when one comes all the same', async () => {
  await printsBy(beurt, byAgent())
  await takesNumber(beurt)
  beurt.clock.pass(20_000)
  await settledInTime(beurt)
  const [next, browser] = await takesNumber(beurt)
  expect(next.text('#paper')).toBe('Komt er geen bon? Maak een foto van dit scherm.')
  expect(secondsOf(next)).toEqual(['30', '30'])
  expect(next.document.querySelector('#paper')?.getAttribute('hx-get')).toBe(next.path)
  const [print] = await leasePrints(beurt.store, { by: 'agent', device: kiosk }, 1)
  if (!print) throw new Error('Nothing is to be printed')
  await settlePrint(beurt.store, print, { outcome: 'printed' })
  expect((await browser.get(next.path)).text('#paper')).toBe('Neem uw bon mee.')
  const [after] = await takesNumber(beurt)
  expect(after.text('#paper')).toBe('Uw bon wordt geprint.')
})

test('an empty roll is known before anybody takes a number', async () => {
  machine.paper = 'out'
  beurt.clock.pass(60_000)
  await until(async () => (await faultsOf(beurt)).includes('paper'))
  expect(await printsIn(beurt)).toEqual([])
})

test('a printer that is off is tried again for as long as its visitor stands there', async () => {
  await machine.off()
  const [screen, browser] = await takesNumber(beurt)
  await until(async () => (await faultsOf(beurt)).includes('printer'))
  expect(await statesOf(beurt)).toEqual(['waiting'])
  expect((await browser.get(screen.path)).text('#paper')).toBe('Komt er geen bon? Maak een foto van dit scherm.')
  await machine.on()
  await settledInTime(beurt)
  expect(numbersOn(machine)).toEqual([screen.text('.bz-huge')])
  expect((await browser.get(screen.path)).text('#paper')).toBe('Neem uw bon mee.')
  expect(await faultsOf(beurt)).toEqual([])
})

test('what was not printed in time is never printed: its visitor has gone', async () => {
  await machine.off()
  const [screen, browser] = await takesNumber(beurt)
  await until(async () => (await faultsOf(beurt)).includes('printer'))
  beurt.clock.pass(20_000)
  await settledInTime(beurt)
  await machine.on()
  beurt.clock.pass(2_000)
  expect(await statesOf(beurt)).toEqual(['failed'])
  expect((await browser.get(screen.path)).text('#paper')).toBe('Er komt geen bon. Maak een foto van dit scherm.')
  const [next] = await takesNumber(beurt)
  await settled(beurt)
  expect(numbersOn(machine)).toEqual([next.text('.bz-huge')])
})

test('when the line breaks halfway the screen is not sure, and nothing comes a second time', async () => {
  machine.breaksAfter = 40
  const [screen, browser] = await takesNumber(beurt)
  await settled(beurt)
  expect(await statesOf(beurt)).toEqual(['unsure'])
  expect((await browser.get(screen.path)).text('#paper')).toBe('Komt er geen bon? Maak een foto van dit scherm.')
  expect(await faultsOf(beurt)).toEqual(['printer'])
  machine.breaksAfter = null
  beurt.clock.pass(60_000)
  await until(async () => (await faultsOf(beurt)).length === 0)
  expect(machine.receipts).toEqual([])
})

test('a visitor who speaks Arabic gets Dutch on paper, and a code that leads to Arabic', async () => {
  const [screen] = await takesNumber(beurt, 'paspoort', '/ar')
  await settled(beurt)
  const [paper] = machine.receipts
  expect(numbersOn(machine)).toEqual([screen.text('.bz-huge')])
  expect(paper?.lines.map((line) => line.text).join(' ')).toContain('Hulp nodig? Ga naar de ontvangst.')
  expect(paper?.qr[0]).toMatch(/^http:\/\/localhost\/ar\/volg\//)
})

test('a test print names the kiosk', async () => {
  const state = await beurt.store.read((db) => deviceState(db, kiosk))
  if (!state) throw new Error('No such kiosk')
  await askForTest(beurt.store, beurt.site.chance, state.device, 'print')
  await settled(beurt)
  expect(machine.receipts[0]?.lines.map((line) => line.text).join(' ')).toContain(
    'Proefafdruk Aanmeldzuil bij de ingang',
  )
})

test('the receipts of yesterday are forgotten', async () => {
  await takesNumber(beurt)
  await settled(beurt)
  beurt.clock.pass(25 * 3_600_000)
  await beurt.moveTo(at('12:00', '2026-11-25'))
  expect(await beurt.store.read((db) => db.select().from(prints).where(eq(prints.device, kiosk)))).toEqual([])
})
