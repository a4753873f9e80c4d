// Rows ↔ appointments, and the statements that booking and check-in share.
import { and, desc, eq, getTableColumns, gt, gte, inArray, lt, or, sql } from 'drizzle-orm'
import { type Appointment, addressOf, type Hold, type Visit } from '../src/booking/appointment.ts'
import { dealLanes } from '../src/booking/availability.ts'

import { allAsSent, placeholdersOf } from './rows.ts'
import { appointments, lanes } from './schema.ts'
import { type Db, statement, type Turn } from './store.ts'

type Row = typeof appointments.$inferSelect

export const isHold = (found: Appointment): found is Hold => found.state === 'held' || found.state === 'lapsed'

/** The appointment that a row stands for. */
export function fromRow(row: Row): Appointment {
  const { state, name, email, mobile, cancelledAt, cancelledBy } = row
  const facts = { ...factsOf(row), contact: name === null ? null : { name, email, mobile } }
  if (state === 'held' || state === 'lapsed') {
    return { ...facts, state, heldUntil: row.heldUntil ?? 0, visitor: row.visitor ?? '', origin: row.origin ?? '' }
  }
  const made = { ...facts, code: row.code, bookedAt: row.bookedAt ?? row.takenAt }
  if (state !== 'cancelled') return { ...made, state }
  return { ...made, state, cancelledAt: cancelledAt ?? made.bookedAt, cancelledBy: cancelledBy ?? 'municipality' }
}

/** What is true in every state. Field by field: "all but those" takes as long as the query that found the row. */
function factsOf(row: Row) {
  const { publicId, location, date, team, startsAt, endsAt, channel, language, takenAt, version } = row
  const { choices, calm, needs } = row
  return { publicId, location, date, team, startsAt, endsAt, channel, language, takenAt, version, choices, calm, needs }
}

const onlyInSomeStates = {
  code: null,
  heldUntil: null,
  bookedAt: null,
  cancelledAt: null,
  cancelledBy: null,
  visitor: null,
  origin: null,
}

/** The row of an appointment. Visitor and origin are kept with a hold only; a hold has no address for limits yet. */
function toRow({ contact, ...found }: Appointment): Row {
  return {
    ...onlyInSomeStates,
    ...found,
    name: contact?.name ?? null,
    email: contact?.email ?? null,
    mobile: contact?.mobile ?? null,
    address: contact && found.state !== 'held' && found.state !== 'lapsed' ? addressOf(contact) : null,
  }
}

const findById = statement((db) =>
  db
    .select()
    .from(appointments)
    .where(eq(appointments.publicId, sql.placeholder('publicId'))),
)

export async function findAppointment(db: Db, publicId: string): Promise<Appointment | undefined> {
  const [row] = await findById(db, { publicId })
  return row && fromRow(row)
}

/** An appointment that was made: anything but a hold. */
export async function findVisit(db: Db, publicId: string): Promise<Visit | undefined> {
  const found = await findAppointment(db, publicId)
  return found && !isHold(found) ? found : undefined
}

const findCode = statement((db) =>
  db
    .select()
    .from(appointments)
    .where(eq(appointments.code, sql.placeholder('code'))),
)

/** The visit that carries this code today; codes are free again the day after the visit. */
export async function findVisitByCode(db: Db, code: string): Promise<Visit | undefined> {
  const [row] = await findCode(db, { code })
  const found = row && fromRow(row)
  return found && !isHold(found) ? found : undefined
}

const findByVisitor = statement((db) =>
  db
    .select()
    .from(appointments)
    .where(and(eq(appointments.visitor, sql.placeholder('visitor')), inArray(appointments.state, ['held', 'lapsed']))),
)

/** The one hold of a visitor, lapsed ones too. */
export async function findHoldOf(db: Db, visitor: string): Promise<Hold | undefined> {
  const [row] = await findByVisitor(db, { visitor })
  const found = row && fromRow(row)
  return found && isHold(found) ? found : undefined
}

const findUpcoming = statement((db) =>
  db
    .select()
    .from(appointments)
    .where(and(eq(appointments.state, 'booked'), gt(appointments.startsAt, sql.placeholder('now'))))
    .orderBy(desc(appointments.bookedAt))
    .limit(sql.placeholder('most')),
)

/** The visits still to come that were booked last, newest first: for the demonstration. */
export async function upcomingVisits(db: Db, now: number, most: number): Promise<Visit[]> {
  const found = (await findUpcoming(db, { now, most })).map(fromRow)
  return found.filter((one) => !isHold(one)) as Visit[]
}

const findByOrigin = statement((db) =>
  db
    .select({ publicId: appointments.publicId, heldUntil: appointments.heldUntil })
    .from(appointments)
    .where(
      and(
        eq(appointments.origin, sql.placeholder('origin')),
        eq(appointments.state, 'held'),
        gt(appointments.heldUntil, sql.placeholder('now')),
      ),
    ),
)

/** Until when an origin holds each of its times now, but for the one named. */
export async function holdsOfOrigin(db: Db, origin: string, now: number, except?: string): Promise<number[]> {
  const rows = await findByOrigin(db, { origin, now })
  return rows.filter((row) => row.publicId !== except).map((row) => row.heldUntil ?? now)
}

const findByAddress = statement((db) =>
  db
    .select({ state: appointments.state, endsAt: appointments.endsAt, bookedAt: appointments.bookedAt })
    .from(appointments)
    .where(
      and(
        eq(appointments.address, sql.placeholder('address')),
        or(gte(appointments.endsAt, sql.placeholder('now')), gt(appointments.bookedAt, sql.placeholder('since'))),
      ),
    ),
)

/**
 * Of an address: when each of its appointments ends that is still to come, and when each was made that was made after
 * `since`, cancelled ones too. Epoch ms.
 */
export async function appointmentsOf(
  db: Db,
  address: string,
  { now, since }: { now: number; since: number },
): Promise<{ ends: number[]; made: number[] }> {
  const found = await findByAddress(db, { address, now, since })
  const live = found.filter(({ state, endsAt }) => (state === 'booked' || state === 'arrived') && endsAt >= now)
  const made = found.flatMap(({ bookedAt }) => (bookedAt !== null && bookedAt > since ? [bookedAt] : []))
  return { ends: live.map(({ endsAt }) => endsAt), made }
}

const upsert = statement((db) =>
  db
    .insert(appointments)
    .values(placeholdersOf(appointments))
    .onConflictDoUpdate({ target: appointments.publicId, set: allAsSent(appointments) }),
)

/** One statement for each set of columns that change together. */
const updates = new Map<string, ReturnType<typeof updateOf>>()
const updateOf = (names: readonly string[]) =>
  statement((db) =>
    db
      .update(appointments)
      .set(Object.fromEntries(names.map((name) => [name, sql.placeholder(name)])))
      .where(eq(appointments.publicId, sql.placeholder('publicId'))),
  )

const columnNames = Object.keys(getTableColumns(appointments)) as (keyof Row)[]

const isSame = (one: unknown, other: unknown) =>
  one === other || (typeof one === 'object' && JSON.stringify(one) === JSON.stringify(other))

/**
 * Saves an appointment. With what it was `before`, as read after the lock of its day, only what changed is written: a
 * column that stays as it is would have its indexes written again as well.
 */
export async function saveAppointment(turn: Turn, found: Appointment, before?: Appointment): Promise<void> {
  const row = toRow(found)
  if (!before) return void (await upsert(turn.db, row))
  const was = toRow(before)
  const changed = columnNames.filter((name) => !isSame(row[name], was[name]))
  if (changed.length === 0) return
  const key = changed.join(' ')
  const update = updates.get(key) ?? updateOf(changed)
  updates.set(key, update)
  await update(turn.db, row)
}

const lapse = statement((db) =>
  db
    .update(appointments)
    .set({ state: 'lapsed' })
    .where(eq(appointments.publicId, sql.placeholder('publicId'))),
)

/**
 * A hold that lapsed and lies in the way of a visit loses its places; the row with the contact data stays two hours
 * more. Others keep their places until somebody wants them: for availability they take nothing any more.
 */
export async function lapseHold(turn: Turn, publicId: string): Promise<void> {
  await lapse(turn.db, { publicId })
  await leavePlaces(turn, publicId)
}

const deleteLanes = statement((db) => db.delete(lanes).where(eq(lanes.appointment, sql.placeholder('publicId'))))

export const leavePlaces = (turn: Turn, publicId: string) => deleteLanes(turn.db, { publicId })

const findOccupied = statement((db) =>
  db
    .select({ unit: lanes.unit, lane: lanes.lane })
    .from(lanes)
    .where(
      and(
        eq(lanes.location, sql.placeholder('location')),
        eq(lanes.team, sql.placeholder('team')),
        gte(lanes.unit, sql.placeholder('from')),
        lt(lanes.unit, sql.placeholder('until')),
      ),
    ),
)

/** One statement for each number of units that a visit can take. */
const insertLanes = new Map<number, ReturnType<typeof insertOf>>()
const insertOf = (count: number) =>
  statement((db) =>
    db.insert(lanes).values(
      Array.from({ length: count }, (_, at) => ({
        location: sql.placeholder('location'),
        team: sql.placeholder('team'),
        appointment: sql.placeholder('publicId'),
        unit: sql.placeholder(`unit${at}`),
        lane: sql.placeholder(`lane${at}`),
      })),
    ),
  )

/** Takes the lowest free place in every unit of the visit. The primary key refuses what a fault would take twice. */
export async function takePlaces(turn: Turn, found: Appointment): Promise<void> {
  const { location, team, startsAt, endsAt, publicId } = found
  const occupied = new Map<number, Set<number>>()
  for (const { unit, lane } of await findOccupied(turn.db, { location, team, from: startsAt, until: endsAt })) {
    occupied.set(unit, (occupied.get(unit) ?? new Set()).add(lane))
  }
  const dealt = dealLanes(startsAt, endsAt, occupied)
  const insert = insertLanes.get(dealt.length) ?? insertOf(dealt.length)
  insertLanes.set(dealt.length, insert)
  const numbered = dealt.flatMap(({ unit, lane }, at) => [
    [`unit${at}`, unit],
    [`lane${at}`, lane],
  ])
  await insert(turn.db, { location, team, publicId, ...Object.fromEntries(numbered) })
}

/** A code that no live appointment carries. */
export async function dealCode(turn: Turn, draw: () => string): Promise<string> {
  for (;;) {
    const code = draw()
    if ((await findCode(turn.db, { code })).length === 0) return code
  }
}
