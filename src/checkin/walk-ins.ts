// What a visitor without an appointment can choose at this moment, and what awaits them: known before the number is
// taken, because some would rather make an appointment.
import type { Product } from '../catalogue/product.ts'
import { type Hall, isFor } from '../queue/hall.ts'
import { issue, type Offer } from '../queue/issue.ts'
import { ahead } from '../queue/order.ts'
import type { TicketThatIs } from '../queue/ticket.ts'
import { walkInProducts } from './offer.ts'

export interface WalkIn {
  product: string
  /** The ticket as it would be now; it has no number. */
  ticket: TicketThatIs<'waiting'>
  /** How many would be called first. */
  ahead: number
  /** Whether a counter that is open serves it. */
  isServed: boolean
}

/** The products for which numbers are issued now, in the catalogue's order. */
export function walkInsNow(offer: Offer, hall: Hall, now: number): WalkIn[] {
  const known = new Map<string, Omit<WalkIn, 'product' | 'ticket'>>()
  return walkInProducts(offer).flatMap(({ code }) => {
    const ticket = ticketFor(code, offer, hall, now)
    if (!ticket) return []
    const alike = `${ticket.team} ${ticket.series}`
    const found = known.get(alike) ?? {
      ahead: ahead(ticket, [...hall.tickets, ticket], hall.counters, now, hall.rules) ?? 0,
      isServed: isServedNow(ticket, hall),
    }
    known.set(alike, found)
    return [{ product: code, ticket, ...found }]
  })
}

/** What can be had with an appointment only, today at least. */
export function appointmentOnly(offer: Offer): Product[] {
  const walkIns = new Set(walkInProducts(offer))
  return [...offer.products.values()].filter((product) => product.online && !walkIns.has(product))
}

/** Whether a counter that is open now may call this ticket. */
export const isServedNow = (ticket: TicketThatIs<'waiting'>, { counters }: Hall): boolean =>
  counters.some((counter) => counter.state === 'open' && isFor(ticket, counter))

function ticketFor(product: string, offer: Offer, hall: Hall, now: number): TicketThatIs<'waiting'> | undefined {
  const visit = { choices: [{ product, persons: 1 }], appointment: null, priority: false, needs: [] }
  const serial = Math.max(0, ...hall.tickets.map((ticket) => ticket.serial)) + 1
  const dealt = { serial, followId: '', lastOfSeries: new Map<string, number>(), numbersInUse: new Set<string>() }
  const issued = issue({ ...visit, language: '', channel: 'kiosk' }, offer, dealt, now)
  return 'refused' in issued ? undefined : issued.ticket
}
