// Reading the log of a queue: the last turn at a counter, and what has become since of whom it was about.
import { and, asc, eq, gt, gte, lte, sql } from 'drizzle-orm'
import type { LoggedEvent } from '../src/queue/event.ts'
import type { Counter } from '../src/queue/hall.ts'
import type { LastTurn } from '../src/queue/undo.ts'
import { findTicket } from './hall.ts'
import { events } from './schema.ts'
import { type Db, statement } from './store.ts'

const findEvent = statement((db) =>
  db
    .select()
    .from(events)
    .where(and(eq(events.location, sql.placeholder('location')), eq(events.number, sql.placeholder('number')))),
)

const findBetween = statement((db) =>
  db
    .select()
    .from(events)
    .where(
      and(
        eq(events.location, sql.placeholder('location')),
        gte(events.number, sql.placeholder('from')),
        lte(events.number, sql.placeholder('until')),
      ),
    )
    .orderBy(asc(events.number)),
)

const findSince = statement((db) =>
  db
    .select()
    .from(events)
    .where(
      and(
        eq(events.location, sql.placeholder('location')),
        gt(events.number, sql.placeholder('after')),
        eq(events.ticket, sql.placeholder('ticket')),
      ),
    )
    .orderBy(asc(events.number))
    .limit(1),
)

/** The last press at a counter: two events when it finished a visit and called the next. Empty before the first. */
async function lastEventsAt(db: Db, { location, lastEvent }: Counter): Promise<LoggedEvent[]> {
  const [last] = (await findEvent(db, { location, number: lastEvent })) as unknown as LoggedEvent[]
  if (!last) return []
  if (last.turn === last.number) return [last]
  return (await findBetween(db, { location, from: last.turn, until: lastEvent })) as unknown as LoggedEvent[]
}

/** The last turn at a counter, with its tickets of this local day and what happened to them since. */
export async function lastTurnAt(db: Db, counter: Counter, date: string): Promise<LastTurn> {
  const turn = await lastEventsAt(db, counter)
  const serials = [...new Set(turn.flatMap(({ ticket }) => (ticket === null ? [] : [ticket])))]
  const tickets = []
  const later = []
  for (const serial of serials) {
    const ticket = await findTicket(db, counter.location, serial)
    // To a ticket of another day nothing can happen any more, and the log since then may be years long.
    if (ticket?.date !== date) continue
    tickets.push(ticket)
    const sought = { location: counter.location, after: counter.lastEvent, ticket: serial }
    later.push(...((await findSince(db, sought)) as unknown as LoggedEvent[]))
  }
  return { events: turn, tickets, later }
}
