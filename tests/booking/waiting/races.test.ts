// Many at once: one place is one person's, whether they have an appointment or wait for one.
import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { findVisit } from '../../../db/appointments.ts'
import { appointments, blocks, freed, installation, offers } from '../../../db/schema.ts'
import { createTestApp, type TestApp } from '../../support/app.ts'
import {
  cancels,
  choices,
  december,
  offersTo,
  placesAreRight,
  resident,
  takenAt,
  thursday,
  waits,
} from '../alert/waiting.ts'
import { always, offeredTo, onList, toldTo, waitsIn } from './full.ts'

let town: TestApp
beforeEach(async () => {
  town = await createTestApp()
})
afterEach(() => town.close())

const look = (at = '2026-11-24T09:00:00+01:00') => town.moveTo(at)
/** Who waits for the registrar, who has one counter, on the Thursday on which somebody gives up a place. */
const waiter = (name: string) => onList(town, name, { choices, weekdays: [4], latestDate: '2026-11-26' })

async function offered() {
  const ada = await resident(town, 'ada', thursday('10:00'))
  const bas = await waiter('bas')
  await cancels(ada)
  await look()
  const page = await bas.browser.get(bas.path)
  const answer = async (besluit: 'ja' | 'nee') =>
    (await bas.browser.post(`${bas.path}/plek`, page.form('#plek', { besluit }).body)).status
  const stop = async () => (await bas.browser.post(`${bas.path}/afmelding`, page.form('#stoppen').body)).status
  const visit = () => town.store.read((db) => findVisit(db, bas.publicId))
  return { bas, answer, stop, visit }
}

test('a double click on "Maak deze afspraak" makes one appointment, and both are told so', async () => {
  const { bas, answer } = await offered()
  expect(await Promise.all([answer('ja'), answer('ja'), answer('ja')])).toEqual([303, 303, 303])
  const made = await town.store.read((db) => db.select().from(appointments))
  expect(made.filter(({ state }) => state === 'booked').map(({ publicId }) => publicId)).toEqual([bas.publicId])
  expect((await toldTo(town, bas.email)).filter(({ kind }) => kind === 'confirmation')).toHaveLength(1)
  await placesAreRight(town)
})

test('accepting at the moment at which the offer ends: it is accepted or it has ended, never both', async () => {
  const { bas, answer, visit } = await offered()
  const [status] = await Promise.all([answer('ja'), look('2026-11-24T09:30:00+01:00')])
  expect([303, 409]).toContain(status)
  expect((await visit()) !== undefined).toBe(status === 303)
  expect(await offeredTo(town, bas)).toContain(`${status === 303 ? 'accepted' : 'expired'} 26 10:00`)
  expect(await waitsIn(town)).toHaveLength(status === 303 ? 0 : 1)
  await placesAreRight(town)
})

test('accepting and stopping at once: one of them is done', async () => {
  const { answer, stop, visit } = await offered()
  const [accepted, stopped] = await Promise.all([answer('ja'), stop()])
  expect([303, 404, 409]).toContain(accepted)
  expect([303, 404]).toContain(stopped)
  expect((await visit())?.state).toBe(accepted === 303 ? 'booked' : undefined)
  expect(await waitsIn(town)).toEqual([])
  expect(await takenAt(town, thursday('10:00'), 20)).toEqual(Array(4).fill(accepted === 303 ? 1 : 0))
  await placesAreRight(town)
})

test('a double click on "Haal mij van de lijst" stops once, and both are told so', async () => {
  const { bas, stop } = await offered()
  expect(await Promise.all([stop(), stop(), stop()])).toEqual([303, 303, 303])
  expect(await waitsIn(town)).toEqual([])
  expect(await offeredTo(town, bas)).toEqual(['declined 26 10:00'])
  await placesAreRight(town)
})

/** The registrar has ten minutes on Thursday, and hours in December. */
async function narrowPlan(): Promise<void> {
  await town.store.write(async ({ db }) => {
    await db.delete(blocks).where(eq(blocks.location, 'stadskantoor'))
    const one = { location: 'stadskantoor', team: 'burgerlijke-stand', everyWeeks: 1, walkIns: false }
    const place = { counters: 1, online: 1, stepMinutes: 20 }
    await db.insert(blocks).values([
      {
        ...{ ...one, ...place, id: 'thursday', weekdays: [4], fromMinute: 600, untilMinute: 620 },
        ...{ validFrom: '2026-01-01', validUntil: '2026-11-27' },
      },
      {
        ...{ ...one, ...place, id: 'december', weekdays: [2], fromMinute: 600, untilMinute: 720 },
        ...{ validFrom: '2026-12-01', validUntil: null },
      },
    ])
    await db.update(installation).set({ catalogueVersion: 99 })
  })
}

test('of ten who wait, half of them without an appointment, the first to have asked is offered the one place', async () => {
  await narrowPlan()
  const ada = await resident(town, 'ada', thursday('10:00'))
  const times = ['10:00', '10:20', '10:40', '11:00', '11:20']
  const asked: (() => Promise<string[]>)[] = []
  for (const [at, time] of times.entries()) {
    await look(`2026-11-24T09:00:0${2 * at}+01:00`)
    const bare = await waiter(`w${at}`)
    asked.push(() => offeredTo(town, bare))
    await look(`2026-11-24T09:00:0${2 * at + 1}+01:00`)
    const sooner = await waits(town, `s${at}`, december(time))
    asked.push(() => offersTo(town, sooner))
  }
  await cancels(ada)
  await Promise.all(Array.from({ length: 5 }, () => look('2026-11-24T09:01:00+01:00')))
  const states = async () => (await Promise.all(asked.map((one) => one()))).map(([state]) => state)
  expect(await states()).toEqual(['open 26 10:00', ...Array(9).fill(undefined)])
  expect(await town.store.read((db) => db.select().from(freed))).toEqual([])
  await placesAreRight(town)
  // Nobody answers: it goes on in the order in which they asked, whichever kind they are.
  await look('2026-11-24T10:30:10+01:00')
  expect(await states()).toEqual([...Array(3).fill('expired 26 10:00'), 'open 26 10:00', ...Array(6).fill(undefined)])
  await placesAreRight(town)
})

test('one address that asks for the same five times at once is on the list once', async () => {
  await Promise.all(Array.from({ length: 5 }, () => waiter('bas')))
  expect(await waitsIn(town)).toHaveLength(1)
  expect((await toldTo(town, 'bas@voorbeeld.nl')).length).toBeGreaterThan(0)
})

test('what everybody can choose is kept once for each, however many processes look', async () => {
  const free = { ...always, choices, parts: ['morning' as const, 'afternoon' as const] }
  const people = []
  for (const name of ['ada', 'bas', 'cleo', 'dirk']) people.push(await onList(town, name, free))
  await Promise.all(Array.from({ length: 5 }, () => look('2026-11-24T09:15:00+01:00')))
  const made = await town.store.read((db) => db.select().from(offers))
  expect(made.map(({ state }) => state)).toEqual(Array(4).fill('open'))
  expect(new Set(made.map(({ startsAt }) => startsAt)).size).toBe(4)
  expect(new Set(made.map(({ appointment }) => appointment)).size).toBe(4)
  await placesAreRight(town)
})
