// One turn: one transaction in which somebody loads, decides and saves. Inside it nothing is awaited but the database.
import { AsyncLocalStorage } from 'node:async_hooks'
import type { PgDatabase } from 'drizzle-orm/pg-core'
import type { PostgresJsQueryResultHKT } from 'drizzle-orm/postgres-js'
import type { Clock } from '../src/clock.ts'
import type { Announcement } from './announcements.ts'
import { StoreUnavailable } from './failures.ts'

/**
 * The queries that both databases understand, typed as PostgreSQL: that builder has the awaitable form only. A Db
 * belongs to its turn and is dead after it.
 */
export type Db = Pick<
  PgDatabase<PostgresJsQueryResultHKT>,
  'select' | 'selectDistinct' | 'insert' | 'update' | 'delete' | '$count' | '$with' | 'with'
>

export interface Turn {
  readonly db: Db
  /** Machine time, stamped once, when it is first read: read it after the locks. */
  readonly machineNow: number
  /** Goes out after the commit, and only then. */
  announce(announcement: Announcement): void
}

export interface Taken<T> {
  value: T
  announcements: Announcement[]
}

/** Longer than any honest turn; everybody else at this database may be waiting. */
export const turnLimit = 5000

// PostgreSQL refuses to notify more than 8,000 bytes; the same limit on SQLite shows the mistake in any test.
const announcementBytes = 7000

interface Life {
  over: boolean
}

const current = new AsyncLocalStorage<Life>()

/** Refuses to read or write inside a turn: it would wait for itself, or see what its own turn has not changed yet. */
export function refuseInsideTurn(what: 'read' | 'write' | 'sweep'): void {
  if (current.getStore()?.over === false) {
    throw new Error(`store.${what} inside store.write: use the db of the turn that is running.`)
  }
}

type Handle = (check: () => void) => Db

/**
 * Runs the work of a turn, for at most five seconds of machine time. `handle` makes the turn's Db, which calls the
 * given check before every query: work that awakes after its turn must not touch the database in another's.
 */
export async function takeTurn<T>(clock: Clock, handle: Handle, work: (turn: Turn) => Promise<T>): Promise<Taken<T>> {
  const announcements: Announcement[] = []
  let stamp: number | undefined
  const value = await inLife(clock, handle, (db, life, check) => {
    const turn: Turn = {
      db,
      get machineNow() {
        stamp ??= clock.machineNow()
        return stamp
      },
      announce(announcement) {
        check()
        if (Buffer.byteLength(JSON.stringify(announcement)) > announcementBytes) {
          throw new Error(`An announcement is a hint of at most ${announcementBytes} bytes.`)
        }
        announcements.push(announcement)
      },
    }
    return current.run(life, async () => work(turn))
  })
  return { value, announcements }
}

/** Runs work that only reads, for at most five seconds of machine time; its Db is dead afterwards as well. */
export const takeRead = <T>(clock: Clock, handle: Handle, work: (db: Db) => Promise<T>): Promise<T> =>
  inLife(clock, handle, async (db) => work(db))

async function inLife<T>(
  clock: Clock,
  handle: Handle,
  live: (db: Db, life: Life, check: () => void) => Promise<T>,
): Promise<T> {
  const life: Life = { over: false }
  const check = () => {
    if (life.over) throw new Error('This turn is over: its db can no longer be used.')
  }
  let cancel = () => {}
  const tooLong = new Promise<never>((_, reject) => {
    const late = () => reject(new StoreUnavailable(`A turn took longer than ${turnLimit} ms and was stopped.`))
    cancel = clock.after(turnLimit, late)
  })
  try {
    return await Promise.race([live(handle(check), life, check), tooLong])
  } finally {
    life.over = true
    cancel()
  }
}
