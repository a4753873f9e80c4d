// What can be booked at all: the free times as if nobody else came. It asks the plan with the same function that gives
// the times themselves, so that nothing is offered which no location can ever give.
import type { Catalogue } from '../catalogue/catalogue.ts'
import { settingsOf } from '../catalogue/catalogue.ts'
import { addDays, dayBounds, localDay } from '../catalogue/day.ts'
import { hour } from '../catalogue/milliseconds.ts'
import { openBlocks } from '../catalogue/opening.ts'
import { unitMinutes } from '../catalogue/product.ts'
import { type Ask, buildDay, type DayAvailability, firstStart } from './availability.ts'
import { askFor, isOffered, type Wish } from './wish.ts'

/** The locations that can give this visit a time within its window, in the municipality's order. `now` is epoch ms. */
export function locationsFor(wish: Wish, catalogue: Catalogue, now: number): string[] {
  return [...catalogue.locations.keys()].filter((location) => {
    const ask = askFor(withoutTerm(wish), catalogue, location, 'resident', now)
    const isShort = ask.durationMinutes <= settingsOf(catalogue, location).visitMinutesMax
    return isShort && firstOf(catalogue, location, ask) !== undefined
  })
}

/** A legal term says when one must come, not what can be had where. */
const withoutTerm = ({ choices, calm }: Wish): Wish => ({ choices, calm })

const alone = (product: string): Wish => ({ choices: [{ product, persons: 1 }], calm: false })

/** Which of these products no visit to this location can be for; none when it is only their combination. */
export function missingAt({ choices }: Wish, catalogue: Catalogue, location: string, now: number): string[] {
  const codes = choices.map(({ product }) => product)
  return codes.filter((code) => !locationsFor(alone(code), catalogue, now).includes(location))
}

/** The products for which a resident can make an appointment somewhere, kept for an hour. */
export function bookableNow(catalogue: Catalogue, now: number): ReadonlySet<string> {
  const thisHour = Math.floor(now / hour)
  const known = bookable.get(catalogue)
  if (known?.hour === thisHour) return known.codes
  const offered = [...catalogue.products.values()].filter((product) =>
    isOffered(product, 'resident', dayIn(catalogue, now)),
  )
  const possible = offered.filter(({ code }) => locationsFor(alone(code), catalogue, now).length > 0)
  const codes = new Set(possible.map(({ code }) => code))
  bookable.set(catalogue, { hour: thisHour, codes })
  return codes
}

/** Until when (epoch ms) what can be booked at all stays as it is, as long as the catalogue does. */
export const endOfOffer = (now: number): number => (Math.floor(now / hour) + 1) * hour

const bookable = new WeakMap<Catalogue, { hour: number; codes: ReadonlySet<string> }>()

/** The municipality's day (ISO date) at an instant (epoch ms): that of its first location. */
export const dayIn = (catalogue: Catalogue, now: number): string =>
  localDay(now, [...catalogue.locations.values()][0]?.zone ?? 'Europe/Amsterdam')

/** Whether one team helps with all of this at some place and time, however short. */
export const isServedTogether = (wish: Wish, catalogue: Catalogue, now: number): boolean =>
  [...catalogue.locations.keys()].some((location) => {
    const ask = askFor(wish, catalogue, location, 'resident', now)
    return firstOf(catalogue, location, { ...ask, durationMinutes: unitMinutes }) !== undefined
  })

/**
 * The longest visit, in minutes, that any location can give to somebody who comes for these products; undefined when
 * none can give even the shortest.
 */
export function longestFor(wish: Wish, catalogue: Catalogue, now: number): number | undefined {
  const each = [...catalogue.locations.keys()].flatMap((location) => {
    const ask = askFor(wish, catalogue, location, 'resident', now)
    const most = Math.min(ask.durationMinutes, settingsOf(catalogue, location).visitMinutesMax)
    for (let minutes = most; minutes > 0; minutes -= unitMinutes) {
      if (firstOf(catalogue, location, { ...ask, durationMinutes: minutes })) return [minutes]
    }
    return []
  })
  return each.length === 0 ? undefined : Math.max(...each)
}

/** Whether the plan has a start for this visit that can be chosen now and begins at this instant (epoch ms) or later. */
export function isPlannedFrom(from: number, wish: Wish, catalogue: Catalogue, location: string, now: number): boolean {
  const ask = askFor(wish, catalogue, location, 'resident', now)
  return firstOf(catalogue, location, { ...ask, from: Math.max(ask.from, from) }) !== undefined
}

/** The first start that the plan has for this ask. */
function firstOf(catalogue: Catalogue, location: string, ask: Ask) {
  const zone = catalogue.locations.get(location)?.zone ?? ''
  if (ask.teams.length === 0 || ask.from > ask.until) return undefined
  const last = localDay(ask.until, zone)
  for (let date = localDay(ask.from, zone); date <= last; date = addDays(date, 1)) {
    const start = firstStart(plannedDay(catalogue, location, date), ask)
    if (start) return start
  }
  return undefined
}

/** Days come and go while a catalogue stays. */
const keptDaysMax = 2_000
const planned = new WeakMap<Catalogue, Map<string, DayAvailability>>()

/** A day on which nobody comes. Without ceilings: those are never less than one. */
function plannedDay(catalogue: Catalogue, location: string, date: string): DayAvailability {
  const key = `${location} ${date}`
  const days = planned.get(catalogue) ?? new Map<string, DayAvailability>()
  if (days.size >= keptDaysMax) days.clear()
  planned.set(catalogue, days)
  const found = days.get(key) ?? emptyDay(catalogue, location, date)
  days.set(key, found)
  return found
}

function emptyDay(catalogue: Catalogue, location: string, date: string): DayAvailability {
  const plan = catalogue.plans.get(location)
  const blocks = plan ? openBlocks(date, plan) : []
  const bounds = dayBounds(date, plan?.zone ?? '')
  return buildDay({ date, ...bounds, blocks, taken: [], ceilings: new Map() }, bounds.start)
}
