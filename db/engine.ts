// What store.ts asks of a database; sqlite.ts and postgres.ts are the two that there are.
import type { Clock } from '../src/clock.ts'
import type { Heard, Log } from './announcements.ts'
import type { Db, Turn } from './transaction.ts'

export interface EngineOptions {
  url: string
  clock: Clock
  tell(heard: Heard): void
  log: Log
}

export interface Engine {
  read<T>(work: (db: Db) => Promise<T>): Promise<T>
  write<T>(work: (turn: Turn) => Promise<T>): Promise<T>
  /** Lets nothing of what was deleted lie about in the files any longer than this database must. */
  sweep(): Promise<void>
  /** Called once, when nothing runs any more. */
  close(): Promise<void>
}
