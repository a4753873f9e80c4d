// What every path of the coming hours begins with: who waits, who has an appointment, what may still come, in numbers.
import { hour, minute } from '../catalogue/milliseconds.ts'
import type { ComingVisit, WalkInKind } from './coming.ts'
import { type Lengths, lengthsAround, type Shape } from './lengths.ts'
import { callableFrom } from './order.ts'
import type { Outlook } from './outlook.ts'
import { usualMinutes } from './pace.ts'
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
  coming: readonly Coming[]
  stretches: readonly { from: number; until: number; kinds: readonly Kind[]; perMs: number }[]
  inHand: readonly { counter: number; serial: number; lengths: Lengths; passed: number }[]
  counters: number
  nextSerial: number
}

/** With an appointment at releaseAt, who has not come yet. */
export interface Coming extends Visitor {
  /** How likely they come at all: 0 to 1. */
  comesShare: number
  /** How much later than releaseAt, ms; each equally likely. */
  lateness: Int32Array
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
  const { hall, now, visits, walkIns, noShowShare, learned } = outlook
  const lengthsOf = lengthsBy(learned.shapes)
  const usual = (ticket: Ticket) =>
    lengthsOf(ticket.choices[0]?.product ?? '', usualMinutes(ticket, hall.products) * minute)
  const counterAt = (number: number) => hall.counters.findIndex((counter) => counter.number === number)
  const promised = hall.series.find(({ kind }) => kind === 'appointment')
  const serials = hall.tickets.map(({ serial }) => serial)
  return {
    waiting: hall.tickets.flatMap((ticket) => (ticket.state === 'waiting' ? [waitingVisitor(ticket)] : [])),
    coming: visits.toSorted(byTime).flatMap(({ team, startsAt, product, usualMs }) => {
      const at = startsAt - now
      if (at > arrivalsMs) return []
      const early = hall.rules.appointmentEarlyMinutes * minute
      const due = (promised?.promiseMinutes ?? 0) * minute
      const who = { team: teams.indexOf(team), series: Math.max(0, letters.indexOf(promised?.letter ?? '')) }
      const times = { enterAt: at - early, releaseAt: at, dueAt: at + due }
      const visitor = { ...who, ...times, lengths: lengthsOf(product, usualMs), only: -1, serial: 0 }
      return [{ ...visitor, ...arrivalOf(at, learned.lateness, noShowShare) }]
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
      const { serial, calledAt } = ticket
      return counter < 0 ? [] : [{ counter, serial, lengths: usual(ticket), passed: now - calledAt }]
    }),
    counters: hall.counters.length,
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

  function kindOf({ team, series, promiseMs, product, usualMs, perHour }: WalkInKind): Kind {
    const who = { team: teams.indexOf(team), series: Math.max(0, letters.indexOf(series)), only: -1, serial: 0 }
    return { ...who, lengths: lengthsOf(product, usualMs), enterAt: 0, releaseAt: 0, dueAt: promiseMs, perHour }
  }
}

/**
 * Of somebody with an appointment (ms from now): whoever should have been here is the less likely to come the later it
 * is. `lateness` as learned.ts has it, ascending.
 */
function arrivalOf(startsAt: number, lateness: Int32Array, noShowShare: number) {
  const first = lateness.findIndex((late) => startsAt + late > 0)
  const later = first < 0 ? lateness.subarray(0, 0) : lateness.subarray(first)
  const stillComing = ((1 - noShowShare) * later.length) / lateness.length
  return { comesShare: stillComing === 0 ? 0 : stillComing / (stillComing + noShowShare), lateness: later }
}

/** The lengths of visits for a product that usually take so long, each made once. */
export function lengthsBy(shapes: ReadonlyMap<string, Shape>): (product: string, usualMs: number) => Lengths {
  const known = new Map<string, Lengths>()
  return (product, usualMs) => {
    const [name, usual] = [shapes.has(product) ? product : '', Math.max(leastMs, usualMs)]
    const lengths = known.get(`${name} ${usual}`) ?? lengthsAround(usual, shapes.get(name))
    known.set(`${name} ${usual}`, lengths)
    return lengths
  }
}

/** In one order, however the rows were read: each draws at its own place. */
const byTime = (a: ComingVisit, b: ComingVisit) =>
  a.startsAt - b.startsAt || a.usualMs - b.usualMs || (a.team < b.team ? -1 : 1)
