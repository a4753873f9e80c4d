// A day in a hall of six counters, from its seed: who comes, how long they take, when counters have lunch. What happens
// follows from the rule alone, so that rules can be compared on the same day.
import { hour, minute } from '../../../src/catalogue/milliseconds.ts'
import type { Counter } from '../../../src/queue/hall.ts'
import type { Ticket } from '../../../src/queue/ticket.ts'
import { aCounter, aTicket, at, rules } from '../../queue/hall.ts'
import { type Dice, diceOf } from '../dice.ts'
import type { Rule } from './rules.ts'

const opens = at('08:30')
const closes = at('17:00')
const lunches = [at('12:00'), at('12:45')]
const lunchMs = 45 * minute
/** Mean minutes at the counter, per team. */
const takes: Readonly<Record<string, number>> = { reisdocumenten: 11, burgerzaken: 14, afhalen: 5 }
const staffed = [
  ['reisdocumenten'],
  ['reisdocumenten', 'afhalen'],
  ['reisdocumenten', 'afhalen'],
  ['burgerzaken'],
  ['burgerzaken', 'afhalen'],
  ['burgerzaken', 'reisdocumenten', 'afhalen'],
]

interface Visitor {
  ticket: Ticket
  takesMs: number
}

/** Everybody who comes on the day of this seed, by arrival; busier or quieter than the counters can bear. */
export function visitorsOf(seed: number): Visitor[] {
  const dice = diceOf(seed, 'compare')
  const load = dice.between(0.5, 0.95)
  const arrivals = [...appointments(dice, load), ...walkIns(dice, load)].sort((a, b) => a.issuedAt - b.issuedAt)
  return arrivals.map(({ series, team, issuedAt, appointmentAt }, place) => ({
    ticket: aTicket({ serial: place + 1, series, team, issuedAt, appointmentAt }),
    takesMs: dice.around((takes[team] ?? 10) * minute),
  }))
}

interface Arrival {
  series: string
  team: string
  issuedAt: number
  appointmentAt: number | null
}

function appointments(dice: Dice, load: number): Arrival[] {
  const found: Arrival[] = []
  for (let time = opens; time < closes - 30 * minute; time += 10 * minute) {
    for (let place = 0; place < 3; place++) {
      if (!dice.isLucky(0.8 * load) || dice.isLucky(0.08)) continue
      const team = dice.weighted([
        ['reisdocumenten', 3],
        ['burgerzaken', 2],
      ] as const)
      const late = dice.between(-18, 6) * minute
      found.push({ series: 'A', team, issuedAt: time + late, appointmentAt: time })
    }
  }
  return found
}

/** Most come between ten and noon. */
function walkIns(dice: Dice, load: number): Arrival[] {
  const found: Arrival[] = []
  for (let time = opens; time < closes - 45 * minute; ) {
    const perHour = (time > at('10:00') && time < at('12:00') ? 22 : 13) * load
    time += (-Math.log(1 - dice.fraction()) / perHour) * hour
    const [series, team] = dice.weighted([
      [['B', 'reisdocumenten'], 9],
      [['B', 'burgerzaken'], 6],
      [['C', 'afhalen'], 9],
      [['P', 'reisdocumenten'], 1],
    ] as const)
    found.push({ series, team, issuedAt: Math.round(time), appointmentAt: null })
  }
  return found
}

/** How long a ticket waited after its promise began, and whether that was kept. */
export interface Waited {
  serial: number
  series: string
  waitMinutes: number
  kept: boolean
}

/** The day of these visitors under a rule: everybody is called once, by a counter that is open and free. */
export function runUnder(rule: Rule, visitors: readonly Visitor[]): Waited[] {
  const counters = staffed.map((teams, place) => aCounter({ number: place + 1, teams }))
  const freeAt = new Map(counters.map(({ number }) => [number, opens]))
  const waited: Waited[] = []
  const coming = [...visitors]
  let waiting: Visitor[] = []
  for (let now = opens; coming.length > 0 || waiting.length > 0; now += minute / 4) {
    while (coming[0] && coming[0].ticket.issuedAt <= now) waiting.push(coming.shift() as Visitor)
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
      const { serial, series, releaseAt, dueAt } = visitor.ticket
      const waitMinutes = Math.max(0, now - releaseAt) / minute
      waited.push({ serial, series, waitMinutes, kept: now <= dueAt })
    }
  }
  return waited
}

/** Half of the counters at a time. */
function hasLunch({ number }: Counter, now: number): boolean {
  const from = lunches[number % 2] ?? lunches[0] ?? 0
  return from <= now && now < from + lunchMs
}
