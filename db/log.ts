// Reading the log of a queue: how far it is, and why somebody was called.
import { and, eq, sql } from 'drizzle-orm'
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

// Asked for the last one SQLite would go through the whole log, which has that order.
const findCalls = statement((db) =>
  db
    .select({ number: events.number, facts: events.facts })
    .from(events)
    .where(
      and(
        eq(events.location, sql.placeholder('location')),
        eq(events.at, sql.placeholder('calledAt')),
        eq(events.ticket, sql.placeholder('serial')),
        eq(events.kind, 'ticketCalled'),
      ),
    ),
)

/** Why this ticket was the next one when it was called. */
export async function whyCalled(db: Db, ticket: TicketThatIs<'called' | 'serving'>): Promise<Why | undefined> {
  const { location, calledAt, serial } = ticket
  const calls = await findCalls(db, { location, calledAt, serial })
  const call = calls.toSorted((a, b) => a.number - b.number).at(-1)
  return (call?.facts.why as Why | null | undefined) ?? undefined
}
