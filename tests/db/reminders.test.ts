// Messages that fall due by themselves, on both databases: each once, in order, to whom it concerns.
import { asc, eq } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { findVisit, saveAppointment } from '../../db/appointments.ts'
import { lastRuns } from '../../db/jobs.ts'
import { outbox, settings } from '../../db/schema.ts'
import type { Choice } from '../../src/catalogue/product.ts'
import { runDue } from '../../src/jobs.ts'
import { aMessage } from '../messages/facts.ts'
import { createTestApp, type TestApp } from '../support/app.ts'
import { aVisit } from '../support/outbox.ts'

let town: TestApp
beforeEach(async () => {
  // A Tuesday.
  town = await createTestApp({ now: '2026-11-24T09:00:00+01:00' })
})
afterEach(() => town.close())

interface Wished {
  at: string
  bookedAt?: string
  state?: 'booked' | 'helped' | 'cancelled'
  choices?: Choice[]
  address?: string
}

let made = 0

/** Books a visit by mail address only, however far away; gives its publicId. */
async function visitAt({ at, bookedAt = '2026-11-20T12:00:00+01:00', state = 'booked', ...differs }: Wished) {
  const publicId = `visit-${++made}`
  const startsAt = Date.parse(at)
  const facts = aMessage({ publicId, startsAt, endsAt: startsAt + 600_000, code: null })
  const contact = { name: 'Fatima Yilmaz', email: differs.address ?? `${publicId}@voorbeeld.nl`, mobile: null }
  const visit = { ...aVisit(facts), date: at.slice(0, 10), contact, bookedAt: Date.parse(bookedAt) }
  await town.store.write((turn) =>
    saveAppointment(turn, {
      ...visit,
      choices: differs.choices ?? visit.choices,
      state,
      ...(state === 'cancelled' ? { cancelledAt: startsAt - 1, cancelledBy: 'resident' as const } : {}),
    } as typeof visit),
  )
  return publicId
}

const change = (publicId: string, differs: object) =>
  town.store.write(async (turn) => {
    const found = await findVisit(turn.db, publicId)
    if (found) await saveAppointment(turn, { ...found, ...differs } as typeof found)
  })

const rows = () => town.store.read((db) => db.select().from(outbox).orderBy(asc(outbox.putAt)))
const told = async (publicId: string) =>
  (await rows()).filter(({ appointment }) => appointment === publicId).map(({ kind }) => kind)

test('a visit is reminded three working days and one day before, at 16.00', async () => {
  const monday = await visitAt({ at: '2026-11-30T10:00:00+01:00' })
  await town.moveTo('2026-11-25T15:59:59+01:00')
  expect(await told(monday)).toEqual([])
  await town.moveTo('2026-11-25T16:00:00+01:00')
  expect(await told(monday)).toEqual(['reminderEarly'])
  await town.moveTo('2026-11-29T15:59:59+01:00')
  expect(await told(monday)).toEqual(['reminderEarly'])
  await town.moveTo('2026-11-29T16:00:00+01:00')
  expect(await told(monday)).toEqual(['reminderEarly', 'reminderLate'])
  const [early] = await rows()
  expect(early).toMatchObject({
    channel: 'mail',
    wording: 'a',
    occasion: String(Date.parse('2026-11-30T10:00:00+01:00')),
  })
})

test('a jump over weeks gives each reminder once, in order', async () => {
  const visits = [
    await visitAt({ at: '2026-11-30T10:00:00+01:00' }),
    await visitAt({ at: '2026-12-03T10:00:00+01:00' }),
    await visitAt({ at: '2026-11-25T10:00:00+01:00' }),
  ]
  await town.moveTo('2026-12-10T09:00:00+01:00')
  expect(await Promise.all(visits.map(told))).toEqual([
    ['reminderEarly', 'reminderLate'],
    ['reminderEarly', 'reminderLate'],
    ['reminderLate'],
  ])
  const order = (await rows()).map(({ facts }) => facts?.madeAt ?? 0)
  expect(order).toEqual(order.toSorted((one, two) => one - two))
})

test('two processes that find the same reminders due send them once', async () => {
  const visit = await visitAt({ at: '2026-11-30T10:00:00+01:00' })
  const target = '2026-11-29T18:00:00+01:00'
  await Promise.all([town.moveTo(target), town.moveTo(target)])
  expect(await told(visit)).toEqual(['reminderEarly', 'reminderLate'])
})

test('reminders that fail keep nothing else from its time, and come when they can', async () => {
  const visit = await visitAt({ at: '2026-11-25T10:00:00+01:00' })
  const failures: string[] = []
  const failed = (error: Error) => void failures.push(error.message)
  const until = Date.parse('2026-11-25T05:00:00+01:00')
  const broken = () => {
    throw new Error('Nothing to draw')
  }
  await runDue(town.store, { ...town.site.chance, secret: broken }, until, { failed })
  const runs = await town.store.read(lastRuns)
  expect(failures).toEqual(['the job "reminders stadskantoor" failed'])
  expect(runs.get('erasure')).toBe(Date.parse('2026-11-25T04:00:00+01:00'))
  expect(await told(visit)).toEqual([])
  await runDue(town.store, town.site.chance, until, { failed })
  expect([failures.length, await told(visit)]).toEqual([1, ['reminderLate']])
})

test('who books after the moment of a reminder gets none', async () => {
  // The municipal clock goes on while the process is away, and the job catches up.
  const before = await visitAt({ at: '2026-11-25T10:00:00+01:00', bookedAt: '2026-11-24T16:00:00+01:00' })
  const after = await visitAt({ at: '2026-11-25T10:00:00+01:00', bookedAt: '2026-11-24T16:00:01+01:00' })
  await runDue(town.store, town.site.chance, Date.parse('2026-11-24T20:00:00+01:00'))
  expect([await told(before), await told(after)]).toEqual([['reminderLate'], []])
})

test('a cancelled visit, and one that nobody can be written to about, are not reminded', async () => {
  const cancelled = await visitAt({ at: '2026-11-25T10:00:00+01:00', state: 'cancelled' })
  const erased = await visitAt({ at: '2026-11-25T10:00:00+01:00' })
  await change(erased, { contact: null })
  await town.moveTo('2026-11-24T18:00:00+01:00')
  expect([await told(cancelled), await told(erased)]).toEqual([[], []])
})

test('a visit that moved after its reminder is reminded of its new time', async () => {
  const visit = await visitAt({ at: '2026-11-25T10:00:00+01:00' })
  await town.moveTo('2026-11-24T18:00:00+01:00')
  const startsAt = Date.parse('2026-12-04T10:00:00+01:00')
  await change(visit, { startsAt, endsAt: startsAt + 600_000, date: '2026-12-04' })
  await town.moveTo('2026-12-04T08:00:00+01:00')
  expect(await told(visit)).toEqual(['reminderLate', 'reminderEarly', 'reminderLate'])
})

test('the municipality sets when reminders go, per location, and which wording', async () => {
  const rows = [
    ['reminderWorkingDays', 2],
    ['reminderMinute', 10 * 60],
    ['reminderWordings', 'b'],
  ] as const
  await town.store.write(async (turn) => {
    for (const [name, value] of rows) await turn.db.insert(settings).values({ location: 'stadskantoor', name, value })
  })
  const visit = await visitAt({ at: '2026-11-26T10:00:00+01:00' })
  await town.moveTo('2026-11-24T10:00:00+01:00')
  expect(await told(visit)).toEqual(['reminderEarly'])
  const [row] = await town.store.read((db) => db.select().from(outbox).where(eq(outbox.appointment, visit)))
  expect(row?.wording).toBe('b')
})

test('a busy day is told in several turns, everybody once', async () => {
  for (let count = 0; count < 130; count++) await visitAt({ at: '2026-11-25T10:00:00+01:00' })
  await town.moveTo('2026-11-24T16:00:00+01:00')
  const appointments = (await rows()).map(({ appointment }) => appointment)
  expect([appointments.length, new Set(appointments).size]).toEqual([130, 130])
})

describe('what was applied for', () => {
  const applied = { at: '2026-11-24T10:00:00+01:00', state: 'helped' } as const

  test('is told to be ready after five working days', async () => {
    const visit = await visitAt(applied)
    await town.moveTo('2026-12-01T15:59:00+01:00')
    expect(await told(visit)).toEqual([])
    await town.moveTo('2026-12-05T16:00:00+01:00')
    expect(await told(visit)).toEqual(['collection'])
  })

  test('is not, when its collection is planned already, or when there is nothing to collect', async () => {
    const address = 'fatima@voorbeeld.nl'
    const planned = await visitAt({ ...applied, address })
    const extract = await visitAt({ ...applied, choices: [{ product: 'uittreksel', persons: 1 }] })
    const pickUp = [{ product: 'paspoort-afhalen', persons: 1 }]
    await visitAt({ at: '2026-12-03T10:00:00+01:00', address, choices: pickUp })
    await town.moveTo('2026-12-02T09:00:00+01:00')
    expect([await told(planned), await told(extract)]).toEqual([[], []])
  })
})
