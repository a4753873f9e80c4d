// What staff do with an appointment for the resident who called: without the resident's deadline and limits, because
// somebody answers for it with their name. Instants are epoch ms.
import type { Cancelled, Live, Visit } from './appointment.ts'
import type { Start } from './availability.ts'

/** 'changed': the page that was answered showed an earlier version of the appointment. */
export type StaffChangeRefusal = 'cancelled' | 'over' | 'changed'

/** Whether staff may still move or cancel: until the resident arrives, or the day ends. */
export function changeableByStaff({ state }: Visit): 'yes' | 'cancelled' | 'over' {
  if (state === 'cancelled') return 'cancelled'
  return state === 'booked' ? 'yes' : 'over'
}

function asShown(found: Visit, shown: number): 'yes' | StaffChangeRefusal {
  const allowed = changeableByStaff(found)
  return allowed === 'yes' && found.version !== shown ? 'changed' : allowed
}

/** Moves to a time that is free, if any; code and publicId stay. `shown` is the version on the page. */
export function moveByStaff(
  found: Visit,
  to: { start: Start | undefined; location: string; date: string; shown: number },
): Live | { refused: StaffChangeRefusal | 'taken' } {
  const { start, location, date, shown } = to
  const allowed = asShown(found, shown)
  if (allowed !== 'yes') return { refused: allowed }
  if (!start) return { refused: 'taken' }
  return { ...(found as Live), ...start, location, date, version: found.version + 1 }
}

/** Cancels for the resident; a second time says that it was cancelled already. */
export function cancelByStaff(found: Visit, shown: number, now: number): Cancelled | { refused: StaffChangeRefusal } {
  const allowed = asShown(found, shown)
  if (allowed !== 'yes') return { refused: allowed }
  return { ...found, state: 'cancelled', cancelledAt: now, cancelledBy: 'resident', version: found.version + 1 }
}
