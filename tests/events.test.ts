import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { establish } from '../db/installation.ts'
import { realChance } from '../src/chance.ts'
import { systemClock } from '../src/clock.ts'
import { type Channel, openStreams, type Streams } from '../src/events.ts'
import { moveTime } from '../src/jobs.ts'
import { stillClock } from './support/app.ts'
import { aChannel } from './support/channel.ts'
import { type FreshStore, freshStore } from './support/store.ts'
import { type Follower, follow } from './support/stream.ts'

const nine = Date.parse('2026-11-24T09:00:00+01:00')

let clock: ReturnType<typeof stillClock>
let fresh: FreshStore
let streams: Streams
let failures: unknown[]

beforeEach(async () => {
  clock = stillClock(1_000)
  fresh = await freshStore(clock)
  await fresh.store.write((turn) => establish(turn, 'demonstration', nine))
  failures = []
  streams = openStreams(fresh.store, clock, (error) => failures.push(error))
})
afterEach(async () => {
  streams.close()
  await fresh.close()
})

const announce = (location = 'hall') => fresh.store.write(async (turn) => turn.announce({ topic: 'queue', location }))
const joins = async (channel: Channel, holder?: string) => follow(await streams.join(channel, holder ? { holder } : {}))

/** What is sent meanwhile: everything up to the ping that comes two seconds later. */
async function untilPing(follower: Follower): Promise<string[]> {
  clock.pass(2_000)
  const data: string[] = []
  for (let message = await follower.next(); message?.event === 'board'; message = await follower.next()) {
    data.push(message.data)
  }
  return data
}

const pause = () => new Promise<void>((resolve) => systemClock.after(5, resolve))

async function settled(isSo: () => boolean): Promise<void> {
  for (let tries = 0; tries < 200 && !isSo(); tries++) await pause()
  expect(isSo()).toBe(true)
}

describe('who joins', () => {
  test('hears the time, then the present state', async () => {
    const { channel } = aChannel()
    const screen = await joins(channel)
    expect(await screen.next()).toEqual({ event: 'ping', data: String(nine), id: undefined })
    expect(await screen.next()).toEqual({ event: 'board', data: 'nobody', id: undefined })
  })

  test('gets the bytes of the one rendering that was made for all', async () => {
    const hall = aChannel()
    const screens = await Promise.all([1, 2, 3].map(() => joins(hall.channel)))
    for (const screen of screens) expect(await screen.nextOf('board')).toBe('nobody')
    hall.text = 'B 001\nB 002'
    await announce()
    for (const screen of screens) expect(await screen.nextOf('board')).toBe('B 001\nB 002')
    expect(new Set(screens.map((screen) => screen.bytes())).size).toBe(1)
    expect(hall.renderings).toBe(2)
  })

  test('is refused while the present state cannot be rendered, and welcome when it can', async () => {
    const hall = aChannel()
    hall.failing = true
    await expect(streams.join(hall.channel)).rejects.toThrow('no database')
    hall.failing = false
    expect(await (await joins(hall.channel)).nextOf('board')).toBe('nobody')
  })

  test('gets no state that is older than a quarter of a minute', async () => {
    const hall = aChannel()
    await joins(hall.channel)
    hall.text = 'B 001'
    hall.failing = true
    clock.pass(20_000)
    await settled(() => failures.length > 0)
    hall.failing = false
    expect(await (await joins(hall.channel)).nextOf('board')).toBe('B 001')
  })

  test('with more streams than a device may have takes the place of its oldest', async () => {
    const { channel } = aChannel()
    const oldest = await joins(channel, 'display 1')
    const others = await Promise.all(Array.from({ length: 15 }, () => joins(channel, 'display 1')))
    const neighbour = await joins(channel, 'display 2')
    await joins(channel, 'display 1')
    expect([await oldest.next(), await oldest.next(), await oldest.next()].at(-1)).toBeUndefined()
    for (const other of [...others, neighbour]) {
      await other.nextOf('board')
      expect(await untilPing(other)).toEqual([])
    }
  })
})

describe('who follows', () => {
  test('hears only what differs from before', async () => {
    const hall = aChannel()
    const screen = await joins(hall.channel)
    await screen.nextOf('board')
    await announce()
    await settled(() => hall.renderings === 2)
    expect(await untilPing(screen)).toEqual([])
  })

  test('hears of nothing but the own channel', async () => {
    const hall = aChannel('hall')
    const elsewhere = aChannel('elsewhere')
    await joins(hall.channel)
    await joins(elsewhere.channel)
    await announce('elsewhere')
    await settled(() => elsewhere.renderings === 2)
    expect(hall.renderings).toBe(1)
  })

  test('hears in the end what changed while a rendering was under way', async () => {
    const hall = aChannel()
    const screen = await joins(hall.channel)
    let finish = () => {}
    const render = hall.channel.render
    hall.channel.render = async () => {
      const message = await render()
      await new Promise<void>((resolve) => {
        finish = resolve
      })
      return message
    }
    hall.text = 'B 001'
    await announce()
    await settled(() => hall.renderings === 2)
    hall.text = 'B 002'
    await announce()
    finish()
    await settled(() => hall.renderings === 3)
    finish()
    expect(await screen.nextOf('board')).toBe('nobody')
    expect(await screen.nextOf('board')).toBe('B 001')
    expect(await screen.nextOf('board')).toBe('B 002')
  })

  test('hears what time alone has changed, within ten seconds', async () => {
    const hall = aChannel()
    const screen = await joins(hall.channel)
    await screen.nextOf('board')
    hall.text = 'we are closed'
    for (let pings = 0; pings < 5; pings++) {
      clock.pass(2_000)
      await screen.nextOf('ping')
    }
    expect(await screen.nextOf('board')).toBe('we are closed')
  })

  test('never hears a time that was read while the clock was moved', async () => {
    let letGo = () => {}
    const slowStore: FreshStore['store'] = {
      ...fresh.store,
      async read(work) {
        const read = await fresh.store.read(work)
        await new Promise<void>((resolve) => {
          letGo = resolve
        })
        return read
      },
    }
    const slow = openStreams(slowStore, clock, (error) => failures.push(error))
    const joining = slow.join(aChannel().channel)
    await pause()
    await moveTime(fresh.store, realChance, nine + 3_600_000)
    letGo()
    const screen = follow(await joining)
    await screen.nextOf('board')
    clock.pass(2_000)
    await pause()
    letGo()
    expect(await screen.nextOf('ping')).toBe(String(nine + 3_600_000 + 2_000))
    slow.close()
  })

  test('hears the municipal time every two seconds, and at once when it is moved', async () => {
    const screen = await joins(aChannel().channel)
    await screen.nextOf('board')
    clock.pass(2_000)
    expect(await screen.nextOf('ping')).toBe(String(nine + 2_000))
    const noon = Date.parse('2026-11-24T12:00:00+01:00')
    await moveTime(fresh.store, realChance, noon)
    expect(await screen.nextOf('ping')).toBe(String(noon))
  })

  test('hears no ping while what is shown cannot be trusted', async () => {
    const hall = aChannel()
    const screen = await joins(hall.channel)
    await screen.nextOf('board')
    hall.failing = true
    await announce()
    await settled(() => failures.length === 1)
    clock.pass(2_000)
    await settled(() => failures.length === 2)
    hall.failing = false
    hall.text = 'B 001'
    clock.pass(2_000)
    expect(await screen.next()).toMatchObject({ event: 'board', data: 'B 001' })
    clock.pass(2_000)
    expect(await screen.next()).toMatchObject({ event: 'ping', data: String(nine + 6_000) })
  })

  test('and reads nothing is cut off, and nobody else is', async () => {
    const hall = aChannel()
    const asleep = await joins(hall.channel)
    const awake = await joins(hall.channel)
    for (let call = 0; call < 60; call++) {
      hall.text = `B ${call}`
      await announce()
      while ((await awake.nextOf('board')) !== hall.text);
    }
    expect(await asleep.next()).toBeUndefined()
  })

  test('and leaves is not rendered for any more', async () => {
    const hall = aChannel()
    await (await joins(hall.channel)).leave()
    await announce()
    clock.pass(20_000)
    expect(hall.renderings).toBe(1)
  })
})

test('closing ends every stream, and nobody can join any more', async () => {
  const { channel } = aChannel()
  const screen = await joins(channel)
  streams.close()
  expect([await screen.next(), await screen.next(), await screen.next()].at(-1)).toBeUndefined()
  const late = await streams.join(channel)
  expect([late.status, late.headers.get('retry-after')]).toEqual([503, '1'])
})
