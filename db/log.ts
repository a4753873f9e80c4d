// Reading the log of a queue: how far it is, and why somebody was called.
import { and, desc, eq, sql } from 'drizzle-orm'
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
