// What the store promises, on both databases.
import { inspect } from 'node:util'
import { count, eq, sql } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { dialect } from '../../db/columns.ts'
import { days, jobs, lanes } from '../../db/schema.ts'
import { isUniqueViolation, openStore, StoreUnavailable, statement, type Turn } from '../../db/store.ts'
import { type Clock, systemClock } from '../../src/clock.ts'
import { type FreshStore, freshStore } from '../support/store.ts'

let fresh: FreshStore
const hurriedClock: Clock = {
  machineNow: systemClock.machineNow,
  after: (milliseconds, run) => systemClock.after(milliseconds / 5, run),
}

beforeEach(async () => {
  fresh = await freshStore()
})
afterEach(() => fresh.close())

const addJob = (name: string) => (turn: Turn) =>
  turn.db
    .insert(jobs)
    .values({ name, ranUntil: 1 })
    .then(() => name)
const jobNames = async (store = fresh.store) => {
  const rows = await store.read((db) => db.select({ name: jobs.name }).from(jobs))
  return rows.map((row) => row.name).sort()
}
const pause = (milliseconds: number) => new Promise<void>((resolve) => systemClock.after(milliseconds, resolve))
const sixtyFour = Array.from({ length: 64 }, (_, number) => number)

const firstCause = (error: unknown): string =>
  !(error instanceof Error) ? '' : error.cause instanceof Error ? firstCause(error.cause) : error.message

test('this run speaks the database that its project is named after', () => {
  expect(fresh.url.startsWith(dialect === 'postgres' ? 'postgres:' : 'file:')).toBe(true)
})

describe('a turn', () => {
  test('is read after its commit, and gives what its work gave', async () => {
    expect(await fresh.store.write(addJob('erase'))).toBe('erase')
    expect(await jobNames()).toEqual(['erase'])
  })

  test('that throws leaves nothing, and throws the same error', async () => {
    const mistake = new Error('our own')
    const turn = fresh.store.write(async (turn) => {
      await addJob('erase')(turn)
      throw mistake
    })
    await expect(turn).rejects.toBe(mistake)
    expect(await jobNames()).toEqual([])
  })

  test('that throws does not take its neighbours with it', async () => {
    const results = await Promise.allSettled(
      sixtyFour.map((number) =>
        fresh.store.write(async (turn) => {
          await addJob(`job ${number}`)(turn)
          if (number % 2 === 1) throw new Error('odd')
        }),
      ),
    )
    expect(results.filter((result) => result.status === 'fulfilled')).toHaveLength(32)
    expect(await jobNames()).toHaveLength(32)
  })

  test('stamps one time, however often it is asked', async () => {
    const before = systemClock.machineNow()
    const [first, second] = await fresh.store.write(async (turn) => {
      const stamped = turn.machineNow
      await pause(5)
      return [stamped, turn.machineNow]
    })
    expect(first).toBeGreaterThanOrEqual(before)
    expect(second).toBe(first)
  })

  test('inside a turn is refused at once, and so is a read', async () => {
    const { store } = fresh
    await expect(store.write(() => store.write(addJob('inner')))).rejects.toThrow('store.write inside store.write')
    await expect(store.write(() => jobNames())).rejects.toThrow('store.read inside store.write')
    expect(await jobNames()).toEqual([])
  })

  test('may be followed by another that its own work started', async () => {
    let later: Promise<string> | undefined
    await fresh.store.write(async (turn) => {
      await addJob('first')(turn)
      later = pause(20).then(() => fresh.store.write(addJob('later')))
    })
    await later
    expect(await jobNames()).toEqual(['first', 'later'])
  })

  test('sees what others committed only when it is committed', async () => {
    await fresh.store.write(async (turn) => {
      await addJob('erase')(turn)
      const inside = await turn.db.select({ jobs: count() }).from(jobs)
      expect(inside).toEqual([{ jobs: 1 }])
    })
    let release = () => {}
    const held = new Promise<void>((resolve) => {
      release = resolve
    })
    const writing = fresh.store.write(async (turn) => {
      await addJob('remind')(turn)
      await held
    })
    await pause(30)
    expect(await jobNames()).toEqual(['erase'])
    release()
    await writing
    expect(await jobNames()).toEqual(['erase', 'remind'])
  })

  test('that meets a key that exists is recognised by its error, which repeats nothing of the row', async () => {
    await fresh.store.write(addJob('erase'))
    const error = await fresh.store.write(addJob('erase')).catch((caught) => caught)
    expect(isUniqueViolation(error)).toBe(true)
    expect(isUniqueViolation(new Error('something else'))).toBe(false)
    expect(inspect(error)).not.toContain('erase')
  })
})

describe('a turn that never ends', () => {
  test('is stopped, the others go on, and it can do nothing when it awakes', async () => {
    const { store, close } = await freshStore(hurriedClock)
    let awake = () => {}
    let late: Promise<unknown> = Promise.resolve()
    const endless = store.write(async (turn) => {
      await addJob('endless')(turn)
      await new Promise<void>((resolve) => {
        awake = resolve
      })
      late = addJob('late')(turn)
      await late
    })
    const patient = store.write(addJob('patient'))
    await expect(endless).rejects.toBeInstanceOf(StoreUnavailable)
    await patient
    await store.write(async (turn) => {
      awake()
      await pause(10)
      await addJob('next')(turn)
    })
    expect(firstCause(await late.catch((error: Error) => error))).toContain('turn is over')
    expect(await jobNames(store)).toEqual(['next', 'patient'])
    await close()
  })

  test('cannot use its db, a statement or an announcement after it', async () => {
    const leaked = await fresh.store.write(async (turn) => turn)
    const findJobs = statement((db) => db.select().from(jobs))
    await expect(findJobs(leaked.db, {})).rejects.toThrow('turn is over')
    await expect(addJob('late')(leaked)).rejects.toThrow()
    const db = await fresh.store.read(async (db) => db)
    await expect(findJobs(db, {})).rejects.toThrow('turn is over')
    expect(() => leaked.announce({ topic: 'day', location: 'stadskantoor' })).toThrow('turn is over')
    expect(await jobNames()).toEqual([])
  })
})

describe('many at once', () => {
  test('sixty-four turns all land', async () => {
    const names = await Promise.all(sixtyFour.map((number) => fresh.store.write(addJob(`job ${number}`))))
    expect(names).toHaveLength(64)
    expect(await jobNames()).toEqual([...names].sort())
  })

  test('the lock of a day lets 64 rivals win exactly the 8 places', async () => {
    const day = { date: '2027-03-01', location: 'stadskantoor' }
    const unit = Date.UTC(2027, 2, 1, 9)
    const book = (appointment: string) =>
      fresh.store.write(async ({ db }) => {
        await lockDay(db, day)
        const [taken] = await db.select({ places: count() }).from(lanes).where(eq(lanes.unit, unit))
        const lane = taken?.places ?? 0
        if (lane >= 8) return 'full'
        await db.insert(lanes).values({ location: day.location, team: 'reisdocumenten', unit, lane, appointment })
        return 'booked'
      })
    const outcomes = await Promise.all(sixtyFour.map((number) => book(`a${number}`)))
    expect(outcomes.filter((outcome) => outcome === 'booked')).toHaveLength(8)
    expect(await fresh.store.read((db) => db.$count(lanes))).toBe(8)
    const [row] = await fresh.store.read((db) => db.select().from(days))
    expect(row).toEqual({ ...day, version: 64 })
  })

  test('turns that lock two days in ascending order never wait for each other for ever', async () => {
    const both = ['2027-03-01', '2027-03-02'].map((date) => ({ date, location: 'stadskantoor' }))
    await Promise.all(
      sixtyFour.map(() =>
        fresh.store.write(async ({ db }) => {
          for (const day of both) await lockDay(db, day)
        }),
      ),
    )
    const rows = await fresh.store.read((db) => db.select({ version: days.version }).from(days))
    expect(rows).toEqual([{ version: 64 }, { version: 64 }])
  })
})

const lockDay = (db: Turn['db'], day: { date: string; location: string }) =>
  db
    .insert(days)
    .values({ ...day, version: 1 })
    .onConflictDoUpdate({ target: [days.date, days.location], set: { version: sql`${days.version} + 1` } })

describe('closing', () => {
  test('finishes what runs and refuses what comes', async () => {
    const { store, close } = await freshStore()
    const slow = store.write(async (turn) => {
      await pause(30)
      return addJob('slow')(turn)
    })
    const closing = store.close()
    await expect(store.read((db) => db.$count(jobs))).rejects.toBeInstanceOf(StoreUnavailable)
    await expect(store.write(addJob('too late'))).rejects.toBeInstanceOf(StoreUnavailable)
    expect(await slow).toBe('slow')
    await closing
    await close()
  })

  test('and opening again finds the rows, with nothing left to migrate', async () => {
    await fresh.store.write(addJob('erase'))
    const again = await openStore({ url: fresh.url, clock: systemClock })
    expect(await jobNames(again)).toEqual(['erase'])
    await again.close()
  })
})
