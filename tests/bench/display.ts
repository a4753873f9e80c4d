// From a call at a counter to the last of a thousand displays, beside the least that it can cost: the same bytes,
// written by a bare node:http server to as many connections.
import './on-sqlite.ts'
import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { createServer, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { serve } from '@hono/node-server'
import { eq } from 'drizzle-orm'
import type { Hono } from 'hono'
import { pino } from 'pino'
import { takeNumber } from '../../db/checkin.ts'
import { changeHall } from '../../db/queue.ts'
import { devices, queues } from '../../db/schema.ts'
import { openStore, type Store } from '../../db/store.ts'
import { createApp } from '../../src/app.ts'
import { loadAssets } from '../../src/assets.ts'
import { hashOf, realChance } from '../../src/chance.ts'
import { systemClock } from '../../src/clock.ts'
import type { Env } from '../../src/context.ts'
import { openStreams } from '../../src/events.ts'
import { callNext, markAbsent } from '../../src/queue/counter.ts'
import type { Order, Report } from './display-clients.ts'
import { asResult, inTurn, type Result } from './measure.ts'
import { counter, location, makeTown } from './town.ts'

const screens = 1_000
/** Fewer than the streams that one device may have. */
const screensPerDevice = 10
const rounds = 21
const path = '/scherm/stroom'

/** Milliseconds from a call to the last of a thousand displays; the goal is a ratio of at most 1.5. */
export async function displayFanOut(): Promise<Result> {
  const town = await makeTown()
  const url = pathToFileURL(join(await town.dataDir(), 'beurt.db')).href
  const store = await openStore({ url, clock: systemClock })
  const streams = openStreams(store, systemClock, (error) => console.error(error))
  const app = await appOn(store, streams)
  const ours = serve({ fetch: app.fetch, hostname: '127.0.0.1', port: 0 }) as Server
  const bare = bareServer()
  const clients = fork(fileURLToPath(new URL('./display-clients.ts', import.meta.url)))
  try {
    await fillHall(store)
    const cookies = await pairScreens(store)
    await open(clients, 'ours', await portOf(ours), cookies)
    await open(clients, 'bare', await portOf(bare.server), cookies)
    const board = await witness(app, cookies[0] ?? '')
    let mark = ''
    let bytes = new Uint8Array()
    const call = async () => {
      await clearCounter(store)
      mark = await markOfNextCall(store)
      const milliseconds = await heardAfter(clients, 'ours', mark, () => callOnce(store))
      bytes = await board(mark)
      return milliseconds
    }
    const write = () => heardAfter(clients, 'bare', mark, () => bare.write(bytes))
    return asResult(await inTurn(rounds, call, write), 'ms')
  } finally {
    clients.disconnect()
    streams.close()
    for (const server of [ours, bare.server]) {
      server.close()
      server.closeAllConnections()
    }
    await store.close()
    await town.discard()
  }
}

async function appOn(store: Store, streams: ReturnType<typeof openStreams>): Promise<Hono<Env>> {
  return createApp({
    store,
    streams,
    clock: systemClock,
    chance: realChance,
    assets: await loadAssets(),
    log: pino({ level: 'silent' }),
    givenUrl: undefined,
    publicUrl: () => 'http://localhost',
    secure: false,
    trustedProxies: [],
    themeClass: 'voorbeeld-theme',
    embedOrigins: [],
    sends: { mail: true, sms: true },
  })
}

/** The least that tells everybody: one write to each open response. */
function bareServer() {
  const open = new Set<ServerResponse>()
  const server = createServer((_, response) => {
    response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' })
    response.write(': welcome\n\n')
    open.add(response)
  }).listen(0, '127.0.0.1')
  const write = (bytes: Uint8Array) => {
    for (const response of open) response.write(bytes)
  }
  return { server, write }
}

async function portOf(server: Server): Promise<number> {
  if (!server.listening) await once(server, 'listening')
  return (server.address() as AddressInfo).port
}

async function fillHall(store: Store): Promise<void> {
  const coming = { location, language: 'nl', channel: 'kiosk' } as const
  for (let visitor = 0; visitor <= rounds; visitor++) {
    const form = { key: realChance.secret(), body: '' }
    const taken = await takeNumber(store, realChance, form, [{ product: 'paspoort', persons: 1 }], coming, {})
    if ('refused' in taken) throw new Error(`No number: ${taken.refused}`)
  }
}

/** The cookie of every screen. */
async function pairScreens(store: Store): Promise<string[]> {
  const tokens = Array.from({ length: screens / screensPerDevice }, (_, at) => `display-of-the-benchmark-${at}`)
  const rows = tokens.map((token) => {
    return { id: token, kind: 'display' as const, location, name: token, tokenHash: hashOf(token), settings: {} }
  })
  await store.write((turn) => turn.db.insert(devices).values(rows).then())
  return Array.from({ length: screens }, (_, at) => `beurt-display=${tokens[at % tokens.length]}`)
}

async function open(clients: ChildProcess, group: string, port: number, cookies: string[]): Promise<void> {
  await ordered(clients, { do: 'open', group, port, path, cookies })
}

/** Follows the stream inside this process, and gives the message with a mark as it was sent. */
async function witness(app: Hono<Env>, cookie: string): Promise<(mark: string) => Promise<Uint8Array<ArrayBuffer>>> {
  const { body } = await app.request(path, { headers: { cookie } })
  const reader = body?.getReader()
  return async (mark) => {
    for (;;) {
      const { value, done } = (await reader?.read()) ?? { done: true }
      if (done || !value) throw new Error('The stream ended')
      if (Buffer.from(value).includes(mark)) return value
    }
  }
}

type Decide = Parameters<typeof changeHall>[3]
type Hall = Parameters<Decide>[0]

const press = (store: Store, decide: (hall: Hall, seen: number, now: number) => ReturnType<Decide>) =>
  changeHall(store, location, {}, (hall, now) => {
    const seen = hall.counters.find(({ number }) => number === counter)?.lastEvent ?? 0
    return decide(hall, seen, now)
  })

/** Makes room at the counter; refused at the first round, when nobody was called yet. */
async function clearCounter(store: Store): Promise<void> {
  await press(store, (hall, seen) => markAbsent(hall, counter, seen))
}

/** What tells the next call from all others in what displays receive. */
async function markOfNextCall(store: Store): Promise<string> {
  const [queue] = await store.read((db) => db.select().from(queues).where(eq(queues.location, location)))
  return `data-event="${(queue?.lastEvent ?? 0) + 1}"`
}

async function callOnce(store: Store): Promise<void> {
  const called = await press(store, (hall, seen, now) => callNext(hall, counter, seen, now))
  if ('refused' in called) throw new Error(`No call: ${called.refused}`)
}

/** Milliseconds from the start of an act until the last of a group has heard the message with the mark. */
async function heardAfter(clients: ChildProcess, group: string, mark: string, act: () => unknown): Promise<number> {
  await ordered(clients, { do: 'await', group, mark })
  const heard = once(clients, 'message') as Promise<[Report]>
  const began = process.hrtime.bigint()
  await act()
  const [report] = await heard
  if (report.did !== 'heard') throw new Error(`Heard nothing: ${report.did}`)
  return Number(BigInt(report.at) - began) / 1e6
}

async function ordered(clients: ChildProcess, order: Order): Promise<void> {
  clients.send(order)
  await once(clients, 'message')
}
