// The opening plan of a location: which teams are at the counters, when, with how many places. It gates booking and
// walk-ins; it never cancels anything.
import { addDays, localDay, minutesOn, weekdayOf, weekOf } from './day.ts'
import { type HolidayName, holidaysOf } from './holidays.ts'

/** A block on one day: wall minutes since midnight, in whole units of five, as is the step. */
export interface DayBlock {
  team: string
  fromMinute: number
  untilMinute: number
  counters: number
  /** How many of the counters residents may book themselves. */
  online: number
  walkIns: boolean
  stepMinutes: number
}

/** A block of the series; weekdays 1 (Monday) to 7, validUntil included, weeks counted from that of validFrom. */
export interface Block extends DayBlock {
  id: string
  location: string
  weekdays: number[]
  validFrom: string
  validUntil: string | null
  everyWeeks: number
}

export interface PlanException {
  /** The owner of its texts is 'exception:<id>'. */
  id: string
  date: string
  kind: 'closed' | 'other' | 'extra'
  blocks: DayBlock[]
}

export interface Plan {
  zone: string
  blocks: Block[]
  exceptions: PlanException[]
  /** The holidays on which the municipality closes. */
  holidays: ReadonlySet<HolidayName>
}

/**
 * The blocks of a date, in wall minutes. 'closed' beats everything; 'other' takes the place of the series and
 * 'extra' stands beside it. What is said of a date itself, 'other' and 'extra', also opens a holiday.
 */
export function blocksOn(date: string, plan: Plan): DayBlock[] {
  const exceptions = plan.exceptions.filter((exception) => exception.date === date)
  if (exceptions.some(({ kind }) => kind === 'closed')) return []
  const other = exceptions.filter(({ kind }) => kind === 'other')
  const extra = exceptions.filter(({ kind }) => kind === 'extra').flatMap(({ blocks }) => blocks)
  if (other.length > 0) return [...other.flatMap(({ blocks }) => blocks), ...extra]
  return [...(isHoliday(date, plan) ? [] : seriesOn(date, plan.blocks)), ...extra]
}

function isHoliday(date: string, plan: Plan): boolean {
  const name = holidaysOf(Number(date.slice(0, 4))).get(date)
  return name !== undefined && plan.holidays.has(name)
}

function seriesOn(date: string, blocks: readonly Block[]): DayBlock[] {
  const weekday = weekdayOf(date)
  return blocks.filter(
    (block) =>
      block.weekdays.includes(weekday) &&
      block.validFrom <= date &&
      (block.validUntil === null || date <= block.validUntil) &&
      // Whole calendar weeks, never elapsed time: a fortnight with a clock change in it is an hour short or long.
      (block.everyWeeks === 1 || (weekOf(date) - weekOf(block.validFrom)) % block.everyWeeks === 0),
  )
}

/** A block on one day as instants, epoch ms. */
export interface OpenBlock {
  team: string
  from: number
  until: number
  counters: number
  online: number
  walkIns: boolean
  stepMinutes: number
}

/** The blocks of a date as instants. A block that a clock change leaves without any time is left out. */
export function openBlocks(date: string, plan: Plan): OpenBlock[] {
  const blocks = blocksOn(date, plan)
  if (blocks.length === 0) return []
  const instantOf = minutesOn(date, plan.zone)
  return blocks
    .map(({ team, fromMinute, untilMinute, counters, online, walkIns, stepMinutes }) => {
      const [from, until] = [instantOf(fromMinute), instantOf(untilMinute)]
      return { team, from, until, counters, online, walkIns, stepMinutes }
    })
    .filter(({ from, until }) => from < until)
}

/** The blocks that are open at an instant (epoch ms). */
export const openAt = (instant: number, plan: Plan): OpenBlock[] =>
  openBlocks(localDay(instant, plan.zone), plan).filter(({ from, until }) => from <= instant && instant < until)

/** The pairs of blocks of one team that overlap: allowed, their counters add up, but worth a warning. */
export function overlapsOf<B extends DayBlock>(blocks: readonly B[]): [B, B][] {
  return blocks.flatMap((one, index) =>
    blocks
      .slice(index + 1)
      .filter((two) => one.team === two.team && one.fromMinute < two.untilMinute && two.fromMinute < one.untilMinute)
      .map((two): [B, B] => [one, two]),
  )
}

const daysAhead = 60

/** The first instant (epoch ms) from `from` on at which a block is open; undefined when none is in 60 days. */
export function nextOpening(from: number, plans: readonly Plan[]): number | undefined {
  const openings = plans.flatMap((plan) => openingOf(from, plan) ?? [])
  return openings.length === 0 ? undefined : Math.min(...openings)
}

function openingOf(from: number, plan: Plan): number | undefined {
  const today = localDay(from, plan.zone)
  for (let days = 0; days <= daysAhead; days++) {
    const open = openBlocks(addDays(today, days), plan).filter(({ until }) => from < until)
    if (open.length > 0) return Math.max(from, Math.min(...open.map((block) => block.from)))
  }
  return undefined
}
