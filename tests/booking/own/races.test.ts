// Two at once: what residents do to their own appointments at the same moment.
import { afterEach, beforeEach, expect, test } from 'vitest'
import { lanes, returning } from '../../../db/schema.ts'
import { createTestApp, type TestApp } from '../../support/app.ts'
import { book, fatima, opened, visitOf } from './booked.ts'

let town: TestApp
beforeEach(async () => {
  town = await createTestApp()
})
afterEach(() => town.close())

// One counter of the registrar: each time can be had once.
const choices = [{ product: 'erkenning', persons: 1 }]
const thursday = (time: string) => `2026-11-26T${time}:00+01:00`

async function resident(name: string, time: string) {
  const contact = { ...fatima, email: `${name}@voorbeeld.nl` }
  const booked = await book(town, { choices, at: thursday(time), contact })
  return { ...booked, ...(await opened(town, booked)) }
}

type Resident = Awaited<ReturnType<typeof resident>>

const cancel = async ({ browser, path }: Resident) =>
  (await browser.post(`${path}/annulering`, { besluit: 'ja' })).status

const move = async ({ browser, path }: Resident, time: string) => {
  const tijd = `stadskantoor@${Date.parse(thursday(time))}`
  return (await browser.post(`${path}/tijd`, { tijd, sleutel: town.site.chance.secret() })).status
}

const rowsIn = (table: typeof lanes | typeof returning) => town.store.read((db) => db.select().from(table))

test('two who move to the last place: one has it, the other keeps the old time', async () => {
  const both = [await resident('ada', '10:00'), await resident('bas', '10:40')]
  const statuses = await Promise.all(both.map((one) => move(one, '11:20')))
  expect(statuses.toSorted()).toEqual([303, 409])
  for (const [at, one] of both.entries()) {
    const { startsAt } = await visitOf(town, one.publicId)
    expect(startsAt).toBe(statuses[at] === 303 ? Date.parse(thursday('11:20')) : one.visit.startsAt)
  }
  expect(await rowsIn(lanes)).toHaveLength(8)
  expect(await rowsIn(returning)).toHaveLength(1)
})

test('moving and cancelling at once ends cancelled, with no place taken', async () => {
  const one = await resident('ada', '10:00')
  const [moved, cancelled] = await Promise.all([move(one, '11:20'), cancel(one)])
  expect(cancelled).toBe(303)
  expect([303, 409]).toContain(moved)
  expect(await visitOf(town, one.publicId)).toMatchObject({ state: 'cancelled' })
  expect(await rowsIn(lanes)).toEqual([])
  expect(await rowsIn(returning)).toHaveLength(moved === 303 ? 2 : 1)
})

test('cancelling twice at once cancels once, and gives back one place', async () => {
  const one = await resident('ada', '10:00')
  const statuses = await Promise.all([cancel(one), cancel(one)])
  expect(statuses.toSorted()).toEqual([303, 409])
  expect((await visitOf(town, one.publicId)).version).toBe(one.visit.version + 1)
  expect(await rowsIn(returning)).toHaveLength(1)
})

test('moving to two times at once ends at one of them, with one place taken', async () => {
  const one = await resident('ada', '10:00')
  const statuses = await Promise.all([move(one, '11:20'), move(one, '10:40')])
  expect(statuses).toEqual([303, 303])
  const { startsAt, version } = await visitOf(town, one.publicId)
  expect([Date.parse(thursday('11:20')), Date.parse(thursday('10:40'))]).toContain(startsAt)
  expect(version).toBe(one.visit.version + 2)
  const taken = (await rowsIn(lanes)) as (typeof lanes.$inferSelect)[]
  expect(taken.map((row) => row.unit).sort()).toEqual(Array.from({ length: 4 }, (_, at) => startsAt + at * 300_000))
})

test('reporting and cancelling at once: never both', async () => {
  const one = await resident('ada', '10:00')
  await town.moveTo(thursday('09:00'))
  const report = async () => (await one.browser.post(`${one.path}/aanmelding`, {})).status
  const statuses = await Promise.all([report(), cancel(one)])
  expect(statuses.toSorted()).toEqual([303, 409])
  expect((await visitOf(town, one.publicId)).state).toBe(statuses[0] === 303 ? 'arrived' : 'cancelled')
})

test('exchanging two times at once cannot be had, and does not end in a knot', async () => {
  const ada = await resident('ada', '10:00')
  const bas = await resident('bas', '10:40')
  const statuses = await Promise.all([move(ada, '10:40'), move(bas, '10:00')])
  expect(statuses).toEqual([409, 409])
  expect(await rowsIn(lanes)).toHaveLength(8)
})
