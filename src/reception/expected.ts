// Whom the reception expects. Names are shown of those alone who may report now: whoever stands at the desk is one of
// them, and of the others a name on a screen in a hall would be of no use.
import type { Visit } from '../booking/appointment.ts'
import { minute } from '../catalogue/milliseconds.ts'
import type { ArrivalRules } from '../checkin/arrival.ts'

export interface Expected {
  /** Who may report now and has not, earliest first. */
  now: Visit[]
  /** How many come later today, and how many should have been here. */
  later: number
  past: number
}

/** `visits` are those of today at one location, in whatever state. */
export function expectedAt(visits: readonly Visit[], now: number, rules: ArrivalRules): Expected {
  const booked = visits.filter(({ state }) => state === 'booked')
  const isLater = ({ startsAt }: Visit) => now < startsAt - rules.arriveEarlyMinutes * minute
  const isPast = ({ startsAt }: Visit) => startsAt + rules.arriveLateMinutes * minute < now
  return {
    now: booked.filter((visit) => !isLater(visit) && !isPast(visit)).sort((a, b) => a.startsAt - b.startsAt),
    later: booked.filter(isLater).length,
    past: booked.filter(isPast).length,
  }
}
