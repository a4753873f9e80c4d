// The appointment to collect what was applied for today, made on the spot while the visitor is still there.
import type { HolidayName } from '../catalogue/holidays.ts'
import type { Choice, Product } from '../catalogue/product.ts'
import { pickUpsFor, readyDate } from '../messages/collection.ts'

export interface FollowUp {
  /** What is collected, for how many. */
  choices: Choice[]
  /** The first date (ISO) on which it is there. */
  from: string
}

/** What a visit of `today` (ISO) is followed by; undefined when nothing of it is collected, or nobody can say when. */
export function followUpOf(
  choices: readonly Choice[],
  today: string,
  products: ReadonlyMap<string, Product>,
  holidays: readonly HolidayName[],
): FollowUp | undefined {
  const from = readyDate(today, choices, products, new Set(holidays))
  const collected = pickUpsFor(choices, products)
  return from === undefined || collected.length === 0 ? undefined : { choices: collected, from }
}

/** A few times to choose from: the first of each of the first days, so that not all of them are on one morning. */
export function fewTimes<Day extends { times: readonly Time[] }, Time>(
  days: readonly Day[],
  ofEach = 2,
  most = 4,
): Time[] {
  return days
    .filter(({ times }) => times.length > 0)
    .slice(0, most / ofEach)
    .flatMap(({ times }) => [...new Set([times[0], times[Math.floor(times.length / 2)]])])
    .filter((time) => time !== undefined)
}
