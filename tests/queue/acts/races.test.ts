// The acts beside the ordinary work, pressed at once: one of them counts, the other shows how it is now.
import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { counters, counterTeams, events } from '../../../db/schema.ts'
import { type Browser, createTestApp, type Page, type TestApp } from '../../support/app.ts'
import { gezien, hallIn, opens, presses, signedIn, takesNumber } from '../at-work.ts'

let town: TestApp
let sanne: Browser
beforeEach(async () => {
  town = await createTestApp()
  sanne = await signedIn(town, 'sanne')
})
afterEach(async () => {
  expect(town.failures).toEqual([])
  await town.close()
})

const tally = (answers: Response[]) =>
  Object.fromEntries([...Map.groupBy(answers, ({ status }) => status)].map(([status, all]) => [status, all.length]))
const logged = (kind: string) => town.store.read((db) => db.select().from(events).where(eq(events.kind, kind)))
const tickets = async () => (await hallIn(town)).tickets

/** Counter 1 with a visitor at it, and nobody else in the hall but these. */
async function serving(others = 0): Promise<Page> {
  await takesNumber(town)
  for (let visitor = 0; visitor < others; visitor++) await takesNumber(town)
  return presses(sanne, await presses(sanne, await opens(sanne, 1), 'oproep'), 'bezoek')
}

test('ten counters that choose one visitor: one gets them, nine see that they are gone', async () => {
  const numbers = Array.from({ length: 10 }, (_, at) => 11 + at)
  const location = 'stadskantoor'
  await town.store.write(async ({ db }) => {
    const open = { location, state: 'open' as const, lastEvent: 0 }
    await db.insert(counters).values(numbers.map((number) => ({ ...open, number })))
    await db.insert(counterTeams).values(numbers.map((counter) => ({ location, counter, team: 'reisdocumenten' })))
  })
  const serial = String(await takesNumber(town))
  const choose = { gezien: '0', volgnummer: serial, reden: 'agreed' }
  const answers = await Promise.all(numbers.map((number) => sanne.post(`/balie/${number}/keuze`, choose)))
  expect(tally(answers)).toEqual({ 303: 1, 409: 9 })
  expect(await logged('ticketCalled')).toHaveLength(1)
})

test.each([
  ['finished and the next called', 'afronding', 'oproep'],
  ['finished and parked', 'afronding', 'parkering'],
  ['passed on and the next called', 'doorverwijzing', 'oproep'],
  ['parked and passed on', 'parkering', 'doorverwijzing'],
])('a visit that is %s at once goes one of the two ways', async (_, one, other) => {
  const page = await serving(1)
  await opens(sanne, 3)
  const body = { gezien: gezien(page), naar: 'balie:3' }
  const answers = await Promise.all([one, other].map((noun) => sanne.post(`/balie/1/${noun}`, body)))
  expect(tally(answers)).toEqual({ 303: 1, 409: 1 })
  const ended = ['serviceFinished', 'ticketParked', 'ticketPassedOn']
  const ends = (await town.store.read((db) => db.select().from(events))).filter(({ kind }) => ended.includes(kind))
  expect(ends).toHaveLength(1)
})

test('undoing the end of a visit and calling the next at once: one of the two', async () => {
  const done = await presses(sanne, await serving(1), 'afronding')
  const body = { gezien: gezien(done) }
  const answers = await Promise.all(['herstel', 'oproep'].map((noun) => sanne.post(`/balie/1/${noun}`, body)))
  expect(tally(answers)).toEqual({ 303: 1, 409: 1 })
  const inHand = (await tickets()).filter(({ state }) => state === 'called' || state === 'serving')
  expect(inHand).toHaveLength(1)
})

test('undoing a passing on while the other counter calls: the visitor is at one of them', async () => {
  await opens(sanne, 3)
  const page = await serving()
  await sanne.post('/balie/1/doorverwijzing', { gezien: gezien(page), naar: 'balie:3' })
  const [here, there] = [await sanne.get('/balie/1'), await sanne.get('/balie/3')]
  const answers = await Promise.all([
    sanne.post('/balie/1/herstel', { gezien: gezien(here) }),
    sanne.post('/balie/3/oproep', { gezien: gezien(there) }),
  ])
  // Who came too late hears that nobody waits (200), or that it cannot be undone any more (409).
  expect(answers.filter(({ status }) => status === 303)).toHaveLength(1)
  expect(answers.filter(({ status }) => status === 200 || status === 409)).toHaveLength(1)
  const [visitor, ...nobody] = await tickets()
  expect(nobody).toEqual([])
  expect(visitor).toMatchObject(
    answers[0]?.status === 303 ? { state: 'serving', counter: 1 } : { state: 'called', counter: 3 },
  )
})

test('one undo that arrives five times undoes one thing', async () => {
  const page = await serving(1)
  const next = await presses(sanne, page, 'oproep')
  const answers = await Promise.all(
    Array.from({ length: 5 }, () => sanne.post('/balie/1/herstel', { gezien: gezien(next) })),
  )
  expect(tally(answers)).toEqual({ 303: 1, 409: 4 })
  expect(await logged('actUndone')).toHaveLength(2)
})

test('two counters that take over a parked visitor: one has them', async () => {
  const parked = await presses(sanne, await serving(), 'parkering')
  await presses(sanne, parked, 'sluiting')
  const pages = [await opens(sanne, 2), await opens(sanne, 3)]
  const answers = await Promise.all(
    pages.map((page) => sanne.post(`${page.path}/terugname`, { gezien: gezien(page), volgnummer: '1' })),
  )
  expect(tally(answers)).toEqual({ 303: 1, 409: 1 })
  expect(await tickets()).toMatchObject([{ state: 'serving' }])
})

test('a counter that closes while somebody is sent to it leaves nobody waiting for a closed counter', async () => {
  const there = await opens(sanne, 3)
  const page = await serving()
  const answers = await Promise.all([
    sanne.post('/balie/1/doorverwijzing', { gezien: gezien(page), naar: 'balie:3' }),
    sanne.post('/balie/3/sluiting', { gezien: gezien(there) }),
  ])
  expect(answers[1]?.status).toBe(303)
  const [visitor] = await tickets()
  expect(visitor).toMatchObject(
    answers[0]?.status === 303 ? { state: 'waiting', forCounter: null } : { state: 'serving', counter: 1 },
  )
})

test('a priority, a departure and a call for one visitor at once leave a visitor in one state', async () => {
  await takesNumber(town)
  const [one, two, three] = [await opens(sanne, 1), await opens(sanne, 2), await opens(sanne, 3)]
  const fields = (page: Page) => ({ gezien: gezien(page), volgnummer: '1', reden: 'other' })
  const answers = await Promise.all([
    sanne.post('/balie/1/oproep', fields(one)),
    sanne.post('/balie/2/voorrang', fields(two)),
    sanne.post('/balie/3/vertrek', fields(three)),
  ])
  expect(answers.map(({ status }) => status).filter((status) => ![200, 303, 409].includes(status))).toEqual([])
  const called = await logged('ticketCalled')
  const left = await logged('ticketLeft')
  expect(called.length + left.length).toBe(1)
})
