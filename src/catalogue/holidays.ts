// The Dutch public holidays. Which of them close the desks is the municipality's choice (Plan.holidays); other days
// off, such as the Friday after Ascension Day, are exceptions in the opening plan.
import { addDays, weekdayOf } from './day.ts'

export const holidayNames = [
  'newYear',
  'easterSunday',
  'easterMonday',
  'kingsDay',
  'liberationDay',
  'ascensionDay',
  'whitSunday',
  'whitMonday',
  'christmasDay',
  'boxingDay',
] as const

export type HolidayName = (typeof holidayNames)[number]

const known = new Map<number, ReadonlyMap<string, HolidayName>>()

/** The holidays of a year by ISO date. */
export function holidaysOf(year: number): ReadonlyMap<string, HolidayName> {
  const holidays = known.get(year) ?? compute(year)
  known.set(year, holidays)
  return holidays
}

function compute(year: number): ReadonlyMap<string, HolidayName> {
  const easter = easterSunday(year)
  // Ascension Day can fall on 5 May (2016). It stands last, so that it gives that date its name: nearly every
  // municipality closes on it, and not all do on Liberation Day.
  return new Map<string, HolidayName>([
    [`${year}-01-01`, 'newYear'],
    [easter, 'easterSunday'],
    [addDays(easter, 1), 'easterMonday'],
    [kingsDay(year), 'kingsDay'],
    [`${year}-05-05`, 'liberationDay'],
    [addDays(easter, 49), 'whitSunday'],
    [addDays(easter, 50), 'whitMonday'],
    [`${year}-12-25`, 'christmasDay'],
    [`${year}-12-26`, 'boxingDay'],
    [addDays(easter, 39), 'ascensionDay'],
  ])
}

/** 27 April, or the Saturday before when that is a Sunday. */
function kingsDay(year: number): string {
  const birthday = `${year}-04-27`
  return weekdayOf(birthday) === 7 ? addDays(birthday, -1) : birthday
}

/** The Gregorian computus of Meeus, Jones and Butcher; its single letters are those of the published rule. */
function easterSunday(year: number): string {
  const a = year % 19
  const b = Math.floor(year / 100)
  const c = year % 100
  const f = Math.floor((b + 8) / 25)
  const g = Math.floor((b - f + 1) / 3)
  const h = (19 * a + b - Math.floor(b / 4) - g + 15) % 30
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7
  const m = Math.floor((a + 11 * h + 22 * l) / 451)
  return addDays(`${year}-03-22`, h + l - 7 * m)
}
