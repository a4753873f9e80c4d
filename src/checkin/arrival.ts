// Somebody with an appointment reports at a location: what is said, and whether a ticket follows.
import type { Appointment } from '../booking/appointment.ts'
import { minute } from '../catalogue/milliseconds.ts'
import type { Settings } from '../catalogue/settings.ts'

/** What arriving asks of an appointment. */
export type Expected = Pick<Appointment, 'state' | 'location' | 'date' | 'startsAt' | 'team'>

export type ArrivalRules = Pick<Settings, 'arriveEarlyMinutes' | 'arriveLateMinutes'>

export type Arrival =
  | { kind: 'ticket'; as: 'appointment' | 'walkIn'; team: string }
  /** Reported before: the same ticket again. */
  | { kind: 'already' }
  /** The visit is behind us. */
  | { kind: 'over'; how: 'helped' | 'left' | 'missed' }
  | { kind: 'tooEarly'; startsAt: number; from: number }
  /** Too late for the appointment, and no walk-ins are taken now. */
  | { kind: 'tooLate' }
  | { kind: 'wrongDay'; date: string; location: string }
  | { kind: 'otherLocation'; location: string }
  | { kind: 'cancelled' }
  | { kind: 'unknown' }

/**
 * What happens when `appointment` reports here at `now`; undefined is a code that opens nothing. `walkInTeam` is
 * the team that takes it as a walk-in now, if one does. The day is said before the place: a trip to the other
 * location must not be in vain.
 */
export function arrive(
  appointment: Expected | undefined,
  here: { location: string; date: string },
  now: number,
  rules: ArrivalRules,
  walkInTeam: string | undefined,
): Arrival {
  if (!appointment) return { kind: 'unknown' }
  const { state, location, date } = appointment
  switch (state) {
    case 'held':
    case 'lapsed':
      return { kind: 'unknown' }
    case 'cancelled':
      return { kind: 'cancelled' }
    case 'booked':
    case 'arrived':
    case 'helped':
    case 'left':
    case 'missed':
      break
    default:
      return state satisfies never
  }
  if (date !== here.date) return { kind: 'wrongDay', date, location }
  if (location !== here.location) return { kind: 'otherLocation', location }
  if (state === 'booked') return inTime(appointment, now, rules, walkInTeam)
  return state === 'arrived' ? { kind: 'already' } : { kind: 'over', how: state }
}

function inTime(appointment: Expected, now: number, rules: ArrivalRules, walkInTeam: string | undefined): Arrival {
  const from = appointment.startsAt - rules.arriveEarlyMinutes * minute
  if (now < from) return { kind: 'tooEarly', startsAt: appointment.startsAt, from }
  if (now <= appointment.startsAt + rules.arriveLateMinutes * minute) {
    return { kind: 'ticket', as: 'appointment', team: appointment.team }
  }
  return walkInTeam === undefined ? { kind: 'tooLate' } : { kind: 'ticket', as: 'walkIn', team: walkInTeam }
}
