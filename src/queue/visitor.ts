// What staff do for somebody in the hall who is not at a counter: put back, give priority, note that they left. The
// reception does so without a counter; an act at a counter is one of its own, and can be undone there.
import { minute } from '../catalogue/milliseconds.ts'
import { about, type Happened, oneTicket, type PriorityReason, type Refused } from './event.ts'
import type { Hall } from './hall.ts'
import { counterAsSeen, type NotSeen } from './seen.ts'
import { become, stateOf } from './ticket.ts'

/** The counter at which somebody acts, with the last event that its page showed. */
export interface From {
  counter: number
  seen: number
}

/** An absent visitor turned up: the ticket waits again, with its old release and due. */
export function putBack(hall: Hall, serial: number): Happened | Refused<'notAbsent'> {
  const ticket = hall.tickets.find((one) => one.serial === serial)
  if (ticket?.state !== 'absent') return { refused: 'notAbsent' }
  // Not at the counter that called: what it does now is not outdated by this.
  const event = { kind: 'ticketPutBack', ticket: serial, counter: null, facts: about(ticket) } as const
  return oneTicket(become(ticket, { state: 'waiting' }), event)
}

/**
 * Somebody who waits goes first: the ticket is ordered in the series of priority, its number stays, and its promise
 * ends at the old due or at that of a priority given now, whichever is sooner.
 */
export function givePriority(
  hall: Hall,
  serial: number,
  reason: PriorityReason,
  now: number,
  from?: From,
): Happened | Refused<NotSeen | 'notWaiting' | 'hasPriority' | 'noPriority'> {
  const stale = from && outdated(hall, from)
  if (stale) return stale
  const ticket = hall.tickets.find((one) => one.serial === serial)
  if (ticket?.state !== 'waiting') return { refused: 'notWaiting' }
  const priority = hall.series.find(({ kind }) => kind === 'priority')
  if (!priority) return { refused: 'noPriority' }
  if (ticket.series === priority.letter) return { refused: 'hasPriority' }
  const { series, releaseAt, dueAt } = ticket
  const changed = {
    ...ticket,
    series: priority.letter,
    // Who came early for an appointment counts from now, as the others of this series do from their arrival.
    releaseAt: Math.min(releaseAt, now),
    dueAt: Math.min(dueAt, now + priority.promiseMinutes * minute),
  }
  const facts = { ...about(changed), reason, was: { ...stateOf(ticket), series, releaseAt, dueAt } }
  return oneTicket(changed, { kind: 'priorityGiven', ticket: serial, counter: from?.counter ?? null, facts })
}

/** Somebody went home unserved. Refused for who is at a counter or on the way to one: the counter knows better. */
export function visitorLeaves(
  hall: Hall,
  serial: number,
  now: number,
  from?: From,
): Happened | Refused<NotSeen | 'notInHall'> {
  const stale = from && outdated(hall, from)
  if (stale) return stale
  const ticket = hall.tickets.find((one) => one.serial === serial)
  switch (ticket?.state) {
    case 'waiting':
    case 'absent':
    case 'parked':
    case 'backOffice': {
      const facts = { ...about(ticket), was: stateOf(ticket) }
      const event = { kind: 'ticketLeft', ticket: serial, counter: from?.counter ?? null, facts } as const
      return oneTicket(become(ticket, { state: 'left', endedAt: now }), event)
    }
    case 'called':
    case 'serving':
    case 'served':
    case 'left':
    case 'missed':
    case 'closed':
    case undefined:
      return { refused: 'notInHall' }
    default:
      return ticket satisfies undefined
  }
}

function outdated(hall: Hall, { counter, seen }: From): Refused<NotSeen> | undefined {
  const found = counterAsSeen(hall, counter, seen)
  return 'refused' in found ? found : undefined
}
