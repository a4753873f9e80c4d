// A resident whose visit is over has everything erased that says who it was of, before its term.
import { eq } from 'drizzle-orm'
import { isOver } from '../src/booking/appointment.ts'
import { settingsOf } from '../src/catalogue/catalogue.ts'
import { findVisit } from './appointments.ts'
import { noteErased } from './destructions.ts'
import { eraseAbout } from './erasure.ts'
import { dayOf, isOn } from './free-start.ts'
import { lockDays, stampNow } from './locks.ts'
import { appointments } from './schema.ts'
import type { Store } from './store.ts'
import { inTurn, MovedMeanwhile } from './turn.ts'

/**
 * Erases contact data, code, needs, messages and links of a visit that is cancelled or over. The address by which limits count stays
 * until the night: who erases must not be able to have one mailbox filled by making and cancelling.
 */
export function eraseOwn(store: Store, publicId: string): Promise<'erased' | 'notOver' | 'unknown'> {
  return inTurn(store, async (turn, catalogue) => {
    const before = await findVisit(turn.db, publicId)
    if (!before) return 'unknown'
    await lockDays(turn, [before])
    const found = await findVisit(turn.db, publicId)
    if (!found || !isOn(before, found)) throw new MovedMeanwhile()
    if (!isOver(found)) return 'notOver'
    const { location } = found
    const { date } = dayOf(catalogue, location, await stampNow(turn, location))
    const nobody = { name: null, email: null, mobile: null, code: null, needs: [] }
    await turn.db.update(appointments).set(nobody).where(eq(appointments.publicId, publicId))
    await eraseAbout(turn, [publicId])
    await noteErased(turn, { location, date, settings: settingsOf(catalogue, location) }, { requests: 1 })
    return 'erased'
  })
}
