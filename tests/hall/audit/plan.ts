// The opening plan of the day that is judged, from its rows.
import type { DayRecord, Row } from '../record.ts'

const minute = 60_000

/** A stretch of the opening plan on the day that is judged. */
export interface OpenBlock {
  location: string
  team: string
  from: number
  until: number
  counters: number
  online: number
  walkIns: boolean
  stepMs: number
}

/** The block on the day that is judged, if it opens then. Days with exceptions or a clock change are not simulated. */
export function blockOn({ date, tables }: DayRecord, row: Row): OpenBlock[] {
  if (tables.exceptions.some((one) => one.date === date)) throw new Error(`${date} differs from the plan`)
  const weekday = new Date(`${date}T12:00Z`).getUTCDay() || 7
  const weeks = Math.floor((Date.parse(date) - Date.parse(String(row.valid_from))) / (7 * 86_400_000))
  if (!(row.weekdays as number[]).includes(weekday) || weeks % Number(row.every_weeks) !== 0) return []
  const midnight = midnightOf(date)
  return [
    {
      location: String(row.location),
      team: String(row.team),
      from: midnight + Number(row.from_minute) * minute,
      until: midnight + Number(row.until_minute) * minute,
      counters: Number(row.counters),
      online: Number(row.online),
      walkIns: row.walk_ins === true || row.walk_ins === 1,
      stepMs: Number(row.step_minutes) * minute,
    },
  ]
}

/** When the day begins in the Netherlands. */
function midnightOf(date: string): number {
  const hourThere = new Intl.DateTimeFormat('en', { hour: 'numeric', hourCycle: 'h23', timeZone: 'Europe/Amsterdam' })
  const noon = Date.parse(`${date}T12:00Z`)
  return noon - Number(hourThere.format(noon)) * 60 * minute
}
