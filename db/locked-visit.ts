// An appointment that somebody is about to change: what every such turn locks, and reads again once it has.
import type { Visit } from '../src/booking/appointment.ts'
import { findVisit } from './appointments.ts'
import { isOn } from './free-start.ts'
import type { DayKey } from './locks.ts'
import { lockWithOffer, type Offer } from './offers.ts'
import type { Turn } from './store.ts'
import { MovedMeanwhile } from './turn.ts'

export interface LockedVisit {
  found: Visit
  /** What is offered to it now: whoever takes another place does not need it. */
  offer: Offer | undefined
}

/**
 * An appointment that was made, as it is under the locks of its day, of these days and of what is offered to it;
 * undefined when there is none.
 */
export async function lockVisit(
  turn: Turn,
  publicId: string,
  days: readonly DayKey[] = [],
): Promise<LockedVisit | undefined> {
  const before = await findVisit(turn.db, publicId)
  if (!before) return undefined
  const offer = await lockWithOffer(turn, publicId, [...days, before])
  const found = await findVisit(turn.db, publicId)
  if (!found || !isOn(before, found)) throw new MovedMeanwhile()
  return { found, offer }
}
