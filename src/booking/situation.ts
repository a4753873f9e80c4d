// Where a resident's own appointment stands at this moment, which decides what its page says and offers.
import { minute } from '../catalogue/milliseconds.ts'
import type { Settings } from '../catalogue/settings.ts'
import type { Arrival } from '../checkin/arrival.ts'
import type { Visit } from './appointment.ts'
import { changeable } from './change.ts'

/** Until when (epoch ms) it can be moved or cancelled; undefined when it is too late. */
export type ChangeUntil = number | undefined

export type Situation =
  | { is: 'upcoming'; changeUntil: ChangeUntil }
  | { is: 'today'; changeUntil: ChangeUntil; report: 'open' | 'late' | 'tooLate' | { from: number } }
  | { is: 'arrived' }
  | { is: 'helped' | 'left' | 'missed' }
  /** Its day is over, and the end of the day has not been drawn yet. */
  | { is: 'past' }
  | { is: 'cancelled'; by: 'resident' | 'municipality'; at: number }

/** `arrival` is what would happen if the visitor reported at the appointment's own location now. */
export function situationOf(visit: Visit, arrival: Arrival, settings: Settings, now: number): Situation {
  switch (visit.state) {
    case 'cancelled':
      return { is: 'cancelled', by: visit.cancelledBy, at: visit.cancelledAt }
    case 'arrived':
    case 'helped':
    case 'left':
    case 'missed':
      return { is: visit.state }
    case 'booked':
      return ahead(visit, arrival, settings, now)
    default:
      return visit satisfies never
  }
}

function ahead(visit: Visit, arrival: Arrival, settings: Settings, now: number): Situation {
  const until = visit.startsAt - settings.changeUntilMinutes * minute
  const changeUntil = changeable(visit, settings, now) === 'yes' ? until : undefined
  if (arrival.kind === 'tooEarly') return { is: 'today', changeUntil, report: { from: arrival.from } }
  if (arrival.kind === 'tooLate') return { is: 'today', changeUntil, report: 'tooLate' }
  if (arrival.kind === 'ticket') {
    return { is: 'today', changeUntil, report: arrival.as === 'appointment' ? 'open' : 'late' }
  }
  return now < visit.startsAt ? { is: 'upcoming', changeUntil } : { is: 'past' }
}
