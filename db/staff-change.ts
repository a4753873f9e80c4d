// The turns in which an employee moves or cancels an appointment for the resident who called or came to the desk.
import { cancelByStaff, moveByStaff, type StaffChangeRefusal } from '../src/booking/staff-change.ts'
import type { FreeTime } from '../src/booking/times.ts'
import { withinOwnTerm } from '../src/booking/wish.ts'
import type { Catalogue } from '../src/catalogue/catalogue.ts'
import type { Chance } from '../src/chance.ts'
import type { Actor } from '../src/staff/role.ts'
import { type Form, onceInTurn } from './answered.ts'
import * as rows from './appointments.ts'
import { type CancelledOrNot, cancelVisit } from './cancelled.ts'
import { dayOf, freeStart } from './free-start.ts'
import { giveUpPlace } from './freed.ts'
import { lockVisit } from './locked-visit.ts'
import { stampNow } from './locks.ts'
import { tellChange } from './messages.ts'
import { endOffer } from './offers.ts'
import { note } from './staff.ts'
import type { Store, Turn } from './store.ts'

export type MovedOrNot = { publicId: string } | { refused: StaffChangeRefusal | 'taken' | 'unknown' }

/** Moves an appointment to a time that is free for staff; `shown` is the version that the page showed. */
export function moveForResident(
  store: Store,
  chance: Chance,
  form: Form,
  publicId: string,
  to: FreeTime & { shown: number },
  by: Actor,
): Promise<MovedOrNot> {
  const move = async (turn: Turn, catalogue: Catalogue): Promise<MovedOrNot> => {
    const day = dayOf(catalogue, to.location, to.startsAt)
    const read = await lockVisit(turn, publicId, [day])
    if (!read) return { refused: 'unknown' }
    const { found, offer } = read
    const now = await stampNow(turn, to.location)
    const { choices, calm } = found
    const wish = withinOwnTerm({ choices, calm, ...to }, catalogue, found.date)
    const start = await freeStart(turn, catalogue, wish, 'staff', now, publicId)
    const decided = moveByStaff(found, { ...to, ...day, start })
    if ('refused' in decided) return decided
    if (offer) await endOffer(turn, chance, catalogue, offer, 'withdrawn', now)
    await giveUpPlace(turn, chance, catalogue, found, now, decided)
    await rows.saveAppointment(turn, decided)
    await rows.takePlaces(turn, decided)
    await tellChange(turn, chance, catalogue, { from: found, to: decided }, now)
    await note(turn, { ...by, action: 'appointmentMoved', object: publicId })
    return { publicId }
  }
  return onceInTurn(store, 'move', form, move, (result) => 'publicId' in result)
}

/** Cancels an appointment, as it was in the version that the page showed. */
export const cancelForResident = (
  store: Store,
  chance: Chance,
  publicId: string,
  shown: number,
  by: Actor,
): Promise<CancelledOrNot<StaffChangeRefusal>> =>
  cancelVisit(
    store,
    chance,
    publicId,
    (found, now) => cancelByStaff(found, shown, now),
    (turn) => note(turn, { ...by, action: 'appointmentCancelled', object: publicId }),
  )
