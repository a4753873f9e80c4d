// From a call at a counter to the last screen that hears of it, beside the least that it can cost: the same bytes,
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
import { queues } from '../../db/schema.ts'
import { openStore, type Store } from '../../db/store.ts'
import { createApp } from '../../src/app.ts'
import { loadAssets } from '../../src/assets.ts'
import { realChance } from '../../src/chance.ts'
import { systemClock } from '../../src/clock.ts'
import type { Env } from '../../src/context.ts'
import { openStreams } from '../../src/events.ts'
import { callNext, markAbsent } from '../../src/queue/counter.ts'
import type { Order, Report } from './display-clients.ts'
import { asResult, inTurn, type Result } from './measure.ts'
import { counter, location, makeTown } from './town.ts'

const rounds = 21

/** Screens that follow one stream, each with the cookie of its own. */
export interface Screens {
  path: string
  cookies: string[]
  /** What tells the event with this number from all others on the stream. */
  markOf(event: number): string
}

/** Milliseconds from a call to the last of all these screens; `letIn` makes them known to the store. */
export async function fanOut(letIn: (store: Store) => Promise<Screens[]>): Promise<Result> {
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
    const screens = await letIn(store)
    const [oursPort, barePort] = [await portOf(ours), await portOf(bare.server)]
    for (const { path, cookies } of screens) {
      await ordered(clients, { do: 'open', group: `ours ${path}`, port: oursPort, path, cookies })
      await ordered(clients, { do: 'open', group: `bare ${path}`, port: barePort, path, cookies })
    }
    const witnesses = await Promise.all(screens.map((one) => witness(app, one)))
    let event = 0
    let bytes: Uint8Array<ArrayBuffer>[] = []
    const awaited = (group: string) => screens.map(({ path, markOf }) => [`${group} ${path}`, markOf(event)] as const)
    const call = async () => {
      await clearCounter(store)
      event = await nextEvent(store)
      const milliseconds = await heardAfter(clients, awaited('ours'), () => callOnce(store))
      bytes = await Promise.all(screens.map(({ markOf }, at) => heardBy(witnesses[at], markOf(event))))
      return milliseconds
    }
    const writeAll = () => {
      for (const [at, { path }] of screens.entries()) bare.write(path, bytes[at] ?? new Uint8Array())
    }
    const write = () => heardAfter(clients, awaited('bare'), writeAll)
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

export async function appOn(store: Store, streams: ReturnType<typeof openStreams>): Promise<Hono<Env>> {
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
    pushServices: [],
    sends: { mail: true, sms: true },
  })
}

/** The least that tells everybody: one write to each open response. */
function bareServer() {
  const open = new Map<string, Set<ServerResponse>>()
  const server = createServer(({ url = '' }, response) => {
    response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' })
    response.write(': welcome\n\n')
    open.set(url, (open.get(url) ?? new Set()).add(response))
  }).listen(0, '127.0.0.1')
  const write = (path: string, bytes: Uint8Array) => {
    for (const response of open.get(path) ?? []) response.write(bytes)
  }
  return { server, write }
}

export async function portOf(server: Server): Promise<number> {
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

type Reader = ReadableStreamDefaultReader<Uint8Array<ArrayBuffer>>

/** Follows a stream inside this process. */
async function witness(app: Hono<Env>, { path, cookies }: Screens): Promise<Reader | undefined> {
  const { body } = await app.request(path, { headers: { cookie: cookies[0] ?? '' } })
  return body?.getReader() as Reader | undefined
}

/** The message with this mark, as it was sent. */
async function heardBy(reader: Reader | undefined, mark: string): Promise<Uint8Array<ArrayBuffer>> {
  for (;;) {
    const { value, done } = (await reader?.read()) ?? { done: true }
    if (done || !value) throw new Error('The stream ended')
    if (Buffer.from(value).includes(mark)) return value
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

/** The number that the next event will have. */
async function nextEvent(store: Store): Promise<number> {
  const [queue] = await store.read((db) => db.select().from(queues).where(eq(queues.location, location)))
  return (queue?.lastEvent ?? 0) + 1
}

async function callOnce(store: Store): Promise<void> {
  const called = await press(store, (hall, seen, now) => callNext(hall, counter, seen, now))
  if ('refused' in called) throw new Error(`No call: ${called.refused}`)
}

/** Milliseconds from the start of an act until the last of all these groups has heard the message with its mark. */
export async function heardAfter(
  clients: ChildProcess,
  awaited: (readonly [group: string, mark: string])[],
  act: () => unknown,
): Promise<number> {
  for (const [group, mark] of awaited) await ordered(clients, { do: 'await', group, mark })
  const heard = allHeard(clients, awaited.length)
  const began = process.hrtime.bigint()
  await act()
  return Number((await heard) - began) / 1e6
}

/** When the last of so many groups said that it heard. */
function allHeard(clients: ChildProcess, groups: number): Promise<bigint> {
  return new Promise((resolve, reject) => {
    let last = 0n
    let left = groups
    const listen = (report: Report) => {
      if (report.did !== 'heard') return reject(new Error(`Heard nothing: ${report.did}`))
      const at = BigInt(report.at)
      if (at > last) last = at
      left -= 1
      if (left > 0) return
      clients.off('message', listen)
      resolve(last)
    }
    clients.on('message', listen)
  })
}

export async function ordered(clients: ChildProcess, order: Order): Promise<void> {
  clients.send(order)
  await once(clients, 'message')
}
