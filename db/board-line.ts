// The line on the displays of a location, as a row.
import { and, eq, lt, ne, sql } from 'drizzle-orm'
import { dayBounds, localDay } from '../src/catalogue/day.ts'
import type { BoardLine } from '../src/display/line.ts'
import type { Actor } from '../src/staff/role.ts'
import { lockQueue } from './hall.ts'
import { stampNow } from './locks.ts'
import { boardLines } from './schema.ts'
import { note } from './staff.ts'
import { type Db, type Store, statement, type Turn } from './store.ts'
import { inTurn } from './turn.ts'

const findLine = statement((db) =>
  db
    .select()
    .from(boardLines)
    .where(eq(boardLines.location, sql.placeholder('location'))),
)

/** The line that hangs in the hall at this municipal instant, if any. */
export async function lineAt(db: Db, location: string, now: number): Promise<BoardLine | undefined> {
  const [row] = await findLine(db, { location })
  return row && row.nl !== '' && now < row.until ? { nl: row.nl, en: row.en } : undefined
}

/** A number that is another one after every change of the line. */
export const lineVersion = async (db: Db, location: string): Promise<number> =>
  (await findLine(db, { location }))[0]?.version ?? 0

/** Hangs this line in the hall until the end of the local day, or takes it away. */
export function hangLine(store: Store, location: string, line: BoardLine | undefined, by: Actor): Promise<void> {
  return inTurn(store, async (turn, catalogue) => {
    const queue = await lockQueue(turn, location)
    const now = await stampNow(turn, location)
    const zone = catalogue.plans.get(location)?.zone ?? ''
    const until = dayBounds(localDay(now, zone), zone).end
    const hung = { nl: line?.nl ?? '', en: line?.en ?? null, until }
    await turn.db
      .insert(boardLines)
      .values({ ...hung, location, version: 1 })
      .onConflictDoUpdate({ target: boardLines.location, set: { ...hung, version: sql`${boardLines.version} + 1` } })
    await note(turn, { ...by, action: line ? 'lineHung' : 'lineTakenAway', object: location })
    turn.announce({ topic: 'queue', location, event: queue.lastEvent })
  })
}

/** Throws away what hung there on an earlier day. */
export async function forgetLines(turn: Turn, now: number): Promise<void> {
  const isOver = and(lt(boardLines.until, now), ne(boardLines.nl, ''))
  await turn.db.update(boardLines).set({ nl: '', en: null }).where(isOver)
}
