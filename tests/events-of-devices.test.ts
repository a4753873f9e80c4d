// Streams of the machines in the halls: what is for one of them alone, and that one that was revoked has none.
import { afterEach, beforeEach, expect, test } from 'vitest'
import { establish } from '../db/installation.ts'
import type { Heard } from '../db/store.ts'
import { systemClock } from '../src/clock.ts'
import { type Channel, openStreams, type Streams } from '../src/events.ts'
import { stillClock } from './support/app.ts'
import { aChannel } from './support/channel.ts'
import { type FreshStore, freshStore } from './support/store.ts'
import { follow } from './support/stream.ts'

let clock: ReturnType<typeof stillClock>
let fresh: FreshStore
let streams: Streams
let failures: unknown[]

beforeEach(async () => {
  clock = stillClock(1_000)
  fresh = await freshStore(clock)
  await fresh.store.write((turn) => establish(turn, 'demonstration', Date.parse('2026-11-24T09:00:00+01:00')))
  failures = []
  streams = openStreams(fresh.store, clock, (error) => failures.push(error))
})
afterEach(async () => {
  streams.close()
  await fresh.close()
})

const joins = async (channel: Channel, holder: string) => follow(await streams.join(channel, { holder }))
const says = (topic: 'device' | 'test', what: string) =>
  fresh.store.write(async (turn) => turn.announce({ topic, location: 'hall', id: 'one', what }))

async function settled(isSo: () => boolean): Promise<void> {
  for (let tries = 0; tries < 200 && !isSo(); tries++)
    await new Promise<void>((resolve) => systemClock.after(5, resolve))
  expect(isSo()).toBe(true)
}

test('comes along with its streams, whatever they show, and with nobody else’s', async () => {
  const { channel } = aChannel()
  const [one, other] = [await joins(channel, 'device one'), await joins(channel, 'device other')]
  for (const screen of [one, other]) await screen.nextOf('board')
  await says('test', 'sound')
  await says('device', 'changed')
  expect([await one.next(), await one.next()]).toMatchObject([
    { event: 'test', data: 'sound' },
    { event: 'device', data: 'changed' },
  ])
  clock.pass(2_000)
  expect(await other.next()).toMatchObject({ event: 'ping' })
})

test('one that is revoked while its first picture is made gets none, and leaves nothing behind', async () => {
  let renders = 0
  let show = () => {}
  const shown = new Promise<void>((resolve) => {
    show = resolve
  })
  const slow: Channel = {
    key: 'slow',
    wants: () => true,
    async render() {
      renders += 1
      await shown
      return { event: 'board', data: String(renders) }
    },
  }
  const joining = streams.join(slow, { holder: 'device one' })
  await settled(() => renders === 1)
  await says('device', 'unpaired')
  show()
  const { next } = follow(await joining)
  expect(await next()).toBeUndefined()
  const before = renders
  await fresh.store.write(async (turn) => turn.announce({ topic: 'queue', location: 'hall' }))
  clock.pass(2_000)
  expect(renders).toBe(before)
})

test('when news of other processes was missed, a machine that is not paired any more has no streams left', async () => {
  let hear = (_: Heard): void => {}
  const listen = (listener: typeof hear) => {
    hear = listener
    return () => {}
  }
  const elsewhere = openStreams({ ...fresh.store, listen }, clock, (error) => failures.push(error))
  const { channel } = aChannel()
  const joined = async (holder: string) => follow(await elsewhere.join(channel, { holder }))
  const [machine, person] = [await joined('device one'), await joined('employee 1')]
  for (const screen of [machine, person]) await screen.nextOf('board')
  hear({ topic: 'reconnected' })
  expect(await machine.next()).toBeUndefined()
  expect(await person.next()).toMatchObject({ event: 'ping' })
  elsewhere.close()
  expect(failures).toEqual([])
})

test('when it is not paired any more its streams end', async () => {
  const { channel } = aChannel()
  const [one, other] = [await joins(channel, 'device one'), await joins(channel, 'device other')]
  for (const screen of [one, other]) await screen.nextOf('board')
  await says('device', 'unpaired')
  expect(await one.next()).toBeUndefined()
  clock.pass(2_000)
  expect(await other.next()).toMatchObject({ event: 'ping' })
})
