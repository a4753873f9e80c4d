// What may be done only so often: wrong tries of a sign-in or a code, moves of one appointment, appointments from one
// origin. Machine time.
import { and, desc, eq, gt, lt, sql } from 'drizzle-orm'
import { triesMinutes } from '../src/catalogue/erasure.ts'
import { minute } from '../src/catalogue/milliseconds.ts'
import { lockLimits } from './locks.ts'
import { attempts } from './schema.ts'
import { type Db, type Store, statement, type Turn } from './store.ts'

const findAttempts = statement((db) =>
  db
    .select({ at: attempts.at })
    .from(attempts)
    .where(and(eq(attempts.key, sql.placeholder('key')), gt(attempts.at, sql.placeholder('after')))),
)

/** For a turn that has a lock on what it is about: after how many seconds this may be done once more; 0 is now. */
export async function waitFor(turn: Turn, key: string, max: number, windowMinutes: number): Promise<number> {
  const after = turn.machineNow - windowMinutes * minute
  const tries = await findAttempts(turn.db, { key, after })
  const counting = tries
    .map((row) => row.at)
    .sort((a, b) => a - b)
    .at(-max)
  return counting === undefined ? 0 : Math.ceil((counting - after) / 1000)
}

/**
 * Counts a try against each of these keys, unless one of them has had as many as it may in the window; then says
 * after how many seconds to try again. Machine time.
 */
export function countAttempt(
  store: Store,
  limits: readonly { key: string; max: number }[],
  windowMinutes: number,
): Promise<{ retryAfterSeconds: number } | undefined> {
  return store.write(async (turn) => {
    await lockAttempts(
      turn,
      limits.map(({ key }) => key),
    )
    for (const { key, max } of limits) {
      const retryAfterSeconds = await waitFor(turn, key, max, windowMinutes)
      if (retryAfterSeconds > 0) return { retryAfterSeconds }
    }
    for (const { key } of limits) await addAttempt(turn, key)
    return undefined
  })
}

/** Who tries at the same moment is counted one after the other. */
export const lockAttempts = (turn: Turn, keys: readonly string[]) =>
  lockLimits(
    turn,
    keys.map((key) => `attempt ${key}`),
  )

/** Forgets the tries of a key: it got in. */
export function forgetAttempts(store: Store, key: string): Promise<void> {
  return store.write(async (turn) => {
    await turn.db.delete(attempts).where(eq(attempts.key, key))
  })
}

/** Takes back the newest try of a key: it was a right one, so that many behind one address do not use it up. */
export function takeBackAttempt(store: Store, key: string): Promise<void> {
  return store.write(async (turn) => {
    const [newest] = await turn.db
      .select({ id: attempts.id })
      .from(attempts)
      .where(eq(attempts.key, key))
      .orderBy(desc(attempts.id))
      .limit(1)
    if (newest) await turn.db.delete(attempts).where(eq(attempts.id, newest.id))
  })
}

/** How often this was done lately, for a turn that has a lock on what it is about. */
export async function attemptsWithin(turn: Turn, key: string, minutes: number): Promise<number> {
  return (await findAttempts(turn.db, { key, after: turn.machineNow - minutes * minute })).length
}

/** The same outside a turn, at this machine instant: near enough to decide what to ask. */
export async function attemptsLately(db: Db, key: string, minutes: number, machineNow: number): Promise<number> {
  return (await findAttempts(db, { key, after: machineNow - minutes * minute })).length
}

const insertAttempt = statement((db) =>
  db.insert(attempts).values({ key: sql.placeholder('key'), at: sql.placeholder('at') }),
)

export async function addAttempt(turn: Turn, key: string): Promise<void> {
  await insertAttempt(turn.db, { key, at: turn.machineNow })
}

export async function forgetOldAttempts(turn: Turn): Promise<void> {
  await turn.db.delete(attempts).where(lt(attempts.at, turn.machineNow - triesMinutes * minute))
}
