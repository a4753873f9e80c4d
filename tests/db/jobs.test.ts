// What falls due by itself, on both databases: the end of the day, and what is forgotten on time.
import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { findAppointment } from '../../db/appointments.ts'
import { catalogueOf } from '../../db/catalogue.ts'
import { checkIn } from '../../db/checkin.ts'
import { hallOf } from '../../db/hall.ts'
import { changeHall } from '../../db/queue.ts'
import { appointments, events, lanes, limits, tickets } from '../../db/schema.ts'
import { openedBy } from '../../db/secrets.ts'
import type { Announcement, Store } from '../../db/store.ts'
import { runDue } from '../../src/jobs.ts'
import { openCounter } from '../../src/queue/breaks.ts'
import { callNext, startServing } from '../../src/queue/counter.ts'
import type { Hall } from '../../src/queue/hall.ts'
import { createTestApp, type TestApp } from '../support/app.ts'
import { bookAt, freeOn, holdAt } from '../support/booked.ts'

const today = '2026-11-24'
let beurt: TestApp

beforeEach(async () => {
  beurt = await createTestApp({ now: `${today}T08:40:00+01:00` })
})
afterEach(() => beurt.close())

const coming = { location: 'stadskantoor', language: 'nl', channel: 'kiosk' } as const
const stateOf = async (publicId: string) => (await beurt.store.read((db) => findAppointment(db, publicId)))?.state

/** Two appointments of today: the one arrives and is served, the other never comes. */
async function aMorning() {
  const [first, second] = (await freeOn(beurt, today)).filter(({ team }, at, all) => all[0]?.team === team && at < 2)
  if (!first || !second) throw new Error('Nothing free today')
  const comes = await bookAt(beurt, first.startsAt)
  const never = await bookAt(beurt, second.startsAt)
  await beurt.moveTo(new Date(first.startsAt).toISOString())
  const arrived = await checkIn(beurt.store, beurt.site.chance, { publicId: comes.publicId }, coming, {})
  expect(arrived.kind).toBe('ticket')
  return { comes, never, team: first.team }
}

/** Presses a button at the first counter that serves the team, with what its page would show. */
async function press(team: string, act: typeof callNext | typeof openCounter | typeof startServing) {
  const hall = await beurt.store.read(async (db) => {
    const catalogue = await catalogueOf(beurt.store, db)
    return catalogue && hallOf(db, catalogue, 'stadskantoor', today)
  })
  const counter = hall?.counters.find((one) => one.teams.includes(team))
  if (!counter) throw new Error(`No counter for ${team}`)
  return changeHall(beurt.store, 'stadskantoor', {}, (now: Hall, instant) =>
    act(now, counter.number, counter.lastEvent, instant),
  )
}

test('at 03.00 a day ends: who is served was helped, who never came was missed, and codes are free again', async () => {
  const { comes, never, team } = await aMorning()
  for (const act of [openCounter, callNext, startServing]) expect(await press(team, act)).not.toHaveProperty('refused')
  await beurt.moveTo('2026-11-25T02:59:00+01:00')
  expect(await stateOf(comes.publicId)).toBe('arrived')
  await beurt.moveTo('2026-11-25T03:00:00+01:00')
  expect([await stateOf(comes.publicId), await stateOf(never.publicId)]).toEqual(['helped', 'missed'])
  const rows = await beurt.store.read((db) => db.select().from(appointments))
  expect(rows.map(({ code, needs }) => ({ code, needs }))).toEqual([
    { code: null, needs: [] },
    { code: null, needs: [] },
  ])
  const [ticket] = await beurt.store.read((db) => db.select().from(tickets))
  expect(ticket).toMatchObject({ state: 'served', endEstimated: true, needs: [] })
})

test('a jump over three nights ends each day once, in order', async () => {
  await beurt.moveTo('2026-11-27T12:00:00+01:00')
  const log = await beurt.store.read((db) => db.select().from(events).where(eq(events.location, 'molenwijk')))
  const ends = log.filter(({ kind }) => kind === 'dayClosed').map(({ at }) => new Date(at).toISOString())
  expect(ends.map((at) => at.slice(0, 16))).toEqual(['2026-11-25T02:00', '2026-11-26T02:00', '2026-11-27T02:00'])
})

test.each([
  ['spring', '2027-03-26', ['2027-03-27T02:00', '2027-03-28T01:00', '2027-03-29T01:00']],
  ['autumn', '2027-10-29', ['2027-10-30T01:00', '2027-10-31T02:00', '2027-11-01T02:00']],
])('in %s a day ends at 03.00 on the wall, once, whatever the clock does that night', async (_, friday, expected) => {
  const then = await createTestApp({ now: `${friday}T12:00:00Z` })
  await then.moveTo(new Date(Date.parse(`${friday}T12:00:00Z`) + 3 * 86_400_000).toISOString())
  const log = await then.store.read((db) => db.select().from(events).where(eq(events.location, 'molenwijk')))
  const ends = log.filter(({ kind }) => kind === 'dayClosed').map(({ at }) => new Date(at).toISOString())
  expect(ends.map((at) => at.slice(0, 16))).toEqual(expected)
  await then.close()
})

test('who still waits on a day that could not be ended is not forgotten before it is', async () => {
  const { comes } = await aMorning()
  const { store, site } = beurt
  const broken: Store = {
    ...store,
    write: (work) =>
      store.write((turn) => {
        const announce = (heard: Announcement) => {
          if (heard.topic === 'queue') throw new Error('No day ends here')
          turn.announce(heard)
        }
        return work({ ...turn, announce })
      }),
  }
  const failed = new Set<string>()
  const until = Date.parse('2026-11-27T12:00:00+01:00')
  await runDue(broken, site.chance, until, { failed: ({ message }) => void failed.add(message) })
  expect([...failed]).toEqual(['the job "endOfDay stadskantoor" failed', 'the job "endOfDay molenwijk" failed'])
  expect(await stateOf(comes.publicId)).toBe('arrived')
  await runDue(store, site.chance, until)
  expect(await stateOf(comes.publicId)).toBe('left')
  await beurt.moveTo('2026-11-28T12:00:00+01:00')
  expect(await store.read((db) => db.select().from(tickets))).toMatchObject([{ state: 'closed', appointment: null }])
})

test('a jump stops for the end of each day and for reminders at each location, for the erasure of each night, and forgets and looks for places once for all its hours', async () => {
  const stops: unknown[] = []
  beurt.store.listen((heard) => {
    if (heard.topic === 'clock') stops.push(heard)
  })
  await beurt.moveTo('2026-11-27T12:00:00+01:00')
  expect(stops).toHaveLength(3 + 3 * 2 + 3 * 2 + 1 + 1 + 1)
})

test('two processes that find the same end of day due let it happen once', async () => {
  const target = '2026-11-25T12:00:00+01:00'
  await Promise.all([beurt.moveTo(target), beurt.moveTo(target)])
  const log = await beurt.store.read((db) => db.select().from(events).where(eq(events.kind, 'dayClosed')))
  expect(log.map(({ location }) => location).sort()).toEqual(['molenwijk', 'stadskantoor'])
})

test('time does not go back', async () => {
  expect(await beurt.moveTo(`${today}T08:39:00+01:00`)).toBe('backwards')
})

test('a hold that lapsed keeps its data for two hours, then nothing of it is left', async () => {
  const [free] = await freeOn(beurt, '2026-11-25')
  const { publicId } = await holdAt(beurt, free?.startsAt ?? 0)
  await beurt.moveTo(`${today}T10:50:00+01:00`)
  expect(await stateOf(publicId)).toBeDefined()
  await beurt.moveTo(`${today}T11:00:00+01:00`)
  expect(await stateOf(publicId)).toBeUndefined()
  expect(await beurt.store.read((db) => db.select().from(lanes))).toEqual([])
})

test('contact data and secret links go thirty days after the visit; the visit itself stays', async () => {
  const [free] = await freeOn(beurt, '2026-11-25')
  const { publicId, secret } = await bookAt(beurt, free?.startsAt ?? 0)
  await beurt.moveTo('2026-12-25T08:00:00+01:00')
  expect(await beurt.store.read((db) => openedBy(db, secret))).toBe(publicId)
  await beurt.moveTo('2026-12-26T08:00:00+01:00')
  const visit = await beurt.store.read((db) => findAppointment(db, publicId))
  expect(visit).toMatchObject({ state: 'missed', contact: null })
  expect(await beurt.store.read((db) => openedBy(db, secret))).toBeUndefined()
})

test('of the locks of visitors, origins and addresses nothing is left within an hour', async () => {
  const [free] = await freeOn(beurt, '2026-11-25')
  await bookAt(beurt, free?.startsAt ?? 0)
  const ofPeople = async () => {
    const keys = (await beurt.store.read((db) => db.select().from(limits))).map(({ key }) => key)
    return keys.filter((key) => /^(visitor|origin|address) /.test(key))
  }
  expect(await ofPeople()).toHaveLength(3)
  await beurt.moveTo(`${today}T09:40:00+01:00`)
  expect(await ofPeople()).toEqual([])
})
