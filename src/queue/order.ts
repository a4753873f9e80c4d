// Who is next. Two promises: the smallest end of promise goes first, and a broken promise counts as a second one
// that ends a little later. So a ticket that is past its second promise can only be passed by tickets that were
// released before that moment, and nobody starves.
import { minute } from '../catalogue/milliseconds.ts'
import { type Counter, isFor, type QueueRules } from './hall.ts'
import type { Ticket, TicketThatIs } from './ticket.ts'

type Waiting = TicketThatIs<'waiting'>
type Serves = Pick<Counter, 'number' | 'teams'>

/** Why a ticket is the next one, for views to put into words. */
export type Why =
  | { reason: 'promiseEndsFirst'; dueAt: number }
  | { reason: 'secondPromiseEndsFirst'; dueAt: number; secondDueAt: number }
  | { reason: 'pastSecondPromise'; dueAt: number; secondDueAt: number }
  /** The oldest of the series in which `pressing` (a ticket's number) has the promise that ends first. */
  | { reason: 'oldestOfSeries'; series: string; pressing: string }
  /** Somebody took it out of its turn, and said why. */
  | { reason: 'chosen'; because: ChoiceReason }

export const choiceReasons = ['helpedBefore', 'together', 'agreed', 'quick', 'other'] as const
export type ChoiceReason = (typeof choiceReasons)[number]

/** The ticket that this counter calls now, if any; only tickets in state waiting count. */
export function next(tickets: readonly Ticket[], counter: Serves, now: number, rules: QueueRules): Waiting | undefined {
  return decide(tickets, counter, now, rules)?.chosen
}

/** Why `next` gives the ticket it gives. */
export function whyThisOne(
  tickets: readonly Ticket[],
  counter: Serves,
  now: number,
  rules: QueueRules,
): Why | undefined {
  const decided = decide(tickets, counter, now, rules)
  if (!decided) return undefined
  const { pressing, chosen } = decided
  if (chosen !== pressing) return { reason: 'oldestOfSeries', series: chosen.series, pressing: pressing.number }
  const { dueAt } = chosen
  if (now <= dueAt) return { reason: 'promiseEndsFirst', dueAt }
  const secondDueAt = dueAt + rules.secondPromiseMinutes * minute
  return { reason: now <= secondDueAt ? 'secondPromiseEndsFirst' : 'pastSecondPromise', dueAt, secondDueAt }
}

/** In which order this counter would call if it called all of them at this moment; at most so many. */
export function orderFor(
  tickets: readonly Ticket[],
  counter: Serves,
  now: number,
  rules: QueueRules,
  most = Number.POSITIVE_INFINITY,
): Waiting[] {
  const order: Waiting[] = []
  let left = tickets
  while (order.length < most) {
    const chosen = next(left, counter, now, rules)
    if (!chosen) break
    order.push(chosen)
    left = left.filter((ticket) => ticket !== chosen)
  }
  return order
}

/**
 * How many are called before this waiting ticket at the open counter where its turn comes first; with no such
 * counter, how many of its own team. Null for a ticket that may not be called yet.
 */
export function ahead(
  ticket: Waiting,
  tickets: readonly Ticket[],
  counters: readonly Counter[],
  now: number,
  rules: QueueRules,
): number | null {
  if (now < callableFrom(ticket, rules)) return null
  const able: Serves[] = counters.filter((counter) => counter.state === 'open' && isFor(ticket, counter))
  if (able.length === 0) able.push({ number: ticket.forCounter ?? 0, teams: [ticket.team] })
  const places = able.map((counter) =>
    orderFor(tickets, counter, now, rules).findIndex((other) => other.serial === ticket.serial),
  )
  return Math.min(...places)
}

/** The same for everybody who waits, by serial: each counter's order is made once, however many ask. */
export function aheadOfEach(
  tickets: readonly Ticket[],
  counters: readonly Counter[],
  now: number,
  rules: QueueRules,
): Map<number, number | null> {
  const places = new Map<number, number | null>()
  for (const counter of counters.filter(({ state }) => state === 'open')) {
    for (const [place, { serial }] of orderFor(tickets, counter, now, rules).entries()) {
      places.set(serial, Math.min(place, places.get(serial) ?? place))
    }
  }
  for (const ticket of tickets) {
    if (ticket.state !== 'waiting' || places.has(ticket.serial)) continue
    places.set(ticket.serial, ahead(ticket, tickets, counters, now, rules))
  }
  return places
}

/**
 * The instant from which a ticket may be called: an appointment somewhat before its time, others at once, and whoever
 * asked for a little more time not before it has passed.
 */
export function callableFrom(
  { appointmentAt, laterUntil }: Pick<Ticket, 'appointmentAt' | 'laterUntil'>,
  rules: QueueRules,
): number {
  const early = rules.appointmentEarlyMinutes * minute
  const inTime = appointmentAt === null ? Number.NEGATIVE_INFINITY : appointmentAt - early
  return Math.max(inTime, laterUntil ?? Number.NEGATIVE_INFINITY)
}

/** The tickets that this counter may call now. */
export function eligible(tickets: readonly Ticket[], counter: Serves, now: number, rules: QueueRules): Waiting[] {
  return tickets
    .filter((ticket) => ticket.state === 'waiting')
    .filter((ticket) => isFor(ticket, counter) && now >= callableFrom(ticket, rules))
}

function decide(tickets: readonly Ticket[], counter: Serves, now: number, rules: QueueRules) {
  const candidates = eligible(tickets, counter, now, rules)
  const key = (ticket: Ticket) =>
    now <= ticket.dueAt ? ticket.dueAt : ticket.dueAt + rules.secondPromiseMinutes * minute
  const pressing = smallest(candidates, key)
  if (!pressing) return undefined
  if (!rules.nobodyOvertakes) return { pressing, chosen: pressing }
  const series = candidates.filter((ticket) => ticket.series === pressing.series)
  return { pressing, chosen: smallest(series, (ticket) => ticket.releaseAt) ?? pressing }
}

// Ties go to the lower serial, so that the order does not depend on how the rows were read.
function smallest(tickets: readonly Waiting[], key: (ticket: Waiting) => number): Waiting | undefined {
  let best: Waiting | undefined
  for (const ticket of tickets) {
    const difference = best ? key(ticket) - key(best) || ticket.serial - best.serial : -1
    if (difference < 0) best = ticket
  }
  return best
}
