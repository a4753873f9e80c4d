// Places that are given up: residents see them again after a while, the earlier-time alert has them at once.
import { asc, eq, sql } from 'drizzle-orm'
import type { Visit } from '../src/booking/appointment.ts'
import { givenUp, returnsAt } from '../src/booking/change.ts'
import { codesOf } from '../src/booking/wish.ts'
import { type Catalogue, settingsOf } from '../src/catalogue/catalogue.ts'
import type { Chance } from '../src/chance.ts'
import { leavePlaces } from './appointments.ts'
import { freed, returning } from './schema.ts'
import { type Db, statement, type Turn } from './store.ts'

type Place = Pick<
  Visit,
  'publicId' | 'location' | 'date' | 'team' | 'startsAt' | 'endsAt' | 'channel' | 'choices' | 'calm'
>

/**
 * Frees the place of an appointment, all of it or what is not part of where it goes (`after`): for staff and for who
 * waits for an earlier time at once, for residents after a while when a resident had it online. The day is locked.
 */
export async function giveUpPlace(
  turn: Turn,
  chance: Chance,
  catalogue: Catalogue,
  found: Place,
  now: number,
  after?: Place,
): Promise<void> {
  await leavePlaces(turn, found.publicId)
  const { location, date, team } = found
  const products = codesOf(found)
  for (const part of givenUp(found, after)) {
    await noteFreed(turn, { location, date, ...part, leftBy: found.publicId, offerAt: now })
    if (found.channel !== 'online') continue
    const until = returnsAt(settingsOf(catalogue, location), now, chance.fraction())
    await turn.db.insert(returning).values({ location, date, team, ...part, until, products })
  }
}

export type FreedRow = typeof freed.$inferSelect

const insertFreed = statement((db) =>
  db.insert(freed).values({
    location: sql.placeholder('location'),
    date: sql.placeholder('date'),
    startsAt: sql.placeholder('startsAt'),
    endsAt: sql.placeholder('endsAt'),
    leftBy: sql.placeholder('leftBy'),
    offerAt: sql.placeholder('offerAt'),
  }),
)

/** Time that came free, to be offered to who waits for it: also when the plan gains places. */
export async function noteFreed(turn: Turn, place: Omit<FreedRow, 'id'>): Promise<void> {
  await insertFreed(turn.db, place)
}

const findFirst = statement((db) => db.select().from(freed).orderBy(asc(freed.offerAt), asc(freed.id)).limit(1))

/** The time that came free and is looked at first; undefined when there is none. */
export async function firstFreed(db: Db): Promise<FreedRow | undefined> {
  const [row] = await findFirst(db, {})
  return row
}

export async function findFreed(db: Db, id: number): Promise<FreedRow | undefined> {
  const [row] = await db.select().from(freed).where(eq(freed.id, id))
  return row
}

export async function postponeFreed(turn: Turn, id: number, offerAt: number): Promise<void> {
  await turn.db.update(freed).set({ offerAt }).where(eq(freed.id, id))
}

export async function forgetFreed(turn: Turn, id: number): Promise<void> {
  await turn.db.delete(freed).where(eq(freed.id, id))
}
