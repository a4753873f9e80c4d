// A real server with a real line to a printer, killed between sending a receipt and writing down that it did.
import { afterEach, beforeEach, expect, test } from 'vitest'
import { putPrint } from '../../db/prints.ts'
import { devices, prints } from '../../db/schema.ts'
import { hashOf, realChance } from '../../src/chance.ts'
import { systemClock } from '../../src/clock.ts'
import { townStore } from '../support/outbox.ts'
import { type PrinterMachine, startPrinter } from '../support/printer.ts'
import { endAll, production, start, until } from '../support/process.ts'
import type { FreshStore } from '../support/store.ts'
import { inNetwork, kiosk, statesOf } from './at-kiosk.ts'

let here: FreshStore
let machine: PrinterMachine
beforeEach(async () => {
  here = await townStore(systemClock)
  machine = await startPrinter()
  // Only a demonstration is born with machines.
  const paired = { tokenHash: hashOf('kiosk'), settings: { printing: inNetwork(machine) } }
  const place = { id: kiosk, kind: 'kiosk' as const, location: 'stadskantoor', name: 'Aanmeldzuil' }
  await here.store.write((turn) => turn.db.insert(devices).values({ ...place, ...paired }))
})
afterEach(async () => {
  await endAll()
  await machine.off()
  await here.close()
})

const beurt = () => start(production, { DATABASE_URL: here.url, PRINTER_HOSTS: '127.0.0.1' })
const asksForPrint = () => here.store.write((turn) => putPrint(turn, realChance, kiosk, { kind: 'test' }))

test('killed while the printer prints, it sends that receipt never again', async () => {
  machine.stallsAfter = 100
  await asksForPrint()
  const killed = await beurt()
  await until(() => machine.stalls)
  await killed.stop('SIGKILL')
  expect(await statesOf(here)).toEqual(['sending'])
  machine.stalls = false
  machine.stallsAfter = null
  // The lease is over.
  await here.store.write((turn) => turn.db.update(prints).set({ dueAt: 0 }))
  const again = await beurt()
  await until(async () => (await statesOf(here)).includes('unsure'))
  await asksForPrint()
  await until(async () => (await statesOf(here)).includes('printed'))
  expect(await statesOf(here)).toEqual(['unsure', 'printed'])
  expect(machine.receipts).toHaveLength(1)
  expect((await again.stop()).code).toBe(0)
})

test('without leave of whoever runs the server nothing is sent to the machine that it runs on', async () => {
  await asksForPrint()
  const strict = await start(production, { DATABASE_URL: here.url })
  await until(() => strict.said.out.includes('a receipt did not come on paper'))
  expect(machine.connectedAtOnce()).toBe(0)
  expect((await strict.stop()).code).toBe(0)
})
