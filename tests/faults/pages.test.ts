// When the database cannot do its work: what residents and displays see, what is kept, and that it passes by itself.
import { type AddressInfo, createServer, connect as dial, type Socket } from 'node:net'
import { fileURLToPath } from 'node:url'
import Database from 'better-sqlite3'
import { eq, type SQL, sql } from 'drizzle-orm'
import { Hono } from 'hono'
import { parse } from 'node-html-parser'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { dialect } from '../../db/columns.ts'
import { answered, jobs } from '../../db/schema.ts'
import { openStore, type Store } from '../../db/store.ts'
import { demoDevices } from '../../db/town/people.ts'
import { createApp } from '../../src/app.ts'
import type { Env } from '../../src/context.ts'
import { openStreams } from '../../src/events.ts'
import { createTestApp, makeBrowser, origin, type TestApp } from '../support/app.ts'
import { expectValid } from '../support/valid.ts'

vi.setConfig({ testTimeout: 30_000 })

/** A way in which the database fails, and is mended. */
interface Outage {
  claim: string
  /** Whether pages that only read go on. */
  reads: boolean
  begin(): Promise<void>
  end(): Promise<void>
}

let town: TestApp
let store: Store
let app: TestApp['app']
let close: () => Promise<void>
let line: ReturnType<typeof makeLine>
let other: Database.Database | undefined

const sent = 'x'.repeat(400_000)

/** The one page of this app that writes, and needs room on the disk for it. */
function writing(): Hono<Env> {
  const routes = new Hono<Env>()
  routes.post('/demo/clock', async (c) => {
    await store.write(async ({ db }) => {
      await db.insert(jobs).values({ name: 'first half', ranUntil: 1 })
      await db.insert(answered).values({ key: 'second half', bodyHash: '', at: 1, result: sent })
    })
    return c.redirect('/', 303)
  })
  return routes
}

beforeEach(async () => {
  town = await createTestApp()
  const { clock } = town
  line = makeLine(town.url)
  store = dialect === 'postgres' ? await openStore({ url: await line.open(), clock }) : town.store
  const streams = openStreams(store, clock, () => {})
  app = createApp({ ...town.site, store, streams }, writing())
  close = async () => {
    streams.close()
    if (store !== town.store) await store.close()
    await line.close()
    await town.close()
  }
})
afterEach(async () => {
  other?.close()
  other = undefined
  await close()
})

const locked: Outage = {
  claim: 'another program keeps the database locked',
  reads: true,
  async begin() {
    other = new Database(fileURLToPath(town.url))
    other.exec('BEGIN IMMEDIATE')
  },
  async end() {
    other?.exec('ROLLBACK')
  },
}

/** A command that only SQLite knows, on the connection that writes. */
const pragma = (command: SQL) =>
  store.write(async ({ db }) => (db as unknown as { run(command: SQL): void }).run(command))

const full: Outage = {
  claim: 'the disk is full',
  reads: true,
  begin: () => pragma(sql`PRAGMA max_page_count = 80`),
  end: () => pragma(sql`PRAGMA max_page_count = 1000000`),
}

const down: Outage = {
  claim: 'PostgreSQL is down',
  reads: false,
  begin: () => line.close(),
  end: async () => void (await line.open()),
}

/** A line to PostgreSQL that can be broken, and laid again at the same address. */
function makeLine(url: string) {
  const sockets = new Set<Socket>()
  let port = 0
  const server = createServer((near) => {
    const { hostname, port: there } = new URL(url)
    const far = dial(Number(there), hostname)
    for (const socket of [near, far]) {
      sockets.add(socket)
      socket.on('error', () => {})
      socket.on('close', () => {
        near.destroy()
        far.destroy()
        sockets.delete(socket)
      })
    }
    near.pipe(far).pipe(near)
  })
  return {
    async open(): Promise<string> {
      await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
      port = (server.address() as AddressInfo).port
      const through = new URL(url)
      through.host = `127.0.0.1:${port}`
      return through.href
    },
    async close() {
      for (const socket of sockets) socket.destroy()
      if (server.listening) await new Promise((resolve) => server.close(resolve))
    },
  }
}

/** Waits for an answer. Whoever waits for a lock does so in machine time; PostgreSQL answers in real time. */
async function inTime<T>(answer: Promise<T>): Promise<T> {
  let done = false
  const settled = answer.finally(() => {
    done = true
  })
  while (!done) {
    if (dialect === 'sqlite') town.clock.pass(500)
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
  return settled
}

const get = (path: string) => inTime(Promise.resolve(app.fetch(new Request(`${origin}${path}`), {})))
const send = (language = '') => {
  const request = new Request(`${origin}${language}/demo/clock`, {
    method: 'POST',
    headers: { origin },
    body: new URLSearchParams({ tijd: '10.00' }),
  })
  return inTime(Promise.resolve(app.fetch(request, {})))
}

async function expectUnavailable(response: Response, title: string) {
  const page = await response.text()
  expect({ status: response.status, retryAfter: response.headers.get('retry-after') }).toEqual({
    status: 503,
    retryAfter: '5',
  })
  expect(response.headers.get('cache-control')).toBe('no-store')
  const document = parse(page)
  expect(document.querySelector('h1')?.text).toBe(title)
  expect(document.querySelector('main a')?.text).toMatch(/\w/)
  expect(document.querySelector('footer a[href^="tel:"]')?.text).toMatch(/\d/)
  expect(page).not.toMatch(/SQLITE|ECONN|Error|\bat .*:\d+:\d+/)
  await expectValid(page)
}

const dutch = 'De dienst werkt nu niet'
const english = 'The service is not working now'

describe.each(dialect === 'sqlite' ? [locked, full] : [down])('when $claim', ({ reads, begin, end }) => {
  test('who sends something reads so in their own language, and nothing of it is kept', async () => {
    await get('/')
    await begin()
    await expectUnavailable(await send(), dutch)
    await expectUnavailable(await send('/en'), english)
    await end()
    const kept = store.read((db) => db.$count(jobs, eq(jobs.name, 'first half')))
    expect(await kept).toBe(0)
  })

  test('pages that only read go on, or say the same', async () => {
    await get('/')
    await begin()
    const response = await get('/demo-of-niet')
    if (reads) expect(response.status).toBe(404)
    else await expectUnavailable(response, dutch)
    const home = await get('/en')
    if (reads) expect(home.status).toBe(200)
    else await expectUnavailable(home, english)
    expect((await get('/health')).status).toBe(reads ? 200 : 503)
    await end()
  })

  test('a kiosk or a display tries again by itself; a resident is not taken away from the page', async () => {
    await get('/')
    await begin()
    if (!reads) {
      expect((await get('/scherm')).headers.get('refresh')).toBe('5')
      expect((await get('/kiosk')).headers.get('refresh')).toBe('5')
    }
    expect((await send()).headers.get('refresh')).toBeNull()
    await end()
  })

  test('it passes without a restart', async () => {
    await begin()
    expect((await send()).status).toBe(503)
    await end()
    await vi.waitFor(async () => expect((await send()).status).toBe(303), { timeout: 10_000 })
    expect((await get('/')).status).toBe(200)
  })

  test('the displays stay on their line, and hear again when it is over', async () => {
    const display = makeBrowser((request) => app.fetch(request, {}))
    const token = demoDevices.find(({ kind }) => kind === 'display')?.token
    await display.get(`/scherm/koppeling?token=${token}`)
    const response = await display.send('/scherm/stroom')
    let heard = ''
    const reader = response.body?.getReader()
    const listen = async () => {
      for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
        heard += Buffer.from(part.value).toString()
      }
      heard += 'closed'
    }
    void listen()
    const hears = async (event: string) => {
      heard = ''
      await vi.waitFor(
        () => {
          town.clock.pass(500)
          expect(heard).toContain(`event: ${event}`)
        },
        { timeout: 10_000, interval: 20 },
      )
    }
    await hears('ping')
    await begin()
    await send()
    if (reads) await hears('ping')
    await end()
    await hears('ping')
    expect(heard).not.toContain('closed')
    await reader?.cancel()
  })
})
