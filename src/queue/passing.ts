// A visit that goes on somewhere else, or a little later: passed on to a team, a counter or the back office, or parked
// beside the counter. The promise is never touched by it.
import type { Team } from '../catalogue/product.ts'
import { about, type Destination, type Happened, oneTicket, type Refused } from './event.ts'
import { type Hall, workAt } from './hall.ts'
import { type Busy, busyWith, counterAsSeen, type NotOpen, type NotSeen, openAsSeen, servedAsSeen } from './seen.ts'
import { become, stateOf, type Ticket, type TicketThatIs } from './ticket.ts'

/** Where this counter may send its visitor: the other open counters, the other teams of the hall, the back office. */
export function destinationsFrom(
  hall: Pick<Hall, 'counters'>,
  counterNumber: number,
  ticket: Ticket,
): { counters: number[]; teams: Team['code'][] } {
  const others = hall.counters.filter(({ state, number }) => state !== 'closed' && number !== counterNumber)
  const teams = new Set(hall.counters.flatMap((counter) => counter.teams))
  teams.delete(ticket.team)
  return { counters: others.map(({ number }) => number).sort((a, b) => a - b), teams: [...teams].sort() }
}

/**
 * Passes the visitor in hand on; the ticket waits again with its old release and due. `note` is for whoever helps next.
 * Refused when there is nobody in hand, or when that team or counter cannot be sent to from here.
 */
export function passOn(
  hall: Hall,
  counterNumber: number,
  seen: number,
  to: Destination,
  note: string | null,
  now: number,
): Happened | Refused<NotSeen | 'nobodyInHand' | 'notThere'> {
  const counter = counterAsSeen(hall, counterNumber, seen)
  if ('refused' in counter) return counter
  const work = workAt(hall, counterNumber)
  if (work.doing === 'nothing') return { refused: 'nobodyInHand' }
  const { ticket } = work
  const { counters, teams } = destinationsFrom(hall, counterNumber, ticket)
  if ('counter' in to && !counters.includes(to.counter)) return { refused: 'notThere' }
  if ('team' in to && !teams.includes(to.team)) return { refused: 'notThere' }
  const { team, forCounter, passedOnBy } = ticket
  const passed = {
    ...ticket,
    team: 'team' in to ? to.team : team,
    forCounter: 'counter' in to ? to.counter : null,
    passedOnBy: counterNumber,
    note: note ?? ticket.note,
  }
  const changed =
    'backOffice' in to ? become(passed, { state: 'backOffice', handedAt: now }) : become(passed, { state: 'waiting' })
  const facts = { ...about(changed), to, was: { ...stateOf(ticket), team, forCounter, passedOnBy } }
  return oneTicket(changed, { kind: 'ticketPassedOn', ticket: ticket.serial, counter: counterNumber, facts })
}

/** The back office is ready: the ticket waits again, with its old release and due. */
export function giveBack(hall: Hall, serial: number): Happened | Refused<'notAtBackOffice'> {
  const ticket = hall.tickets.find((one) => one.serial === serial)
  if (ticket?.state !== 'backOffice') return { refused: 'notAtBackOffice' }
  // Not at a counter: what each of them is doing is not outdated by this.
  const event = { kind: 'ticketGivenBack', ticket: serial, counter: null, facts: about(ticket) } as const
  return oneTicket(become(ticket, { state: 'waiting' }), event)
}

/** The visitor at the counter steps aside for a moment, and the counter may call somebody else. */
export function park(
  hall: Hall,
  counterNumber: number,
  seen: number,
  now: number,
): Happened | Refused<NotSeen | 'nobodyServed'> {
  const ticket = servedAsSeen(hall, counterNumber, seen)
  if ('refused' in ticket) return ticket
  const { serial, counter, calledAt } = ticket
  const facts = { ...about(ticket), was: stateOf(ticket) }
  const parked = { state: 'parked', counter, calledAt, parkedAt: now } as const
  return oneTicket(become(ticket, parked), { kind: 'ticketParked', ticket: serial, counter, facts })
}

/** Whether a parked visitor may be taken back here: by the counter that parked, or by any when that one is closed. */
function mayTakeBack(hall: Pick<Hall, 'counters'>, ticket: TicketThatIs<'parked'>, counterNumber: number) {
  const own = hall.counters.find(({ number }) => number === ticket.counter)
  return ticket.counter === counterNumber || own === undefined || own.state === 'closed'
}

/** A parked visitor is at the counter again: the visit goes on. */
export function takeBack(
  hall: Hall,
  counterNumber: number,
  seen: number,
  serial: number,
  now: number,
): Happened | Refused<NotSeen | NotOpen | Busy | 'notParked' | 'parkedElsewhere'> {
  const counter = openAsSeen(hall, counterNumber, seen)
  if ('refused' in counter) return counter
  const busy = busyWith(workAt(hall, counterNumber))
  if (busy) return busy
  const ticket = hall.tickets.find((one) => one.serial === serial)
  if (ticket?.state !== 'parked') return { refused: 'notParked' }
  if (!mayTakeBack(hall, ticket, counterNumber)) return { refused: 'parkedElsewhere' }
  const { calledAt } = ticket
  const facts = { ...about(ticket), was: stateOf(ticket) }
  const serving = { state: 'serving', counter: counterNumber, calledAt, since: now, goesOnAt: null } as const
  return oneTicket(become(ticket, serving), { kind: 'ticketTakenBack', ticket: serial, counter: counterNumber, facts })
}
