// What tests of paper share: a town whose kiosk prints, and a visitor who presses.
import { asc, eq } from 'drizzle-orm'
import { devices, prints } from '../../db/schema.ts'
import { systemClock } from '../../src/clock.ts'
import { networkPrinter } from '../../src/printing/network.ts'
import { openPrinters } from '../../src/printing/printers.ts'
import type { PrinterModel, Printing } from '../../src/staff/device.ts'
import { usualAgentPort } from '../../src/staff/device-form.ts'
import { kioskAt, takeNumberFor } from '../checkin/arriving.ts'
import { type Browser, origin, type Page, type TestApp } from '../support/app.ts'
import type { PrinterMachine } from '../support/printer.ts'
import { until } from '../support/process.ts'

export const kiosk = 'kiosk-stadskantoor'

/** From now on this kiosk prints so. */
export const printsBy = (beurt: Pick<TestApp, 'store'>, printing: Printing, id = kiosk): Promise<void> =>
  beurt.store.write(async (turn) => {
    await turn.db.update(devices).set({ settings: { printing } }).where(eq(devices.id, id))
  })

/** By the print agent on the machine of the kiosk, which listens there. */
export const byAgent = (model: PrinterModel = 'esc-pos', port = usualAgentPort): Printing => ({
  by: 'agent',
  model,
  port,
})

export const inNetwork = ({ host, port }: Pick<PrinterMachine, 'host' | 'port'>): Printing => ({
  by: 'network',
  host,
  port,
  model: 'esc-pos',
})

/** The part of a server that brings receipts to printers; it stands still until something is to be printed. */
export const printersOf = (beurt: Pick<TestApp, 'store' | 'site' | 'clock'>) =>
  openPrinters({
    ...{ store: beurt.store, clock: beurt.clock, log: beurt.site.log, publicUrl: () => origin },
    printer: networkPrinter(systemClock, ['127.0.0.1']),
  })

/** Somebody takes a number; gives the screen that shows it. */
export async function takesNumber(beurt: TestApp, product = 'paspoort', language = ''): Promise<[Page, Browser]> {
  const browser = await kioskAt(beurt)
  return [await takeNumberFor(browser, product, language), browser]
}

export const printsIn = ({ store }: Pick<TestApp, 'store'>, device = kiosk) =>
  store.read((db) =>
    db.select().from(prints).where(eq(prints.device, device)).orderBy(asc(prints.putAt), asc(prints.serial)),
  )

export const statesOf = async (beurt: Pick<TestApp, 'store'>) => (await printsIn(beurt)).map(({ state }) => state)

const isSettled = async (beurt: Pick<TestApp, 'store'>) =>
  (await statesOf(beurt)).every((state) => state !== 'waiting' && state !== 'sending')

/** Waits until nothing of this device is on its way any more. */
export const settled = (beurt: Pick<TestApp, 'store'>) => until(() => isSettled(beurt))

/** The same while time passes: who tries again later may begin to wait only when it was seen that the first time failed. */
export const settledInTime = (beurt: Pick<TestApp, 'store' | 'clock'>) =>
  until(async () => {
    if (await isSettled(beurt)) return true
    beurt.clock.pass(100)
    return false
  })

export async function faultsOf({ store }: Pick<TestApp, 'store'>, id = kiosk): Promise<string[]> {
  const [row] = await store.read((db) => db.select().from(devices).where(eq(devices.id, id)))
  return row?.faults ?? []
}

/** The first line of each receipt that is as large as a number. */
export const numbersOn = ({ receipts }: PrinterMachine) =>
  receipts.map(({ lines }) => lines.find(({ height }) => height > 4)?.text)
