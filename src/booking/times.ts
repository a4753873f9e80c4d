// Free times as residents choose them: day by day, at one location or at several, and how a form names one.
import type { Ask, DayAvailability } from './availability.ts'
import { startsOn } from './availability.ts'

export interface FreeTime {
  location: string
  /** Epoch ms. */
  startsAt: number
}

/** A day that has at least one free time, earliest first. */
export interface FreeDay {
  /** ISO date. */
  date: string
  times: FreeTime[]
}

/** The days that have a time for this ask. */
export function freeDaysOf(location: string, days: readonly DayAvailability[], ask: Ask): FreeDay[] {
  return days.flatMap((day) => {
    const times = startsOn(day, ask).map(({ startsAt }) => ({ location, startsAt }))
    return times.length === 0 ? [] : [{ date: day.date, times }]
  })
}

/** The days of several locations as one list; of two places at one moment the location that was given first. */
export function anywhere(lists: readonly FreeDay[][]): FreeDay[] {
  const [only, ...others] = lists
  if (only && others.length === 0) return only
  const byDate = new Map<string, Map<number, FreeTime>>()
  for (const { date, times } of lists.flat()) {
    const known = byDate.get(date) ?? new Map<number, FreeTime>()
    for (const time of times) if (!known.has(time.startsAt)) known.set(time.startsAt, time)
    byDate.set(date, known)
  }
  return [...byDate]
    .map(([date, times]) => ({ date, times: [...times.values()].sort(earliest) }))
    .sort((one, two) => (one.date < two.date ? -1 : 1))
}

const earliest = (one: FreeTime, two: FreeTime) => one.startsAt - two.startsAt

/** The free times nearest to the one that somebody else took, earliest first. */
export function nearest(days: readonly FreeDay[], startsAt: number, most: number): FreeTime[] {
  const away = ({ startsAt: at }: FreeTime) => Math.abs(at - startsAt)
  return days
    .flatMap((day) => day.times)
    .sort((one, two) => away(one) - away(two) || earliest(one, two))
    .slice(0, most)
    .sort(earliest)
}

/** How a form names a time: 'stadskantoor@1764062400000'. */
export const timeText = ({ location, startsAt }: FreeTime): string => `${location}@${startsAt}`

/** The time that a form names; undefined when it names none. */
export function readTime(text: string | undefined): FreeTime | undefined {
  const [, location, startsAt] = /^([\w-]+)@(\d{12,13})$/.exec(text ?? '') ?? []
  return location && startsAt ? { location, startsAt: Number(startsAt) } : undefined
}
