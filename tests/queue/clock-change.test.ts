// A hall that is open in the night in which the clock changes: promises, early and late are minutes that pass, whatever
// the clock on the wall shows, and a day is one day though it has an hour less or more.
import { afterEach, describe, expect, test } from 'vitest'
import { findVisit } from '../../db/appointments.ts'
import { checkIn } from '../../db/checkin.ts'
import { events, exceptions, installation } from '../../db/schema.ts'
import { createTestApp, type TestApp } from '../support/app.ts'
import { bookAt } from '../support/booked.ts'
import { hallIn, opens, presses, signedIn, takesNumber } from './at-work.ts'

let town: TestApp
afterEach(() => town.close())

const utc = (text: string) => Date.parse(`${text}Z`)

/** The town on the evening before a night in which its hall is open until five. */
async function openAtNight(evening: string, date: string): Promise<void> {
  town = await createTestApp({ now: evening })
  const hours = { fromMinute: 0, untilMinute: 5 * 60, stepMinutes: 10, counters: 3, online: 3, walkIns: true }
  const night = { id: 'night', location: 'stadskantoor', date, kind: 'extra' as const }
  await town.store.write(async ({ db }) => {
    await db.insert(exceptions).values({ ...night, blocks: [{ team: 'reisdocumenten', ...hours }] })
    await db.update(installation).set({ catalogueVersion: 2 })
  })
}

/** Reports for an appointment at the kiosk. */
const reports = (publicId: string) =>
  checkIn(
    town.store,
    town.site.chance,
    { publicId },
    { location: 'stadskantoor', language: 'nl', channel: 'kiosk' },
    {},
  )

describe('in spring, when two becomes three', () => {
  const date = '2027-03-28'

  test('an hour early is an hour before, and a promise of twenty minutes ends after twenty minutes', async () => {
    await openAtNight('2027-03-27T22:00:00+01:00', date)
    const { publicId } = await bookAt(town, utc('2027-03-28T01:10'))
    await town.moveTo('2027-03-28T01:09:59+01:00')
    expect(await reports(publicId)).toEqual({
      ...{ kind: 'tooEarly', startsAt: utc('2027-03-28T01:10'), from: utc('2027-03-28T00:10') },
    })
    await town.moveTo('2027-03-28T01:10:00+01:00')
    expect(await reports(publicId)).toMatchObject({ kind: 'ticket', as: 'appointment', again: false })
    await town.moveTo('2027-03-28T01:50:00+01:00')
    await takesNumber(town)
    expect((await hallIn(town, date)).tickets).toMatchObject([
      { number: 'A001', date, releaseAt: utc('2027-03-28T01:10'), dueAt: utc('2027-03-28T01:15') },
      { number: 'B001', date, releaseAt: utc('2027-03-28T00:50'), dueAt: utc('2027-03-28T01:10') },
    ])
    const sanne = await signedIn(town, 'sanne')
    const called = await presses(sanne, await opens(sanne, 1), 'oproep')
    expect(called.text('.bz-now__number')).toBe('B 001')
    expect(called.text('.bz-facts')).toContain('om 03.10 uur')
    await town.moveTo('2027-03-28T03:05:00+02:00')
    expect((await sanne.get('/balie/1')).text('.bz-now__state')).toContain('sinds 01.50 uur, 15 minuten')
  })
})

describe('in autumn, when three becomes two', () => {
  const date = '2027-10-31'

  test('the first half past two goes before the second, and they never share a number', async () => {
    await openAtNight('2027-10-30T22:00:00+02:00', date)
    await town.moveTo('2027-10-31T02:30:00+02:00')
    await takesNumber(town)
    await town.moveTo('2027-10-31T02:30:00+01:00')
    await takesNumber(town)
    expect((await hallIn(town, date)).tickets).toMatchObject([
      { number: 'B001', date, releaseAt: utc('2027-10-31T00:30'), dueAt: utc('2027-10-31T00:50') },
      { number: 'B002', date, releaseAt: utc('2027-10-31T01:30'), dueAt: utc('2027-10-31T01:50') },
    ])
    const sanne = await signedIn(town, 'sanne')
    const called = await presses(sanne, await opens(sanne, 1), 'oproep')
    expect(called.text('.bz-now__number')).toBe('B 001')
    expect(called.text('.bz-facts')).toContain('60 minuten')
  })

  test('a quarter late is a quarter late, though the clock shows less', async () => {
    await openAtNight('2027-10-30T22:00:00+02:00', date)
    const [kept, late] = [await bookAt(town, utc('2027-10-31T00:50')), await bookAt(town, utc('2027-10-31T00:50'))]
    await town.moveTo('2027-10-31T02:05:00+01:00')
    expect(await reports(kept.publicId)).toMatchObject({ kind: 'ticket', as: 'appointment' })
    await town.moveTo('2027-10-31T02:06:00+01:00')
    expect(await reports(late.publicId)).toMatchObject({ kind: 'ticket', as: 'walkIn' })
  })

  test('the day ends once, with whoever came in either hour, and its appointments with it', async () => {
    await openAtNight('2027-10-30T22:00:00+02:00', date)
    const { publicId } = await bookAt(town, utc('2027-10-31T01:50'))
    await town.moveTo('2027-10-31T02:30:00+02:00')
    await takesNumber(town)
    await town.moveTo('2027-11-01T09:00:00+01:00')
    await takesNumber(town)
    expect((await hallIn(town, '2027-11-01')).tickets).toMatchObject([{ number: 'B001', serial: 2 }])
    expect((await hallIn(town, date)).tickets).toEqual([])
    const log = await town.store.read((db) => db.select().from(events))
    const closed = log.filter(({ kind, facts }) => kind === 'dayClosed' && facts.closed === 1)
    expect(closed).toMatchObject([{ at: utc('2027-11-01T02:00') }])
    expect((await town.store.read((db) => findVisit(db, publicId)))?.state).toBe('missed')
  })
})
