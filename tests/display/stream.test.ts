import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { revokeDevice } from '../../db/pairing.ts'
import { devices, events, tickets } from '../../db/schema.ts'
import { demoDevices, people } from '../../db/town/people.ts'
import { products } from '../../db/town/products.ts'
import { teams } from '../../db/town/teams.ts'
import { hashOf } from '../../src/chance.ts'
import { takesNumber } from '../queue/at-work.ts'
import { type Browser, createTestApp, type TestApp } from '../support/app.ts'
import { follow } from '../support/stream.ts'
import { calls, elsewhere, location, opens, pairedScreen, recalls, token } from './hall.ts'

let town: TestApp
let screen: Browser

beforeEach(async () => {
  town = await createTestApp()
  screen = await pairedScreen(town)
  for (const counter of [1, 2]) await opens(town, counter)
})
afterEach(async () => {
  expect(town.failures).toEqual([])
  await town.close()
})

const follows = async (path = '/scherm/stroom') => follow(await screen.send(path))

test('a display that comes back gets the board as it is, with the time before it', async () => {
  await takesNumber(town)
  await calls(town, 1)
  const stream = await follows()
  expect(await stream.next()).toMatchObject({ event: 'ping', data: String(Date.parse('2026-11-24T09:00:00+01:00')) })
  expect(await stream.nextOf('board')).toContain('B 001')
})

test('what the stream brings is the part of the page, to the letter', async () => {
  await takesNumber(town)
  await calls(town, 1)
  const page = await screen.get('/scherm')
  expect(page.document.querySelector('#board')?.innerHTML).toBe(await (await follows()).nextOf('board'))
})

test('a call is on every display at once, in the same bytes', async () => {
  const all = [await follows(), await follows(), await follows()]
  await takesNumber(town)
  for (const stream of all) await stream.nextOf('board')
  await calls(town, 2)
  for (const stream of all) expect(await stream.nextOf('board')).toContain('data-digits="001" data-counter="2"')
  expect(new Set(all.map((stream) => stream.bytes())).size).toBe(1)
})

test('a board is made once, on however many displays it is', async () => {
  const reads = vi.spyOn(town.store, 'read')
  const shown = [await follows()]
  await shown[0]?.nextOf('board')
  /** How often the database is read until a call is on every display. */
  const readsOfCall = async (counter: number) => {
    await takesNumber(town)
    reads.mockClear()
    await calls(town, counter)
    for (const stream of shown) await stream.nextOf('board')
    return reads.mock.calls.length
  }
  const alone = await readsOfCall(1)
  for (let more = 0; more < 3; more++) shown.push(await follows())
  for (const stream of shown.slice(1)) await stream.nextOf('board')
  expect(alone).toBeGreaterThan(0)
  expect(await readsOfCall(2)).toBe(alone)
})

test('a display that is no longer paired hears nothing more, and other displays do', async () => {
  const [stream, molenwijk] = [
    await follows(),
    follow(await (await pairedScreen(town, elsewhere)).send('/scherm/stroom')),
  ]
  for (const each of [stream, molenwijk]) await each.nextOf('board')
  const [own] = demoDevices.filter((device) => device.token === token)
  await revokeDevice(town.store, own?.id ?? '', { employee: 1, origin: 'here' })
  expect(await stream.next()).toBeUndefined()
  expect((await screen.send('/scherm/stroom')).status).toBe(403)
  town.clock.pass(2_000)
  expect(await molenwijk.next()).toMatchObject({ event: 'ping' })
})

test('displays that show the same share their bytes, and one that shows something else has its own', async () => {
  const strip = { id: 'strip', kind: 'display' as const, location, name: 'Strip', tokenHash: hashOf('strip') }
  const settings = { counters: [2], layout: 'strip' }
  await town.store.write((turn) =>
    turn.db
      .insert(devices)
      .values({ ...strip, settings })
      .then(),
  )
  const above = follow(await (await pairedScreen(town, 'strip')).send('/scherm/stroom'))
  const all = [await follows(), await follows()]
  for (const stream of [...all, above]) await stream.nextOf('board')
  for (const counter of [1, 2]) {
    await takesNumber(town)
    await calls(town, counter)
  }
  for (const stream of [...all, above]) while (!(await stream.nextOf('board')).includes('B 002'));
  expect(all[0]?.bytes()).toBe(all[1]?.bytes())
  expect([above.bytes().includes('B 001'), above.bytes().includes('B 002')]).toEqual([false, true])
})

test('a recall is news although it shows the same number', async () => {
  await takesNumber(town)
  await calls(town, 1)
  const stream = await follows()
  const first = eventsIn(await stream.nextOf('board'))
  await town.moveTo('2026-11-24T09:00:20+01:00')
  await recalls(town, 1)
  expect(eventsIn(await stream.nextOf('board'))).not.toEqual(first)
})

test('a number that is taken is no news to the hall', async () => {
  const stream = await follows()
  await stream.nextOf('board')
  await takesNumber(town)
  await takesNumber(town)
  await calls(town, 1)
  expect(await stream.nextOf('board')).toContain('B 001')
})

test('each language has its own board', async () => {
  await takesNumber(town)
  await calls(town, 1)
  expect(await (await follows('/en/scherm/stroom')).nextOf('board')).toContain('Counter')
  expect(await (await follows()).nextOf('board')).toContain('Balie')
})

test('a hall hears nothing of another hall', async () => {
  const neighbour = await pairedScreen(town, 'scherm-molenwijk-demo-elzenvoorde')
  const stream = follow(await neighbour.send('/scherm/stroom'))
  expect(await stream.nextOf('board')).toContain('Welkom')
  await takesNumber(town)
  await calls(town, 1)
  town.clock.pass(2_000)
  expect(await stream.next()).toMatchObject({ event: 'ping' })
})

test('when closing time passes the board says so by itself', async () => {
  const stream = await follows()
  await stream.nextOf('board')
  await town.moveTo('2026-11-24T17:00:00+01:00')
  expect(await stream.nextOf('board')).toContain('Wij zijn gesloten')
})

test('neither page nor stream says anything of anybody: numbers and counters only', async () => {
  const planted = ['PLANTED-FOLLOW', 'PLANTED-APPOINTMENT', 'PLANTED-NEED', 'PLANTED-PRODUCT', 'PLANTED-DEVICE']
  const stream = await follows()
  await takesNumber(town)
  await town.store.write(async ({ db }) => {
    const [followId = '', appointment = '', need = '', product = ''] = planted
    const choices = [{ product, persons: 1 }]
    await db.update(tickets).set({ followId, appointment, needs: [need], choices })
  })
  await calls(town, 1)
  await town.store.write(async ({ db }) => {
    await db.update(events).set({ device: 'PLANTED-DEVICE' }).where(eq(events.kind, 'ticketCalled'))
  })
  while (!(await stream.nextOf('board')).includes('B 001'));
  const seen = `${(await screen.get('/scherm')).html} ${stream.bytes()}`
  const known = [...products, ...teams].map(({ code }) => code)
  const names = people.flatMap(({ name, username }) => [name, username])
  for (const word of [...planted, ...known, ...names]) expect(seen).not.toMatch(new RegExp(`\\b${word}\\b`, 'i'))
})

const eventsIn = (html: string) => [...html.matchAll(/data-event="(\d+)"/g)].map((match) => match[1])
