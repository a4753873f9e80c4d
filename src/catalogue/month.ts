// Calendar months, as '2026-11'.
import { addDays, isDate } from './day.ts'

export interface Month {
  /** ISO dates. */
  first: string
  last: string
  /** The months beside it. */
  before: string
  after: string
}

/** The month that a text names, or else that of this ISO date. */
export function monthOrThatOf(asked: string, today: string): Month {
  const first = isDate(`${asked}-01`) ? `${asked}-01` : `${today.slice(0, 7)}-01`
  // No month is longer than 31 days, and none shorter than 28.
  const after = addDays(first, 31).slice(0, 7)
  return { first, last: addDays(`${after}-01`, -1), before: addDays(first, -1).slice(0, 7), after }
}
