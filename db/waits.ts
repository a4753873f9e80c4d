// Rows ↔ those who wait without an appointment.
import { and, asc, count, eq, gt, gte, inArray, isNotNull, lte, sql } from 'drizzle-orm'
import { addressOf } from '../src/booking/appointment.ts'
import { productsKey, unansweredMost, type Wait } from '../src/booking/wait.ts'
import { eraseAbout } from './erasure.ts'
import { appointments, offers, waits } from './schema.ts'
import { type Db, statement, type Turn } from './store.ts'

type Row = typeof waits.$inferSelect

function fromRow({ name, email, mobile, address: _a, products: _p, latestDate, ...row }: Row): Wait {
  return { ...row, latestDate: latestDate ?? undefined, contact: { name, email, mobile } }
}

const findById = statement((db) =>
  db
    .select()
    .from(waits)
    .where(eq(waits.publicId, sql.placeholder('publicId'))),
)

/** Perhaps past its time: that is for the page or the turn to say. */
export async function findWait(db: Db, publicId: string): Promise<Wait | undefined> {
  const [row] = await findById(db, { publicId })
  return row && fromRow(row)
}

/** What this address waits for, perhaps past its time. */
export async function waitsOf(db: Db, address: string): Promise<Wait[]> {
  return (await db.select().from(waits).where(eq(waits.address, address))).map(fromRow)
}

export async function saveWait(turn: Turn, { contact, ...wait }: Wait): Promise<void> {
  const latestDate = wait.latestDate ?? null
  const row = { ...wait, ...contact, latestDate, address: addressOf(contact), products: productsKey(wait) }
  await turn.db.insert(waits).values(row)
}

const findWaiting = statement((db) =>
  db
    .select()
    .from(waits)
    .where(gt(waits.until, sql.placeholder('now')))
    .orderBy(asc(waits.askedAt)),
)

/** Who waits now, but for who has made an appointment for the same since they asked. */
export async function waitingNow(db: Db, now: number): Promise<Wait[]> {
  const rows = await findWaiting(db, { now })
  const helped = new Set(await helpedSince(db, rows))
  return rows.filter(({ publicId }) => !helped.has(publicId)).map(fromRow)
}

/** Whose time is over, who made an appointment themselves, and who never answers, by publicId. */
export async function waitsThatEnded(db: Db, now: number): Promise<string[]> {
  const over = await db.select({ publicId: waits.publicId }).from(waits).where(lte(waits.until, now))
  const others = await db.select().from(waits).where(gt(waits.until, now))
  const silent = await db
    .select({ publicId: waits.publicId })
    .from(waits)
    .innerJoin(offers, eq(offers.appointment, waits.publicId))
    .where(eq(offers.state, 'expired'))
    .groupBy(waits.publicId)
    .having(gte(count(), unansweredMost))
  const ended = [...over, ...silent].map(({ publicId }) => publicId)
  return [...new Set([...ended, ...(await helpedSince(db, others))])]
}

async function helpedSince(db: Db, rows: readonly Row[]): Promise<string[]> {
  if (rows.length === 0) return []
  const addresses = [...new Set(rows.map(({ address }) => address))]
  const { address, choices, bookedAt } = appointments
  const made = await db
    .select({ address, choices, bookedAt })
    .from(appointments)
    .where(and(inArray(address, addresses), eq(appointments.state, 'booked'), isNotNull(bookedAt)))
  const isHelped = (row: Row) =>
    made.some(
      (one) => one.address === row.address && (one.bookedAt ?? 0) > row.askedAt && productsKey(one) === row.products,
    )
  return rows.filter(isHelped).map(({ publicId }) => publicId)
}

/** The appointment is made: from here on everything is its own. */
export async function deleteWait(turn: Turn, publicId: string): Promise<void> {
  await turn.db.delete(waits).where(eq(waits.publicId, publicId))
}

/** Somebody waits no more, and nothing is left of who it was: no contact data, links or messages. Its alert is locked. */
export async function eraseWait(turn: Turn, publicId: string): Promise<void> {
  await deleteWait(turn, publicId)
  await eraseAbout(turn, [publicId])
}
