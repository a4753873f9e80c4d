// Who prints which receipt: before a byte of it goes to a printer it is that sender's, and when the sender dies nobody
// knows how far it came. So a receipt is on paper at most once, and one that may have been lost is printed again by
// staff only. One receipt at a time for each device.
import { and, asc, eq, inArray, lte, ne, or } from 'drizzle-orm'
import { second } from '../src/catalogue/milliseconds.ts'
import { faultsAfterPrint, freshMs, type PrintOutcome } from '../src/printing/outcome.ts'
import type { DeviceFault } from '../src/staff/device.ts'
import { lockDevice, setFault } from './devices.ts'
import { announcePrint, type Print } from './prints.ts'
import { prints } from './schema.ts'
import type { Db, Store, Turn } from './store.ts'

/** Longer than an attempt takes (src/printing/network.ts, kiosk/print-agent.js). */
const leaseMs = 30 * second
const againMs = second

/** Who asks: the servers for all printers in the network, an agent for its own device. */
export type Taker = { by: 'network' } | { by: 'agent'; device: string }

const isFor = (taker: Taker) =>
  taker.by === 'network' ? eq(prints.by, 'network') : and(eq(prints.by, 'agent'), eq(prints.device, taker.device))

/** Whether a turn of leasePrints would do something at this machine instant: also if only to write off what is late. */
export async function isPrintDue(db: Db, machineNow: number): Promise<boolean> {
  const which = or(isLate(machineNow), and(eq(prints.by, 'network'), isWaiting(machineNow)))
  return (await db.select({ id: prints.id }).from(prints).where(which).limit(1)).length > 0
}

const isWaiting = (now: number) => and(eq(prints.state, 'waiting'), lte(prints.dueAt, now))
const isOverdue = (now: number) => and(eq(prints.state, 'sending'), lte(prints.dueAt, now))
const isStale = (now: number) =>
  and(
    eq(prints.state, 'waiting'),
    or(
      ...(['ticket', 'test'] as const).map((kind) =>
        and(eq(prints.kind, kind), lte(prints.putAt, now - freshMs[kind])),
      ),
    ),
  )
const isLate = (now: number) => or(isOverdue(now), isStale(now))

/** Takes the receipts that are due for this taker: at most one for each device, the longest waiting first. */
export function leasePrints(store: Store, taker: Taker, most: number): Promise<Print[]> {
  return store.write(async (turn) => {
    await writeOffLate(turn)
    const due = and(isWaiting(turn.machineNow), isFor(taker))
    const found = await turn.db.select().from(prints).where(due).orderBy(asc(prints.putAt)).limit(most)
    const devices = [...new Set(found.map(({ device }) => device))].sort()
    const leased: Print[] = []
    for (const device of devices) leased.push(...(await leaseOne(turn, device, found)))
    return leased
  })
}

/** The lock on the device lets one process at a time look whether it is printing. */
async function leaseOne(turn: Turn, device: string, found: readonly Print[]): Promise<Print[]> {
  await lockDevice(turn, device)
  const busy = and(eq(prints.device, device), eq(prints.state, 'sending'))
  if ((await turn.db.select({ id: prints.id }).from(prints).where(busy).limit(1)).length > 0) return []
  const first = found.find((print) => print.device === device)
  const change = { state: 'sending' as const, dueAt: turn.machineNow + leaseMs }
  const unchanged = and(eq(prints.id, first?.id ?? ''), eq(prints.state, 'waiting'))
  return turn.db.update(prints).set(change).where(unchanged).returning()
}

/** What nobody finished: nobody knows whether it is on paper. What nobody took: its visitor has gone. */
async function writeOffLate(turn: Turn): Promise<void> {
  const now = turn.machineNow
  const late = await turn.db.select().from(prints).where(isLate(now)).orderBy(asc(prints.device))
  for (const print of late) {
    await lockDevice(turn, print.device)
    const change = { state: print.state === 'sending' ? ('unsure' as const) : ('failed' as const), settledAt: now }
    const unchanged = and(eq(prints.id, print.id), eq(prints.state, print.state))
    const [ours] = await turn.db.update(prints).set(change).where(unchanged).returning()
    // A browser that did not print was somewhere else, or is no browser with a printer: its page says so to the visitor.
    if (ours && ours.by !== 'browser') await setFault(turn, ours.device, 'printer', true)
  }
}

/**
 * Says what became of a receipt that was ours, and with that what is wrong with the printer. Too late when it was
 * written off meanwhile, unless it turned out to be on paper. Gives whether it counted.
 */
export function settlePrint(store: Store, { id, device, location }: Print, result: PrintOutcome): Promise<boolean> {
  return store.write(async (turn) => {
    const now = turn.machineNow
    await setFaults(turn, device, faultsAfterPrint(result))
    const again = result.outcome === 'failed' && result.again
    const change = again
      ? { state: 'waiting' as const, dueAt: now + againMs }
      : { state: result.outcome, settledAt: now }
    const states = result.outcome === 'printed' ? (['sending', 'unsure'] as const) : (['sending'] as const)
    const which = and(eq(prints.id, id), inArray(prints.state, [...states]))
    const [counted] = await turn.db.update(prints).set(change).where(which).returning()
    announcePrint(turn, { location, device })
    return counted !== undefined
  })
}

/** A printer that cannot print says so at once to everybody who waits for it. */
export async function failWaiting(turn: Turn, device: string): Promise<void> {
  const waiting = and(eq(prints.device, device), eq(prints.state, 'waiting'), ne(prints.by, 'browser'))
  const change = { state: 'failed' as const, settledAt: turn.machineNow }
  await turn.db.update(prints).set(change).where(waiting)
}

/** Writes down which faults a printer has, and which it has no longer. */
export async function setFaults(
  turn: Turn,
  device: string,
  faults: ReturnType<typeof faultsAfterPrint>,
): Promise<void> {
  for (const [fault, on] of Object.entries(faults)) await setFault(turn, device, fault as DeviceFault, on)
}
