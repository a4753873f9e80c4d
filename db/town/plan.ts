// The opening plan: a week as it repeats, and the dates that differ. Weekdays are ISO: Monday is 1.
import { addDays, weekdayOf } from '../../src/catalogue/day.ts'
import type { DayBlock } from '../../src/catalogue/opening.ts'
import type { LocationCode } from './locations.ts'
import type { TeamCode } from './teams.ts'
import { type Both, textRows } from './text.ts'

const workdays = [1, 2, 3, 4, 5]
const wednesday = [3]
const notWednesday = [1, 2, 4, 5]
const thursday = [4]
const tuesdayAndThursday = [2, 4]
const saturday = [6]

type Places = Pick<DayBlock, 'counters' | 'online' | 'walkIns' | 'stepMinutes'>

const one: Places = { counters: 1, online: 1, walkIns: true, stepMinutes: 10 }
const two: Places = { counters: 2, online: 2, walkIns: true, stepMinutes: 10 }
/** A counter's worth of online places; the other counter is for walk-ins and for what staff book. */
const twoHalfOnline: Places = { ...two, online: 1 }
/** A time every 20 minutes leaves about half of the counter to walk-ins. */
const spacious: Places = { ...one, stepMinutes: 20 }
const byAppointment = (places: Places): Places => ({ ...places, walkIns: false })

interface Block extends DayBlock {
  team: TeamCode
}

interface WeekBlock extends Block {
  part: string
  location: LocationCode
  weekdays: number[]
  everyWeeks: number
}

/** Minutes since midnight of a wall time as people write it: '08.30' is 510. */
const minuteOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3))

const block = (team: TeamCode, from: string, until: string, places: Places): Block => ({
  team,
  fromMinute: minuteOf(from),
  untilMinute: minuteOf(until),
  ...places,
})

const weekly = (location: LocationCode, part: string, weekdays: number[], open: Block): WeekBlock => ({
  ...open,
  part,
  location,
  weekdays,
  everyWeeks: 1,
})

const fortnightly = (...of: Parameters<typeof weekly>): WeekBlock => ({ ...weekly(...of), everyWeeks: 2 })

const week: WeekBlock[] = [
  weekly('stadskantoor', 'ochtend', workdays, block('reisdocumenten', '08.30', '12.00', twoHalfOnline)),
  weekly('stadskantoor', 'lunch', workdays, block('reisdocumenten', '12.00', '13.00', one)),
  weekly('stadskantoor', 'middag', notWednesday, block('reisdocumenten', '13.00', '17.00', two)),
  weekly('stadskantoor', 'woensdagmiddag', wednesday, block('reisdocumenten', '13.00', '17.00', one)),
  weekly('stadskantoor', 'dag', workdays, block('burgerzaken', '08.30', '17.00', spacious)),
  // Counter 4 is for collecting before and after the hours of the registrar.
  weekly('stadskantoor', 'vroeg', workdays, block('afhalen', '08.30', '09.30', one)),
  weekly('stadskantoor', 'laat', workdays, block('afhalen', '16.00', '17.00', one)),
  weekly('stadskantoor', 'ochtend', workdays, block('burgerlijke-stand', '09.30', '12.00', one)),
  weekly('stadskantoor', 'middag', notWednesday, block('burgerlijke-stand', '13.00', '16.00', one)),
  weekly('stadskantoor', 'woensdagmiddag', wednesday, block('burgerlijke-stand', '13.00', '16.00', two)),
  weekly('stadskantoor', 'avond', thursday, block('reisdocumenten', '17.00', '20.00', byAppointment(two))),
  weekly('stadskantoor', 'avond', thursday, block('burgerzaken', '17.00', '20.00', byAppointment(one))),
  weekly('stadskantoor', 'avond', thursday, block('afhalen', '17.00', '20.00', one)),
  fortnightly('stadskantoor', 'zaterdag', saturday, block('reisdocumenten', '10.00', '13.00', byAppointment(two))),
  fortnightly('stadskantoor', 'zaterdag', saturday, block('afhalen', '10.00', '13.00', one)),

  weekly('molenwijk', 'ochtend', workdays, block('reisdocumenten', '09.00', '12.30', one)),
  weekly('molenwijk', 'ochtend', workdays, block('burgerzaken', '09.00', '12.30', spacious)),
  weekly('molenwijk', 'middag', tuesdayAndThursday, block('reisdocumenten', '13.00', '16.30', byAppointment(one))),
  weekly('molenwijk', 'middag', tuesdayAndThursday, block('burgerzaken', '13.00', '16.30', byAppointment(one))),
]

const mondayOf = (date: string): string => addDays(date, 1 - weekdayOf(date))

/** The blocks of the plan, valid from the Monday eight weeks before the week of this ISO date. */
export function blocksFrom(date: string) {
  const validFrom = addDays(mondayOf(date), -8 * 7)
  return week.map(({ part, ...rest }) => ({
    ...rest,
    id: `${rest.location}-${rest.team}-${part}`,
    validFrom,
    validUntil: null,
  }))
}

interface TownException {
  id: string
  location: LocationCode
  date: string
  kind: 'closed' | 'extra'
  blocks: Block[]
  reason: Both
}

const training: Both = {
  nl: 'Onze medewerkers hebben een studiedag.',
  en: 'Our staff have a training day.',
}

const beforeTheHolidays: Both = {
  nl: 'Extra open, omdat veel mensen nu een paspoort aanvragen.',
  en: 'Extra opening, because many people apply for a passport now.',
}

/** The dates that differ: everywhere closed on the Wednesday three weeks on, Molenwijk open on Saturday next week. */
export function exceptionsFrom(date: string): TownException[] {
  const trainingDay = addDays(mondayOf(date), 3 * 7 + 2)
  const closed = (location: LocationCode): TownException => ({
    id: `${location}-studiedag`,
    location,
    date: trainingDay,
    kind: 'closed',
    blocks: [],
    reason: training,
  })
  return [
    closed('stadskantoor'),
    closed('molenwijk'),
    {
      id: 'molenwijk-extra-zaterdag',
      location: 'molenwijk',
      date: addDays(mondayOf(date), 7 + 5),
      kind: 'extra',
      blocks: [block('reisdocumenten', '10.00', '13.00', byAppointment(two))],
      reason: beforeTheHolidays,
    },
  ]
}

/** Why a date differs, as a resident reads it. */
export const exceptionTexts = exceptionsFrom('2026-01-01').flatMap((exception) =>
  textRows(`exception:${exception.id}`, { reason: exception.reason }),
)
