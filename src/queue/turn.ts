// What more than one turn of the queue does.
import { about, type Happened } from './event.ts'
import type { Counter, Hall } from './hall.ts'
import { next, whyThisOne } from './order.ts'
import { become, type TicketThatIs } from './ticket.ts'

export function together(...turns: Happened[]): Happened {
  return {
    changed: turns.flatMap((turn) => turn.changed),
    counters: turns.flatMap((turn) => turn.counters),
    events: turns.flatMap((turn) => turn.events),
  }
}

/** The ticket whose turn it is at this counter is called; undefined when nobody waits for it. */
export function nextIsCalled(hall: Hall, counter: Counter, now: number): Happened | undefined {
  const ticket = next(hall.tickets, counter, now, hall.rules)
  if (!ticket) return undefined
  const why = whyThisOne(hall.tickets, counter, now, hall.rules) ?? null
  const call = { state: 'called', counter: counter.number, calledAt: now, lastCalledAt: now, calls: 1 } as const
  const facts = { ...about(ticket), calls: 1, why }
  return {
    changed: [become(ticket, call)],
    counters: [],
    events: [{ kind: 'ticketCalled', ticket: ticket.serial, counter: counter.number, facts }],
  }
}

/** A visit ends: as planned, or estimated when nobody pressed the button. */
export function visitEnds(ticket: TicketThatIs<'serving'>, endedAt: number, endEstimated = false): Happened {
  const { counter, calledAt, since } = ticket
  const facts = { ...about(ticket), since, endedAt, estimated: endEstimated }
  return {
    changed: [become(ticket, { state: 'served', counter, calledAt, since, endedAt, endEstimated })],
    counters: [],
    events: [{ kind: 'serviceFinished', ticket: ticket.serial, counter, facts }],
  }
}

export function counterCloses(counter: Counter): Happened {
  return {
    changed: [],
    counters: [{ ...counter, state: 'closed' }],
    events: [{ kind: 'counterClosed', ticket: null, counter: counter.number, facts: { teams: counter.teams } }],
  }
}
