// Days on which offices work: Monday to Friday, without the holidays that are given.
import { addDays, weekdayOf } from './day.ts'
import { type HolidayName, holidaysOf } from './holidays.ts'

/** Whether an ISO date is a working day for who is closed on these holidays. */
export function isWorkingDay(date: string, holidays: ReadonlySet<HolidayName>): boolean {
  if (weekdayOf(date) > 5) return false
  const holiday = holidaysOf(Number(date.slice(0, 4))).get(date)
  return holiday === undefined || !holidays.has(holiday)
}

/** The ISO date that is so many working days after this one. */
export function workingDaysAfter(date: string, count: number, holidays: ReadonlySet<HolidayName>): string {
  let at = date
  for (let left = count; left > 0; ) {
    at = addDays(at, 1)
    if (isWorkingDay(at, holidays)) left--
  }
  return at
}

/** The ISO date that is so many working days before this one. */
export function workingDaysBefore(date: string, count: number, holidays: ReadonlySet<HolidayName>): string {
  let at = date
  for (let left = count; left > 0; ) {
    at = addDays(at, -1)
    if (isWorkingDay(at, holidays)) left--
  }
  return at
}
