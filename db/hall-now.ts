// What a coordinator sees of a hall beside its tickets and counters: who works where since when, and of the day so far
// and to come what a forecast needs. Names of residents are not even read.
import { and, eq, isNull, lte, sql } from 'drizzle-orm'
import type { Choice } from '../src/catalogue/product.ts'
import type { LastPress } from '../src/coordinator/present.ts'
import { appointments, counters, employees, events, tickets } from './schema.ts'
import { type Db, statement } from './store.ts'

const findLastPresses = statement((db) =>
  db
    .select({
      counter: counters.number,
      employee: events.employee,
      name: employees.name,
      event: events.number,
      at: events.at,
    })
    .from(counters)
    .innerJoin(events, and(eq(events.location, counters.location), eq(events.number, counters.lastEvent)))
    .leftJoin(employees, eq(employees.id, events.employee))
    .where(eq(counters.location, sql.placeholder('location'))),
)

/** The last press at each counter of a location; a counter at which nothing ever happened is not in it. */
export const lastPresses = (db: Db, location: string): Promise<LastPress[]> => findLastPresses(db, { location })

const findWalkIns = statement((db) =>
  db
    .select({ choices: tickets.choices })
    .from(tickets)
    .where(
      and(
        eq(tickets.location, sql.placeholder('location')),
        eq(tickets.date, sql.placeholder('date')),
        isNull(tickets.appointmentAt),
      ),
    ),
)

/** How many came without an appointment on a day, by the first product that they came for. */
export async function walkInsOn(db: Db, location: string, date: string): Promise<Map<string, number>> {
  const counted = new Map<string, number>()
  for (const { choices } of await findWalkIns(db, { location, date })) {
    const product = choices[0]?.product ?? ''
    counted.set(product, (counted.get(product) ?? 0) + 1)
  }
  return counted
}

/** An appointment that nobody has reported for. */
export interface BookedVisit {
  team: string
  startsAt: number
  choices: Choice[]
  calm: boolean
}

const findBooked = statement((db) =>
  db
    .select({
      team: appointments.team,
      startsAt: appointments.startsAt,
      choices: appointments.choices,
      calm: appointments.calm,
    })
    .from(appointments)
    .where(
      and(
        eq(appointments.date, sql.placeholder('date')),
        eq(appointments.location, sql.placeholder('location')),
        eq(appointments.state, 'booked'),
        lte(appointments.startsAt, sql.placeholder('until')),
      ),
    ),
)

/** The appointments of a day that are late, or still to come until this instant. */
export const bookedOn = (db: Db, location: string, date: string, until: number): Promise<BookedVisit[]> =>
  findBooked(db, { location, date, until })
