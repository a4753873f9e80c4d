// The buttons of the ordinary work at a counter, from calling somebody to the end of the visit. Beside it: breaks.ts,
// passing.ts, visitor.ts and undo.ts.
import type { Choice } from '../catalogue/product.ts'
import { about, type Happened, oneTicket, type Refused } from './event.ts'
import { type Hall, isFor, recallableFrom, workAt } from './hall.ts'
import type { ChoiceReason } from './order.ts'
import { likelyEnd } from './pace.ts'
import { calledAsSeen, type NotOpen, type NotSeen, openAsSeen, servedAsSeen } from './seen.ts'
import { become, stateOf } from './ticket.ts'
import { isCalled, nextIsCalled, together, visitEnds, visitGivesWay } from './turn.ts'

/**
 * Calls the next ticket; a visit that is going on is finished in the same turn, with what was done if that was not
 * what the visitor came for. When nobody waits, that visit is finished all the same, and nobodyWaiting says so.
 */
export function callNext(
  hall: Hall,
  counterNumber: number,
  seen: number,
  now: number,
  done?: Choice[],
): (Happened & { nobodyWaiting: boolean }) | Refused<NotSeen | NotOpen | 'stillCalled' | 'nobodyWaiting'> {
  const counter = openAsSeen(hall, counterNumber, seen)
  if ('refused' in counter) return counter
  const work = workAt(hall, counterNumber)
  switch (work.doing) {
    case 'calling':
      return { refused: 'stillCalled' }
    case 'nothing': {
      const call = nextIsCalled(hall, counter, now)
      return call ? { ...call, nobodyWaiting: false } : { refused: 'nobodyWaiting' }
    }
    case 'serving': {
      const end = visitGivesWay(work.ticket, hall, now, done)
      const call = nextIsCalled(hall, counter, now)
      return call ? { ...together(end, call), nobodyWaiting: false } : { ...end, nobodyWaiting: true }
    }
    default:
      return work satisfies never
  }
}

/**
 * Calls this waiting ticket out of its turn; like callNext it finishes a visit that is going on. Who may do so is for
 * the caller to know: it is a permission, and the reason is kept in the log.
 */
export function callChosen(
  hall: Hall,
  counterNumber: number,
  seen: number,
  serial: number,
  because: ChoiceReason,
  now: number,
): Happened | Refused<NotSeen | NotOpen | 'stillCalled' | 'notWaiting'> {
  const counter = openAsSeen(hall, counterNumber, seen)
  if ('refused' in counter) return counter
  const work = workAt(hall, counterNumber)
  if (work.doing === 'calling') return { refused: 'stillCalled' }
  const ticket = hall.tickets.find((one) => one.serial === serial)
  if (ticket?.state !== 'waiting' || !isFor(ticket, counter)) return { refused: 'notWaiting' }
  const call = isCalled(ticket, counterNumber, { reason: 'chosen', because }, now)
  return work.doing === 'serving' ? together(visitGivesWay(work.ticket, hall, now), call) : call
}

/** Calls the same ticket once more: not too soon after the former call, and not too often. */
export function recall(
  hall: Hall,
  counterNumber: number,
  seen: number,
  now: number,
): Happened | Refused<NotSeen | 'nobodyCalled' | 'tooSoon' | 'callsUsed'> {
  const ticket = calledAsSeen(hall, counterNumber, seen)
  if ('refused' in ticket) return ticket
  const from = recallableFrom(ticket, hall.rules)
  if (from === null) return { refused: 'callsUsed' }
  if (now < from) return { refused: 'tooSoon' }
  const calls = ticket.calls + 1
  const facts = { ...about(ticket), calls }
  const event = { kind: 'ticketRecalled', ticket: ticket.serial, counter: counterNumber, facts } as const
  return oneTicket({ ...ticket, lastCalledAt: now, calls }, event)
}

/** The visitor came: the visit starts. */
export function startServing(
  hall: Hall,
  counterNumber: number,
  seen: number,
  now: number,
): Happened | Refused<NotSeen | 'nobodyCalled'> {
  const ticket = calledAsSeen(hall, counterNumber, seen)
  if ('refused' in ticket) return ticket
  const { counter, calledAt, serial } = ticket
  const facts = { ...about(ticket), calledAt, was: stateOf(ticket) }
  const serving = { state: 'serving', counter, calledAt, since: now, goesOnAt: null } as const
  return oneTicket(become(ticket, serving), { kind: 'serviceStarted', ticket: serial, counter, facts })
}

/** How a visit ends when it is the employee who says so. */
export interface Finish {
  /** What was really done; what the visitor came for when left out. */
  done?: Choice[] | undefined
  /** It was over some time ago, and the button was forgotten. */
  forgotten?: boolean | undefined
}

/** The visit ends, without calling anybody. */
export function finish(
  hall: Hall,
  counterNumber: number,
  seen: number,
  now: number,
  { done, forgotten = false }: Finish = {},
): Happened | Refused<NotSeen | 'nobodyServed'> {
  const ticket = servedAsSeen(hall, counterNumber, seen)
  if ('refused' in ticket) return ticket
  const endedAt = forgotten ? likelyEnd(ticket, hall.products, now) : now
  return visitEnds(ticket, endedAt, { done, estimated: forgotten })
}

/** Being asked about a visit that is far over its usual time, the employee says that it goes on. */
export function goOn(
  hall: Hall,
  counterNumber: number,
  seen: number,
  now: number,
): Happened | Refused<NotSeen | 'nobodyServed'> {
  const ticket = servedAsSeen(hall, counterNumber, seen)
  if ('refused' in ticket) return ticket
  const { serial, counter, since } = ticket
  const facts = { ...about(ticket), since }
  return oneTicket({ ...ticket, goesOnAt: now }, { kind: 'serviceWentOn', ticket: serial, counter, facts })
}

/** The called visitor did not come. Never automatic: a person decides, at any moment after the call. */
export function markAbsent(
  hall: Hall,
  counterNumber: number,
  seen: number,
): Happened | Refused<NotSeen | 'nobodyCalled'> {
  const ticket = calledAsSeen(hall, counterNumber, seen)
  if ('refused' in ticket) return ticket
  const { counter, calledAt, lastCalledAt, calls, serial } = ticket
  const facts = { ...about(ticket), calls, was: stateOf(ticket) }
  const absent = { state: 'absent', counter, calledAt, lastCalledAt, calls } as const
  return oneTicket(become(ticket, absent), { kind: 'ticketMarkedAbsent', ticket: serial, counter, facts })
}
