// Several screens follow several servers: on PostgreSQL two processes with one database, on SQLite the one process
// that a file allows.
import { afterEach, beforeEach, expect, test } from 'vitest'
import { dialect } from '../../db/columns.ts'
import { openStore } from '../../db/store.ts'
import { createApp } from '../../src/app.ts'
import { openStreams } from '../../src/events.ts'
import { calls, opens, recalls, token } from '../display/hall.ts'
import { takesNumber } from '../queue/at-work.ts'
import { createTestApp, makeBrowser, type TestApp } from '../support/app.ts'
import { type Follower, follow } from '../support/stream.ts'

let town: TestApp
let other: Pick<TestApp, 'app' | 'store' | 'close'>

beforeEach(async () => {
  town = await createTestApp()
  other = dialect === 'postgres' ? await secondServer() : { ...town, close: async () => {} }
})
afterEach(async () => {
  await other.close()
  await town.close()
})

async function secondServer() {
  const store = await openStore({ url: town.url, clock: town.clock })
  const streams = openStreams(store, town.clock, (error) => town.failures.push(error))
  const app = createApp({ ...town.site, store, streams })
  const close = async () => {
    streams.close()
    await store.close()
  }
  return { app, store, close }
}

async function screenAt({ app }: Pick<TestApp, 'app'>): Promise<Follower> {
  const screen = makeBrowser((request) => app.fetch(request, { remote: '10.0.0.1' }))
  await screen.get(`/scherm/koppeling?token=${token}`)
  return follow(await screen.send('/scherm/stroom'))
}

const until = async (screen: Follower, text: string) => {
  while (!(await screen.nextOf('board')).includes(text));
}

test('a call at either server is on the screens of both', async () => {
  const screens = [await screenAt(town), await screenAt(other)]
  await opens(town, 1)
  await opens(other, 2)
  for (const _ of [1, 2]) await takesNumber(town)
  expect(await calls(town, 1)).toBe('B001')
  for (const screen of screens) await until(screen, 'B 001')
  expect(await calls(other, 2)).toBe('B002')
  for (const screen of screens) await until(screen, 'B 002')
  await town.moveTo('2026-11-24T09:00:20+01:00')
  await recalls(other, 1)
  for (const screen of screens) await until(screen, '2e oproep')
  expect(town.failures).toEqual([])
})
