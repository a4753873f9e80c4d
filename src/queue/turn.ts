// What more than one turn of the queue does.
import type { Choice } from '../catalogue/product.ts'
import { about, type Happened, oneTicket } from './event.ts'
import type { Counter, Hall } from './hall.ts'
import { next, type Why, whyThisOne } from './order.ts'
import { isFarOver, likelyEnd } from './pace.ts'
import { isPostponed } from './postpone.ts'
import { become, stateOf, type Ticket, type TicketThatIs } from './ticket.ts'

export function together(...turns: Happened[]): Happened {
  return {
    changed: turns.flatMap((turn) => turn.changed),
    counters: turns.flatMap((turn) => turn.counters),
    events: turns.flatMap((turn) => turn.events),
  }
}

/** This waiting ticket is called to the counter. Whoever asked for more time and is called all the same has had it. */
export function isCalled(ticket: TicketThatIs<'waiting'>, counter: number, why: Why | null, now: number): Happened {
  const call = { state: 'called', counter, calledAt: now, lastCalledAt: now, calls: 1 } as const
  const early = isPostponed(ticket, now)
  const was = { ...stateOf(ticket), ...(early ? { laterUntil: ticket.laterUntil } : {}) }
  const facts = { ...about(ticket), calls: 1, why, was }
  const called = become(early ? { ...ticket, laterUntil: now } : ticket, call)
  return oneTicket(called, { kind: 'ticketCalled', ticket: ticket.serial, counter, facts })
}

/** The ticket whose turn it is at this counter is called; undefined when nobody waits for it. */
export function nextIsCalled(hall: Hall, counter: Counter, now: number): Happened | undefined {
  const ticket = next(hall.tickets, counter, now, hall.rules)
  if (!ticket) return undefined
  return isCalled(ticket, counter.number, whyThisOne(hall.tickets, counter, now, hall.rules) ?? null, now)
}

export interface Ending {
  /** What was really done; what the visitor came for when left out. */
  done?: Choice[] | undefined
  estimated: boolean
}

/** A visit ends: as planned, or estimated when nobody pressed the button. */
export function visitEnds(ticket: TicketThatIs<'serving'>, endedAt: number, { done, estimated }: Ending): Happened {
  const { counter, calledAt, since, goesOnAt, serial } = ticket
  const firstContact = ticket.passedOnBy === null
  const visit = { since, endedAt, estimated, done: done ?? ticket.choices, firstContact }
  const served = { state: 'served', counter, calledAt, since, goesOnAt, endedAt, endEstimated: estimated } as const
  const facts = { ...about(ticket), ...visit, was: stateOf(ticket) }
  return oneTicket(become(ticket, served), { kind: 'serviceFinished', ticket: serial, counter, facts })
}

/** A visit ends because the next one begins; one that was forgotten long ago ended when such visits do. */
export function visitGivesWay(ticket: TicketThatIs<'serving'>, hall: Hall, now: number, done?: Choice[]): Happened {
  const forgotten = done === undefined && isFarOver(ticket, hall, now)
  return visitEnds(ticket, forgotten ? likelyEnd(ticket, hall.products, now) : now, { done, estimated: forgotten })
}

/** The counter calls nobody any more: whoever is for this counter alone is for every counter of the team again. */
export function counterCloses(hall: Pick<Hall, 'tickets'>, counter: Counter): Happened {
  const inHand = (ticket: Ticket) => ticket.state === 'called' || ticket.state === 'serving'
  const own = hall.tickets.filter((ticket) => ticket.forCounter === counter.number && !inHand(ticket))
  const freed = own.map((ticket) => {
    const free = { ...ticket, forCounter: null }
    return oneTicket(free, { kind: 'ticketFreed', ticket: ticket.serial, counter: null, facts: about(free) })
  })
  return together(...freed, {
    changed: [],
    counters: [{ ...counter, state: 'closed', pausedFor: null }],
    events: [{ kind: 'counterClosed', ticket: null, counter: counter.number, facts: { teams: counter.teams } }],
  })
}
