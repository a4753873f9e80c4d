// Brings what waits on paper, at printers in the network, for as long as the process lives. An announcement wakes it
// after the commit; should that be lost, it looks every few seconds. Now and then it asks each printer how it is, so
// that staff know of an empty roll before a visitor does.
import type { Logger } from 'pino'
import { catalogueOf } from '../../db/catalogue.ts'
import { allDevices, deviceState } from '../../db/devices.ts'
import { findInstallation } from '../../db/installation.ts'
import { isPrintDue, leasePrints, setFaults, settlePrint } from '../../db/print-leases.ts'
import type { Print } from '../../db/prints.ts'
import type { Db, Store } from '../../db/store.ts'
import { minute, second } from '../catalogue/milliseconds.ts'
import { type Clock, municipalAt } from '../clock.ts'
import { openRounds } from '../rounds.ts'
import type { Printing } from '../staff/device.ts'
import { bytesOf } from './bytes.ts'
import { receiptOf } from './compose.ts'
import { attemptMs } from './network.ts'
import { faultsInStand, type PrintOutcome } from './outcome.ts'
import type { Printer, PrinterPlace } from './printer.ts'

const lookEveryMs = 2 * second
const askEveryMs = minute
const atOnce = 8
/** When the process stops, what is being printed has so long. */
const cutAfterMs = 2_500

export interface PrintRoom {
  store: Store
  clock: Clock
  log: Logger
  printer: Printer
  publicUrl: () => string
}

/** Gives the function that takes nothing new, and waits for what is being printed. */
export function openPrinters(room: PrintRoom): () => Promise<void> {
  const { store, clock, log } = room
  const running = new Set<Promise<void>>()
  const atPrinter = oneAtATime()
  let closed = false
  let cancelAsk = () => {}

  const failed = (error: unknown) => {
    if (!closed) log.error({ error }, 'a printer could not be seen to')
  }

  const rounds = openRounds(clock, lookEveryMs, look, failed)

  async function look(): Promise<void> {
    if (!(await store.read((db) => isPrintDue(db, clock.machineNow())))) return
    for (const print of await leasePrints(store, { by: 'network' }, atOnce)) begin(print)
  }

  function begin(print: Print): void {
    const work = bring(room, print, atPrinter)
      .catch(failed)
      .finally(() => {
        running.delete(work)
        rounds.wake()
      })
    running.add(work)
  }

  async function askAll(): Promise<void> {
    for (const { device, faults } of await store.read(allDevices)) {
      if (device.kind !== 'kiosk' || device.settings.printing.by === 'agent' || closed) continue
      const place = placeIn(device.settings.printing)
      // Without a printer that can be asked there is nothing to see to: what was wrong before is over.
      const stand = place ? await atPrinter(place, () => room.printer.stand(place)) : 'ready'
      const found = faultsInStand(stand)
      const isNews = Object.entries(found).some(([fault, on]) => faults.some((one) => one === fault) !== on)
      if (isNews) await store.write((turn) => setFaults(turn, device.id, found))
    }
  }

  const askLater = () => {
    if (!closed) cancelAsk = clock.after(askEveryMs, () => void askAll().catch(failed).finally(askLater))
  }

  const unlisten = store.listen(({ topic }) => {
    if (topic === 'print' || topic === 'reconnected') rounds.wake()
  })
  rounds.wake()
  askLater()
  return async () => {
    closed = true
    unlisten()
    cancelAsk()
    await rounds.close()
    // What takes longer is left behind: nobody prints it again by himself.
    await within(clock, cutAfterMs, Promise.all(running))
  }
}

/** One connection at a time to each printer, also when two kiosks share it. */
function oneAtATime() {
  const last = new Map<string, Promise<unknown>>()
  return <T>({ host, port }: PrinterPlace, work: () => Promise<T>): Promise<T> => {
    const printer = `${host} ${port}`
    const mine = (last.get(printer) ?? Promise.resolve()).then(work)
    const done = mine.catch(() => {})
    last.set(printer, done)
    void done.then(() => last.get(printer) === done && last.delete(printer))
    return mine
  }
}

/** Waits for this work, but no longer than so many milliseconds. */
const within = (clock: Clock, milliseconds: number, work: Promise<unknown>): Promise<void> =>
  new Promise((resolve) => {
    const cancel = clock.after(milliseconds, resolve)
    void work.then(() => {
      cancel()
      resolve()
    })
  })

const placeIn = (printing: Printing): PrinterPlace | undefined => (printing.by === 'network' ? printing : undefined)

const unreadable = { outcome: 'failed', fault: 'printer', again: false } as const
const tooLate = { outcome: 'failed', fault: 'printer', again: true } as const

/** One receipt that is ours: into bytes, to its printer, and what became of it. */
async function bring(room: PrintRoom, print: Print, atPrinter: ReturnType<typeof oneAtATime>): Promise<void> {
  const { store, log, printer, clock } = room
  // Who waited for others at the same printer until the lease was nearly over leaves it to the next lease.
  const send = async ({ place, bytes }: { place: PrinterPlace; bytes: Uint8Array }): Promise<PrintOutcome> =>
    clock.machineNow() + attemptMs < print.dueAt ? printer.print(place, bytes) : tooLate
  const ready = await store.read((db) => readied(room, db, print))
  const result = ready ? await atPrinter(ready.place, () => send(ready)) : unreadable
  await settlePrint(store, print, result)
  if (result.outcome !== 'printed') log.warn({ device: print.device, ...result }, 'a receipt did not come on paper')
}

async function readied(room: PrintRoom, db: Db, print: Print) {
  const [here, catalogue] = [await findInstallation(db), await catalogueOf(room.store, db)]
  const found = (await deviceState(db, print.device))?.device
  const place = found?.kind === 'kiosk' ? placeIn(found.settings.printing) : undefined
  if (!here || !catalogue || !place) return undefined
  const now = municipalAt(here, room.clock.machineNow())
  const receipt = await receiptOf(db, { catalogue, now, publicUrl: room.publicUrl(), paper: 'bytes' }, print)
  return receipt && { place, bytes: bytesOf(receipt, place.model) }
}
