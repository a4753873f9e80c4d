// Who is offered a place: those who have an appointment and want to come sooner, and those who wait without one. One at
// a time, all of them in the one order in which they asked.
import { localDay, wallMinute, weekdayOf } from '../catalogue/day.ts'
import { day, hour, minute } from '../catalogue/milliseconds.ts'
import type { Settings } from '../catalogue/settings.ts'
import type { Start } from './availability.ts'
import type { Period } from './change.ts'
import type { Wish } from './wish.ts'

export const partsOfDay = ['morning', 'afternoon', 'evening'] as const
export type PartOfDay = (typeof partsOfDay)[number]

const noonMinute = 12 * 60
const eveningMinute = 17 * 60

export function partOfDay(wallMinute: number): PartOfDay {
  if (wallMinute < noonMinute) return 'morning'
  return wallMinute < eveningMinute ? 'afternoon' : 'evening'
}

/** The parts of the day in which a stretch of it lies, in wall minutes. */
export const partsBetween = (fromMinute: number, untilMinute: number): PartOfDay[] =>
  partsOfDay.slice(partsOfDay.indexOf(partOfDay(fromMinute)), partsOfDay.indexOf(partOfDay(untilMinute - 1)) + 1)

/** When and where a place is welcome. */
export interface AlertWish {
  locations: string[]
  /** 1 is Monday. */
  weekdays: number[]
  parts: PartOfDay[]
}

export interface Alert extends AlertWish {
  /** The publicId of the appointment that would move. */
  appointment: string
  /** Epoch ms. */
  askedAt: number
}

/** A place that was offered before; instants in epoch ms. */
export interface Offered extends Period {
  location: string
  offeredAt: number
  open: boolean
}

/** Somebody who waits. Without an appointment `appointment` is the publicId of the one that would be made. */
export interface Waiting extends Alert, Wish {
  /** The appointment that they have, by its day (ISO): only sooner is better. */
  own?: { date: string; version: number } | undefined
  offers: readonly Offered[]
}

/** Time that came free at a location. */
export interface Freed extends Period {
  location: string
  date: string
  /** The appointment that left it, by its publicId. */
  leftBy: string
}

/**
 * Who is offered time that came free, and with which start: of those who wait, the first to have asked who wants to
 * come then and for whom a start that uses it is free. `startsFor` gives the free starts of that day for a wish.
 */
export function whoIsNext(
  waiting: readonly Waiting[],
  freed: Freed,
  startsFor: (wish: Wish) => readonly Start[],
  { zone, settings, now }: { zone: string; settings: Settings; now: number },
): { next: Waiting; start: Start } | undefined {
  const soonest = soonestFor(settings, now)
  for (const one of waiting.toSorted(byAsking)) {
    if (isNoGain(one, freed) || !mayBeOffered(one, settings, now)) continue
    const starts = startsFor(one).filter(
      (start) => start.startsAt >= soonest && overlap(start, freed) && suits(one, { ...freed, ...start }, zone),
    )
    // Within what came free, and only if that is too short with free time beside it.
    const start = starts.find((one) => isWithin(one, freed)) ?? starts[0]
    if (start) return { next: one, start }
  }
  return undefined
}

/** The order in which they asked, and among equals always the same. */
export const byAsking = (one: Waiting, two: Waiting) =>
  one.askedAt - two.askedAt || (one.appointment < two.appointment ? -1 : 1)

/** Not sooner by a day at least, or what they left themselves. */
const isNoGain = ({ appointment, own }: Waiting, { date, leftBy }: Freed): boolean =>
  (own !== undefined && date >= own.date) || leftBy === appointment

/** One offer at a time, and no more of them in 24 hours than people like to get. */
function mayBeOffered(one: Waiting, settings: Settings, now: number): boolean {
  if (one.offers.some(({ open }) => open)) return false
  const lately = one.offers.filter(({ offeredAt }) => offeredAt > now - day)
  return lately.length < settings.offersPerDay
}

/** A start elsewhere on the day was free before, and is for everybody. */
const overlap = (one: Period, two: Period) => one.startsAt < two.endsAt && two.startsAt < one.endsAt
const isWithin = (inner: Period, outer: Period) => outer.startsAt <= inner.startsAt && inner.endsAt <= outer.endsAt

/** At a moment and a place that were asked for, and not one that was offered to them before, or a part of it. */
function suits(one: Waiting, place: Place, zone: string): boolean {
  const { location, date, startsAt } = place
  const before = one.offers.some((offer) => offer.location === location && overlap(offer, place))
  return (
    !before &&
    one.locations.includes(location) &&
    one.weekdays.includes(weekdayOf(date)) &&
    one.parts.includes(partOfDay(wallMinute(startsAt, zone)))
  )
}

/** A start that everybody can choose. */
export interface Place extends Start {
  location: string
  /** ISO. */
  date: string
}

/** How two offers of one start are told to be of the same. */
export const startKey = ({ location, startsAt }: Pick<Place, 'location' | 'startsAt'>) => `${location} ${startsAt}`

/**
 * Which of the places that everybody can choose, given in order, is kept a while for one who waits: the first that suits.
 * A start that was offered before (`known`, by startKey) is for everybody, so that those who wait keep one place of it and
 * no more, for no longer than one of them needs to answer. Nobody is told of such places more than once in 24 hours.
 */
export function firstPlaceFor(
  one: Waiting,
  places: Iterable<Place>,
  known: ReadonlySet<string>,
  { zoneOf, settingsAt, now }: { zoneOf: Located<string>; settingsAt: Located<Settings>; now: number },
): Place | undefined {
  for (const place of places) {
    const settings = settingsAt(place.location)
    const inTime = place.startsAt >= soonestFor(settings, now)
    if (known.has(startKey(place)) || !inTime || isToldToday(one, now)) continue
    if (suits(one, place, zoneOf(place.location))) return place
  }
  return undefined
}

const isToldToday = ({ offers }: Waiting, now: number) =>
  offers.some(({ open, offeredAt }) => open || offeredAt > now - day)

type Located<T> = (location: string) => T

/** The soonest that an offered place may begin: there must be time to answer, and to come. Epoch ms. */
export const soonestFor = (settings: Settings, now: number): number =>
  now + settings.offerMinutes * minute + settings.offerAheadHours * hour

/** Whether a day is left before this one (ISO date) on which a place could be offered. */
export const canComeSooner = (date: string, zone: string, settings: Settings, now: number): boolean =>
  localDay(soonestFor(settings, now), zone) < date
