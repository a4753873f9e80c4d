// Days and wall times of a zone, and the instants they stand for. Only here does luxon meet the calendar: the loops
// of the plan and of availability count integers between the borders of a day.
import { DateTime } from 'luxon'

const dayMs = 86_400_000
const minuteMs = 60_000

/** The local day (ISO date) on which an instant (epoch ms) falls. */
export function localDay(instant: number, zone: string): string {
  return isoDate(DateTime.fromMillis(instant, { zone }))
}

export interface DayBounds {
  readonly start: number
  readonly end: number
}

// Sixty days are asked for at every booking and cost luxon more than all the rest, so known days are kept; the
// ceiling is there because dates can come from a URL.
const known = new Map<string, DayBounds>()
const knownMax = 2_000

/** Where a local day starts and ends, epoch ms: 23, 24 or 25 hours apart. */
export function dayBounds(date: string, zone: string): DayBounds {
  const key = `${date} ${zone}`
  const bounds = known.get(key) ?? computeBounds(date, zone)
  if (known.size >= knownMax) known.clear()
  known.set(key, bounds)
  return bounds
}

function computeBounds(date: string, zone: string): DayBounds {
  const start = DateTime.fromISO(date, { zone }).startOf('day')
  if (!start.isValid) throw new Error(`Not a date in a zone: ${date} ${zone}`)
  return { start: start.toMillis(), end: start.plus({ days: 1 }).startOf('day').toMillis() }
}

/** The ISO date so many calendar days later; earlier when negative. */
export function addDays(date: string, days: number): string {
  return isoDate(DateTime.fromISO(date, { zone: 'utc' }).plus({ days }))
}

/** 1 is Monday, 7 is Sunday. */
export function weekdayOf(date: string): number {
  return DateTime.fromISO(date, { zone: 'utc' }).weekday
}

/** Calendar weeks from Monday, counted from a fixed one: only the difference between two dates means something. */
export function weekOf(date: string): number {
  // 1 January 1970 was a Thursday, three days into its week.
  return Math.floor((DateTime.fromISO(date, { zone: 'utc' }).toMillis() / dayMs + 3) / 7)
}

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

/** Wall minutes to instants for a whole day at once: luxon is asked only on the two days that the clock changes. */
export function minutesOn(date: string, zone: string): (minute: number) => number {
  const { start, end } = dayBounds(date, zone)
  if (end - start === dayMs) return (minute) => start + minute * minuteMs
  return (minute) => minuteToInstant(date, zone, minute)
}

/** The same wall time so many local days later, as an instant (epoch ms). */
export function sameTimeAfter(instant: number, zone: string, days: number): number {
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
