// What is offered to who calls: a few times that differ enough to choose from, and all times of a day that was asked for.
import { partOfDay } from '../booking/alert.ts'
import type { FreeDay, FreeTime } from '../booking/times.ts'
import { wallMinute } from '../catalogue/day.ts'

/** As many as can be read aloud and kept in mind, each with a key of its own. */
const shownAtOnce = 5

/**
 * The first time in each part of each day at each location, earliest first; of two at one moment that of the location
 * that was given first. So the very first time of all stands first, and the next one is not ten minutes later.
 */
export function possibilities(
  lists: readonly (readonly FreeDay[])[],
  zoneOf: (location: string) => string,
): FreeTime[] {
  const firsts = lists.flatMap((days) =>
    days.flatMap(({ times }) => {
      const parts = Map.groupBy(times, ({ location, startsAt }) => partOfDay(wallMinute(startsAt, zoneOf(location))))
      return [...parts.values()].flatMap(([first]) => first ?? [])
    }),
  )
  return inOrder(firsts)
}

/** All times of one day (ISO date), earliest first. */
export const timesOn = (lists: readonly (readonly FreeDay[])[], date: string): FreeTime[] =>
  inOrder(lists.flatMap((days) => days.filter((day) => day.date === date).flatMap(({ times }) => times)))

// Sorting keeps the order of the locations where the times are equal.
const inOrder = (times: FreeTime[]) => times.sort((one, two) => one.startsAt - two.startsAt)

/** The five on this page (from 0), and whether more follow. */
export function pageOf<T>(all: readonly T[], page: number): { shown: T[]; more: boolean } {
  const from = page * shownAtOnce
  return { shown: all.slice(from, from + shownAtOnce), more: all.length > from + shownAtOnce }
}
