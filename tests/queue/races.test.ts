import { setTimeout as pause } from 'node:timers/promises'
import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { lockQueue } from '../../db/hall.ts'
import { changeHall } from '../../db/queue.ts'
import { counters, counterTeams, events } from '../../db/schema.ts'
import { createTestApp, type TestApp } from '../support/app.ts'
import { gezien, hallIn, opens, presses, signedIn, takesNumber } from './at-work.ts'

let town: TestApp
beforeEach(async () => {
  town = await createTestApp()
})
afterEach(() => town.close())

const tally = (statuses: number[]) =>
  Object.fromEntries([...new Set(statuses)].map((s) => [s, statuses.filter((o) => o === s).length]))
const logged = (kind: string) => town.store.read((db) => db.select().from(events).where(eq(events.kind, kind)))

/** Ten counters in the town hall, all open and all for the same. */
async function tenCounters(): Promise<number[]> {
  const numbers = [11, 12, 13, 14, 15, 16, 17, 18, 19, 20]
  const location = 'stadskantoor'
  await town.store.write(async ({ db }) => {
    await db
      .insert(counters)
      .values(numbers.map((number) => ({ location, number, state: 'open' as const, lastEvent: 0 })))
    await db.insert(counterTeams).values(numbers.map((counter) => ({ location, counter, team: 'reisdocumenten' })))
  })
  return numbers
}

test('ten counters that press Volgende at once call ten different numbers', async () => {
  const numbers = await tenCounters()
  for (let visitor = 0; visitor < 12; visitor++) await takesNumber(town)
  const sanne = await signedIn(town, 'sanne')
  const answers = await Promise.all(numbers.map((number) => sanne.post(`/balie/${number}/oproep`, { gezien: '0' })))
  expect(tally(answers.map((answer) => answer.status))).toEqual({ 303: 10 })
  const called = (await hallIn(town)).tickets.filter((ticket) => ticket.state === 'called')
  expect(called.map((ticket) => ticket.number).sort()).toEqual([
    'B001',
    'B002',
    'B003',
    'B004',
    'B005',
    'B006',
    'B007',
    'B008',
    'B009',
    'B010',
  ])
  expect(called.map((ticket) => ticket.counter).sort()).toEqual(numbers)
})

test('ten counters and three visitors: three are called, seven hear that nobody waits', async () => {
  const numbers = await tenCounters()
  for (let visitor = 0; visitor < 3; visitor++) await takesNumber(town)
  const sanne = await signedIn(town, 'sanne')
  const answers = await Promise.all(numbers.map((number) => sanne.post(`/balie/${number}/oproep`, { gezien: '0' })))
  expect(tally(answers.map((answer) => answer.status))).toEqual({ 303: 3, 200: 7 })
  expect(await logged('ticketCalled')).toHaveLength(3)
})

test('ten counters and one visitor: one of them calls, nine hear that nobody waits', async () => {
  const numbers = await tenCounters()
  const serial = await takesNumber(town)
  const sanne = await signedIn(town, 'sanne')
  const answers = await Promise.all(numbers.map((number) => sanne.post(`/balie/${number}/oproep`, { gezien: '0' })))
  expect(tally(answers.map((answer) => answer.status))).toEqual({ 303: 1, 200: 9 })
  expect((await logged('ticketCalled')).map(({ ticket }) => ticket)).toEqual([serial])
})

test('one press that arrives ten times calls one number', async () => {
  for (let visitor = 0; visitor < 10; visitor++) await takesNumber(town)
  const sanne = await signedIn(town, 'sanne')
  const page = await opens(sanne, 1)
  const press = () => sanne.post('/balie/1/oproep', { gezien: gezien(page) })
  const answers = await Promise.all(Array.from({ length: 10 }, press))
  expect(tally(answers.map((answer) => answer.status))).toEqual({ 303: 1, 409: 9 })
  expect(await logged('ticketCalled')).toHaveLength(1)
  for (const answer of answers.filter(({ status }) => status === 409)) expect(await answer.text()).toContain('B 001')
})

test('two people at one counter, Klaar and Volgende at once: one of them counts, and the visit ends once', async () => {
  await takesNumber(town)
  await takesNumber(town)
  const [sanne, rishi] = [await signedIn(town, 'sanne'), await signedIn(town, 'rishi')]
  const called = await presses(sanne, await opens(sanne, 1), 'oproep')
  const page = await presses(sanne, called, 'bezoek')
  const answers = await Promise.all([
    sanne.post('/balie/1/afronding', { gezien: gezien(page) }),
    rishi.post('/balie/1/oproep', { gezien: gezien(page) }),
  ])
  expect(tally(answers.map((answer) => answer.status))).toEqual({ 303: 1, 409: 1 })
  expect(await logged('serviceFinished')).toHaveLength(1)
})

test('an absent number is put back once, however many press', async () => {
  const serial = await takesNumber(town)
  const sanne = await signedIn(town, 'sanne')
  const called = await presses(sanne, await opens(sanne, 1), 'oproep')
  await presses(sanne, called, 'afwezigheid')
  const press = () => sanne.post('/balie/1/terugkeer', { volgnummer: String(serial) })
  const answers = await Promise.all(Array.from({ length: 5 }, press))
  expect(tally(answers.map((answer) => answer.status))).toEqual({ 303: 1, 409: 4 })
})

test('a counter that closes while it calls does one of the two', async () => {
  await takesNumber(town)
  const sanne = await signedIn(town, 'sanne')
  const page = await opens(sanne, 1)
  const answers = await Promise.all(
    ['oproep', 'sluiting'].map((noun) => sanne.post(`/balie/1/${noun}`, { gezien: gezien(page) })),
  )
  expect(tally(answers.map((answer) => answer.status))).toEqual({ 303: 1, 409: 1 })
})

test('a press that waited for its lock happens when it gets it, on the day that it is by then', async () => {
  await takesNumber(town)
  await town.moveTo('2026-11-24T23:59:58+01:00')
  const held = Promise.withResolvers<void>()
  const done = Promise.withResolvers<void>()
  const first = town.store.write(async (turn) => {
    await lockQueue(turn, 'stadskantoor')
    held.resolve()
    await done.promise
  })
  await held.promise
  let seen: { waiting: number; now: string } | undefined
  const press = changeHall(town.store, 'stadskantoor', {}, ({ tickets }, now) => {
    seen = { waiting: tickets.length, now: new Date(now).toISOString() }
    return { refused: 'justLooking' }
  })
  await pause(100)
  town.clock.pass(4_000)
  done.resolve()
  await Promise.all([first, press])
  expect(seen).toEqual({ waiting: 0, now: '2026-11-24T23:00:02.000Z' })
})

test('a press after the session ended elsewhere calls nobody and leads to signing in', async () => {
  await takesNumber(town)
  const sanne = await signedIn(town, 'sanne')
  const page = await opens(sanne, 1)
  const kept = new Map(sanne.cookies)
  await sanne.post('/medewerker/uitloggen', {})
  for (const [name, value] of kept) sanne.cookies.set(name, value)
  const answer = await sanne.post('/balie/1/oproep', { gezien: gezien(page) })
  expect([answer.status, answer.headers.get('location')]).toEqual([
    303,
    '/medewerker/inloggen?opnieuw=ja&terug=%2Fbalie%2F1',
  ])
  const door = await sanne.get('/medewerker/inloggen?opnieuw=ja')
  expect(door.text('[role=status]')).toContain('U bent niet meer ingelogd.')
  expect(await logged('ticketCalled')).toEqual([])
})
