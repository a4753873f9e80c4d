// How a process ends when it is asked to: what was begun is finished, what is open is closed, within five seconds.
import { mkdtempSync, rmSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterAll, afterEach, beforeEach, expect, test, vi } from 'vitest'
import { demoDevices } from '../db/town/people.ts'
import { demonstration, endAll, pause, type Started, start, until } from './support/process.ts'

vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 })

const home = mkdtempSync(join(tmpdir(), 'beurt-stop-'))
let folders = 0
let folder: string
let here: Started

beforeEach(async () => {
  folder = join(home, `data-${folders++}`)
  here = await start(demonstration, { DATA_DIR: folder, DEMO_NOW: '2026-11-24T10:30:00+01:00' })
})
afterEach(endAll)
afterAll(() => rmSync(home, { recursive: true, force: true }))

const wellDone = { code: 0, err: '' }
const withinMs = 5_000

const nextDay = '2026-11-25T11:00:00+01:00'
const body = JSON.stringify({ now: nextDay })
const type = 'application/json'

/** Puts the clock of the demonstration at the next day: a request that writes. */
const moveClock = () => fetch(`${here.url}/demo/clock`, { method: 'POST', body, headers: { 'content-type': type } })

const posting = (length: number) =>
  `POST /demo/clock HTTP/1.1\r\nHost: localhost\r\nContent-Type: ${type}\r\nContent-Length: ${length}\r\n\r\n`

const portOf = ({ url }: Started) => Number(new URL(url).port)

/** Follows the display as its page does; gives what it has heard, and whether the stream was ended. */
async function followDisplay(): Promise<{ heard: string; ended: boolean }> {
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

test.each(['SIGTERM', 'SIGINT'] as const)(
  '%s ends displays that listen and connections that are kept alive, politely',
  async (signal) => {
    const displays = await Promise.all([followDisplay(), followDisplay()])
    const keptAlive = connect(portOf(here), '127.0.0.1')
    keptAlive.on('error', () => {})
    keptAlive.write('GET /health HTTP/1.1\r\nHost: localhost\r\n\r\n')
    await new Promise((resolve) => keptAlive.once('data', resolve))
    const idle = connect(portOf(here), '127.0.0.1')
    idle.on('error', () => {})
    await new Promise((resolve) => idle.once('connect', resolve))

    const ending = await here.stop(signal)
    expect(ending).toMatchObject(wellDone)
    expect(ending.milliseconds).toBeLessThan(withinMs)
    await until(() => displays.every(({ ended }) => ended))
    keptAlive.destroy()
    idle.destroy()
  },
)

test('a request that is being sent is still answered', async () => {
  const socket = connect(portOf(here), '127.0.0.1')
  let heard = ''
  socket.on('data', (bytes) => {
    heard += bytes
  })
  socket.write(posting(body.length) + body.slice(0, 5))
  await pause(200)
  here.signal('SIGTERM')
  await pause(300)
  socket.write(body.slice(5))
  const ending = await here.ended
  expect(heard).toMatch(/^HTTP\/1\.1 200 OK/)
  expect(ending).toMatchObject(wellDone)
})

test('a write that waits for the database is finished, and nothing of it is lost', async () => {
  const other = new Database(join(folder, 'beurt.db'))
  other.exec('BEGIN IMMEDIATE')
  const answer = moveClock()
  await pause(300)
  here.signal('SIGTERM')
  await pause(500)
  other.exec('COMMIT')
  expect((await answer).status).toBe(200)
  const ending = await here.ended
  expect(ending).toMatchObject(wellDone)
  expect(ending.milliseconds).toBeLessThan(withinMs)
  const moved = other.prepare<[], number>('select municipal_instant from installation').pluck().get()
  expect(moved).toBe(Date.parse(nextDay))
  expect(other.pragma('integrity_check', { simple: true })).toBe('ok')
  other.close()
})

test('somebody who never finishes what they send is cut off', async () => {
  const socket = connect(portOf(here), '127.0.0.1')
  socket.on('error', () => {})
  socket.write(
    'POST /demo/clock HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 9\r\n\r\n{',
  )
  await pause(200)
  const ending = await here.stop()
  expect(ending).toMatchObject(wellDone)
  expect(ending.milliseconds).toBeLessThan(withinMs)
  socket.destroy()
})

test('a second signal changes nothing', async () => {
  const following = await followDisplay()
  here.signal('SIGTERM')
  here.signal('SIGINT')
  expect(await here.stop('SIGTERM')).toMatchObject(wellDone)
  await until(() => following.ended)
})

test('what was stopped starts again and knows what it knew', async () => {
  expect((await moveClock()).status).toBe(200)
  await here.stop()
  const again = await start(demonstration, { DATA_DIR: folder })
  expect(await (await fetch(`${again.url}/demo`)).text()).toContain('2026-11-25')
})
