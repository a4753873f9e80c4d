// The one door to the rows: read, write, listen. Which database stands behind it is decided in columns.ts.
import type { Clock } from '../src/clock.ts'
import { type Heard, type Log, makeListeners } from './announcements.ts'
import { dialect } from './columns.ts'
import { asUnavailable, StoreUnavailable } from './failures.ts'
import { openPostgres } from './postgres.ts'
import { openSqlite } from './sqlite.ts'
import { type Db, refuseInsideTurn, type Turn } from './transaction.ts'

export type { Announcement, Heard, Log } from './announcements.ts'
export { isUniqueViolation, StoreUnavailable } from './failures.ts'
export { statement } from './statement.ts'
export type { Db, Turn } from './transaction.ts'

export interface Store {
  /** Each query sees what is committed at that moment; two queries may see different moments. */
  read<T>(work: (db: Db) => Promise<T>): Promise<T>
  /** One turn, one transaction: all of it or nothing. The work may run again from the start. */
  write<T>(work: (turn: Turn) => Promise<T>): Promise<T>
  /** Lets nothing of what was deleted lie about in the files any longer than this database must (docs/privacy.md). */
  sweep(): Promise<void>
  /** Calls on every announcement, until the function that it gives is called. */
  listen(hear: (heard: Heard) => void): () => void
  /** Where stands what went wrong without failing who asked. */
  readonly log: Log
  /** Finishes what runs, refuses what comes. */
  close(): Promise<void>
}

interface StoreOptions {
  /** file:/absolute/path.db or postgres://… */
  url: string
  clock: Clock
  log?: Log
}

/** Opens the database and brings it up to date. Throws one sentence when it is newer than this version or not ours. */
export async function openStore({ url, clock, log = () => {} }: StoreOptions): Promise<Store> {
  if (/^postgres(ql)?:/.test(url) !== (dialect === 'postgres')) {
    throw new Error(`DATABASE_URL decides at the start of a process which database it speaks: here that is ${dialect}.`)
  }
  const { listen, tell } = makeListeners(log)
  const open = dialect === 'postgres' ? openPostgres : openSqlite
  const engine = await orUnavailable(open({ url, clock, tell, log }))

  const running = new Set<Promise<unknown>>()
  let closing: Promise<void> | undefined

  function run<T>(what: 'read' | 'write' | 'sweep', work: () => Promise<T>): Promise<T> {
    if (closing) throw new StoreUnavailable('The store is closed.')
    refuseInsideTurn(what)
    const result = orUnavailable(work())
    running.add(result)
    const forget = () => void running.delete(result)
    result.then(forget, forget)
    return result
  }

  async function close(): Promise<void> {
    while (running.size > 0) await Promise.allSettled(running)
    await engine.close()
  }

  return {
    read: async (work) => run('read', () => engine.read(work)),
    write: async (work) => run('write', () => engine.write(work)),
    sweep: async () => run('sweep', () => engine.sweep()),
    listen,
    log,
    close: () => (closing ??= close()),
  }
}

const orUnavailable = <T>(result: Promise<T>): Promise<T> =>
  result.catch((error) => {
    throw asUnavailable(error)
  })
