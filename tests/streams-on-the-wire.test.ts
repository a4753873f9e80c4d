// The streams of src/events.ts over real connections: who hangs up, and who does not read.
import { type AddressInfo, connect, type Socket } from 'node:net'
import type { HttpBindings } from '@hono/node-server'
import { Hono } from 'hono'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { establish } from '../db/installation.ts'
import { systemClock } from '../src/clock.ts'
import { openStreams, type Streams } from '../src/events.ts'
import { listen } from '../src/listening.ts'
import { stillClock } from './support/app.ts'
import { aChannel } from './support/channel.ts'
import { type FreshStore, freshStore } from './support/store.ts'
import { follow } from './support/stream.ts'

const nine = Date.parse('2026-11-24T09:00:00+01:00')

let fresh: FreshStore
let streams: Streams
let server: Awaited<ReturnType<typeof listen>>
let hall: ReturnType<typeof aChannel>

beforeEach(async () => {
  const clock = stillClock(1_000)
  fresh = await freshStore(clock)
  await fresh.store.write((turn) => establish(turn, 'demonstration', nine))
  streams = openStreams(fresh.store, clock, () => {})
  hall = aChannel()
  const app = new Hono<{ Bindings: HttpBindings }>()
  app.get('/stream', (c) => streams.join(hall.channel, { outgoing: c.env.outgoing }))
  server = await listen(app.fetch, { host: '127.0.0.1', port: 0 }, systemClock)
})
afterEach(async () => {
  server.closeAllConnections()
  server.close()
  streams.close()
  await fresh.close()
})

const announce = () => fresh.store.write(async (turn) => turn.announce({ topic: 'queue', location: 'hall' }))
const pause = () => new Promise<void>((resolve) => systemClock.after(5, resolve))

const url = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}/stream`

test('every message arrives, in order, however fast they come', async () => {
  const screen = follow(await fetch(url()))
  const numbers = Array.from({ length: 200 }, (_, index) => `B ${index}`)
  for (const number of numbers) {
    hall.text = number
    await announce()
  }
  const boards: string[] = []
  while (boards.at(-1) !== numbers.at(-1)) boards.push(await screen.nextOf('board'))
  expect(boards.slice(1)).toEqual(numbers.filter((number) => boards.includes(number)))
  await screen.leave()
})

test('who hangs up is forgotten', async () => {
  const screen = follow(await fetch(url()))
  await screen.nextOf('board')
  await screen.leave()
  const renderings = [0]
  while (renderings.at(-1) !== hall.renderings && renderings.length < 50) {
    renderings.push(hall.renderings)
    await announce()
    await pause()
  }
  expect(renderings.length).toBeLessThan(50)
})

test('who reads nothing is cut off before much is kept for them', async () => {
  const socket = await asleep()
  const cut = new Promise((resolve) => socket.once('close', resolve))
  const awake = follow(await fetch(url()))
  for (let call = 0; call < 80; call++) {
    hall.text = `B ${call} ${'.'.repeat(200_000)}`
    await announce()
    while ((await awake.nextOf('board')) !== hall.text);
  }
  socket.resume()
  await cut
  await awake.leave()
})

async function asleep(): Promise<Socket> {
  const socket = connect((server.address() as AddressInfo).port, '127.0.0.1')
  socket.on('error', () => {})
  socket.write('GET /stream HTTP/1.1\r\nHost: localhost\r\n\r\n')
  await new Promise((resolve) => socket.once('data', resolve))
  socket.pause()
  return socket
}
