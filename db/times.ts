// The times that residents can choose from, as availability says.
import { type Ask, firstStart } from '../src/booking/availability.ts'
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
  for (const day of days) {
    const start = firstStart(day, ask)
    if (start) return { location: asked.location, startsAt: start.startsAt }
  }
  return undefined
}

async function daysFor(store: Store, db: Db, catalogue: Catalogue, { wish, location, now, except }: TimesAsked) {
  const ask: Ask = askFor(wish, catalogue, location, 'resident', now)
  const zone = catalogue.locations.get(location)?.zone ?? ''
  const span = { location, now, except, from: localDay(ask.from, zone), until: localDay(ask.until, zone) }
  return { ask, days: await availabilityBetween(store, db, catalogue, span) }
}
