// What every path of the coming hours begins with: who waits, who has an appointment, what may still come, in numbers.
import { hour, minute } from '../catalogue/milliseconds.ts'
import type { WalkInKind } from './coming.ts'
import { type Lengths, lengthsAround } from './lengths.ts'
import { callableFrom } from './order.ts'
import { usualMinutes } from './pace.ts'
import type { Outlook } from './scene.ts'
import type { Ticket } from './ticket.ts'

/** Somebody who waits or may come; instants in ms from now. */
export interface Visitor {
  enterAt: number
  releaseAt: number
  dueAt: number
  lengths: Lengths
  team: number
  series: number
  only: number
  serial: number
}

/** What is the same in every path. */
export interface PathFacts {
  waiting: readonly Visitor[]
  /** With an appointment at releaseAt. */
  coming: readonly Visitor[]
  stretches: readonly { from: number; until: number; kinds: readonly Kind[]; perMs: number }[]
  inHand: readonly { counter: number; lengths: Lengths; passed: number }[]
  counters: number
  noShowShare: number
  nextSerial: number
}

/** A kind of walk-in: its instants are those of somebody who comes now. */
export type Kind = Visitor & { perHour: number }

/** Nobody stays a shorter time, also of whose products nothing is known. */
const leastMs = minute
const nobody = -2

/** Teams and series become their places in these lists; who comes later than `arrivalsMs` from now is left out. */
export function pathFacts(
  outlook: Outlook,
  { teams, letters, arrivalsMs }: { teams: readonly string[]; letters: readonly string[]; arrivalsMs: number },
): PathFacts {
  const { hall, now, visits, walkIns, noShowShare } = outlook
  const known = new Map<number, Lengths>()
  const lengthsOf = (ms: number): Lengths => {
    const mean = Math.max(leastMs, ms)
    const lengths = known.get(mean) ?? lengthsAround(mean)
    known.set(mean, lengths)
    return lengths
  }
  const usual = (ticket: Ticket) => lengthsOf(usualMinutes(ticket, hall.products) * minute)
  const counterAt = (number: number) => hall.counters.findIndex((counter) => counter.number === number)
  const promised = hall.series.find(({ kind }) => kind === 'appointment')
  const serials = hall.tickets.map(({ serial }) => serial)
  return {
    waiting: hall.tickets.flatMap((ticket) => (ticket.state === 'waiting' ? [waitingVisitor(ticket)] : [])),
    coming: visits.flatMap(({ team, startsAt, usualMs }) => {
      const at = startsAt - now
      if (at > arrivalsMs) return []
      const early = hall.rules.appointmentEarlyMinutes * minute
      const due = (promised?.promiseMinutes ?? 0) * minute
      const who = { team: teams.indexOf(team), series: Math.max(0, letters.indexOf(promised?.letter ?? '')) }
      const times = { enterAt: at - early, releaseAt: at, dueAt: at + due }
      return [{ ...who, ...times, lengths: lengthsOf(usualMs), only: -1, serial: 0 }]
    }),
    stretches: walkIns.map(({ from, until, kinds }) => ({
      from: from - now,
      until: Math.min(until - now, arrivalsMs),
      kinds: kinds.map(kindOf),
      perMs: kinds.reduce((sum, { perHour }) => sum + perHour, 0) / hour,
    })),
    inHand: hall.tickets.flatMap((ticket) => {
      if (ticket.state !== 'called' && ticket.state !== 'serving') return []
      const counter = counterAt(ticket.counter)
      const passed = ticket.state === 'serving' ? now - ticket.since : 0
      return counter < 0 ? [] : [{ counter, lengths: usual(ticket), passed }]
    }),
    counters: hall.counters.length,
    noShowShare,
    nextSerial: Math.max(0, ...serials) + 1,
  }

  function waitingVisitor(ticket: Ticket): Visitor {
    const { releaseAt, dueAt, team, series, forCounter, serial } = ticket
    const enterAt = Math.max(0, callableFrom(ticket, hall.rules) - now)
    const at = forCounter === null ? -1 : counterAt(forCounter)
    const only = forCounter !== null && at < 0 ? nobody : at
    const who = { team: teams.indexOf(team), series: letters.indexOf(series), only, serial }
    return { ...who, enterAt, releaseAt: releaseAt - now, dueAt: dueAt - now, lengths: usual(ticket) }
  }

  function kindOf({ team, series, promiseMs, usualMs, perHour }: WalkInKind): Kind {
    const who = { team: teams.indexOf(team), series: Math.max(0, letters.indexOf(series)), only: -1, serial: 0 }
    return { ...who, lengths: lengthsOf(usualMs), enterAt: 0, releaseAt: 0, dueAt: promiseMs, perHour }
  }
}
