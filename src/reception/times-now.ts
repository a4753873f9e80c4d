// Reads the free times that the reception offers: those that are free for staff, wherever this employee receives.
import type { Context } from 'hono'
import { availabilityBetween } from '../../db/availability.ts'
import type { Store } from '../../db/store.ts'
import type { Offered } from '../../views/reception/shown.ts'
import { freeDaysOf } from '../booking/times.ts'
import { askFor, type Wish } from '../booking/wish.ts'
import { localDay } from '../catalogue/day.ts'
import type { Env } from '../context.ts'
import type { TimesShown } from './panel.ts'
import { pageOf, possibilities, timesOn } from './possibilities.ts'
import { receivesAt } from './where.ts'

/** The times for a wish; `except` is the appointment that would move, whose own place counts as free. */
export async function timesNow(
  c: Context<Env>,
  store: Store,
  wish: Wish,
  { page, place, date }: TimesShown,
  except?: string,
): Promise<Offered> {
  const catalogue = c.get('catalogue')
  const now = c.get('now')
  const zoneOf = (location: string) => catalogue.locations.get(location)?.zone ?? ''
  const places = [...catalogue.locations.keys()].filter((location) => receivesAt(c.get('employee'), location))
  const wanted = places.filter((location) => place === undefined || location === place)
  const lists = await store.read(async (db) => {
    const each = []
    for (const location of wanted) {
      const ask = askFor(wish, catalogue, location, 'staff', now)
      const [from, until] = [localDay(ask.from, zoneOf(location)), localDay(ask.until, zoneOf(location))]
      const days = await availabilityBetween(store, db, catalogue, { location, from, until, now, except })
      each.push(freeDaysOf(location, days, ask))
    }
    return each
  })
  if (date !== undefined) return { times: timesOn(lists, date), more: false, places }
  const { shown, more } = pageOf(possibilities(lists, zoneOf), page)
  return { times: shown, more, places }
}
