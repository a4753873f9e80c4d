// One week of an opening plan, day by day, as it comes out of blocks, exceptions and holidays together.
import { DateTime } from 'luxon'
import { addDays, weekdayOf } from './day.ts'
import { type HolidayName, holidaysOf } from './holidays.ts'
import { blocksOn, type DayBlock, overlapsOf, type Plan } from './opening.ts'

export interface PlanDay {
  date: string
  blocks: DayBlock[]
  /** A holiday on which the municipality closes. */
  holiday: HolidayName | undefined
  exception: 'closed' | 'other' | 'extra' | undefined
  overlaps: [DayBlock, DayBlock][]
}

/** The Monday of the week in which an ISO date falls. */
export const mondayOf = (date: string): string => addDays(date, 1 - weekdayOf(date))

/** The number of the week as calendars here count it (ISO 8601), and the year that it belongs to. */
export function weekNumber(monday: string): { number: number; year: number } {
  const { weekNumber: number, weekYear: year } = DateTime.fromISO(monday, { zone: 'utc' })
  return { number, year }
}

/** The seven days from this Monday on. */
export function weekOfPlan(monday: string, plan: Plan): PlanDay[] {
  return [0, 1, 2, 3, 4, 5, 6].map((days) => {
    const date = addDays(monday, days)
    const blocks = blocksOn(date, plan)
    const holiday = holidaysOf(Number(date.slice(0, 4))).get(date)
    return {
      date,
      blocks,
      holiday: holiday && plan.holidays.has(holiday) ? holiday : undefined,
      exception: plan.exceptions.find((exception) => exception.date === date)?.kind,
      overlaps: overlapsOf(blocks),
    }
  })
}

/** The holidays on which the municipality closes, in the year from this date on. */
export function holidaysFrom(date: string, plan: Plan): { date: string; name: HolidayName }[] {
  const year = Number(date.slice(0, 4))
  const until = addDays(date, 365)
  return [...holidaysOf(year), ...holidaysOf(year + 1)]
    .filter(([day, name]) => plan.holidays.has(name) && day >= date && day < until)
    .map(([day, name]) => ({ date: day, name }))
    .sort((a, b) => (a.date < b.date ? -1 : 1))
}
