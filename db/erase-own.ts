// A resident whose visit is over has everything erased that says who it was of, before its term.
import { eq } from 'drizzle-orm'
import { isOver } from '../src/booking/appointment.ts'
import { type Catalogue, settingsOf } from '../src/catalogue/catalogue.ts'
import { type Form, onceInTurn } from './answered.ts'
import { findVisit } from './appointments.ts'
import { noteErased } from './destructions.ts'
import { eraseAbout } from './erasure.ts'
import { dayOf, isOn } from './free-start.ts'
import { lockDays, stampNow } from './locks.ts'
import { appointments } from './schema.ts'
import type { Store, Turn } from './store.ts'
import { MovedMeanwhile } from './turn.ts'

export type ErasedOrNot = { erased: true } | { refused: 'notOver' | 'unknown' }

/**
 * Erases contact data, code, needs, messages and links of a visit that is cancelled or over. The address by which limits count stays
 * until the night: who erases must not be able to have one mailbox filled by making and cancelling. The same form again
 * gives the same answer.
 */
export function eraseOwn(store: Store, form: Form, publicId: string): Promise<ErasedOrNot> {
  const erase = async (turn: Turn, catalogue: Catalogue): Promise<ErasedOrNot> => {
    const before = await findVisit(turn.db, publicId)
    if (!before) return { refused: 'unknown' }
    await lockDays(turn, [before])
    const found = await findVisit(turn.db, publicId)
    if (!found || !isOn(before, found)) throw new MovedMeanwhile()
    if (!isOver(found)) return { refused: 'notOver' }
    const { location } = found
    const { date } = dayOf(catalogue, location, await stampNow(turn, location))
    const nobody = { name: null, email: null, mobile: null, code: null, needs: [] }
    await turn.db.update(appointments).set(nobody).where(eq(appointments.publicId, publicId))
    await eraseAbout(turn, [publicId])
    await noteErased(turn, { location, date, settings: settingsOf(catalogue, location) }, { requests: 1 })
    return { erased: true }
  }
  return onceInTurn(store, 'erase', form, erase, (result) => 'erased' in result)
}
