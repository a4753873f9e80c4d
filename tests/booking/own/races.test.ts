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

const cancel = async ({ browser, path, visit }: Resident) =>
  (await browser.post(`${path}/annulering`, { besluit: 'ja', versie: String(visit.version) })).status

const move = async ({ browser, path, visit }: Resident, time: string) => {
  const tijd = `stadskantoor@${Date.parse(thursday(time))}`
  const form = { tijd, sleutel: town.site.chance.secret(), versie: String(visit.version) }
  return (await browser.post(`${path}/tijd`, form)).status
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

test('of moving and cancelling at once one is done; the other acts on nothing that it did not see', async () => {
  const one = await resident('ada', '10:00')
  const statuses = await Promise.all([move(one, '11:20'), cancel(one)])
  expect(statuses.toSorted()).toEqual([303, 409])
  expect((await visitOf(town, one.publicId)).state).toBe(statuses[1] === 303 ? 'cancelled' : 'booked')
  expect(await rowsIn(lanes)).toHaveLength(statuses[1] === 303 ? 0 : 4)
  expect(await rowsIn(returning)).toHaveLength(1)
})

test('cancelling twice at once cancels once, and gives back one place', async () => {
  const one = await resident('ada', '10:00')
  const statuses = await Promise.all([cancel(one), cancel(one)])
  expect(statuses.toSorted()).toEqual([303, 409])
  expect((await visitOf(town, one.publicId)).version).toBe(one.visit.version + 1)
  expect(await rowsIn(returning)).toHaveLength(1)
})

test('moving to two times at once ends at the one that is said, with one place taken', async () => {
  const one = await resident('ada', '10:00')
  const statuses = await Promise.all([move(one, '11:20'), move(one, '10:40')])
  expect(statuses.toSorted()).toEqual([303, 409])
  const { startsAt, version } = await visitOf(town, one.publicId)
  expect(startsAt).toBe(Date.parse(thursday(statuses[0] === 303 ? '11:20' : '10:40')))
  expect(version).toBe(one.visit.version + 1)
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

test('two who need the ten minutes between them: one has them, the other keeps what there was', async () => {
  const both = [await resident('ada', '10:00'), await resident('bas', '10:30')]
  const longer = async ({ browser, path, visit }: Resident) => {
    const sleutel = town.site.chance.secret()
    const form = { sleutel, versie: String(visit.version), product: 'erkenning', personen: '2' }
    return (await browser.post(`${path}/personen`, form)).status
  }
  const earlier = async ({ browser, path, visit }: Resident) => {
    const tijd = `stadskantoor@${Date.parse(thursday('10:20'))}`
    const sleutel = town.site.chance.secret()
    return (await browser.post(`${path}/tijd`, { tijd, sleutel, versie: String(visit.version) })).status
  }
  const [ada, bas] = both as [Resident, Resident]
  const statuses = await Promise.all([longer(ada), earlier(bas)])
  expect(statuses.toSorted()).toEqual([303, 409])
  const taken = (await rowsIn(lanes)) as (typeof lanes.$inferSelect)[]
  expect(taken).toHaveLength(statuses[0] === 303 ? 10 : 8)
  expect(new Set(taken.map(({ unit }) => unit)).size).toBe(taken.length)
})
