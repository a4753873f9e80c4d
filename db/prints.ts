// Putting receipts aside: in the turn that issues the ticket, so that one press brings one receipt, however often it is
// repeated. Bringing them on paper: print-leases.ts and src/printing/.
import { and, desc, eq, gt, lt } from 'drizzle-orm'
import type { Chance } from '../src/chance.ts'
import { freshMs, type PrintKind } from '../src/printing/outcome.ts'
import { deviceState } from './devices.ts'
import { prints } from './schema.ts'
import type { Db, Store, Turn } from './store.ts'

export type Print = typeof prints.$inferSelect

/** What a receipt shows. */
export type ToPrint = { kind: 'ticket'; serial: number } | { kind: 'test' }

/**
 * Puts a receipt aside for this kiosk, in the turn of what it shows. Nothing is put aside for a device that prints
 * nothing, is no kiosk, or is not paired any more. Gives whether something was.
 */
export async function putPrint(turn: Turn, chance: Chance, device: string, what: ToPrint): Promise<boolean> {
  const state = await deviceState(turn.db, device)
  if (state?.pairing !== 'paired' || state.device.kind !== 'kiosk') return false
  const { location, settings } = state.device
  const { by } = settings.printing
  if (by === 'none') return false
  const serial = what.kind === 'ticket' ? what.serial : null
  const now = turn.machineNow
  const values = { location, device, kind: what.kind, serial, by, state: 'waiting' as const, putAt: now, dueAt: now }
  await turn.db.insert(prints).values({ ...values, id: chance.secret() })
  announcePrint(turn, { location, device })
  return true
}

/** Rings whoever brings the receipts of this device on paper. */
export const announcePrint = (turn: Turn, { location, device }: { location: string; device: string }): void =>
  turn.announce({ topic: 'print', location, id: device })

/** The newest receipt of a ticket that this device was to print. */
export async function printOfTicket(
  db: Db,
  device: string,
  location: string,
  serial: number,
): Promise<Print | undefined> {
  const which = and(eq(prints.location, location), eq(prints.serial, serial), eq(prints.device, device))
  return (await db.select().from(prints).where(which).orderBy(desc(prints.putAt)).limit(1))[0]
}

export async function findPrint(db: Db, id: string): Promise<Print | undefined> {
  return (await db.select().from(prints).where(eq(prints.id, id)))[0]
}

/** The receipts that wait for this device, by id. */
export async function waitingFor(db: Db, device: string): Promise<string[]> {
  const which = and(eq(prints.device, device), eq(prints.state, 'waiting'))
  return (await db.select({ id: prints.id }).from(prints).where(which)).map(({ id }) => id)
}

/** A test that waits for the browser of this device. */
export async function waitingTest(db: Db, device: string, machineNow: number): Promise<Print | undefined> {
  const which = and(isFreshForBrowser(device, 'test', machineNow), eq(prints.kind, 'test'))
  return (await db.select().from(prints).where(which).limit(1))[0]
}

const isFreshForBrowser = (device: string, kind: PrintKind, machineNow: number) =>
  and(
    eq(prints.device, device),
    eq(prints.by, 'browser'),
    eq(prints.state, 'waiting'),
    gt(prints.putAt, machineNow - freshMs[kind]),
  )

/**
 * The browser of a kiosk takes a receipt of its own before it prints: the first time it may, so that a page that is
 * read again prints nothing again. Gives whether it may.
 */
export function claimPrint(store: Store, device: string, id: string): Promise<boolean> {
  return store.write(async (turn) => {
    const now = turn.machineNow
    const [row] = await turn.db.select().from(prints).where(eq(prints.id, id))
    if (!row) return false
    const which = and(eq(prints.id, id), isFreshForBrowser(device, row.kind, now))
    const change = { state: 'printed' as const, settledAt: now }
    return (await turn.db.update(prints).set(change).where(which).returning()).length > 0
  })
}

/** The newest receipts of a location, newest first. */
export const newestPrints = (db: Db, most: number): Promise<Print[]> =>
  db.select().from(prints).orderBy(desc(prints.putAt), desc(prints.serial)).limit(most)

/** Forgets the receipts that were put aside before this machine instant. */
export async function forgetPrints(turn: Turn, before: number): Promise<void> {
  await turn.db.delete(prints).where(lt(prints.putAt, before))
}
