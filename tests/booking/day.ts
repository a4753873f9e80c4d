// Days, places and questions for tests of availability, with wall times as people write them.
import { DateTime } from 'luxon'
import {
  type Ask,
  buildDay,
  type DayAvailability,
  firstStart,
  type Start,
  startsOn,
  type Taken,
} from '../../src/booking/availability.ts'
import { dayBounds, minuteToInstant } from '../../src/catalogue/day.ts'
import { type DayBlock, openBlocks } from '../../src/catalogue/opening.ts'
import { amsterdam, anException, aPlan, minuteOf } from '../catalogue/plan.ts'

export const tuesday = '2026-11-24'

/** The instant of a wall time on a date. */
export const at = (wall: string, date = tuesday): number => minuteToInstant(date, amsterdam, minuteOf(wall))

export interface DayFields {
  date?: string
  taken?: Taken[]
  ceilings?: ReadonlyMap<string, number>
  now?: number
}

/** A day with exactly these blocks. */
export function aDay(blocks: DayBlock[], fields: DayFields = {}): DayAvailability {
  const { date = tuesday, taken = [], ceilings = new Map(), now = dayBounds(date, amsterdam).start } = fields
  const plan = aPlan({ exceptions: [anException(date, 'other', blocks)] })
  return buildDay({ date, ...dayBounds(date, amsterdam), blocks: openBlocks(date, plan), taken, ceilings }, now)
}

/** A place taken by a resident at Reisdocumenten, unless said otherwise. */
export function aPlace(from: string, until: string, fields: Partial<Taken> = {}): Taken {
  return {
    team: 'reisdocumenten',
    startsAt: at(from),
    endsAt: at(until),
    byResident: true,
    products: ['paspoort'],
    ...fields,
  }
}

/** A resident's question for so many minutes, at any time. */
export function anAsk(durationMinutes: number, fields: Partial<Ask> = {}): Ask {
  return {
    teams: ['reisdocumenten'],
    products: ['paspoort'],
    durationMinutes,
    by: 'resident',
    from: 0,
    until: Number.MAX_SAFE_INTEGER,
    ...fields,
  }
}

export const asTaken = (start: Start, ask: Ask): Taken => ({
  ...start,
  byResident: ask.by === 'resident',
  products: [...ask.products],
})

export const wallTime = (instant: number): string => DateTime.fromMillis(instant, { zone: amsterdam }).toFormat('HH:mm')

/** The free starts as wall times. */
export const timesOn = (day: DayAvailability, ask: Ask): string[] =>
  startsOn(day, ask).map(({ startsAt }) => wallTime(startsAt))

/** Whether the day is offered at all. */
export const hasStart = (day: DayAvailability, ask: Ask): boolean => firstStart(day, ask) !== undefined
