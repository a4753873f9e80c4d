// What only SQLite must be made to promise: one commit for many turns, and locks and full disks that pass.
import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import Database from 'better-sqlite3'
import { type SQL, sql } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { jobs } from '../../db/schema.ts'
import { type Db, type Heard, openStore, StoreUnavailable, type Turn } from '../../db/store.ts'
import { type Clock, systemClock } from '../../src/clock.ts'
import { type FreshStore, freshStore } from '../support/store.ts'

let fresh: FreshStore
let path: string

beforeEach(async () => {
  fresh = await freshStore()
  path = fresh.url.startsWith('file:') ? fileURLToPath(fresh.url) : ''
})
afterEach(() => fresh.close())

const addJob =
  (name: string) =>
  async ({ db }: Turn) => {
    await db.insert(jobs).values({ name, ranUntil: 1 })
  }
const countJobs = (store = fresh.store) => store.read((db) => db.$count(jobs))
const sixtyFour = Array.from({ length: 64 }, (_, number) => number)
/** A command that only SQLite knows, on the connection of a turn. */
const run = (db: Db, command: SQL) => (db as unknown as { run(command: SQL): void }).run(command)

const get = (db: Db, command: SQL) => (db as unknown as { get(command: SQL): unknown }).get(command)

/** A frame of the write-ahead log that ends a commit holds the size of the database at byte 4 of its header. */
function commitsIn(log: Buffer): number {
  const frame = 24 + log.readUInt32BE(8)
  let commits = 0
  for (let at = 32; at + frame <= log.length; at += frame) if (log.readUInt32BE(at + 4) > 0) commits++
  return commits
}

describe('on SQLite', () => {
  test('turns that wait together share their commits', async () => {
    await Promise.all(sixtyFour.map((number) => fresh.store.write(addJob(`job ${number}`))))
    expect(await countJobs()).toBe(64)
    expect(commitsIn(readFileSync(`${path}-wal`))).toBeLessThanOrEqual(2)
  })

  test('when one of them fails the others are taken once more, and heard of once', async () => {
    const heard: Heard[] = []
    fresh.store.listen((announcement) => heard.push(announcement))
    const takes = new Map<number, number>()
    const results = await Promise.allSettled(
      [0, 1, 2, 3].map((number) =>
        fresh.store.write(async (turn) => {
          takes.set(number, (takes.get(number) ?? 0) + 1)
          turn.announce({ topic: 'clock', location: String(number) })
          await addJob(`job ${number}`)(turn)
          if (number === 1 || number === 3) throw new Error(`mistake ${number}`)
        }),
      ),
    )
    expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled', 'rejected'])
    expect(await countJobs()).toBe(2)
    expect(heard.map((one) => 'location' in one && one.location)).toEqual(['0', '2'])
    // What failed without a savepoint is not tried again; what stood behind it was not taken yet.
    expect(Object.fromEntries(takes)).toEqual({ 0: 2, 1: 1, 2: 1, 3: 1 })
  })

  test('the file and its log are for their owner only, and the folder is made', async () => {
    const nested = join(path, '..', 'a', 'b', 'beurt.db')
    const store = await openStore({ url: pathToFileURL(nested).href, clock: systemClock })
    await store.write(addJob('first'))
    for (const file of [nested, `${nested}-wal`]) expect(statSync(file).mode & 0o777).toBe(0o600)
    await store.close()
  })

  test('a lock of another process lets reads go on, and passes', async () => {
    const other = new Database(path)
    other.exec('BEGIN IMMEDIATE')
    const waiting = fresh.store.write(addJob('patient'))
    expect(await countJobs()).toBe(0)
    await new Promise<void>((resolve) => systemClock.after(100, resolve))
    expect(await countJobs()).toBe(0)
    other.exec('COMMIT')
    await waiting
    expect(await countJobs()).toBe(1)
    other.close()
  })

  test('a lock that stays ends as unavailable after five seconds, and the next write works', async () => {
    const { store, url, close } = await freshStore(tenTimesFaster())
    const other = new Database(fileURLToPath(url))
    other.exec('BEGIN IMMEDIATE')
    await expect(store.write(addJob('unlucky'))).rejects.toThrow(StoreUnavailable)
    other.exec('COMMIT')
    other.close()
    await store.write(addJob('lucky'))
    expect(await countJobs(store)).toBe(1)
    await close()
  })

  test('what is acknowledged is on the disk: every commit waits for it', async () => {
    const asked = fresh.store.write(async ({ db }) => get(db, sql.raw('PRAGMA synchronous')))
    const full = 2
    expect(await asked).toEqual({ synchronous: full })
  })

  test('a full disk fails the turns that were waiting, announces nothing, and the next write works', async () => {
    const heard: Heard[] = []
    fresh.store.listen((announcement) => heard.push(announcement))
    await limitPages('60')
    const results = await Promise.allSettled(
      [0, 1, 2].map((number) =>
        fresh.store.write(async (turn) => {
          turn.announce({ topic: 'clock', location: '' })
          await addJob(`${number}${'x'.repeat(400_000)}`)(turn)
        }),
      ),
    )
    for (const result of results) {
      expect(result).toMatchObject({ status: 'rejected', reason: expect.any(StoreUnavailable) })
    }
    expect(heard).toEqual([])
    await limitPages('100000')
    await fresh.store.write(addJob('lucky'))
    expect(await countJobs()).toBe(1)
  })

  test('a turn that catches a full disk cannot go on outside its transaction', async () => {
    const turn = fresh.store.write(async (turn) => {
      // SQLite rolls back by itself; the statement stands in for any full disk or I/O error.
      run(turn.db, sql.raw('ROLLBACK'))
      await addJob('outside')(turn)
    })
    await expect(turn).rejects.toThrow(StoreUnavailable)
    expect(await countJobs()).toBe(0)
    await fresh.store.write(addJob('lucky'))
    expect(await countJobs()).toBe(1)
  })

  test('a commit that fails is told to every turn in it, and the next write works', async () => {
    const heard: Heard[] = []
    fresh.store.listen((announcement) => heard.push(announcement))
    await fresh.store.write(async ({ db }) => {
      run(db, sql.raw('create table parent (id integer primary key)'))
      run(db, sql.raw('create table child (parent references parent deferrable initially deferred)'))
    })
    const results = await Promise.allSettled([
      fresh.store.write(async (turn) => {
        turn.announce({ topic: 'clock', location: '' })
        await addJob('innocent')(turn)
      }),
      fresh.store.write(async ({ db }) => run(db, sql.raw('insert into child values (1)'))),
    ])
    for (const result of results) {
      expect(result).toMatchObject({ status: 'rejected', reason: expect.any(StoreUnavailable) })
    }
    expect(heard).toEqual([])
    await fresh.store.write(addJob('lucky'))
    expect(await countJobs()).toBe(1)
  })

  test('a database of something else, or of a newer version, is refused with one sentence', async () => {
    const open = (url: string) => openStore({ url, clock: systemClock })
    const foreign = join(path, '..', 'foreign.db')
    new Database(foreign).exec('create table recipes (name text)').close()
    await expect(open(pathToFileURL(foreign).href)).rejects.toThrow('not one of Beurt')
    const newer = new Database(path)
    newer.prepare('insert into beurt_migrations values (?, ?)').run(Date.UTC(2031, 0, 1), 'unknown')
    newer.close()
    await expect(open(fresh.url)).rejects.toThrow('2031-01-01')
    await expect(open('file:relative.db')).rejects.toThrow('absolute')
    await expect(open('postgres://127.0.0.1/beurt')).rejects.toThrow('DATABASE_URL decides')
  })
})

const limitPages = (pages: string) =>
  fresh.store.write(async ({ db }) => run(db, sql.raw(`PRAGMA max_page_count = ${pages}`)))

function tenTimesFaster(): Clock {
  const start = systemClock.machineNow()
  return {
    machineNow: () => start + (systemClock.machineNow() - start) * 10,
    after: (milliseconds, run) => systemClock.after(milliseconds / 10, run),
  }
}
