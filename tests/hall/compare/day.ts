// A day in a hall of six counters, from its seed: who comes, how long they take, when counters have lunch. What happens
// follows from the rule alone, so that rules can be compared on the same day.
import { hour, minute } from '../../../src/catalogue/milliseconds.ts'
import type { Counter } from '../../../src/queue/hall.ts'
import type { Ticket, TicketThatIs } from '../../../src/queue/ticket.ts'
import { aCounter, aTicket, at, rules } from '../../queue/hall.ts'
import { type Dice, diceOf } from '../dice.ts'
import type { Rule } from './rules.ts'

export const opens = at('08:30')
export const closes = at('17:00')
export const lunches = [at('12:00'), at('12:45')] as const
export const lunchMs = 45 * minute
/** Mean minutes at the counter, per team. */
export const takes: Readonly<Record<string, number>> = { reisdocumenten: 11, burgerzaken: 14, afhalen: 5 }
/** The teams of each counter: those in a hall where they differ, and those where everybody does everything. */
export const differing: readonly (readonly string[])[] = [
  ['reisdocumenten'],
  ['reisdocumenten', 'afhalen'],
  ['reisdocumenten', 'afhalen'],
  ['burgerzaken'],
  ['burgerzaken', 'afhalen'],
  ['burgerzaken', 'reisdocumenten', 'afhalen'],
]

export const alike = differing.map(() => Object.keys(takes))

export interface Visitor {
  ticket: TicketThatIs<'waiting'>
  takesMs: number
}

/** An appointment that was made, whether anybody comes or not. */
export interface Booked {
  team: string
  startsAt: number
}

export interface SimulatedDay {
  /** By arrival. */
  visitors: Visitor[]
  booked: Booked[]
  /** How busy it is: 1 is as much as the counters can bear. */
  load: number
}

/** Between which two a day's load lies. */
export type Loads = readonly [least: number, most: number]

export const anyLoad: Loads = [0.5, 0.95]
/** A Monday on which the hall does not get empty before it closes. */
export const fullLoad: Loads = [1.05, 1.15]

/** Everybody who comes on the day of this seed, by arrival; busier or quieter than the counters can bear. */
export const visitorsOf = (seed: number): Visitor[] => dayOf(seed).visitors

/** The same with what was booked; every team has one product, which is called as the team is. */
export function dayOf(seed: number, loads: Loads = anyLoad): SimulatedDay {
  const dice = diceOf(seed, 'compare')
  const load = dice.between(...loads)
  const booked: Booked[] = []
  const arrivals = [...appointments(dice, diceOf(seed, 'absent'), load, booked), ...walkIns(dice, load)]
  const visitors = arrivals
    .sort((a, b) => a.issuedAt - b.issuedAt)
    .map(({ series, team, issuedAt, appointmentAt }, place) => {
      const choices = [{ product: team, persons: 1 }]
      const ticket = aTicket({ serial: place + 1, series, team, choices, issuedAt, appointmentAt })
      return { ticket, takesMs: dice.around((takes[team] ?? 10) * minute) }
    })
  return { visitors, booked, load }
}

/** Of appointments; when the others report is anywhere between these, in minutes after their time. */
export const noShowShare = 0.08
export const lateMinutes = [-18, 6] as const

interface Arrival {
  series: string
  team: string
  issuedAt: number
  appointmentAt: number | null
}

/** Puts all that was made in `booked`, and gives those who come; the others have dice of their own. */
function appointments(dice: Dice, absent: Dice, load: number, booked: Booked[]): Arrival[] {
  const found: Arrival[] = []
  for (let time = opens; time < closes - 30 * minute; time += 10 * minute) {
    for (let place = 0; place < 3; place++) {
      if (!dice.isLucky(0.8 * load)) continue
      const comes = !dice.isLucky(noShowShare)
      const team = (comes ? dice : absent).weighted([
        ['reisdocumenten', 3],
        ['burgerzaken', 2],
      ] as const)
      booked.push({ team, startsAt: time })
      if (!comes) continue
      const late = dice.between(...lateMinutes) * minute
      found.push({ series: 'A', team, issuedAt: time + late, appointmentAt: time })
    }
  }
  return found
}

/** With a load of 1; most come between ten and noon. */
export const walkInsPerHour = (time: number): number => (time > at('10:00') && time < at('12:00') ? 22 : 13)

/** Series and team, and how many of 25 they are. */
export const walkInKinds = [
  [['B', 'reisdocumenten'], 9],
  [['B', 'burgerzaken'], 6],
  [['C', 'afhalen'], 9],
  [['P', 'reisdocumenten'], 1],
] as const

function walkIns(dice: Dice, load: number): Arrival[] {
  const found: Arrival[] = []
  for (let time = opens; time < closes - 45 * minute; ) {
    const perHour = walkInsPerHour(time) * load
    time += (-Math.log(1 - dice.fraction()) / perHour) * hour
    const [series, team] = dice.weighted<readonly [string, string]>(walkInKinds)
    found.push({ series, team, issuedAt: Math.round(time), appointmentAt: null })
  }
  return found
}

/** What can be seen of the hall when somebody comes: all but the future. */
export interface SeenHall {
  now: number
  waiting: readonly Visitor[]
  counters: readonly Counter[]
  /** By counter: who is there, since when. */
  serving: ReadonlyMap<number, { ticket: Ticket; since: number }>
  freeAt: ReadonlyMap<number, number>
}

/** How long a ticket waited after its promise began, and whether that was kept. */
export interface Waited {
  serial: number
  series: string
  waitMinutes: number
  calledAt: number
  kept: boolean
}

interface Running {
  /** Looks at the hall as it is when somebody comes. */
  arrives?: (visitor: Visitor, hall: SeenHall) => void
  teamsAt?: readonly (readonly string[])[]
}

/** The day of these visitors under a rule: everybody is called once, by a counter that is open and free. */
export function runUnder(
  rule: Rule,
  visitors: readonly Visitor[],
  { arrives = () => {}, teamsAt = differing }: Running = {},
): Waited[] {
  const counters = teamsAt.map((teams, place) => aCounter({ number: place + 1, teams: [...teams] }))
  const freeAt = new Map(counters.map(({ number }) => [number, opens]))
  const serving = new Map<number, { ticket: Ticket; since: number }>()
  const waited: Waited[] = []
  const coming = [...visitors]
  let waiting: Visitor[] = []
  for (let now = opens; coming.length > 0 || waiting.length > 0; now += minute / 4) {
    for (const [number, until] of freeAt) if (until <= now) serving.delete(number)
    while (coming[0] && coming[0].ticket.issuedAt <= now) {
      const visitor = coming.shift() as Visitor
      arrives(visitor, { now, waiting, counters: counters.map((one) => atLunch(one, now)), serving, freeAt })
      waiting.push(visitor)
    }
    for (const counter of counters) {
      if ((freeAt.get(counter.number) ?? 0) > now || hasLunch(counter, now)) continue
      const chosen = rule(
        waiting.map(({ ticket }) => ticket),
        counter,
        now,
        rules,
      )
      const visitor = waiting.find(({ ticket }) => ticket.serial === chosen?.serial)
      if (!visitor) continue
      waiting = waiting.filter((other) => other !== visitor)
      freeAt.set(counter.number, now + visitor.takesMs)
      serving.set(counter.number, { ticket: visitor.ticket, since: now })
      const { serial, series, releaseAt, dueAt } = visitor.ticket
      const waitMinutes = Math.max(0, now - releaseAt) / minute
      waited.push({ serial, series, waitMinutes, calledAt: now, kept: now <= dueAt })
    }
  }
  return waited
}

const atLunch = (counter: Counter, now: number): Counter =>
  hasLunch(counter, now) ? { ...counter, state: 'paused', pausedFor: 'break' } : counter

/** Half of the counters at a time. */
function hasLunch({ number }: Counter, now: number): boolean {
  const from = lunches[number % 2 === 0 ? 0 : 1]
  return from <= now && now < from + lunchMs
}
