// The opening plan of a day, from its rows.
import { midnightOf, weekdayOf } from '../dutch.ts'
import type { DayRecord, Row } from '../record.ts'

const minute = 60_000

/** A stretch of the opening plan on one day. */
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

/** The holidays that anybody in a simulated day can reach; on them the desks are closed. */
const holidays = ['2026-12-25', '2026-12-26', '2027-01-01']

/** What opens on a date: the plan, unless it is a holiday or the date differs, and what opens besides. */
export function blocksOn({ tables }: DayRecord, date: string): OpenBlock[] {
  const exceptions = tables.exceptions.filter((one) => one.date === date)
  const differs = (location: unknown) =>
    exceptions.some((one) => one.location === location && (one.kind === 'closed' || one.kind === 'other'))
  const usual = holidays.includes(date) ? [] : tables.blocks.filter((row) => isOn(row, date) && !differs(row.location))
  const other = exceptions
    .filter(({ kind }) => kind !== 'closed')
    .flatMap(({ location, blocks }) =>
      (blocks as Row[]).map((block) => openBlock(date, String(location), block, { step: 'stepMinutes' })),
    )
  return [...usual.map((row) => openBlock(date, String(row.location), row, { step: 'step_minutes' })), ...other]
}

function isOn(row: Row, date: string): boolean {
  const weeks = Math.floor((Date.parse(date) - Date.parse(String(row.valid_from))) / (7 * 86_400_000))
  return (row.weekdays as number[]).includes(weekdayOf(date)) && weeks >= 0 && weeks % Number(row.every_weeks) === 0
}

/** The columns of the plan, and the same things in an exception, are spelled in two ways. */
function openBlock(date: string, location: string, row: Row, { step }: { step: string }): OpenBlock {
  const midnight = midnightOf(date)
  const at = (name: string, other: string) => midnight + Number(row[name] ?? row[other]) * minute
  const walkIns = row.walk_ins ?? row.walkIns
  return {
    location,
    team: String(row.team),
    from: at('from_minute', 'fromMinute'),
    until: at('until_minute', 'untilMinute'),
    counters: Number(row.counters),
    online: Number(row.online),
    walkIns: walkIns === true || walkIns === 1,
    stepMs: Number(row[step]) * minute,
  }
}
