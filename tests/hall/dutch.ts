// Days and times as a Dutch reader finds them in a message, and what the clock on the wall says.
const months = [
  ...['januari', 'februari', 'maart', 'april', 'mei', 'juni'],
  ...['juli', 'augustus', 'september', 'oktober', 'november', 'december'],
]

const minute = 60_000
const hour = 60 * minute

/** When the day begins in the Netherlands, epoch ms. */
export function midnightOf(date: string): number {
  const noon = Date.parse(`${date}T12:00Z`)
  return noon - hourAt(noon) * hour
}

const clock = new Intl.DateTimeFormat('en', { hour: 'numeric', hourCycle: 'h23', timeZone: 'Europe/Amsterdam' })

/** The hour on the clock there. */
export const hourAt = (instant: number): number => Number(clock.format(instant))

/** The local date (ISO) of an instant in office hours: never so late that it is another day in London. */
export const dateAt = (instant: number): string => new Date(instant).toISOString().slice(0, 10)

/** The weekday of a date (ISO); Monday is 1. */
export const weekdayOf = (date: string): number => new Date(`${date}T12:00Z`).getUTCDay() || 7

export const daysAfter = (date: string, days: number): string => dateAt(Date.parse(`${date}T12:00Z`) + days * 24 * hour)

/** Every "donderdag 26 november 2026, 10.00 uur" in a text, epoch ms. */
export function momentsIn(text: string): number[] {
  return [...text.matchAll(/(\d{1,2}) ([a-z]+) (\d{4}), (\d{1,2})\.(\d{2}) uur/g)].map(
    ([, day = '', month = '', year, hours, minutes]) => {
      const date = `${year}-${String(months.indexOf(month) + 1).padStart(2, '0')}-${day.padStart(2, '0')}`
      return midnightOf(date) + Number(hours) * hour + Number(minutes) * minute
    },
  )
}

/** The code in a message, "482 913", without its space. */
export const codeIn = (text: string): string | undefined => /\b(\d{3})\s(\d{3})\b/.exec(text)?.slice(1).join('')
