// The store on PostgreSQL: a transaction per turn, and announcements to the other processes.
import { drizzle } from 'drizzle-orm/postgres-js'
import postgres, { type Sql } from 'postgres'
import { realChance } from '../src/chance.ts'
import type { Clock } from '../src/clock.ts'
import type { Announcement, Heard, Log } from './announcements.ts'
import type { Engine, EngineOptions } from './engine.ts'
import { asUnavailable, codeOf, mayBeRepeated } from './failures.ts'
import { type Line, makeLines } from './lines.ts'
import * as migrations from './migrate.ts'
import { erasedFrom } from './retention/columns.ts'
import { enrol, prepared } from './statement.ts'
import { type Db, type Turn, takeRead, takeTurn, turnLimit } from './transaction.ts'

const channel = 'beurt'
const repeatsMax = 3
/** Any number, the same in every process: who holds it migrates. */
const migrationLock = 482_913

const settings = {
  connect_timeout: 5,
  fetch_types: false,
  onnotice: () => {},
  connection: {
    application_name: 'beurt',
    statement_timeout: turnLimit,
    // A little later than our own limit, for the case that this process has stopped.
    idle_in_transaction_session_timeout: turnLimit * 2,
  },
}

/** Opens postgres://… and migrates it. */
export async function openPostgres({ url, clock, tell, log }: EngineOptions): Promise<Engine> {
  await migratePostgres(url)
  const lines = makeLines(url, settings, clock)
  const me = realChance.secret()
  const others = await hearOthers(url, me, tell, log)
  const office: Office = { lines, clock, me, tell }
  return {
    read: (work) => lines.use((line) => takeRead(clock, (check) => handleOn(line, check), work)),
    write: (work) => takeWithRepeats(() => takeOnce(office, work), log),
    sweep: () => vacuum(url),
    async close() {
      await Promise.all([others.end({ timeout: 5 }), lines.close()])
    },
  }
}

/** By itself PostgreSQL waits until a fifth of a table is dead, which takes months. */
async function vacuum(url: string): Promise<void> {
  const client = postgres(url, { max: 1, connect_timeout: 5, fetch_types: false, onnotice: () => {} })
  try {
    await client`vacuum ${client([...erasedFrom])}`
  } finally {
    await client.end({ timeout: 5 })
  }
}

/** Brings a database up to date; of processes that start at once one does it and the others wait. */
export async function migratePostgres(url: string): Promise<void> {
  const known = migrations.knownMigrations('postgres')
  const client = postgres(url, { max: 1, connect_timeout: 5, fetch_types: false, onnotice: () => {} })
  try {
    await client.begin(async (sql) => {
      await sql`select pg_advisory_xact_lock(${migrationLock})`
      const tables = await sql`select tablename from pg_tables where schemaname = current_schema()`
      migrations.refuseForeign(tables.map((row) => row.tablename))
      await sql.unsafe(migrations.createBookkeeping)
      const applied = await sql.unsafe<migrations.Applied[]>(migrations.readBookkeeping)
      for (const { sql: texts, folderMillis, hash } of migrations.pendingMigrations(known, applied)) {
        for (const text of texts) await sql.unsafe(text)
        await sql`insert into ${sql(migrations.bookkeeping)} values (${folderMillis}, ${hash})`
      }
    })
  } finally {
    await client.end({ timeout: 5 })
  }
}

/** Makes a Db on a line; it calls the check before each query. */
function handleOn(line: Line, check: () => void): Db {
  // drizzle needs of its client nothing but unsafe, and the parsers.
  const unsafe: Unsafe = (text, values, how) => ({
    values: () => line.ask((sql) => sql.unsafe(text, values, how).values(), check),
    // biome-ignore lint/suspicious/noThenProperty: a query of postgres.js begins when it is awaited.
    then: (done, failed) => line.ask((sql) => sql.unsafe(text, values, how), check).then(done, failed),
  })
  const db = drizzle({ client: { options: line.options, unsafe } as unknown as Sql }) as unknown as Db
  // Built anew on this line; postgres.js keeps the prepared text per connection.
  return enrol(db, (build) => {
    check()
    return prepared(build(db), (value) => value)
  })
}

type Unsafe = (...query: Parameters<Sql['unsafe']>) => PromiseLike<unknown> & { values(): Promise<unknown> }

interface Office {
  lines: ReturnType<typeof makeLines>
  clock: Clock
  me: string
  tell(heard: Heard): void
}

async function takeOnce<T>({ lines, clock, me, tell }: Office, work: (turn: Turn) => Promise<T>): Promise<T> {
  const { value, announcements } = await lines.use((line) =>
    inTransaction(line, async () => {
      const taken = await takeTurn(clock, (check) => handleOn(line, check), work)
      for (const announcement of taken.announcements) {
        const payload = JSON.stringify({ from: me, announcement })
        await line.ask((sql) => sql`select pg_notify(${channel}, ${payload})`)
      }
      return taken
    }),
  )
  for (const announcement of announcements) tell(announcement)
  return value
}

async function inTransaction<T>(line: Line, work: () => Promise<T>): Promise<T> {
  await line.ask((sql) => sql.unsafe('begin isolation level read committed'))
  try {
    const value = await work()
    // Work that caught the error of a query cannot go on: PostgreSQL would answer this commit with a rollback.
    if (line.failure) throw line.failure
    await line.ask((sql) => sql.unsafe('commit'))
    return value
  } catch (error) {
    // What went wrong first says more than a rollback that fails; the server rolls back what has no line any more.
    await line.ask((sql) => sql.unsafe('rollback')).catch(() => line.drop())
    throw error
  }
}

async function takeWithRepeats<T>(take: () => Promise<T>, log: Log): Promise<T> {
  for (let repeats = 0; ; repeats++) {
    try {
      return await take()
    } catch (error) {
      if (repeats === repeatsMax || !mayBeRepeated(error)) throw asUnavailable(error)
      log('a turn is done again', { code: codeOf(error), repeats: repeats + 1 })
    }
  }
}

/** Tells what other processes announce. Our own announcements are told at their commit, so those are skipped here. */
async function hearOthers(url: string, me: string, tell: (heard: Heard) => void, log: Log): Promise<Sql> {
  const client = postgres(url, settings)
  let connections = 0
  await client.listen(
    channel,
    (payload) => {
      const { from, announcement } = JSON.parse(payload) as { from: string; announcement: Announcement }
      if (from !== me) tell(announcement)
    },
    () => {
      connections++
      if (connections === 1) return
      log('listening again', { connections })
      tell({ topic: 'reconnected' })
    },
  )
  return client
}
