// Until when each job that falls due has run.
import { eq, sql } from 'drizzle-orm'
import type { Catalogue } from '../src/catalogue/catalogue.ts'
import { lockLimits } from './locks.ts'
import { allAsSent, placeholdersOf } from './rows.ts'
import { jobs } from './schema.ts'
import { type Db, type Store, statement, type Turn } from './store.ts'
import { inTurn } from './turn.ts'

const findRuns = statement((db) => db.select().from(jobs))
const findRun = statement((db) =>
  db
    .select()
    .from(jobs)
    .where(eq(jobs.name, sql.placeholder('name'))),
)

const saveRun = statement((db) =>
  db
    .insert(jobs)
    .values(placeholdersOf(jobs))
    .onConflictDoUpdate({ target: jobs.name, set: allAsSent(jobs) }),
)

/** By name, the instant until which a job has run. */
export async function lastRuns(db: Db): Promise<ReadonlyMap<string, number>> {
  const rows = await findRuns(db, {})
  return new Map(rows.map((row) => [row.name, row.ranUntil]))
}

/** From this instant on a job is kept count of; one that has begun stays where it is. */
export function beginJob(store: Store, name: string, at: number): Promise<void> {
  return store.write(async (turn) => {
    await turn.db.insert(jobs).values({ name, ranUntil: at }).onConflictDoNothing()
  })
}

/**
 * Runs a job for what fell due at `due`, unless this or another process did; the work is part of the same turn. Work
 * that says 'more' has not run yet: it is asked again, in a turn of its own. True when it ran here.
 */
export function runOnce(
  store: Store,
  name: string,
  due: number,
  work: (turn: Turn, catalogue: Catalogue) => Promise<'more' | undefined>,
): Promise<boolean> {
  return inTurn(store, async (turn, catalogue) => {
    // Comes before the days in this one case: no other turn holds a job's key, so nobody can wait in a circle.
    await lockLimits(turn, [`job ${name}`])
    const [row] = await findRun(turn.db, { name })
    if (row && row.ranUntil >= due) return false
    if ((await work(turn, catalogue)) === 'more') return false
    await saveRun(turn.db, { name, ranUntil: due })
    return true
  })
}
