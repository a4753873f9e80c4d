// The end of the day: afterwards nothing is live, and no counter calls.
import { about, type Happened } from './event.ts'
import type { Hall } from './hall.ts'
import { likelyEnd } from './pace.ts'
import { become, type Ticket } from './ticket.ts'
import { counterCloses, together, visitEnds } from './turn.ts'

const nothing: Happened = { changed: [], counters: [], events: [] }

/**
 * Ends every ticket: a visit that is going on counts as served with an estimated end, who was called or absent was
 * missed, who still waits, is parked or with the back office goes home unserved. Closes the counters. Nothing is refused.
 */
export function closeDay(hall: Hall, now: number): Happened {
  const inOrder = [...hall.tickets].sort((a, b) => a.serial - b.serial)
  const tickets = inOrder.map((ticket) => ended(ticket, hall, now))
  const counters = hall.counters.filter((counter) => counter.state !== 'closed')
  const closings = counters
    .sort((a, b) => a.number - b.number)
    .map((counter) => counterCloses({ tickets: [] }, counter))
  const turn = together(...tickets, ...closings)
  const count = (state: Ticket['state']) => turn.changed.filter((ticket) => ticket.state === state).length
  const facts = { served: count('served'), missed: count('missed'), closed: count('closed') }
  return { ...turn, events: [...turn.events, { kind: 'dayClosed', ticket: null, counter: null, facts }] }
}

function ended(ticket: Ticket, { products }: Hall, now: number): Happened {
  const { serial } = ticket
  const facts = about(ticket)
  switch (ticket.state) {
    case 'serving':
      return visitEnds(ticket, likelyEnd(ticket, products, now), { estimated: true })
    case 'called':
    case 'absent': {
      const counter = ticket.state === 'called' ? ticket.counter : null
      const missed = become(ticket, { state: 'missed', endedAt: now })
      return { ...nothing, changed: [missed], events: [{ kind: 'ticketMissed', ticket: serial, counter, facts }] }
    }
    case 'waiting':
    case 'parked':
    case 'backOffice': {
      const home = become(ticket, { state: 'closed', endedAt: now })
      return { ...nothing, changed: [home], events: [{ kind: 'ticketClosed', ticket: serial, counter: null, facts }] }
    }
    case 'served':
    case 'left':
    case 'missed':
    case 'closed':
      return nothing
    default:
      return ticket satisfies never
  }
}
