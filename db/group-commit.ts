// Turns on SQLite: one after the other on one connection, and one COMMIT for all that were waiting. An fsync costs
// more than a turn, so sixty-four residents share one (architecture: "Two databases").
import { setImmediate as nextRound } from 'node:timers/promises'
import type { Database } from 'better-sqlite3'
import type { Clock } from '../src/clock.ts'
import type { Heard, Log } from './announcements.ts'
import { asUnavailable, codeOf, StoreUnavailable } from './failures.ts'
import { type Db, type Taken, type Turn, takeTurn } from './transaction.ts'

const turnsPerCommit = 64
const lockWaitLimit = 5000
const lockRetry = 20

interface Job {
  since: number
  take(): Promise<Taken<unknown>>
  resolve(value: unknown): void
  reject(error: unknown): void
  /** Another turn of its batch failed: this one is taken once more, behind a savepoint. */
  again: boolean
}

interface Writer {
  client: Database
  /** Makes a Db that calls the check before each query. */
  handle(check: () => void): Db
  clock: Clock
  tell(heard: Heard): void
  log: Log
}

/** Gives a function that takes turns on this connection, which nobody else may use. */
export function groupCommit({ client, handle, clock, tell, log }: Writer) {
  const queue: Job[] = []
  let draining = false

  function enqueue<T>(work: (turn: Turn) => Promise<T>): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      queue.push({
        since: clock.machineNow(),
        take: () => takeTurn(clock, guarded, work),
        resolve: resolve as (value: unknown) => void,
        reject,
        again: false,
      })
      if (!draining) void drain()
    })
  }

  // After a full disk SQLite may have rolled back by itself: a query would then commit on its own.
  const guarded = (check: () => void) =>
    handle(() => {
      check()
      insistOnTransaction()
    })

  function insistOnTransaction(): void {
    if (!client.inTransaction) throw new StoreUnavailable('SQLite has rolled back the transaction by itself.')
  }

  async function drain(): Promise<void> {
    draining = true
    while (queue.length > 0) {
      // One round of the event loop between two batches: connections, streams and reads have their turn too.
      await nextRound()
      try {
        if (begin()) await takeAll(queue.splice(0, turnsPerCommit))
        else await outwait()
      } catch (error) {
        log('a batch of turns could not begin', { error })
        rejectAll(queue.splice(0), error)
      }
    }
    draining = false
  }

  /** False when another process has the lock. Waiting inside SQLite would stop the whole server. */
  function begin(): boolean {
    try {
      if (client.inTransaction) client.exec('ROLLBACK')
      client.exec('BEGIN IMMEDIATE')
      return true
    } catch (error) {
      if (codeOf(error).startsWith('SQLITE_BUSY')) return false
      throw error
    }
  }

  async function outwait(): Promise<void> {
    const tooLate = clock.machineNow() - lockWaitLimit
    const overdue = queue.findIndex((job) => job.since > tooLate)
    const lost = queue.splice(0, overdue < 0 ? queue.length : overdue)
    rejectAll(lost, new StoreUnavailable(`Another process has kept the database locked for ${lockWaitLimit} ms.`))
    if (queue.length > 0) await new Promise<void>((resolve) => clock.after(lockRetry, resolve))
  }

  /**
   * A savepoint makes SQLite copy every page that a turn touches, a seventh of the time of a booking's turns. So they go
   * without, and when one fails all others of its batch are taken again, now each behind its own.
   */
  async function takeAll(batch: Job[]): Promise<void> {
    const apart = batch.some((job) => job.again)
    const outcomes: (() => void)[] = []
    try {
      for (const job of batch) {
        if (apart) client.exec('SAVEPOINT turn')
        try {
          outcomes.push(await takeOne(job))
        } catch (error) {
          insistOnTransaction()
          if (!apart) return takeOthersAgain(batch, job, error)
          client.exec('ROLLBACK TO turn')
          outcomes.push(() => job.reject(asUnavailable(error)))
        }
        if (apart) client.exec('RELEASE turn')
      }
      client.exec('COMMIT')
    } catch (error) {
      log('a batch of turns was lost', { error, turns: batch.length })
      rejectAll(batch, error)
      return
    }
    for (const tellOutcome of outcomes) tellOutcome()
  }

  /** Gives what is to be done after the commit. */
  async function takeOne(job: Job): Promise<() => void> {
    const { value, announcements } = await job.take()
    insistOnTransaction()
    return () => {
      job.resolve(value)
      for (const announcement of announcements) tell(announcement)
    }
  }

  function takeOthersAgain(batch: Job[], failed: Job, error: unknown): void {
    client.exec('ROLLBACK')
    failed.reject(asUnavailable(error))
    const others = batch.filter((job) => job !== failed)
    for (const job of others) job.again = true
    queue.unshift(...others)
  }

  function rejectAll(jobs: Job[], cause: unknown): void {
    const reason = cause instanceof StoreUnavailable ? cause : new StoreUnavailable('Nothing was written.', { cause })
    for (const job of jobs) job.reject(reason)
  }

  return enqueue
}
