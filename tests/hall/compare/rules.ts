// Four ways to say who is next: ours, and three that other halls use. Whom a counter may call at all is the same for all.
import type { Counter, QueueRules } from '../../../src/queue/hall.ts'
import { eligible, next } from '../../../src/queue/order.ts'
import type { Ticket, TicketThatIs } from '../../../src/queue/ticket.ts'

type Waiting = TicketThatIs<'waiting'>
export type Rule = (tickets: readonly Ticket[], counter: Counter, now: number, rules: QueueRules) => Waiting | undefined

/** The first by these numbers, compared one after the other. */
const firstBy =
  (numbersOf: (ticket: Waiting) => number[]): Rule =>
  (tickets, counter, now, rules) =>
    eligible(tickets, counter, now, rules).toSorted((a, b) => {
      const [these, those] = [numbersOf(a), numbersOf(b)]
      const at = these.findIndex((number, place) => number !== those[place])
      return at < 0 ? a.serial - b.serial : (these[at] ?? 0) - (those[at] ?? 0)
    })[0]

const ranks = ['P', 'A', 'C', 'B']

export const comparedRules: Readonly<Record<string, Rule>> = {
  'two promises (ours)': next,
  'first in, first out': firstBy(({ issuedAt }) => [issuedAt]),
  'strict priority': firstBy(({ series, releaseAt }) => [ranks.indexOf(series), releaseAt]),
  'appointments first': firstBy(({ series, releaseAt }) => [series === 'A' ? 0 : 1, releaseAt]),
}
