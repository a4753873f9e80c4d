// What only PostgreSQL has: several processes, deadlocks, and lines that break.
import { sql } from 'drizzle-orm'
import postgres from 'postgres'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { makeLines } from '../../db/lines.ts'
import { days, jobs } from '../../db/schema.ts'
import { type Heard, openStore, type Store, StoreUnavailable, type Turn } from '../../db/store.ts'
import { turnLimit } from '../../db/transaction.ts'
import { systemClock } from '../../src/clock.ts'
import { stillClock } from '../support/clock.ts'
import { type FreshStore, freshStore } from '../support/store.ts'

const nudge = { topic: 'day', location: 'stadskantoor', date: '2027-03-01' } as const
const pause = (milliseconds: number) => new Promise<void>((resolve) => systemClock.after(milliseconds, resolve))

async function until(isSo: () => boolean): Promise<void> {
  for (let tries = 0; tries < 500 && !isSo(); tries++) await pause(10)
  expect(isSo()).toBe(true)
}

const lockDay = ({ db }: Turn, date: string) =>
  db
    .insert(days)
    .values({ date, location: 'stadskantoor', version: 1 })
    .onConflictDoUpdate({ target: [days.date, days.location], set: { version: sql`${days.version} + 1` } })

test('who finds no line free gets the next one, or is refused when a turn would have ended', async () => {
  const clock = stillClock(0)
  const lines = makeLines('postgres://127.0.0.1:1/nobody-is-asked', {}, clock)
  const ends: (() => void)[] = []
  const busy = Array.from({ length: 10 }, () => lines.use(() => new Promise<void>((resolve) => ends.push(resolve))))
  const late = lines.use(async () => 'late')
  clock.pass(turnLimit - 1)
  const patient = lines.use(async () => 'patient')
  clock.pass(1)
  await expect(late).rejects.toThrow(StoreUnavailable)
  ends[0]?.()
  expect(await patient).toBe('patient')
  for (const end of ends) end()
  await Promise.all(busy)
  await lines.close()
})

describe('on PostgreSQL', () => {
  let fresh: FreshStore
  let other: Store

  beforeEach(async () => {
    fresh = await freshStore()
    other = await openStore({ url: fresh.url, clock: systemClock })
  })
  afterEach(async () => {
    await other.close()
    await fresh.close()
  })

  test('two processes hear each other, each announcement once', async () => {
    const here: Heard[] = []
    const there: Heard[] = []
    fresh.store.listen((heard) => here.push(heard))
    other.listen((heard) => there.push(heard))
    await fresh.store.write(async (turn) => turn.announce(nudge))
    await other.write(async (turn) => turn.announce({ ...nudge, date: '2027-03-02' }))
    await until(() => here.length === 2 && there.length === 2)
    await pause(50)
    expect(here).toEqual([nudge, { ...nudge, date: '2027-03-02' }])
    expect(new Set(there)).toEqual(new Set(here))
  })

  test('after a broken line a process is told to read again, and hears again', async () => {
    const there: Heard[] = []
    other.listen((heard) => there.push(heard))
    await endLines()
    await until(() => there.some((heard) => heard.topic === 'reconnected'))
    await fresh.store.write(async (turn) => turn.announce(nudge))
    await until(() => there.some((heard) => heard.topic === 'day'))
  })

  test('a line that breaks during a turn makes it unavailable, leaves nothing, and the next write works', async () => {
    let late: Promise<unknown> = Promise.resolve()
    const turn = fresh.store.write(async (turn) => {
      await lockDay(turn, '2027-03-01')
      late = endLines()
        .then(() => pause(50))
        .then(() => lockDay(turn, '2027-03-02'))
      await late
    })
    await expect(turn).rejects.toThrow(StoreUnavailable)
    await expect(late).rejects.toThrow()
    await fresh.store.write((turn) => lockDay(turn, '2027-03-03'))
    const rows = await fresh.store.read((db) => db.select({ date: days.date }).from(days))
    expect(rows).toEqual([{ date: '2027-03-03' }])
  })

  test('a storm of broken lines leaves no turn without an answer, and no acknowledged turn without its row', async () => {
    const turns = Array.from({ length: 200 }, async (_, number) => {
      await pause(number)
      return fresh.store.write(({ db }) => db.insert(jobs).values({ name: `job ${number}`, ranUntil: 1 }))
    })
    const results = Promise.allSettled(turns)
    for (let times = 0; times < 4; times++) await pause(50).then(endLines)
    const settled = await results
    for (const result of settled) {
      if (result.status === 'rejected') expect(result.reason).toBeInstanceOf(StoreUnavailable)
    }
    const acknowledged = settled.filter((result) => result.status === 'fulfilled').length
    const unknown = settled.length - acknowledged
    // The last of the storm may still break the line of this very question.
    const rows = await vi.waitFor(() => fresh.store.read((db) => db.$count(jobs)))
    // A line that breaks during a commit leaves it unknown whether that turn landed.
    expect(rows).toBeGreaterThanOrEqual(acknowledged)
    expect(rows).toBeLessThanOrEqual(acknowledged + unknown)
    expect(acknowledged).toBeGreaterThan(0)
  })

  test('a turn whose work caught the error of a query is lost as a whole', async () => {
    const turn = fresh.store.write(async ({ db }) => {
      await db.insert(jobs).values({ name: 'erase', ranUntil: 1 })
      await db
        .insert(jobs)
        .values({ name: 'erase', ranUntil: 2 })
        .catch(() => {})
    })
    await expect(turn).rejects.toThrow()
    expect(await fresh.store.read((db) => db.$count(jobs))).toBe(0)
  })

  test('two turns that stand in each other’s way both end, and announce once', async () => {
    const heard: Heard[] = []
    fresh.store.listen((announcement) => heard.push(announcement))
    let runs = 0
    let locked = 0
    const lockBoth = (first: string, second: string) =>
      fresh.store.write(async (turn) => {
        // One of the two is ended and comes back: not before the other has gone on.
        if (++runs > 2) await pause(200)
        await lockDay(turn, first)
        turn.announce({ ...nudge, date: first })
        locked++
        while (locked < 2) await pause(10)
        await lockDay(turn, second)
      })
    await Promise.all([lockBoth('2027-03-01', '2027-03-02'), lockBoth('2027-03-02', '2027-03-01')])
    const rows = await fresh.store.read((db) => db.select({ version: days.version }).from(days))
    expect(rows).toEqual([{ version: 2 }, { version: 2 }])
    expect(runs).toBeGreaterThan(2)
    expect(heard).toHaveLength(2)
  })

  test('processes that start at once on an empty database migrate it once', async () => {
    const name = 'beurt_empty'
    const administrator = postgres(process.env.DATABASE_URL ?? '', { max: 1, onnotice: () => {} })
    await administrator.unsafe(`create database ${name}`)
    const url = fresh.url.replace(/[^/]+$/, name)
    const stores = await Promise.all([1, 2, 3].map(() => openStore({ url, clock: systemClock })))
    for (const store of stores) expect(await store.read((db) => db.$count(jobs))).toBe(0)
    for (const store of stores) await store.close()
    await administrator.unsafe(`drop database ${name} with (force)`)
    await administrator.end()
  })

  test('a database of something else, or of a newer version, is refused with one sentence', async () => {
    const client = postgres(fresh.url, { max: 1 })
    const open = () => openStore({ url: fresh.url, clock: systemClock })
    await client`insert into beurt_migrations values (${Date.UTC(2031, 0, 1)}, 'unknown')`
    await expect(open()).rejects.toThrow('2031-01-01')
    await client`drop table beurt_migrations`
    await expect(open()).rejects.toThrow('not one of Beurt')
    await client.end()
  })

  test('a server that is not there is unavailable', async () => {
    const nowhere = openStore({ url: 'postgres://postgres:password@127.0.0.1:1/beurt', clock: systemClock })
    await expect(nowhere).rejects.toThrow(StoreUnavailable)
  })

  /** Ends every connection that the stores of this test have. */
  async function endLines(): Promise<void> {
    const client = postgres(fresh.url, { max: 1 })
    await client`select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and application_name = 'beurt'`
    await client.end()
  }
})
