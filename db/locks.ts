// Locks that both databases understand: raising a row's version. Their order everywhere: an answered form's key,
// then days by (date, location), then limits ascending, then the location's queue row.
import { and, eq, sql } from 'drizzle-orm'
import { municipalAt } from '../src/clock.ts'
import { days, installation, limits, queues } from './schema.ts'
import { type Db, statement, type Turn } from './store.ts'

export interface DayKey {
  date: string
  location: string
}

const raiseDay = statement((db) =>
  db
    .insert(days)
    .values({ date: sql.placeholder('date'), location: sql.placeholder('location'), version: 1 })
    .onConflictDoUpdate({ target: [days.date, days.location], set: { version: sql`${days.version} + 1` } }),
)

const dayOrder = (a: DayKey, b: DayKey) => (a.date < b.date || (a.date === b.date && a.location < b.location) ? -1 : 1)

/** Raises the version of these days, each once, ascending: the lock of every turn that changes an appointment. */
export async function lockDays(turn: Turn, wanted: readonly DayKey[]): Promise<void> {
  const once = new Map(wanted.map(({ date, location }) => [`${date} ${location}`, { date, location }]))
  for (const day of [...once.values()].sort(dayOrder)) {
    await raiseDay(turn.db, day)
    turn.announce({ topic: 'day', location: day.location, date: day.date })
  }
}

const findDay = statement((db) =>
  db
    .select({ version: days.version })
    .from(days)
    .where(and(eq(days.date, sql.placeholder('date')), eq(days.location, sql.placeholder('location')))),
)

/** A number that rises with every change of an appointment on this day. */
export async function dayVersion(db: Db, { date, location }: DayKey): Promise<number> {
  return (await findDay(db, { date, location }))[0]?.version ?? 0
}

const raiseLimit = statement((db) =>
  db
    .insert(limits)
    .values({ key: sql.placeholder('key'), version: 1 })
    .onConflictDoUpdate({ target: limits.key, set: { version: sql`${limits.version} + 1` } }),
)

/** Raises the rows of these limit keys, ascending: two requests of one visitor, origin or address take turns. */
export async function lockLimits(turn: Turn, keys: readonly string[]): Promise<void> {
  for (const key of [...new Set(keys)].sort()) await raiseLimit(turn.db, { key })
}

// Not a join: with a value that is given later SQLite plans a join anew each time, which takes longer than to read.
const lastEventHere = sql`(select ${queues.lastEventAt} from ${queues} where ${eq(queues.location, sql.placeholder('location'))})`

const findTime = statement((db) =>
  db
    .select({
      machineInstant: installation.machineInstant,
      municipalInstant: installation.municipalInstant,
      speed: installation.speed,
      lastEventAt: lastEventHere.mapWith(queues.lastEventAt),
    })
    .from(installation)
    .where(eq(installation.id, 'here')),
)

/** The turn's municipal now, to be asked once, after the locks: never before the location's last event. */
export async function stampNow(turn: Turn, location: string): Promise<number> {
  const [time] = await findTime(turn.db, { location })
  if (!time) throw new Error('Nothing is set up in this database')
  return Math.max(municipalAt(time, turn.machineNow), time.lastEventAt ?? 0)
}
