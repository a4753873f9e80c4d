// The store on SQLite: one connection that writes, one that only reads and sees what is committed.
import { chmodSync, closeSync, existsSync, mkdirSync, openSync } from 'node:fs'
import { dirname } from 'node:path'
import { setImmediate as nextRound } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import Database from 'better-sqlite3'
import { drizzle } from 'drizzle-orm/better-sqlite3'
import { compiled } from './compiled.ts'
import type { Engine, EngineOptions } from './engine.ts'
import { groupCommit } from './group-commit.ts'
import * as migrations from './migrate.ts'
import { type Build, enrol, prepared } from './statement.ts'
import { type Db, takeRead } from './transaction.ts'

const openWait = 5000
const statementsKept = 500

/** Opens file:/absolute/path.db for its owner only, makes it when it is not there, and migrates it. */
export async function openSqlite({ url, clock, tell, log }: EngineOptions): Promise<Engine> {
  const path = pathOf(url)
  makePrivate(path)
  const writer = openWriter(path)
  const reader = new Database(path, { readonly: true, fileMustExist: true, timeout: 0 })
  reader.pragma('trusted_schema = OFF')

  const write = groupCommit({ client: writer, handle: handlesOn(writer), clock, tell, log })
  const onReader = handlesOn(reader)
  return {
    read: (work) => takeRead(clock, onReader, work),
    write,
    sweep: () => foldLog(path, log),
    async close() {
      // The last one to close folds the write-ahead log into the file, which the reader may not.
      reader.close()
      writer.close()
    },
  }
}

function pathOf(url: string): string {
  if (!url.startsWith('file:/')) throw new Error(`A database on SQLite is named file:/absolute/path.db, not "${url}".`)
  return fileURLToPath(url)
}

function makePrivate(path: string): void {
  makeFolder(dirname(path))
  closeSync(openSync(path, 'a', 0o600))
  chmodSync(path, 0o600)
}

/** One at a time: where none can be made, as in /proc, Node never ends when it is asked for all at once. */
function makeFolder(path: string): void {
  if (existsSync(path)) return
  makeFolder(dirname(path))
  try {
    mkdirSync(path, { mode: 0o700 })
  } catch (error) {
    // Another process may have made it meanwhile.
    if (!existsSync(path)) throw error
  }
}

function openWriter(path: string): Database.Database {
  const client = new Database(path, { timeout: openWait })
  try {
    const mode = client.pragma('journal_mode = WAL', { simple: true })
    if (mode !== 'wal') throw new Error(`SQLite cannot keep a write-ahead log beside ${path}: is it a network drive?`)
    // NORMAL loses acknowledged rows when the power fails.
    client.pragma('synchronous = FULL')
    // What is deleted is overwritten with zeros: an erased name must not be found in the file.
    client.pragma('secure_delete = ON')
    client.pragma('foreign_keys = ON')
    client.pragma('trusted_schema = OFF')
    migrate(client)
    // From here on nothing may block the event loop: group-commit.ts waits for locks by itself.
    client.pragma('busy_timeout = 0')
    return client
  } catch (error) {
    client.close()
    throw error
  }
}

const foldTries = 100

/** Folds the write-ahead log into the file and cuts it off: its pages still say what was deleted since. */
async function foldLog(path: string, log: EngineOptions['log']): Promise<void> {
  const client = new Database(path, { fileMustExist: true, timeout: 0 })
  try {
    for (let tries = 0; tries < foldTries; tries++) {
      if (client.pragma('wal_checkpoint(TRUNCATE)', { simple: true }) === 0) return
      // A turn is busy; another round of the event loop, and it may have ended.
      await nextRound()
    }
    log('the write-ahead log could not be cut off', {})
  } finally {
    client.close()
  }
}

function migrate(client: Database.Database): void {
  const known = migrations.knownMigrations('sqlite')
  const tables = `select name from sqlite_schema where type = 'table' and name not like 'sqlite\\_%' escape '\\'`
  client
    .transaction(() => {
      migrations.refuseForeign(client.prepare<[], string>(tables).pluck().all())
      client.exec(migrations.createBookkeeping)
      const applied = client.prepare<[], migrations.Applied>(migrations.readBookkeeping).all()
      for (const { sql, folderMillis, hash } of migrations.pendingMigrations(known, applied)) {
        for (const text of sql) client.exec(text)
        client.prepare(`insert into ${migrations.bookkeeping} values (?, ?)`).run(folderMillis, hash)
      }
    })
    .immediate()
}

/** Makes handles on a connection; they share its prepared statements. */
function handlesOn(client: Database.Database): (check: () => void) => Db {
  const prepareOnce = keepStatements(client)
  const hot = new WeakMap<Build<unknown>, ReturnType<typeof prepared>>()

  // drizzle needs of its client nothing but prepare.
  const on = (prepare: (text: string) => Database.Statement) =>
    drizzle({ client: { prepare } as unknown as Database.Database }) as unknown as Db
  const own = on(prepareOnce)

  return (check) => {
    const db = on((text) => {
      check()
      return prepareOnce(text)
    })
    return enrol(db, <R>(build: Build<R>) => {
      check()
      const statement = hot.get(build) ?? compiled(prepared(build(own), asNumber))
      hot.set(build, statement)
      return statement as ReturnType<typeof prepared<R>>
    })
  }
}

/** drizzle prepares anew for each query: 350 µs per booking, 215 with this. Lists of varying length push old ones out. */
function keepStatements(client: Database.Database) {
  const kept = new Map<string, Database.Statement>()
  return (text: string): Database.Statement => {
    const statement = kept.get(text) ?? client.prepare(text)
    kept.delete(text)
    kept.set(text, statement)
    if (kept.size > statementsKept) for (const oldest of kept.keys()) if (kept.delete(oldest)) break
    return statement
  }
}

// SQLite has no booleans: a column encodes those that are stored, this those that are compared.
const asNumber = (value: unknown) => (typeof value === 'boolean' ? Number(value) : value)
