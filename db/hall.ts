// Rows ↔ the hall of a location: its tickets of today, its counters, its log.
import { and, asc, eq, inArray, sql } from 'drizzle-orm'
import { type Catalogue, settingsOf } from '../src/catalogue/catalogue.ts'
import type { Happened } from '../src/queue/event.ts'
import type { Counter, Hall } from '../src/queue/hall.ts'
import type { Ticket, TicketFacts } from '../src/queue/ticket.ts'
import { allAsSent, placeholdersOf } from './rows.ts'
import { counters, counterTeams, events, queues, tickets } from './schema.ts'
import { type Db, statement, type Turn } from './store.ts'

type Row = typeof tickets.$inferSelect

/** The ticket that a row stands for. */
function ticketFromRow(row: Row): Ticket {
  const { state, counter, calledAt, lastCalledAt, calls, servingSince, goesOnAt, asideSince, ...more } = row
  const { endedAt, endEstimated, followId, ...others } = more
  const facts = { ...others, followId: followId ?? '' }
  const called = { counter: counter ?? 0, calledAt: calledAt ?? 0 }
  switch (state) {
    case 'waiting':
      return { ...facts, state }
    case 'called':
    case 'absent':
      return { ...facts, ...called, state, lastCalledAt: lastCalledAt ?? called.calledAt, calls }
    case 'serving':
      return { ...facts, ...called, state, since: servingSince ?? 0, goesOnAt }
    case 'served':
      return { ...facts, ...called, state, since: servingSince ?? 0, goesOnAt, endedAt: endedAt ?? 0, endEstimated }
    case 'parked':
      return { ...facts, ...called, state, parkedAt: asideSince ?? 0 }
    case 'backOffice':
      return { ...facts, state, handedAt: asideSince ?? 0 }
    case 'left':
    case 'missed':
    case 'closed':
      return { ...facts, state, endedAt: endedAt ?? 0 }
    default:
      return state satisfies never
  }
}

const onlyInSomeStates = {
  counter: null,
  calledAt: null,
  lastCalledAt: null,
  calls: 0,
  endedAt: null,
  endEstimated: false,
  goesOnAt: null,
}

function ticketToRow(ticket: Ticket): Row {
  const servingSince = 'since' in ticket ? ticket.since : null
  const asideSince = 'parkedAt' in ticket ? ticket.parkedAt : 'handedAt' in ticket ? ticket.handedAt : null
  return { ...onlyInSomeStates, ...ticket, followId: ticket.followId || null, servingSince, asideSince }
}

const lock = statement((db) =>
  db
    .insert(queues)
    .values({ location: sql.placeholder('location'), lastEvent: 0, lastEventAt: 0, lastSerial: 0 })
    .onConflictDoUpdate({ target: queues.location, set: { lastEvent: sql`${queues.lastEvent}` } })
    .returning(),
)

export type Queue = typeof queues.$inferSelect

/** The lock of every queue turn; comes after the days. Gives what deals serials and event numbers. */
export async function lockQueue(turn: Turn, location: string): Promise<Queue> {
  const [queue] = await lock(turn.db, { location })
  if (!queue) throw new Error(`No queue for ${location}`)
  return queue
}

/** States in which something can still happen to a ticket. */
export const liveStates = ['waiting', 'called', 'serving', 'absent', 'parked', 'backOffice'] as const

// Asked for in order of serial SQLite reads every ticket that a location ever had, because its key has that order.
const findLive = statement((db) =>
  db
    .select()
    .from(tickets)
    .where(
      and(
        eq(tickets.location, sql.placeholder('location')),
        eq(tickets.date, sql.placeholder('date')),
        inArray(tickets.state, [...liveStates]),
      ),
    ),
)
const findCounters = statement((db) =>
  db
    .select()
    .from(counters)
    .where(eq(counters.location, sql.placeholder('location')))
    .orderBy(asc(counters.number)),
)
const findCounterTeams = statement((db) =>
  db
    .select()
    .from(counterTeams)
    .where(eq(counterTeams.location, sql.placeholder('location')))
    .orderBy(asc(counterTeams.team)),
)

export async function countersAt(db: Db, location: string): Promise<Counter[]> {
  const served = await findCounterTeams(db, { location })
  return (await findCounters(db, { location })).map((counter) => ({
    ...counter,
    teams: served.filter((row) => row.counter === counter.number).map((row) => row.team),
  }))
}

/** The hall of a location on a day: the tickets that have not ended, the counters and the rules. */
export async function hallOf(db: Db, catalogue: Catalogue, location: string, date: string): Promise<Hall> {
  return {
    tickets: (await findLive(db, { location, date })).map(ticketFromRow).sort((a, b) => a.serial - b.serial),
    counters: await countersAt(db, location),
    rules: settingsOf(catalogue, location),
    series: catalogue.series.get(location) ?? [],
    products: catalogue.products,
  }
}

const upsertTicket = statement((db) =>
  db
    .insert(tickets)
    .values(placeholdersOf(tickets))
    .onConflictDoUpdate({ target: [tickets.location, tickets.serial], set: allAsSent(tickets) }),
)
const insertEvent = statement((db) => db.insert(events).values(placeholdersOf(events)))
const saveCounter = statement((db) =>
  db
    .insert(counters)
    .values(placeholdersOf(counters))
    .onConflictDoUpdate({ target: [counters.location, counters.number], set: allAsSent(counters) }),
)
const saveQueue = statement((db) =>
  db
    .insert(queues)
    .values(placeholdersOf(queues))
    .onConflictDoUpdate({ target: queues.location, set: allAsSent(queues) }),
)

async function saveTeams(db: Db, { location, number, teams }: Counter): Promise<void> {
  await db.delete(counterTeams).where(and(eq(counterTeams.location, location), eq(counterTeams.counter, number)))
  if (teams.length > 0) await db.insert(counterTeams).values(teams.map((team) => ({ location, counter: number, team })))
}

/** Who did it: an employee, a device, or nobody (a resident's own phone, the end of the day). */
export interface Doer {
  employee?: number
  device?: string
}

/**
 * Saves what happened in a hall under its lock: tickets, counters and the log, whose numbers go on from the queue's.
 * A counter with events remembers the last of them.
 */
export async function saveHappened(
  turn: Turn,
  queue: Queue,
  hall: Pick<Hall, 'counters'>,
  happened: Happened,
  by: Doer,
  now: number,
): Promise<void> {
  for (const ticket of happened.changed) await upsertTicket(turn.db, ticketToRow(ticket))
  const lastEvents = new Map<number, number>()
  const first = queue.lastEvent + 1
  let number = queue.lastEvent
  for (const event of happened.events) {
    number += 1
    const who = { employee: by.employee ?? null, device: by.device ?? null }
    await insertEvent(turn.db, { ...event, ...who, location: queue.location, number, turn: first, at: now })
    if (event.counter !== null) lastEvents.set(event.counter, number)
  }
  for (const counter of hall.counters) {
    const changed = happened.counters.find((one) => one.number === counter.number)
    const lastEvent = lastEvents.get(counter.number)
    if (!changed && lastEvent === undefined) continue
    await saveCounter(turn.db, { ...counter, ...changed, lastEvent: lastEvent ?? counter.lastEvent })
    if (changed && changed.teams.join() !== counter.teams.join()) await saveTeams(turn.db, changed)
  }
  const lastSerial = Math.max(queue.lastSerial, ...happened.changed.map((ticket: TicketFacts) => ticket.serial))
  await saveQueue(turn.db, { location: queue.location, lastEvent: number, lastEventAt: now, lastSerial })
  turn.announce({ topic: 'queue', location: queue.location, event: number })
}

const findNumbers = statement((db) =>
  db
    .select({ serial: tickets.serial, number: tickets.number, state: tickets.state })
    .from(tickets)
    .where(and(eq(tickets.location, sql.placeholder('location')), eq(tickets.date, sql.placeholder('date')))),
)

const findOfDay = statement((db) =>
  db
    .select()
    .from(tickets)
    .where(and(eq(tickets.location, sql.placeholder('location')), eq(tickets.date, sql.placeholder('date')))),
)

/** All tickets of a day, ended or not. */
export const ticketsOn = async (db: Db, location: string, date: string): Promise<Ticket[]> =>
  (await findOfDay(db, { location, date })).map(ticketFromRow)

/** The numbers dealt on a day, in whatever state their tickets are. */
export const numbersOf = (db: Db, location: string, date: string) => findNumbers(db, { location, date })

const findOne = statement((db) =>
  db
    .select()
    .from(tickets)
    .where(eq(tickets.followId, sql.placeholder('followId'))),
)

export async function findByFollowId(db: Db, followId: string): Promise<Ticket | undefined> {
  const [row] = await findOne(db, { followId })
  return row && ticketFromRow(row)
}

const findByAppointment = statement((db) =>
  db
    .select()
    .from(tickets)
    .where(eq(tickets.appointment, sql.placeholder('publicId'))),
)

export async function ticketOfAppointment(db: Db, publicId: string): Promise<Ticket | undefined> {
  const [row] = await findByAppointment(db, { publicId })
  return row && ticketFromRow(row)
}

const findBySerial = statement((db) =>
  db
    .select()
    .from(tickets)
    .where(and(eq(tickets.location, sql.placeholder('location')), eq(tickets.serial, sql.placeholder('serial')))),
)

export async function findTicket(db: Db, location: string, serial: number): Promise<Ticket | undefined> {
  const [row] = await findBySerial(db, { location, serial })
  return row && ticketFromRow(row)
}
