// The buttons of a counter. Each takes the hall and the number of the counter's last event that the page showed
// (`seen`): a press on an outdated page, a second press among them, changes nothing.
import { about, type Happened, type Refused } from './event.ts'
import { type Counter, type Hall, recallableFrom, workAt } from './hall.ts'
import { become } from './ticket.ts'
import { counterCloses, nextIsCalled, together, visitEnds } from './turn.ts'

type NotSeen = 'unknownCounter' | 'outdated'
type NotOpen = 'counterClosed' | 'counterPaused'

/**
 * Calls the next ticket; a visit that is going on is finished in the same turn. When nobody waits, that visit is
 * finished all the same, and nobodyWaiting says so.
 */
export function callNext(
  hall: Hall,
  counterNumber: number,
  seen: number,
  now: number,
): (Happened & { nobodyWaiting: boolean }) | Refused<NotSeen | NotOpen | 'stillCalled' | 'nobodyWaiting'> {
  const counter = counterAsSeen(hall, counterNumber, seen)
  if ('refused' in counter) return counter
  if (counter.state !== 'open') return { refused: counter.state === 'closed' ? 'counterClosed' : 'counterPaused' }
  const work = workAt(hall, counterNumber)
  switch (work.doing) {
    case 'calling':
      return { refused: 'stillCalled' }
    case 'nothing': {
      const call = nextIsCalled(hall, counter, now)
      return call ? { ...call, nobodyWaiting: false } : { refused: 'nobodyWaiting' }
    }
    case 'serving': {
      const end = visitEnds(work.ticket, now)
      const call = nextIsCalled(hall, counter, now)
      return call ? { ...together(end, call), nobodyWaiting: false } : { ...end, nobodyWaiting: true }
    }
    default:
      return work satisfies never
  }
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
  return {
    changed: [{ ...ticket, lastCalledAt: now, calls }],
    counters: [],
    events: [{ kind: 'ticketRecalled', ticket: ticket.serial, counter: ticket.counter, facts }],
  }
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
  const { counter, calledAt } = ticket
  const facts = { ...about(ticket), calledAt }
  return {
    changed: [become(ticket, { state: 'serving', counter, calledAt, since: now })],
    counters: [],
    events: [{ kind: 'serviceStarted', ticket: ticket.serial, counter, facts }],
  }
}

/** The visit ends, without calling anybody. */
export function finish(
  hall: Hall,
  counterNumber: number,
  seen: number,
  now: number,
): Happened | Refused<NotSeen | 'nobodyServed'> {
  const counter = counterAsSeen(hall, counterNumber, seen)
  if ('refused' in counter) return counter
  const work = workAt(hall, counterNumber)
  return work.doing === 'serving' ? visitEnds(work.ticket, now) : { refused: 'nobodyServed' }
}

/** The called visitor did not come. Never automatic: a person decides, at any moment after the call. */
export function markAbsent(
  hall: Hall,
  counterNumber: number,
  seen: number,
): Happened | Refused<NotSeen | 'nobodyCalled'> {
  const ticket = calledAsSeen(hall, counterNumber, seen)
  if ('refused' in ticket) return ticket
  const { counter, calledAt, lastCalledAt, calls } = ticket
  const facts = { ...about(ticket), calls }
  return {
    changed: [become(ticket, { state: 'absent', counter, calledAt, lastCalledAt, calls })],
    counters: [],
    events: [{ kind: 'ticketMarkedAbsent', ticket: ticket.serial, counter, facts }],
  }
}

/** An absent visitor turned up: the ticket waits again, with its old release and due. */
export function putBack(hall: Hall, serial: number): Happened | Refused<'notAbsent'> {
  const ticket = hall.tickets.find((one) => one.serial === serial)
  if (ticket?.state !== 'absent') return { refused: 'notAbsent' }
  return {
    changed: [become(ticket, { state: 'waiting' })],
    counters: [],
    // Not at the counter that called: what it does now is not outdated by this.
    events: [{ kind: 'ticketPutBack', ticket: serial, counter: null, facts: about(ticket) }],
  }
}

/** The counter may call from now on; a paused one may call again. */
export function openCounter(
  hall: Hall,
  counterNumber: number,
  seen: number,
): Happened | Refused<NotSeen | 'alreadyOpen'> {
  const counter = counterAsSeen(hall, counterNumber, seen)
  if ('refused' in counter) return counter
  if (counter.state === 'open') return { refused: 'alreadyOpen' }
  return {
    changed: [],
    counters: [{ ...counter, state: 'open' }],
    events: [{ kind: 'counterOpened', ticket: null, counter: counterNumber, facts: { teams: counter.teams } }],
  }
}

/** The counter calls nobody any more; refused while a visitor is on the way to it or stands there. */
export function closeCounter(
  hall: Hall,
  counterNumber: number,
  seen: number,
): Happened | Refused<NotSeen | 'alreadyClosed' | 'stillCalled' | 'stillServing'> {
  const counter = counterAsSeen(hall, counterNumber, seen)
  if ('refused' in counter) return counter
  const work = workAt(hall, counterNumber)
  switch (work.doing) {
    case 'calling':
      return { refused: 'stillCalled' }
    case 'serving':
      return { refused: 'stillServing' }
    case 'nothing':
      return counter.state === 'closed' ? { refused: 'alreadyClosed' } : counterCloses(counter)
    default:
      return work satisfies never
  }
}

function counterAsSeen(hall: Hall, counterNumber: number, seen: number): Counter | Refused<NotSeen> {
  const counter = hall.counters.find((one) => one.number === counterNumber)
  if (!counter) return { refused: 'unknownCounter' }
  return counter.lastEvent === seen ? counter : { refused: 'outdated' }
}

function calledAsSeen(hall: Hall, counterNumber: number, seen: number) {
  const counter = counterAsSeen(hall, counterNumber, seen)
  if ('refused' in counter) return counter
  const work = workAt(hall, counterNumber)
  return work.doing === 'calling' ? work.ticket : ({ refused: 'nobodyCalled' } as const)
}
