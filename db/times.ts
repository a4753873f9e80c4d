// The times that residents can choose from, as availability says.
import { type Ask, type DayAvailability, firstStart, type Start } from '../src/booking/availability.ts'
import { horizonOf, opensAt, withLongerHorizons } from '../src/booking/horizon.ts'
import { locationsFor } from '../src/booking/possible.ts'
import { type FreeDay, type FreeTime, freeDaysOf } from '../src/booking/times.ts'
import { askFor, type Wish } from '../src/booking/wish.ts'
import type { Catalogue } from '../src/catalogue/catalogue.ts'
import { localDay } from '../src/catalogue/day.ts'
import { availabilityBetween } from './availability.ts'
import type { Db, Store } from './store.ts'

export interface TimesAsked {
  wish: Wish
  location: string
  now: number
  /** The visitor's own hold or appointment, which must not hide its own time. */
  except?: string | undefined
}

/** Every free time for a wish at a location, by day. The wish must have no problem (src/booking/wish.ts). */
export async function freeDays(store: Store, db: Db, catalogue: Catalogue, asked: TimesAsked): Promise<FreeDay[]> {
  const { ask, days } = await daysFor(store, db, catalogue, asked)
  return freeDaysOf(asked.location, days, ask)
}

/** The first free time for a wish at a location; undefined when all is taken. */
export async function firstFree(
  store: Store,
  db: Db,
  catalogue: Catalogue,
  asked: TimesAsked,
): Promise<FreeTime | undefined> {
  const { ask, days } = await daysFor(store, db, catalogue, asked)
  const first = firstOf(days, ask)
  return first && { location: asked.location, startsAt: first.startsAt }
}

/** The first free time for a wish at any of these locations. */
export async function firstAnywhere(
  store: Store,
  db: Db,
  catalogue: Catalogue,
  { locations, ...asked }: Omit<TimesAsked, 'location'> & { locations: readonly string[] },
): Promise<FreeTime | undefined> {
  const firsts: FreeTime[] = []
  for (const location of locations) {
    const first = await firstFree(store, db, catalogue, { ...asked, location })
    if (first) firsts.push(first)
  }
  return firsts.toSorted((one, two) => one.startsAt - two.startsAt)[0]
}

function firstOf(days: readonly DayAvailability[], ask: Ask): Start | undefined {
  for (const day of days) {
    const start = firstStart(day, ask)
    if (start) return start
  }
  return undefined
}

/** How far beyond the horizon is looked for the next time. */
const beyondDays = 60

/**
 * When nothing can be chosen: the first time beyond the horizon that is free as things are now, and the instant at
 * which it can be chosen. Undefined when there is none in sixty days.
 */
export async function nextOpening(
  store: Store,
  db: Db,
  catalogue: Catalogue,
  asked: TimesAsked,
): Promise<{ time: FreeTime; opensAt: number } | undefined> {
  const { wish, location, now } = asked
  const { until } = askFor(wish, catalogue, location, 'resident', now)
  const beyond = askFor(wish, withLongerHorizons(catalogue, beyondDays), location, 'resident', now)
  const ask = { ...beyond, from: Math.max(beyond.from, until + 1) }
  if (ask.until < ask.from) return undefined
  const zone = catalogue.locations.get(location)?.zone ?? ''
  const first = firstOf(await daysOf(store, db, catalogue, asked, ask), ask)
  if (!first) return undefined
  const { startsAt } = first
  return { time: { location, startsAt }, opensAt: opensAt(startsAt, zone, horizonOf(wish, catalogue)) }
}

export interface Otherwise {
  /** The first new time at these locations and when it can be chosen; undefined when there is none in sight. */
  opening: { time: FreeTime; opensAt: number } | undefined
  /** The first free time at each other location, earliest first. */
  elsewhere: FreeTime[]
}

/** What one can do when nothing is free at these locations. */
export async function otherwise(
  store: Store,
  db: Db,
  catalogue: Catalogue,
  { locations, ...asked }: Omit<TimesAsked, 'location'> & { locations: readonly string[] },
): Promise<Otherwise> {
  const openings: NonNullable<Otherwise['opening']>[] = []
  for (const location of locations) {
    const opening = await nextOpening(store, db, catalogue, { ...asked, location })
    if (opening) openings.push(opening)
  }
  const elsewhere: FreeTime[] = []
  for (const location of locationsFor(asked.wish, catalogue, asked.now)) {
    const first = locations.includes(location)
      ? undefined
      : await firstFree(store, db, catalogue, { ...asked, location })
    if (first) elsewhere.push(first)
  }
  const [opening] = openings.sort((one, two) => one.opensAt - two.opensAt)
  return { opening, elsewhere: elsewhere.sort((one, two) => one.startsAt - two.startsAt) }
}

async function daysFor(store: Store, db: Db, catalogue: Catalogue, asked: TimesAsked) {
  const ask: Ask = askFor(asked.wish, catalogue, asked.location, 'resident', asked.now)
  return { ask, days: await daysOf(store, db, catalogue, asked, ask) }
}

function daysOf(store: Store, db: Db, catalogue: Catalogue, { location, now, except }: TimesAsked, ask: Ask) {
  const zone = catalogue.locations.get(location)?.zone ?? ''
  const span = { location, now, except, from: localDay(ask.from, zone), until: localDay(ask.until, zone) }
  return availabilityBetween(store, db, catalogue, span)
}
