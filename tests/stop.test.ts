// How a process ends when it is asked to: what was begun is finished, what is open is closed, within five seconds.
import { copyFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { connect, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import Database from 'better-sqlite3'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { openStore } from '../db/store.ts'
import { demoDevices } from '../db/town/people.ts'
import { systemClock } from '../src/clock.ts'
import { prepareDemonstration } from '../src/demo/installation.ts'
import { demonstration, endAll, pause, type Started, start, until } from './support/process.ts'

vi.setConfig({ testTimeout: 120_000 })

const home = mkdtempSync(join(tmpdir(), 'beurt-stop-'))
const original = join(home, 'beurt.db')
let folders = 0

beforeAll(async () => {
  const store = await openStore({ url: pathToFileURL(original).href, clock: systemClock })
  await prepareDemonstration(store, systemClock, Date.parse('2026-11-24T10:30:00+01:00'))
  await store.close()
})
afterAll(async () => {
  await endAll()
  rmSync(home, { recursive: true, force: true })
})

/** A demonstration on a morning, in a process of its own. */
async function begin(): Promise<{ here: Started; folder: string }> {
  const folder = join(home, `data-${folders++}`)
  mkdirSync(folder)
  copyFileSync(original, join(folder, 'beurt.db'))
  return { here: await start(demonstration, { DATA_DIR: folder }), folder }
}

/** What takes longer than five seconds is broken off, and ends otherwise. */
const wellDone = { code: 0, err: '' }

const nextDay = '2026-11-25T11:00:00+01:00'
const body = JSON.stringify({ now: nextDay })

/** Somebody who connects by hand; losing the line is no fault of theirs. */
async function connection({ url }: Started): Promise<{ socket: Socket; heard: () => string }> {
  const socket = connect(Number(new URL(url).port), '127.0.0.1')
  let heard = ''
  socket.on('error', () => {})
  socket.on('data', (bytes) => {
    heard += bytes
  })
  await new Promise((resolve) => socket.once('connect', resolve))
  return { socket, heard: () => heard }
}

/**
 * Begins to put the clock of the demonstration at the next day, a request that writes: the server has read its head,
 * and waits for its body.
 */
async function beginToMoveClock(here: Started) {
  const { socket, heard } = await connection(here)
  const headers = `Content-Type: application/json\r\nContent-Length: ${body.length}\r\nExpect: 100-continue`
  socket.write(`POST /demo/clock HTTP/1.1\r\nHost: localhost\r\n${headers}\r\n\r\n`)
  await until(() => heard().startsWith('HTTP/1.1 100'))
  /** The status of the answer, 0 without one. */
  const status = () => Number(/HTTP\/1\.1 ([2-5]\d\d)/.exec(heard())?.[1] ?? 0)
  return { socket, status }
}

/** Waits until nobody can come in any more, which is where stopping begins. */
async function closed({ url }: Started): Promise<void> {
  await until(() =>
    fetch(`${url}/health`).then(
      () => false,
      () => true,
    ),
  )
}

/** Follows the display as its page does; gives what it has heard, and whether the stream was ended. */
async function followDisplay(here: Started): Promise<{ heard: string; ended: boolean }> {
  const token = demoDevices.find(({ kind }) => kind === 'display')?.token
  const paired = await fetch(`${here.url}/scherm/koppeling?token=${token}`, { redirect: 'manual' })
  const cookie = paired.headers.getSetCookie()[0]?.split(';')[0] ?? ''
  const response = await fetch(`${here.url}/scherm/stroom`, { headers: { cookie } })
  expect(response.headers.get('content-type')).toContain('text/event-stream')
  const following = { heard: '', ended: false }
  const listen = async () => {
    for await (const bytes of response.body ?? []) following.heard += Buffer.from(bytes).toString()
    following.ended = true
  }
  void listen().catch(() => {})
  await until(() => following.heard.includes('event: board'))
  return following
}

// Each has a process of its own, so they need not wait for each other.
describe.concurrent('asked to stop', () => {
  test.each(['SIGTERM', 'SIGINT'] as const)(
    '%s ends displays that listen and connections that are kept alive, politely',
    async (signal) => {
      const { here } = await begin()
      const displays = await Promise.all([followDisplay(here), followDisplay(here)])
      const keptAlive = await connection(here)
      keptAlive.socket.write('GET /health HTTP/1.1\r\nHost: localhost\r\n\r\n')
      await until(() => keptAlive.heard() !== '')
      const idle = await connection(here)

      const ending = await here.stop(signal)
      expect(ending).toMatchObject(wellDone)
      await until(() => displays.every(({ ended }) => ended))
      for (const { socket } of [keptAlive, idle]) socket.destroy()
    },
  )

  test('a request that is being sent is still answered', async () => {
    const { here } = await begin()
    const { socket, status } = await beginToMoveClock(here)
    here.signal('SIGTERM')
    await closed(here)
    socket.write(body)
    const ending = await here.ended
    await until(() => status() !== 0)
    expect(status()).toBe(200)
    expect(ending).toMatchObject(wellDone)
  })

  test('a write that waits for the database is finished, and nothing of it is lost', async () => {
    const { here, folder } = await begin()
    const other = new Database(join(folder, 'beurt.db'))
    other.exec('BEGIN IMMEDIATE')
    const { socket, status } = await beginToMoveClock(here)
    socket.write(body)
    here.signal('SIGTERM')
    await closed(here)
    await pause(500)
    expect(status()).toBe(0)
    other.exec('COMMIT')
    const ending = await here.ended
    expect(ending).toMatchObject(wellDone)
    await until(() => status() !== 0)
    expect(status()).toBe(200)
    const moved = other.prepare<[], number>('select municipal_instant from installation').pluck().get()
    expect(moved).toBe(Date.parse(nextDay))
    expect(other.pragma('integrity_check', { simple: true })).toBe('ok')
    other.close()
  })

  test('somebody who never finishes what they send is cut off', async () => {
    const { here } = await begin()
    const { socket } = await beginToMoveClock(here)
    socket.write(body.slice(0, 1))
    const ending = await here.stop()
    expect(ending).toMatchObject(wellDone)
    socket.destroy()
  })

  test('a second signal changes nothing', async () => {
    const { here } = await begin()
    const following = await followDisplay(here)
    here.signal('SIGTERM')
    here.signal('SIGINT')
    expect(await here.stop('SIGTERM')).toMatchObject(wellDone)
    await until(() => following.ended)
  })

  test('what was stopped starts again and knows what it knew', async () => {
    const { here, folder } = await begin()
    const { socket, status } = await beginToMoveClock(here)
    socket.write(body)
    await until(() => status() === 200)
    await here.stop()
    const again = await start(demonstration, { DATA_DIR: folder })
    expect(await (await fetch(`${again.url}/demo`)).text()).toContain('2026-11-25')
  })
})
