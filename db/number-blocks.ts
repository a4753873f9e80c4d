// Numbers lent to kiosks for a day. A number that was lent is out of the hall's hands until the day is over, whether
// the kiosk used it, lost it or was taken away.
import { and, asc, eq, isNull, lt, sql } from 'drizzle-orm'
import { type Catalogue, settingsOf } from '../src/catalogue/catalogue.ts'
import { localDay } from '../src/catalogue/day.ts'
import type { Chance } from '../src/chance.ts'
import { seriesToLend, shortOf } from '../src/checkin/blocks.ts'
import { lendNumbers } from '../src/queue/number.ts'
import type { KioskDevice } from '../src/staff/device.ts'
import { once } from './answered.ts'
import { lockQueue, numbersOf } from './hall.ts'
import { stampNow } from './locks.ts'
import { placeholdersOf } from './rows.ts'
import { lentNumbers } from './schema.ts'
import { type Db, type Store, statement, type Turn } from './store.ts'
import { inTurn } from './turn.ts'

export interface Lent {
  number: string
  followId: string
}

/** What a kiosk may give numbers from, on this local day. */
export interface Block {
  date: string
  /** Of the numbers that it holds, those that are still its own. */
  kept: string[]
  fresh: Lent[]
}

type Lender = Pick<KioskDevice, 'id' | 'location'>

const findLent = statement((db) =>
  db
    .select()
    .from(lentNumbers)
    .where(and(eq(lentNumbers.location, sql.placeholder('location')), eq(lentNumbers.date, sql.placeholder('date'))))
    .orderBy(asc(lentNumbers.number)),
)
const insertLent = statement((db) => db.insert(lentNumbers).values(placeholdersOf(lentNumbers)))

const findNotHandedIn = statement((db) =>
  db
    .select({ number: lentNumbers.number })
    .from(lentNumbers)
    .where(and(eq(lentNumbers.followId, sql.placeholder('followId')), isNull(lentNumbers.ticket)))
    .limit(1),
)

/** Whether a kiosk has this number and did not hand it in, given or not. */
export const isNotHandedIn = async (db: Db, followId: string): Promise<boolean> =>
  (await findNotHandedIn(db, { followId })).length > 0

/** Every number of a location that was lent on a day, used or not. */
export const lentOn = (db: Db, location: string, date: string) => findLent(db, { location, date })

/** The same lock and the same look as dealing a number: what is lent is neither dealt nor lent again that day. */
export async function numbersLentOn(db: Db, location: string, date: string): Promise<Set<string>> {
  return new Set((await lentOn(db, location, date)).map(({ number }) => number))
}

/**
 * Fills up what a kiosk holds of each series. The same key again gives the same numbers, so that an answer that was
 * lost costs none; numbers that were handed in meanwhile are left out of it.
 */
export const lend = (store: Store, chance: Chance, device: Lender, key: string, held: string[]): Promise<Block> =>
  inTurn(store, async (turn, catalogue) => {
    const form = { key, body: { device: device.id } }
    const lent = await once(
      turn,
      'lend',
      form,
      () => lendMissing(turn, chance, catalogue, device, held),
      ({ fresh }) => fresh.length > 0,
    )
    const date = localDay(await stampNow(turn, device.location), catalogue.plans.get(device.location)?.zone ?? '')
    const rows = await lentOn(turn.db, device.location, date)
    const own = new Set(rows.filter((row) => row.device === device.id && row.ticket === null).map((row) => row.number))
    const fresh = lent.date === date ? lent.fresh.filter(({ number }) => own.has(number)) : []
    return { date, kept: held.filter((number) => own.has(number)), fresh }
  })

async function lendMissing(
  turn: Turn,
  chance: Chance,
  catalogue: Catalogue,
  { id, location }: Lender,
  held: string[],
): Promise<{ date: string; fresh: Lent[] }> {
  await lockQueue(turn, location)
  const now = await stampNow(turn, location)
  const date = localDay(now, catalogue.plans.get(location)?.zone ?? '')
  const lent = await lentOn(turn.db, location, date)
  const dealt = await numbersOf(turn.db, location, date)
  const out = new Set([...lent, ...dealt].map(({ number }) => number))
  const own = new Set(lent.filter((row) => row.device === id && row.ticket === null).map(({ number }) => number))
  const { kioskNumbers } = settingsOf(catalogue, location)
  const fresh: Lent[] = []
  for (const { letter } of seriesToLend(catalogue, location)) {
    const isOfSeries = (number: string) => number.startsWith(letter)
    const holds = held.filter((number) => isOfSeries(number) && own.has(number)).length
    const missing = shortOf(holds, kioskNumbers, lent.filter(({ number }) => isOfSeries(number)).length)
    for (const number of lendNumbers(letter, missing, out)) fresh.push({ number, followId: chance.secret() })
  }
  const row = { location, date, device: id, lentAt: now, ticket: null, takenAt: null }
  for (const one of fresh) await insertLent(turn.db, { ...row, ...one })
  return { date, fresh }
}

/** Forgets what was lent before this local day; today's numbers may still be in somebody's hand. */
export async function forgetLent(turn: Turn, location: string, today: string): Promise<void> {
  await turn.db.delete(lentNumbers).where(and(eq(lentNumbers.location, location), lt(lentNumbers.date, today)))
}
