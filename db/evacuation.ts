// The evacuation of a location, as a row: it outlives a restart, and stands until somebody ends it.
import { eq, sql } from 'drizzle-orm'
import type { Evacuation } from '../src/staff/evacuation.ts'
import type { Actor } from '../src/staff/role.ts'
import { type Form, once } from './answered.ts'
import { lockLimits, stampNow } from './locks.ts'
import { evacuations } from './schema.ts'
import { note } from './staff.ts'
import { type Db, type Store, statement, type Turn } from './store.ts'
import { inTurn } from './turn.ts'

const findEvacuation = statement((db) =>
  db
    .select()
    .from(evacuations)
    .where(eq(evacuations.location, sql.placeholder('location'))),
)

/** The evacuation of a location, if there is one now. */
export async function evacuationAt(db: Db, location: string): Promise<Evacuation | undefined> {
  const [row] = await findEvacuation(db, { location })
  return row && row.since !== null ? { since: row.since } : undefined
}

/** A number that is another one after every change. */
export const evacuationVersion = async (db: Db, location: string): Promise<number> =>
  (await findEvacuation(db, { location }))[0]?.version ?? 0

/** Begins. While one runs that one stays; the same form sent again begins nothing, also after the end. */
export function startEvacuation(store: Store, location: string, form: Form, by: Actor): Promise<void> {
  return inTurn(store, async (turn) => {
    const begin = async () => {
      await lockLimits(turn, [lockOf(location)])
      if (await evacuationAt(turn.db, location)) return {}
      await change(turn, location, await stampNow(turn, location))
      await note(turn, { ...by, action: 'evacuationStarted', object: location })
      return {}
    }
    await once(turn, 'evacuation', form, begin, () => true)
  })
}

/** Ends the evacuation that began at this instant; a later one is not ended by an old page. */
export function endEvacuation(store: Store, location: string, since: number, by: Actor): Promise<void> {
  return inTurn(store, async (turn) => {
    await lockLimits(turn, [lockOf(location)])
    if ((await evacuationAt(turn.db, location))?.since !== since) return
    await change(turn, location, null)
    await note(turn, { ...by, action: 'evacuationEnded', object: location })
  })
}

const lockOf = (location: string) => `evacuation ${location}`

async function change(turn: Turn, location: string, since: number | null): Promise<void> {
  await turn.db
    .insert(evacuations)
    .values({ location, since, version: 1 })
    .onConflictDoUpdate({
      target: evacuations.location,
      set: { since, version: sql`${evacuations.version} + 1` },
    })
  turn.announce({ topic: 'evacuation', location })
}
