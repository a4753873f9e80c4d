// The end of the day: afterwards nothing is live, and no counter calls.
import { minute } from '../catalogue/milliseconds.ts'
import { durationMinutes, type Minutes } from '../catalogue/product.ts'
import { about, type Happened } from './event.ts'
import type { Hall } from './hall.ts'
import { become, type Ticket, type TicketThatIs } from './ticket.ts'
import { counterCloses, together, visitEnds } from './turn.ts'

type Products = ReadonlyMap<string, Minutes>

const nothing: Happened = { changed: [], counters: [], events: [] }

/**
 * Ends every ticket: a visit that is going on counts as served with an estimated end, who was called or absent was
 * missed, who still waits or is parked goes home unserved. Closes the counters. Nothing is refused.
 */
export function closeDay(hall: Hall, products: Products, now: number): Happened {
  const inOrder = [...hall.tickets].sort((a, b) => a.serial - b.serial)
  const tickets = inOrder.map((ticket) => ended(ticket, products, now))
  const counters = hall.counters.filter((counter) => counter.state !== 'closed')
  const turn = together(...tickets, ...counters.sort((a, b) => a.number - b.number).map(counterCloses))
  const count = (state: Ticket['state']) => turn.changed.filter((ticket) => ticket.state === state).length
  const facts = { served: count('served'), missed: count('missed'), closed: count('closed') }
  return { ...turn, events: [...turn.events, { kind: 'dayClosed', ticket: null, counter: null, facts }] }
}

function ended(ticket: Ticket, products: Products, now: number): Happened {
  const { serial } = ticket
  const facts = about(ticket)
  switch (ticket.state) {
    case 'serving':
      return visitEnds(ticket, likelyEnd(ticket, products, now), true)
    case 'called':
    case 'absent': {
      const counter = ticket.state === 'called' ? ticket.counter : null
      const missed = become(ticket, { state: 'missed', endedAt: now })
      return { ...nothing, changed: [missed], events: [{ kind: 'ticketMissed', ticket: serial, counter, facts }] }
    }
    case 'waiting':
    case 'parked': {
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

/** So long after its start as such a visit takes, because by now everybody has gone home. */
function likelyEnd({ since, choices }: TicketThatIs<'serving'>, products: Products, now: number): number {
  const known = choices.filter(({ product }) => products.has(product))
  return Math.min(since + durationMinutes(known, products, false) * minute, now)
}
