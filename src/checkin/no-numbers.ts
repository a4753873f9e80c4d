// Why no number can be had without an appointment at this moment, so that a visitor hears what can be done instead.
import type { Catalogue } from '../catalogue/catalogue.ts'
import { localDay } from '../catalogue/day.ts'
import { nextOpening, type OpenBlock, openBlocks } from '../catalogue/opening.ts'
import { type Choice, type Team, teamsServing } from '../catalogue/product.ts'
import type { Ahead } from '../queue/ahead.ts'
import type { Newcomer } from '../queue/issue.ts'
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

/** The blocks of a date at a location; none at one that the catalogue does not have. */
export function blocksOf(catalogue: Catalogue, location: string, date: string): OpenBlock[] {
  const plan = catalogue.plans.get(location)
  return plan ? openBlocks(date, plan) : []
}

/** Whether as many walk-ins wait as the municipality allows at once; null is no limit. */
export function isFull(tickets: readonly Ticket[], ceiling: number | null): boolean {
  if (ceiling === null) return false
  return tickets.filter((ticket) => ticket.state === 'waiting' && ticket.appointment === null).length >= ceiling
}

/**
 * Whether a visit that begins with a number now would end, in one of ten cases or more, after the last block of the day
 * that takes walk-ins for it: then no number is issued any more. `blocks` are those of the day.
 */
export function isTooLate(
  ahead: Pick<Ahead, 'endOfVisit'>,
  newcomer: Newcomer,
  choices: readonly Choice[],
  blocks: readonly OpenBlock[],
  teams: readonly Team[],
): boolean {
  const able = new Set(
    teamsServing(
      choices.map(({ product }) => product),
      teams,
    ).map(({ code }) => code),
  )
  const ends = blocks.filter(({ walkIns, team }) => walkIns && able.has(team)).map(({ until }) => until)
  const over = ahead.endOfVisit(newcomer, choices)
  return over !== null && over > Math.max(...ends)
}
