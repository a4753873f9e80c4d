// Why no number can be had without an appointment at this moment, so that a visitor hears what can be done instead.
import type { Catalogue } from '../catalogue/catalogue.ts'
import { localDay } from '../catalogue/day.ts'
import { nextOpening, openBlocks } from '../catalogue/opening.ts'
import type { Ticket } from '../queue/ticket.ts'

export type NoNumbers =
  | { why: 'full' }
  /** Later today they are given: from this instant. */
  | { why: 'later'; from: number }
  | { why: 'appointmentsOnly' }
  /** Nothing is open; `opens` is when it is again, if that is known. */
  | { why: 'closed'; opens: number | undefined }

/** What the plan says when no product is offered to walk-ins. Throws on a location that the catalogue does not have. */
export function noNumbersAt(catalogue: Catalogue, location: string, now: number): Exclude<NoNumbers, { why: 'full' }> {
  const plan = catalogue.plans.get(location)
  if (!plan) throw new Error(`Unknown location ${location}`)
  const today = openBlocks(localDay(now, plan.zone), plan)
  const later = today.filter((block) => block.walkIns && block.from > now).map((block) => block.from)
  if (later.length > 0) return { why: 'later', from: Math.min(...later) }
  if (today.some((block) => now < block.until)) return { why: 'appointmentsOnly' }
  return { why: 'closed', opens: nextOpening(now, [plan]) }
}

/** Whether as many walk-ins wait as the municipality allows at once; null is no limit. */
export function isFull(tickets: readonly Ticket[], ceiling: number | null): boolean {
  if (ceiling === null) return false
  return tickets.filter((ticket) => ticket.state === 'waiting' && ticket.appointment === null).length >= ceiling
}
