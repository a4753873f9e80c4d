// Whatever is planned, taken and asked, on the store itself: the days, the times of a day, the first free moment and the
// check in the turn that books say the same. Town hall time, over both changes of the clock.
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { saveAppointment } from '../../db/appointments.ts'
import { freeStart } from '../../db/free-start.ts'
import { appointments, returning } from '../../db/schema.ts'
import { firstFree, freeDays } from '../../db/times.ts'
import type { Appointment } from '../../src/booking/appointment.ts'
import type { FreeDay } from '../../src/booking/times.ts'
import type { Wish } from '../../src/booking/wish.ts'
import type { Catalogue, Location } from '../../src/catalogue/catalogue.ts'
import { addDays, localDay } from '../../src/catalogue/day.ts'
import type { Product } from '../../src/catalogue/product.ts'
import { defaultSettings } from '../../src/catalogue/settings.ts'
import { amsterdam, aPlan, aWeeklyBlock } from '../catalogue/plan.ts'
import { type FreshStore, freshStore } from '../support/store.ts'

let fresh: FreshStore
beforeAll(async () => {
  fresh = await freshStore()
})
afterAll(() => fresh.close())

const location = 'stadskantoor'
const unit = 300_000
const daysAhead = 4
const codes = ['paspoort', 'rijbewijs']
const teams = [
  { code: 'reisdocumenten', name: 'Reisdocumenten', products: ['paspoort'] },
  { code: 'burgerzaken', name: 'Burgerzaken', products: codes },
]
const team = fc.constantFrom(...teams.map(({ code }) => code))

const block = fc
  .record({
    team,
    ends: fc.uniqueArray(fc.integer({ min: 0, max: 288 }), { minLength: 2, maxLength: 2 }),
    counters: fc.integer({ min: 0, max: 3 }),
    online: fc.integer({ min: 0, max: 3 }),
    stepMinutes: fc.constantFrom(5, 10, 15, 25),
    weekdays: fc.subarray([1, 2, 3, 4, 5, 6, 7], { minLength: 4 }),
  })
  .map(({ ends, ...rest }) => ({ ...rest, fromMinute: Math.min(...ends) * 5, untilMinute: Math.max(...ends) * 5 }))

const place = fc.record({
  team,
  /** Units after now. */
  at: fc.integer({ min: 0, max: daysAhead * 288 }),
  units: fc.integer({ min: 1, max: 24 }),
  state: fc.constantFrom('held', 'booked', 'returning', 'cancelled', 'lapsed'),
  byStaff: fc.boolean(),
  /** Until when it is held or stays away, in units after now: over already when not above zero. */
  until: fc.integer({ min: -2, max: 4 }),
  product: fc.constantFrom(...codes),
})
type Place = typeof place extends fc.Arbitrary<infer T> ? T : never

const scene = fc.record({
  now: fc
    .tuple(fc.constantFrom('2026-11-24T00:00+01:00', '2027-03-26T00:00+01:00', '2027-10-29T00:00+02:00'), fc.nat(1440))
    .map(([day, minute]) => Date.parse(day) + minute * 60_000),
  blocks: fc.array(block, { minLength: 1, maxLength: 5 }),
  places: fc.array(place, { maxLength: 25 }),
  noticeHours: fc.constantFrom(0, 2, 30),
  ceiling: fc.constantFrom(null, 1, 2),
  persons: fc.integer({ min: 1, max: 4 }),
  chosen: fc.subarray(codes, { minLength: 1 }),
  calm: fc.boolean(),
  /** Days after today. */
  latest: fc.option(fc.integer({ min: -1, max: daysAhead + 1 }), { nil: undefined }),
  own: fc.nat(24),
  /** Units after now at which somebody might ask, beside those that are offered. */
  asked: fc.array(fc.integer({ min: -12, max: (daysAhead + 1) * 288 }), { minLength: 30, maxLength: 30 }),
})
type Scene = typeof scene extends fc.Arbitrary<infer T> ? T : never

let version = 1_000

/** As much of a catalogue as availability asks. */
function catalogueFor({ blocks, noticeHours, ceiling }: Scene): Catalogue {
  const window = { noticeHours, ceiling, horizonDays: daysAhead, activeFrom: null, activeUntil: null }
  const products = codes.map(
    (code) => [code, { code, minutesFirst: 10, minutesExtra: 5, ...window } as Product] as const,
  )
  const weekly = blocks.map((one, index) => aWeeklyBlock('00:00', '24:00', { ...one, id: String(index) }))
  const kept = {
    products: new Map(products),
    teams,
    locations: new Map([[location, { code: location, zone: amsterdam } as Location]]),
    plans: new Map([[location, aPlan({ zone: amsterdam, blocks: weekly })]]),
    settings: new Map([[location, defaultSettings]]),
  }
  // Another version, so that no day of the run before is taken for one of this.
  return { ...kept, version: version++ } as unknown as Catalogue
}

function appointmentAt({ team, at, units, state, byStaff, until, product }: Place, index: number, now: number) {
  const startsAt = Math.ceil(now / unit) * unit + at * unit
  const endsAt = startsAt + units * unit
  const times = { startsAt, endsAt, date: localDay(startsAt, amsterdam), location, team }
  const one = { choices: [{ product, persons: 1 }], calm: false, needs: [], language: 'nl', version: 1, contact: null }
  const facts = { ...times, ...one, publicId: `place ${index}`, takenAt: now, heldUntil: now + until * unit }
  return { ...facts, state, channel: byStaff ? 'staff' : 'online', code: null, bookedAt: now, products: [product] }
}

/** Puts what is taken into the store, and nothing else. */
async function take({ places, now }: Scene): Promise<void> {
  await fresh.store.write(async (turn) => {
    await turn.db.delete(appointments)
    await turn.db.delete(returning)
    for (const [index, one] of places.entries()) {
      const { heldUntil, products, ...facts } = appointmentAt(one, index, now)
      if (one.state === 'returning') {
        const { date, team, startsAt, endsAt } = facts
        await turn.db.insert(returning).values({ location, date, team, startsAt, endsAt, until: heldUntil, products })
      } else {
        const rest = { heldUntil, visitor: String(index), origin: '', cancelledAt: now, cancelledBy: 'resident' }
        await saveAppointment(turn, { ...facts, ...rest } as unknown as Appointment)
      }
    }
  })
}

/** Which of these instants the turn of a booking would take. */
async function checked(
  catalogue: Catalogue,
  wish: Wish,
  instants: number[],
  now: number,
  own: string,
): Promise<number[]> {
  const right: number[] = []
  const all = fresh.store.write(async (turn) => {
    for (const startsAt of instants) {
      if (await freeStart(turn, catalogue, { ...wish, location, startsAt }, 'resident', now, own)) right.push(startsAt)
    }
    throw new Error('undone')
  })
  await expect(all).rejects.toThrow('undone')
  return right
}

test('the list of days, the times, the first free moment and the check at booking agree', async () => {
  let offeredAtAll = 0
  await fc.assert(
    fc.asyncProperty(scene, async (drawn) => {
      const { now, persons, chosen, calm, latest } = drawn
      const latestDate = latest === undefined ? undefined : addDays(localDay(now, amsterdam), latest)
      const wish: Wish = { choices: chosen.map((product) => ({ product, persons })), calm, latestDate }
      const own = `place ${drawn.own}`
      const catalogue = catalogueFor(drawn)
      await take(drawn)
      const asked = { wish, location, now, except: own }
      const { days, first } = await fresh.store.read(async (db) => ({
        days: await freeDays(fresh.store, db, catalogue, asked),
        first: await firstFree(fresh.store, db, catalogue, asked),
      }))
      const offered = timesOf(days)
      expect(first?.startsAt).toBe(offered[0])
      expect(offered).toEqual(offered.toSorted((one, two) => one - two))
      for (const { date, times } of days) {
        expect(times.length).toBeGreaterThan(0)
        for (const { startsAt } of times) expect(localDay(startsAt, amsterdam)).toBe(date)
      }
      const others = drawn.asked.map((units) => Math.ceil(now / unit) * unit + units * unit)
      const instants = [...new Set([...offered.filter((_, index) => index % 7 === 0), ...others])]
      expect(await checked(catalogue, wish, instants, now, own)).toEqual(instants.filter((at) => offered.includes(at)))
      offeredAtAll += offered.length
    }),
    { numRuns: 60 },
  )
  expect(offeredAtAll).toBeGreaterThan(0)
})

const timesOf = (days: readonly FreeDay[]) => days.flatMap(({ times }) => times.map(({ startsAt }) => startsAt))
