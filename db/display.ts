// Rows → what the hall sees: numbers and counters only. Names, products and needs are not even read.
import { and, desc, eq, gte, inArray, sql } from 'drizzle-orm'
import type { Catalogue } from '../src/catalogue/catalogue.ts'
import { dayBounds, localDay } from '../src/catalogue/day.ts'
import { type Call, type Shown, standingCalls } from '../src/display/board.ts'
import { type Showing, showing } from '../src/display/showing.ts'
import type { LoggedEvent } from '../src/queue/event.ts'
import { events, tickets } from './schema.ts'
import { type Db, statement } from './store.ts'

const kinds: LoggedEvent['kind'][] = [
  'ticketCalled',
  'ticketRecalled',
  'ticketPutBack',
  'ticketPassedOn',
  'ticketLeft',
  'actUndone',
  'dayClosed',
]
/** More calls than a hall can make in the three minutes that the board looks back. */
const eventsMax = 200

const findCalls = statement((db) =>
  db
    .select({
      number: events.number,
      at: events.at,
      kind: events.kind,
      ticket: events.ticket,
      counter: events.counter,
      facts: events.facts,
    })
    .from(events)
    .where(
      and(
        eq(events.location, sql.placeholder('location')),
        gte(events.at, sql.placeholder('since')),
        inArray(events.kind, kinds),
      ),
    )
    .orderBy(desc(events.at), desc(events.number))
    .limit(eventsMax),
)

/** The calls of a location that stand, of this instant and later. */
async function callsSince(db: Db, location: string, since: number): Promise<Call[]> {
  return standingCalls((await findCalls(db, { location, since })) as unknown as LoggedEvent[])
}

const findWaiting = statement((db) =>
  db
    .select({ serial: tickets.serial })
    .from(tickets)
    .where(
      and(
        eq(tickets.location, sql.placeholder('location')),
        eq(tickets.date, sql.placeholder('date')),
        eq(tickets.state, 'waiting'),
      ),
    )
    .limit(1),
)

/** What a display of a location shows at this municipal instant. Throws on an unknown location. */
export async function showingAt(
  db: Db,
  catalogue: Catalogue,
  location: string,
  shown: Shown,
  now: number,
): Promise<Showing> {
  const plan = catalogue.plans.get(location)
  if (!plan) throw new Error(`Unknown location ${location}`)
  const date = localDay(now, plan.zone)
  const calls = await callsSince(db, location, dayBounds(date, plan.zone).start)
  const someWait = (await findWaiting(db, { location, date })).length > 0
  return showing({ calls, someWait, plan }, shown, now)
}
