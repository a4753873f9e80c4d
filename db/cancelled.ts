// An appointment is cancelled: whoever says so, what hangs on it goes with it in the same turn.
import type { Cancelled, Visit } from '../src/booking/appointment.ts'
import type { Catalogue } from '../src/catalogue/catalogue.ts'
import type { Chance } from '../src/chance.ts'
import { saveAppointment } from './appointments.ts'
import { giveUpPlace } from './freed.ts'
import { lockVisit } from './locked-visit.ts'
import { stampNow } from './locks.ts'
import { tell } from './messages.ts'
import { deleteAlert, endOffer } from './offers.ts'
import type { Store, Turn } from './store.ts'
import { inTurn } from './turn.ts'

export type CancelledOrNot<Refusal> = { publicId: string } | { refused: Refusal | 'unknown' }

/** Cancels if `decide` allows it for the appointment as it lies there under its lock; `after` belongs to the turn. */
export function cancelVisit<Refusal extends string>(
  store: Store,
  chance: Chance,
  publicId: string,
  decide: (found: Visit, now: number, catalogue: Catalogue) => Cancelled | { refused: Refusal },
  after?: (turn: Turn) => Promise<void>,
): Promise<CancelledOrNot<Refusal>> {
  return inTurn(store, async (turn, catalogue) => {
    const locked = await lockVisit(turn, publicId)
    if (!locked) return { refused: 'unknown' }
    const { found, offer } = locked
    const now = await stampNow(turn, found.location)
    const decided = decide(found, now, catalogue)
    if ('refused' in decided) return decided
    if (offer) await endOffer(turn, chance, catalogue, offer, 'withdrawn', now)
    await deleteAlert(turn, publicId)
    await giveUpPlace(turn, chance, catalogue, found, now)
    await saveAppointment(turn, decided)
    await tell(turn, chance, catalogue, decided, { kind: 'cancellation', madeAt: now })
    await after?.(turn)
    return { publicId }
  })
}
