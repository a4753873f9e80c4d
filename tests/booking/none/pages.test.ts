// Nothing free: the page says until when it looked, when there will be new times, and what one can do now.
import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { appointments, blocks, exceptions, installation, products } from '../../../db/schema.ts'
import { createTestApp, type TestApp } from '../../support/app.ts'
import { bookAt, freeOn } from '../../support/booked.ts'
import { timesOn, toTimes } from '../journey.ts'

let town: TestApp
beforeEach(async () => {
  town = await createTestApp()
  await narrowPlan()
})
afterEach(() => town.close())

const wednesdays = ['2026-11-25', '2026-12-02']

/** At the town hall there are two passports on a Wednesday, at 10.00 and 10.10, for a fortnight ahead. */
async function narrowPlan(): Promise<void> {
  await town.store.write(async ({ db }) => {
    await db.delete(blocks).where(eq(blocks.location, 'stadskantoor'))
    const one = {
      location: 'stadskantoor',
      team: 'reisdocumenten',
      validFrom: '2026-01-01',
      validUntil: null,
      everyWeeks: 1,
    }
    const place = { counters: 1, online: 1, stepMinutes: 10 }
    await db.insert(blocks).values([
      { ...one, ...place, id: 'online', weekdays: [3], fromMinute: 600, untilMinute: 620, walkIns: false },
      { ...one, ...place, id: 'hall', weekdays: [4], fromMinute: 540, untilMinute: 720, online: 0, walkIns: true },
    ])
    await db.update(products).set({ horizonDays: 14 }).where(eq(products.code, 'paspoort'))
    await db.update(installation).set({ catalogueVersion: 99 })
  })
}

async function bookAll(): Promise<void> {
  for (const date of wednesdays) for (const { startsAt } of await freeOn(town, date)) await bookAt(town, startsAt)
}

test('until when, the moment at which new times can be chosen, other places, walk-in hours and the telephone', async () => {
  await bookAll()
  const page = await toTimes(town.browser())
  expect(page.status).toBe(200)
  expect(page.text('h1')).toBe('Er zijn nu geen vrije tijden tot en met dinsdag 8 december 2026')
  expect(page.text()).toContain(
    'Vanaf woensdag 25 november 2026, 10.00 uur kunt u hier nieuwe tijden kiezen, voor woensdag 9 december.',
  )
  const place = page.document.querySelector('.bz-places a')
  expect(place?.text).toMatch(/Molenwijk.*Eerste plek: \w+ \d+ november 2026/s)
  const elsewhere = await town.browser().get(place?.getAttribute('href') ?? '')
  expect(timesOn(elsewhere).length).toBeGreaterThan(0)
  expect(page.text()).toContain('donderdag 26 november 2026, van 09.00 tot 12.00 uur')
  expect(page.text()).toContain('Bel 14 0148')
})

test('and at that moment, not five minutes before, the time is there', async () => {
  await bookAll()
  await town.moveTo('2026-11-25T09:55:00+01:00')
  expect(timesOn(await toTimes(town.browser()))).toEqual([])
  await town.moveTo('2026-11-25T10:00:00+01:00')
  const { text } = await toTimes(town.browser())
  expect(text('.bz-first-free')).toContain('woensdag 9 december 2026, 10.00 uur')
})

test('what is taken beyond the horizon already is not promised', async () => {
  await bookAll()
  const week = 7 * 86_400_000
  await town.store.write(async ({ db }) => {
    const [taken] = await db.select().from(appointments).where(eq(appointments.date, '2026-12-02'))
    if (!taken) throw new Error('Nothing was booked')
    const later = { date: '2026-12-09', startsAt: taken.startsAt + week, endsAt: taken.endsAt + week }
    await db.insert(appointments).values({ ...taken, ...later, publicId: 'by staff', code: null, channel: 'staff' })
  })
  expect((await toTimes(town.browser())).text()).toContain('Vanaf woensdag 25 november 2026, 10.10 uur')
})

test('when the plan has nothing more to come, nothing is promised', async () => {
  await bookAll()
  await town.store.write(async ({ db }) => {
    await db.update(blocks).set({ validUntil: '2026-12-08' }).where(eq(blocks.location, 'stadskantoor'))
    await db.update(installation).set({ catalogueVersion: 100 })
  })
  const page = await toTimes(town.browser())
  expect(page.text()).toContain('Wij weten nog niet wanneer er nieuwe tijden bij komen.')
})

test('at no location at all: the same page for everywhere, in English too', async () => {
  await bookAll()
  await town.store.write(async ({ db }) => {
    await db.delete(blocks).where(eq(blocks.location, 'molenwijk'))
    await db.delete(exceptions)
    await db.update(installation).set({ catalogueVersion: 101 })
  })
  const page = await town.browser().get('/en/afspraak/tijd?product=paspoort&personen=1&locatie=eerste')
  expect(page.text('h1')).toBe('There are no free times up to and including Tuesday 8 December 2026')
  expect(page.text()).toContain('From Wednesday 25 November 2026, 10:00 you can choose new times here')
  expect(page.document.querySelector('.bz-places')).toBeNull()
})
