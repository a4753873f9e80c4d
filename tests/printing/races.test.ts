// Several servers, or a server and itself: a receipt is on paper once. On PostgreSQL two processes' worth of stores
// share one database, on SQLite the one that a file allows.
import { afterEach, beforeEach, expect, test } from 'vitest'
import { dialect } from '../../db/columns.ts'
import { leasePrints, settlePrint } from '../../db/print-leases.ts'
import { claimPrint } from '../../db/prints.ts'
import { openStore, type Store } from '../../db/store.ts'
import { at, kioskAt } from '../checkin/arriving.ts'
import { createTestApp, type TestApp } from '../support/app.ts'
import { type PrinterMachine, startPrinter } from '../support/printer.ts'
import {
  inNetwork,
  kiosk,
  numbersOn,
  printersOf,
  printsBy,
  printsIn,
  settled,
  statesOf,
  takesNumber,
} from './at-kiosk.ts'

let beurt: TestApp
let other: Store
let machine: PrinterMachine
beforeEach(async () => {
  beurt = await createTestApp({ now: at('09:00') })
  other = dialect === 'postgres' ? await openStore({ url: beurt.url, clock: beurt.clock }) : beurt.store
  machine = await startPrinter()
  await printsBy(beurt, inNetwork(machine))
})
afterEach(async () => {
  if (other !== beurt.store) await other.close()
  await machine.off()
  await beurt.close()
})

test('numbers taken at once come out once each, one after the other, with two servers at the printer', async () => {
  const closers = [printersOf(beurt), printersOf({ ...beurt, store: other })]
  const screens = await Promise.all(Array.from({ length: 6 }, () => takesNumber(beurt)))
  expect(screens.map(([{ status }]) => status)).toEqual(Array(6).fill(200))
  await settled(beurt)
  const numbers = screens.map(([screen]) => screen.text('.bz-huge')).sort()
  expect(numbersOn(machine).toSorted()).toEqual(numbers)
  expect(machine.connectedAtOnce()).toBe(1)
  for (const close of closers) await close()
})

test('of two servers that want the same receipt one gets it', async () => {
  await takesNumber(beurt)
  const leases = await Promise.all(
    [beurt.store, other, beurt.store, other].map((store) => leasePrints(store, { by: 'network' }, 4)),
  )
  expect(leases.flat()).toHaveLength(1)
  expect(await statesOf(beurt)).toEqual(['sending'])
})

test('a form that is sent again gives the same number and no second receipt', async () => {
  const close = printersOf(beurt)
  const browser = await kioskAt(beurt)
  const choices = await browser.get('/kiosk/nummer')
  const key = choices.document.querySelector('input[name=sleutel]')?.getAttribute('value') ?? ''
  const press = () => browser.post('/kiosk/nummer', { sleutel: key, product: 'paspoort' })
  const answers = await Promise.all(Array.from({ length: 5 }, press))
  expect(new Set(answers.map(({ status, headers }) => `${status} ${headers.get('location')}`))).toEqual(
    new Set(['303 /kiosk/nummers/1']),
  )
  await browser.get('/kiosk/nummers/1')
  await settled(beurt)
  expect(machine.receipts).toHaveLength(1)
  await close()
})

test('who is too late with the outcome changes nothing, unless it is on paper after all', async () => {
  await takesNumber(beurt)
  const [print] = await leasePrints(beurt.store, { by: 'network' }, 1)
  if (!print) throw new Error('Nothing was leased')
  beurt.clock.pass(30_000)
  expect(await leasePrints(other, { by: 'network' }, 1)).toEqual([])
  expect(await statesOf(beurt)).toEqual(['unsure'])
  expect(await settlePrint(beurt.store, print, { outcome: 'failed', fault: 'printer', again: true })).toBe(false)
  expect(await statesOf(beurt)).toEqual(['unsure'])
  expect(await settlePrint(beurt.store, print, { outcome: 'printed' })).toBe(true)
  expect(await statesOf(beurt)).toEqual(['printed'])
})

test('a browser may print a receipt once, and none of another kiosk', async () => {
  await printsBy(beurt, { by: 'browser' })
  const [screen, browser] = await takesNumber(beurt)
  const [print] = await printsIn(beurt)
  expect(screen.document.querySelector('.bz-paper')?.getAttribute('data-print')).toBe(
    `/kiosk/bonnen/${print?.id}/afdruk`,
  )
  expect(await claimPrint(other, 'kiosk-molenwijk', print?.id ?? '')).toBe(false)
  const answers = await Promise.all(
    Array.from({ length: 4 }, () => browser.post(`/kiosk/bonnen/${print?.id}/afdruk`, {})),
  )
  expect(answers.map(({ status }) => status).toSorted()).toEqual([204, 409, 409, 409])
  const again = await browser.get(screen.path)
  expect(again.document.querySelector('.bz-paper')).toBeNull()
  expect(again.text('#paper')).toBe('Neem uw bon mee.')
  expect((await printsIn(beurt, kiosk)).map(({ state }) => state)).toEqual(['printed'])
})
