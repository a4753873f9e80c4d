// Lines to PostgreSQL: each is one connection, used by one turn or read at a time, and thrown away when it breaks.
// postgres.js 3.4.9 has a pool and begin() of its own, but after a broken connection those roll back on a socket that
// is gone, which ends the process, and may run the rest of a dead turn inside another one (porsager/postgres #1208,
// #1155, #1215). When that is mended this file may go.
import postgres, { type Options, type Sql } from 'postgres'
import type { Clock } from '../src/clock.ts'
import { StoreUnavailable } from './failures.ts'
import { turnLimit } from './transaction.ts'

type Settings = Options<Record<string, never>>

const linesMax = 10
// The server ends a statement at the limit of a turn; a server that is silent for so long is not there any more.
const silenceLimit = turnLimit * 2

export interface Line {
  readonly options: Sql['options']
  readonly lost: boolean
  /** The first query that failed since the line was taken: PostgreSQL ends a transaction by that. */
  readonly failure: unknown
  /** One query after the other. The check is made when it is this query's turn, and may throw. */
  ask<T>(query: (sql: Sql) => PromiseLike<T>, check?: () => void): Promise<T>
  /** Says that nobody may use this line again. */
  drop(): void
}

interface OwnLine extends Line {
  failure: unknown
  end(): Promise<void>
}

/** Lines to one database, opened when they are needed, ten at most. */
export function makeLines(url: string, settings: Settings, clock: Clock) {
  const all = new Set<OwnLine>()
  const free: OwnLine[] = []
  const waiting = new Set<(line: OwnLine) => void>()

  /** Gives the work a line of its own; refuses it when none comes free in the time that a turn may take. */
  async function use<T>(work: (line: Line) => Promise<T>): Promise<T> {
    const line = take() ?? (await nextFree())
    try {
      return await work(line)
    } finally {
      giveBack(line)
    }
  }

  function nextFree(): Promise<OwnLine> {
    return new Promise((resolve, reject) => {
      const cancel = clock.after(turnLimit, () => {
        waiting.delete(goOn)
        reject(new StoreUnavailable(`No line to PostgreSQL came free in ${turnLimit} ms.`))
      })
      const goOn = (line: OwnLine) => {
        cancel()
        resolve(line)
      }
      waiting.add(goOn)
    })
  }

  /** To whoever has waited longest. */
  function giveBack(line: OwnLine): void {
    free.push(line)
    const [longest] = waiting
    const next = longest && take()
    if (!next) return
    waiting.delete(longest)
    longest(next)
  }

  function take(): OwnLine | undefined {
    const line = free.pop()
    if (line?.lost) {
      all.delete(line)
      void line.end()
      return take()
    }
    if (!line && all.size === linesMax) return undefined
    const taken = line ?? openLine(url, settings, clock)
    taken.failure = undefined
    all.add(taken)
    return taken
  }

  async function close(): Promise<void> {
    await Promise.all([...all].map((line) => line.end()))
  }

  return { use, close }
}

function openLine(url: string, settings: Settings, clock: Clock): OwnLine {
  let lost = false
  let interrupt = (_broken: StoreUnavailable) => {}
  const drop = () => {
    lost = true
    interrupt(new StoreUnavailable('The line to PostgreSQL broke.'))
  }
  // A connection that reached its lifetime would be closed in the middle of a turn.
  const sql = postgres(url, { ...settings, max: 1, max_lifetime: null, onclose: drop })
  // drizzle parses JSON itself; twice would turn the text "5" into the number 5.
  for (const json of [114, 3802]) sql.options.parsers[json] = (written: string) => written
  let last: Promise<unknown> = Promise.resolve()

  // postgres.js leaves some queries without an answer when their connection is reset.
  function answered<T>(query: PromiseLike<T>): Promise<T> {
    const cancel = clock.after(silenceLimit, drop)
    const answer = new Promise<T>((resolve, reject) => {
      interrupt = reject
      query.then(resolve, reject)
    })
    return answer.finally(cancel)
  }

  const line: OwnLine = {
    options: sql.options,
    failure: undefined,
    get lost() {
      return lost
    },
    ask(query, check = () => {}) {
      const answer = last.then(async () => {
        check()
        // postgres.js would connect again and run the query outside the transaction that it belongs to.
        if (lost) throw new StoreUnavailable('The line to PostgreSQL broke.')
        try {
          return await answered(query(sql))
        } catch (error) {
          line.failure ??= error
          throw error
        }
      })
      last = answer.catch(() => {})
      return answer
    },
    drop,
    end: () => sql.end({ timeout: 5 }),
  }
  return line
}
