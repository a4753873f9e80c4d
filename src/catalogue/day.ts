// Days and wall times of a zone, and the instants they stand for. Only here does luxon meet the calendar: the loops
// of the plan and of availability count integers between the borders of a day.
import { DateTime } from 'luxon'
import { day as dayMs, minute as minuteMs } from './milliseconds.ts'

// Sixty days are asked for at every booking and cost luxon more than all the rest, so what it said of a day is kept;
// the ceiling is there because dates can come from a URL.
const knownMax = 2_000

function remembered<K, V>(compute: (key: K) => V): (key: K) => V {
  const known = new Map<K, V>()
  return (key) => {
    const before = known.get(key)
    if (before !== undefined) return before
    const value = compute(key)
    if (known.size >= knownMax) known.clear()
    known.set(key, value)
    return value
  }
}

/** The ISO date that is so many days after 1 January 1970. */
const dateOf = remembered((number: number) => isoDate(DateTime.fromMillis(number * dayMs, { zone: 'utc' })))

function numberOf(date: string): number {
  const number = Date.UTC(Number(date.slice(0, 4)), Number(date.slice(5, 7)) - 1, Number(date.slice(8))) / dayMs
  if (dateOf(number) !== date) throw new Error(`Not a date: ${date}`)
  return number
}

/** Whether a text is an ISO date that exists, within the years that a plan is about. */
export function isDate(text: string): boolean {
  const at = /^20\d\d-\d\d-\d\d$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN
  return !Number.isNaN(at) && dateOf(at / dayMs) === text
}

/** The local day (ISO date) on which an instant (epoch ms) falls. */
export function localDay(instant: number, zone: string): string {
  const inUtc = Math.floor(instant / dayMs)
  const { start, end } = dayBounds(dateOf(inUtc), zone)
  if (instant < start) return dateOf(inUtc - 1)
  return dateOf(instant < end ? inUtc : inUtc + 1)
}

export interface DayBounds {
  readonly start: number
  readonly end: number
}

/** Where a local day starts and ends, epoch ms: 23, 24 or 25 hours apart. */
export const dayBounds = (date: string, zone: string): DayBounds => boundsIn(zone)(date)

// A page of times asks for these with every time that it shows: one key made of date and zone took a sixth of it.
const boundsIn = remembered((zone: string) => remembered((date: string) => computeBounds(date, zone)))

function computeBounds(date: string, zone: string): DayBounds {
  const start = DateTime.fromISO(date, { zone }).startOf('day')
  if (!start.isValid) throw new Error(`Not a date in a zone: ${date} ${zone}`)
  return { start: start.toMillis(), end: start.plus({ days: 1 }).startOf('day').toMillis() }
}

/** The ISO date so many calendar days later; earlier when negative. */
export const addDays = (date: string, days: number): string => dateOf(numberOf(date) + days)

// 1 January 1970 was a Thursday, three days into its week.
const sinceMonday = 3

/** Calendar weeks from Monday, counted from a fixed one: only the difference between two dates means something. */
export const weekOf = (date: string): number => Math.floor((numberOf(date) + sinceMonday) / 7)

/** 1 is Monday, 7 is Sunday. */
export const weekdayOf = (date: string): number => numberOf(date) + sinceMonday - 7 * weekOf(date) + 1

/**
 * The instant at which a wall clock shows this minute of the day; 1440 is the end of the day. A minute that comes
 * twice (autumn) is its first coming; one that the clock skips (spring) is the moment of the jump.
 */
export function minuteToInstant(date: string, zone: string, minute: number): number {
  if (minute === 1440) return dayBounds(date, zone).end
  const shown = DateTime.fromISO(date, { zone }).set({ hour: Math.floor(minute / 60), minute: minute % 60 })
  const skipped = shown.hour * 60 + shown.minute !== minute
  if (skipped) return shown.startOf('hour').toMillis()
  return Math.min(...shown.getPossibleOffsets().map((moment) => moment.toMillis()))
}

/** The first instant after this one (epoch ms) at which a wall clock shows this minute of the day. */
export function nextAtMinute(after: number, zone: string, minute: number): number {
  const today = localDay(after, zone)
  const instant = minutesOn(today, zone)(minute)
  return instant > after ? instant : minutesOn(addDays(today, 1), zone)(minute)
}

/** Wall minutes to instants for a whole day at once: luxon is asked only on the two days that the clock changes. */
export function minutesOn(date: string, zone: string): (minute: number) => number {
  const { start, end } = dayBounds(date, zone)
  if (end - start === dayMs) return (minute) => start + minute * minuteMs
  return (minute) => minuteToInstant(date, zone, minute)
}

/** What a wall clock shows at an instant (epoch ms), as minutes since midnight: 0 to 1439. */
export function wallMinute(instant: number, zone: string): number {
  const { start, end } = dayBounds(localDay(instant, zone), zone)
  if (end - start === dayMs) return Math.floor((instant - start) / minuteMs)
  const { hour, minute } = DateTime.fromMillis(instant, { zone })
  return hour * 60 + minute
}

/** The same wall time so many local days later, as an instant (epoch ms). */
export function sameTimeAfter(instant: number, zone: string, days: number): number {
  const today = localDay(instant, zone)
  const [from, to] = [dayBounds(today, zone), dayBounds(addDays(today, days), zone)]
  const isPlain = ({ start, end }: DayBounds) => end - start === dayMs
  if (isPlain(from) && isPlain(to)) return to.start + instant - from.start
  return DateTime.fromMillis(instant, { zone }).plus({ days }).toMillis()
}

function isoDate(moment: DateTime): string {
  const date = moment.toISODate()
  if (date === null) throw new Error(`Not a date: ${moment.invalidExplanation}`)
  return date
}

/** An instant (epoch ms) as other systems write it: ISO 8601 in UTC. */
export function instantText(instant: number): string {
  return DateTime.fromMillis(instant, { zone: 'utc' }).toISO() ?? ''
}
