// Rows ↔ appointments, and the statements that booking and check-in share.
import { and, desc, eq, gt, gte, inArray, lt, sql } from 'drizzle-orm'
import { type Appointment, addressOf, type Contact, type Hold, type Visit } from '../src/booking/appointment.ts'
import { dealLanes } from '../src/booking/availability.ts'

import { allAsSent, placeholdersOf } from './rows.ts'
import { appointments, lanes } from './schema.ts'
import { type Db, statement, type Turn } from './store.ts'

type Row = typeof appointments.$inferSelect

export const isHold = (found: Appointment): found is Hold => found.state === 'held' || found.state === 'lapsed'

/** The appointment that a row stands for. */
function fromRow(row: Row): Appointment {
  const { code, name, email, mobile, heldUntil, bookedAt, cancelledAt, cancelledBy, visitor, origin, state, ...kept } =
    row
  const { address: _address, ...facts } = kept
  const contact: Contact | null = name === null ? null : { name, email, mobile }
  if (state === 'held' || state === 'lapsed') {
    return { ...facts, contact, state, heldUntil: heldUntil ?? 0, visitor: visitor ?? '', origin: origin ?? '' }
  }
  const made = { ...facts, contact, code, bookedAt: bookedAt ?? facts.takenAt }
  if (state !== 'cancelled') return { ...made, state }
  return { ...made, state, cancelledAt: cancelledAt ?? made.bookedAt, cancelledBy: cancelledBy ?? 'municipality' }
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

const countByOrigin = statement((db) =>
  db
    .select({ publicId: appointments.publicId })
    .from(appointments)
    .where(
      and(
        eq(appointments.origin, sql.placeholder('origin')),
        eq(appointments.state, 'held'),
        gt(appointments.heldUntil, sql.placeholder('now')),
      ),
    ),
)

/** How many times an origin holds now, other than the one named. */
export async function holdsOfOrigin(db: Db, origin: string, now: number, except?: string): Promise<number> {
  const rows = await countByOrigin(db, { origin, now })
  return rows.filter((row) => row.publicId !== except).length
}

const findByAddress = statement((db) =>
  db
    .select({ publicId: appointments.publicId })
    .from(appointments)
    .where(
      and(
        eq(appointments.address, sql.placeholder('address')),
        inArray(appointments.state, ['booked', 'arrived']),
        gte(appointments.endsAt, sql.placeholder('now')),
      ),
    ),
)

/** How many appointments an address has that are still to come. */
export async function liveOfAddress(db: Db, address: string, now: number): Promise<number> {
  return (await findByAddress(db, { address, now })).length
}

const upsert = statement((db) =>
  db
    .insert(appointments)
    .values(placeholdersOf(appointments))
    .onConflictDoUpdate({ target: appointments.publicId, set: allAsSent(appointments) }),
)

export const saveAppointment = (turn: Turn, found: Appointment) => upsert(turn.db, toRow(found))

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
