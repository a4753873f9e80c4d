// Reading the log of a queue: how far it is, and what was done at a counter.
import { and, asc, desc, eq, gt, gte, lte, sql } from 'drizzle-orm'
import type { LoggedEvent } from '../src/queue/event.ts'
import type { Counter } from '../src/queue/hall.ts'
import type { Why } from '../src/queue/order.ts'
import type { TicketThatIs } from '../src/queue/ticket.ts'
import { events, queues } from './schema.ts'
import { type Db, statement } from './store.ts'

const findQueue = statement((db) =>
  db
    .select({ lastEvent: queues.lastEvent })
    .from(queues)
    .where(eq(queues.location, sql.placeholder('location'))),
)

/** The number of the last event at a location; 0 before the first. */
export async function lastEventOf(db: Db, location: string): Promise<number> {
  return (await findQueue(db, { location }))[0]?.lastEvent ?? 0
}

const findLatest = statement((db) =>
  db
    .select()
    .from(events)
    .where(
      and(
        eq(events.location, sql.placeholder('location')),
        gte(events.number, sql.placeholder('from')),
        lte(events.number, sql.placeholder('until')),
        eq(events.counter, sql.placeholder('counter')),
      ),
    )
    .orderBy(asc(events.number)),
)

/**
 * What the last press at a counter did, oldest first: two events when it finished a visit and called the next. Who was
 * marked absent there and put back since, wherever, is told as put back.
 */
export async function lastDoneAt(db: Db, counter: Counter): Promise<LoggedEvent[]> {
  const { location, number, lastEvent } = counter
  const rows = await findLatest(db, { location, counter: number, from: lastEvent - 1, until: lastEvent })
  const [before, last] = rows.length > 1 ? rows : [undefined, rows[0]]
  if (last?.kind === 'ticketMarkedAbsent' && last.ticket !== null) {
    const [back] = await findPutBack(db, { location, serial: last.ticket, after: last.number })
    if (back) return [back as unknown as LoggedEvent]
  }
  const isOnePress = last?.kind === 'ticketCalled' && before?.kind === 'serviceFinished' && before.at === last.at
  return [isOnePress ? before : undefined, last].filter((row) => row !== undefined) as unknown as LoggedEvent[]
}

const findPutBack = statement((db) =>
  db
    .select()
    .from(events)
    .where(
      and(
        eq(events.location, sql.placeholder('location')),
        eq(events.ticket, sql.placeholder('serial')),
        gt(events.number, sql.placeholder('after')),
        eq(events.kind, 'ticketPutBack'),
      ),
    )
    .limit(1),
)

const findCall = statement((db) =>
  db
    .select({ facts: events.facts })
    .from(events)
    .where(
      and(
        eq(events.location, sql.placeholder('location')),
        eq(events.at, sql.placeholder('calledAt')),
        eq(events.ticket, sql.placeholder('serial')),
        eq(events.kind, 'ticketCalled'),
      ),
    )
    .orderBy(desc(events.number))
    .limit(1),
)

/** Why this ticket was the next one when it was called. */
export async function whyCalled(db: Db, ticket: TicketThatIs<'called' | 'serving'>): Promise<Why | undefined> {
  const { location, calledAt, serial } = ticket
  const [call] = await findCall(db, { location, calledAt, serial })
  return (call?.facts.why as Why | null | undefined) ?? undefined
}
