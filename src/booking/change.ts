// What a resident may do with an appointment that was made: move it, change what it is for, cancel it; and what
// becomes of the time that is given up. Instants are epoch ms.
import { minute } from '../catalogue/milliseconds.ts'
import type { Choice } from '../catalogue/product.ts'
import type { Settings } from '../catalogue/settings.ts'
import type { Cancelled, Live, Visit } from './appointment.ts'
import type { Start } from './availability.ts'

type Closed = 'tooLate' | 'cancelled' | 'over'
/** 'changed': the page that was answered showed an earlier version of the appointment. */
export type ChangeRefusal = Closed | 'changed'

/** Whether a resident may still move or cancel: until [60] minutes before the start. */
export function changeable(found: Visit, settings: Settings, now: number): 'yes' | Closed {
  if (found.state === 'cancelled') return 'cancelled'
  if (found.state !== 'booked') return 'over'
  return now <= found.startsAt - settings.changeUntilMinutes * minute ? 'yes' : 'tooLate'
}

/** Whether it may still be changed, and is as the resident saw it: `shown` is the version on the page. */
function changeableAsShown(found: Visit, shown: number, settings: Settings, now: number): 'yes' | ChangeRefusal {
  const allowed = changeable(found, settings, now)
  return allowed === 'yes' && found.version !== shown ? 'changed' : allowed
}

/** What becomes of an appointment that is moved, or that is for other persons or products from now on. */
export interface MoveTo {
  start: Start | undefined
  location: string
  date: string
  choices: Choice[]
  calm: boolean
  /** The version that the resident saw. */
  shown: number
  /** How often it was moved in the last hour. */
  movesLately: number
  settings: Settings
}

export type MoveRefusal = ChangeRefusal | 'tooManyMoves' | 'taken'

/** Moves to another free time, or keeps the time for another length; code and publicId stay. */
export function move(found: Visit, to: MoveTo, now: number): Live | { refused: MoveRefusal } {
  const { start, location, date, choices, calm, shown, settings } = to
  const allowed = changeableAsShown(found, shown, settings, now)
  if (allowed !== 'yes') return { refused: allowed }
  if (to.movesLately >= settings.movesPerHour) return { refused: 'tooManyMoves' }
  if (!start) return { refused: 'taken' }
  return { ...(found as Live), ...start, location, date, choices, calm, version: found.version + 1 }
}

/**
 * The start of a visit that stays where it is for fewer persons or products: it needs no place that it does not have.
 * Undefined when it would be another time, longer, or for something that its team may not serve.
 */
export function withinOwn(
  found: Visit,
  to: { location: string; startsAt: number; choices: readonly Choice[] },
  minutes: number,
): Start | undefined {
  const { location, startsAt, endsAt, team, choices } = found
  const known = new Set(choices.map(({ product }) => product))
  const end = startsAt + minutes * minute
  const fits = to.location === location && to.startsAt === startsAt && end <= endsAt
  return fits && to.choices.every(({ product }) => known.has(product)) ? { startsAt, endsAt: end, team } : undefined
}

/** Instants, epoch ms. */
export interface Period {
  startsAt: number
  endsAt: number
}

/** The parts of its old time that a visit gives up when it goes to a new one: nothing that it keeps. */
export function givenUp(
  before: Pick<Visit, 'location' | 'team' | 'startsAt' | 'endsAt'>,
  after?: typeof before,
): Period[] {
  const { startsAt, endsAt } = before
  const stays = after?.location === before.location && after.team === before.team
  if (!stays || after.endsAt <= startsAt || endsAt <= after.startsAt) return [{ startsAt, endsAt }]
  const parts = [
    { startsAt, endsAt: after.startsAt },
    { startsAt: after.endsAt, endsAt },
  ]
  return parts.filter((part) => part.startsAt < part.endsAt)
}

/** Cancels for a resident; a second time says that it was cancelled already. `shown` is the version on the page. */
export function cancel(
  found: Visit,
  { shown, settings }: { shown: number; settings: Settings },
  now: number,
): Cancelled | { refused: ChangeRefusal } {
  const allowed = changeableAsShown(found, shown, settings, now)
  if (allowed !== 'yes') return { refused: allowed }
  return {
    ...found,
    state: 'cancelled',
    cancelledAt: now,
    cancelledBy: 'resident',
    version: found.version + 1,
  }
}

/**
 * When a place that a resident gave up is offered to residents again: [15] minutes later, give or take the spread,
 * so that places cannot be traded. `fraction` is a draw from 0 to 1.
 */
export function returnsAt(settings: Settings, now: number, fraction: number): number {
  return now + Math.round((settings.returnMinutes + (2 * fraction - 1) * settings.returnSpreadMinutes) * minute)
}
