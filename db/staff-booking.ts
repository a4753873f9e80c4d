// The turn in which an employee books for a resident: no hold and no limits of an address, because somebody answers for
// it with their name. The rest is as when residents book themselves.
import type { Contact, Live } from '../src/booking/appointment.ts'
import type { Catalogue } from '../src/catalogue/catalogue.ts'
import type { Chance } from '../src/chance.ts'
import type { Actor } from '../src/staff/role.ts'
import { type Form, onceInTurn } from './answered.ts'
import * as rows from './appointments.ts'
import { dayOf, freeStart, type TimeWish } from './free-start.ts'
import { lockDays, stampNow } from './locks.ts'
import { tell } from './messages.ts'
import { note } from './staff.ts'
import type { Store, Turn } from './store.ts'

export interface StaffRequest extends TimeWish {
  contact: Contact
  needs: string[]
  language: string
}

export type BookedOrNot = { publicId: string } | { refused: 'taken' }

/**
 * Books a time for a resident, if it is free for staff, and confirms it to them. The same form twice gives the same
 * appointment. Who did it stands in the audit log.
 */
export function bookForResident(
  store: Store,
  chance: Chance,
  form: Form,
  request: StaffRequest,
  by: Actor,
): Promise<BookedOrNot> {
  const book = async (turn: Turn, catalogue: Catalogue): Promise<BookedOrNot> => {
    const { contact, needs, language, choices, calm, location, startsAt } = request
    const day = dayOf(catalogue, location, startsAt)
    await lockDays(turn, [day])
    const now = await stampNow(turn, location)
    const start = await freeStart(turn, catalogue, request, 'staff', now)
    if (!start) return { refused: 'taken' }
    const made: Live = {
      ...day,
      ...start,
      publicId: chance.secret(),
      state: 'booked',
      code: await rows.dealCode(turn, chance.code),
      channel: 'staff',
      choices,
      calm,
      contact,
      needs,
      language,
      takenAt: now,
      bookedAt: now,
      version: 1,
    }
    await rows.saveAppointment(turn, made)
    await rows.takePlaces(turn, made)
    await tell(turn, chance, catalogue, made, { kind: 'confirmation', madeAt: now })
    await note(turn, { ...by, action: 'appointmentMade', object: made.publicId })
    return { publicId: made.publicId }
  }
  return onceInTurn(store, 'appointment', form, book, (result) => 'publicId' in result)
}
