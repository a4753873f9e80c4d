// After a restart: from the moment at which the server listens again until the last of a thousand displays, which all
// try to come back at once, shows what is true; while 64 clients write. Beside it a bare server in the same process and
// under the same load, which sends the same bytes to whoever comes.
import './on-sqlite.ts'
import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { serve } from '@hono/node-server'
import { countAttempt } from '../../db/attempts.ts'
import { openStore, type Store } from '../../db/store.ts'
import { systemClock } from '../../src/clock.ts'
import { openStreams } from '../../src/events.ts'
import { displays } from './display.ts'
import { appOn, heardAfter, ordered, portOf, type Screens } from './fan-out.ts'
import { asResult, inTurn, type Result } from './measure.ts'
import { makeTown } from './town.ts'

const screens = 1_000
const writers = 64
const rounds = 7
/** What the message that shows the board has, and no other. */
const mark = 'bz-board'

/** A server that can be stopped and started again at the same port. */
interface Place {
  port: number
  /** Everything that can be done before it listens. */
  prepare(): Promise<void>
  listen(): Promise<void>
  stop(): Promise<void>
}

/** Milliseconds until the last display is right again. */
export async function displayRecovery(): Promise<Result> {
  const town = await makeTown()
  const url = pathToFileURL(join(await town.dataDir(), 'beurt.db')).href
  const store = await openStore({ url, clock: systemClock })
  const clients = fork(fileURLToPath(new URL('./display-clients.ts', import.meta.url)))
  const follows = await displays(store, screens)
  const places = { ours: ourPlace(store), bare: barePlace(await boardBytes(store, follows)) }
  const quiet = writeAlways(store)
  try {
    for (const [group, place] of Object.entries(places)) {
      await place.prepare()
      await place.listen()
      const { path, cookies } = follows
      await ordered(clients, { do: 'open', group, port: place.port, path, cookies, returns: true })
    }
    const recover = (group: keyof typeof places) => () => recovered(clients, group, places[group])
    return asResult(await inTurn(rounds, recover('ours'), recover('bare')), 'ms')
  } finally {
    await quiet()
    clients.disconnect()
    for (const place of Object.values(places)) await place.stop()
    await store.close()
    await town.discard()
  }
}

async function recovered(clients: ChildProcess, group: string, place: Place): Promise<number> {
  await place.stop()
  await place.prepare()
  return heardAfter(clients, [[group, mark]], () => place.listen())
}

function ourPlace(store: Store): Place {
  let streams: ReturnType<typeof openStreams>
  let app: Awaited<ReturnType<typeof appOn>>
  let server: Server
  const place: Place = {
    port: 0,
    async prepare() {
      streams = openStreams(store, systemClock, (error) => console.error(error))
      app = await appOn(store, streams)
    },
    async listen() {
      server = serve({ fetch: app.fetch, hostname: '127.0.0.1', port: place.port }) as Server
      place.port = await portOf(server)
    },
    async stop() {
      streams.close()
      await ended(server)
    },
  }
  return place
}

function barePlace(bytes: Uint8Array): Place {
  let server: Server
  const place: Place = {
    port: 0,
    async prepare() {
      server = createServer((_, response) => {
        response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' })
        response.write(bytes)
      })
    },
    async listen() {
      server.listen(place.port, '127.0.0.1')
      place.port = await portOf(server)
    },
    stop: () => ended(server),
  }
  return place
}

async function ended(server: Server): Promise<void> {
  server.close()
  server.closeAllConnections()
  await once(server, 'close')
}

/** What a display gets when it joins: the time, and the board. */
async function boardBytes(store: Store, { path, cookies }: Screens): Promise<Uint8Array> {
  const streams = openStreams(store, systemClock, (error) => console.error(error))
  const { body } = await (await appOn(store, streams)).request(path, { headers: { cookie: cookies[0] ?? '' } })
  const parts: Uint8Array[] = []
  const reader = body?.getReader()
  while (!Buffer.concat(parts).includes(mark)) {
    const { value } = (await reader?.read()) ?? {}
    if (!value) throw new Error('The stream ended')
    parts.push(value)
  }
  streams.close()
  return Buffer.concat(parts)
}

/** Sixty-four clients that write all the time; gives what makes them stop. */
function writeAlways(store: Store): () => Promise<void> {
  let stopped = false
  const write = async (writer: number) => {
    for (let turn = 0; !stopped; turn++) {
      await countAttempt(store, [{ key: `benchmark ${writer} ${turn}`, max: 1 }], 1)
      // Each waits for its answer over the network, as a client would.
      await new Promise((resolve) => setTimeout(resolve, 5))
    }
  }
  const writing = Promise.all(Array.from({ length: writers }, (_, writer) => write(writer)))
  return async () => {
    stopped = true
    await writing
  }
}
