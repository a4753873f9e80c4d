// Who hears what, and when, on both databases.
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { jobs } from '../../db/schema.ts'
import type { Heard, Turn } from '../../db/store.ts'
import { systemClock } from '../../src/clock.ts'
import { type FreshStore, freshStore } from '../support/store.ts'

let fresh: FreshStore

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
async function until(isSo: () => boolean): Promise<void> {
  for (let tries = 0; tries < 200 && !isSo(); tries++) await pause(10)
  expect(isSo()).toBe(true)
}

describe('announcements', () => {
  const nudge = { topic: 'day', location: 'stadskantoor', date: '2027-03-01' } as const

  test('are heard once, after the commit and not before', async () => {
    const heard: Heard[] = []
    const seen: Promise<string[]>[] = []
    fresh.store.listen((announcement) => {
      heard.push(announcement)
      seen.push(jobNames())
    })
    await fresh.store.write(async (turn) => {
      turn.announce(nudge)
      await addJob('erase')(turn)
      await pause(10)
      expect(heard).toEqual([])
    })
    await pause(50)
    expect(heard).toEqual([nudge])
    expect(await seen[0]).toEqual(['erase'])
  })

  test('of a turn that was rolled back are never heard', async () => {
    const heard: Heard[] = []
    fresh.store.listen((announcement) => heard.push(announcement))
    const turn = fresh.store.write(async (turn) => {
      turn.announce(nudge)
      throw new Error('no')
    })
    await expect(turn).rejects.toThrow('no')
    await pause(50)
    expect(heard).toEqual([])
  })

  test('reach the others when a listener throws or rejects, and the writer does not notice', async () => {
    const heard: Heard[] = []
    fresh.store.listen(() => {
      throw new Error('bad listener')
    })
    fresh.store.listen(async () => {
      throw new Error('bad asynchronous listener')
    })
    fresh.store.listen((announcement) => heard.push(announcement))
    await fresh.store.write(async (turn) => turn.announce(nudge))
    await until(() => heard.length === 1)
  })

  test('stop when one no longer listens', async () => {
    const heard: Heard[] = []
    const unlisten = fresh.store.listen((announcement) => heard.push(announcement))
    unlisten()
    await fresh.store.write(async (turn) => turn.announce(nudge))
    await pause(30)
    expect(heard).toEqual([])
  })

  test('are hints: one that is too long for PostgreSQL is refused everywhere', async () => {
    const long = { ...nudge, note: 'x'.repeat(8000) }
    await expect(fresh.store.write(async (turn) => turn.announce(long))).rejects.toThrow('at most')
  })
})
