// What the reception reads: the visits of a day, and who is known here.
import { and, asc, eq, gte, inArray, isNotNull, sql } from 'drizzle-orm'
import type { Contact, Visit } from '../src/booking/appointment.ts'
import { fromRow, isHold } from './appointments.ts'
import { appointments } from './schema.ts'
import { type Db, statement } from './store.ts'

const findDay = statement((db) =>
  db
    .select()
    .from(appointments)
    .where(and(eq(appointments.date, sql.placeholder('date')), eq(appointments.location, sql.placeholder('location')))),
)

/** The visits of a day at a location, in whatever state; no holds. */
export async function visitsOn(db: Db, location: string, date: string): Promise<Visit[]> {
  const found = (await findDay(db, { location, date })).map(fromRow)
  return found.filter((one): one is Visit => !isHold(one))
}

/** Whose a visit is. */
export type Known = Contact & { publicId: string }

const findKnown = statement((db) =>
  db
    .select({
      publicId: appointments.publicId,
      name: appointments.name,
      email: appointments.email,
      mobile: appointments.mobile,
    })
    .from(appointments)
    .where(
      and(
        eq(appointments.location, sql.placeholder('location')),
        gte(appointments.date, sql.placeholder('from')),
        inArray(appointments.state, ['booked', 'arrived']),
        isNotNull(appointments.name),
      ),
    )
    .orderBy(asc(appointments.startsAt)),
)

/** Everybody who still comes to this location, or is there, from this local day (ISO date) on; earliest first. */
export async function knownFrom(db: Db, location: string, from: string): Promise<Known[]> {
  const rows = await findKnown(db, { location, from })
  return rows.map((row) => ({ ...row, name: row.name ?? '' }))
}
