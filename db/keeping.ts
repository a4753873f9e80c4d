// Keeping a place for one of those who wait, and telling them: a hold like any other, which no browser can have.
import type { Place, Waiting } from '../src/booking/alert.ts'
import type { Visit } from '../src/booking/appointment.ts'
import type { Wait } from '../src/booking/wait.ts'
import { type Catalogue, settingsOf } from '../src/catalogue/catalogue.ts'
import { minute } from '../src/catalogue/milliseconds.ts'
import type { Chance } from '../src/chance.ts'
import * as rows from './appointments.ts'
import { tell, tellWaiting } from './messages.ts'
import { findAlert, lockAlert, openOfferOf, saveOffer } from './offers.ts'
import type { Turn } from './store.ts'
import { findWait } from './waits.ts'

/** The place is kept so much longer than was said, so that it goes to the next before everybody sees it. */
const handOver = minute

/** Whose place it will be: an appointment that would move, or a wait of which one would be made. */
export type Recipient = { visit: Visit } | { wait: Wait }

/**
 * Locks whoever was found to be next. An appointment lies on another day than the one that is locked: it may have moved,
 * or have got an offer elsewhere, and so may a wait; then this is undefined.
 */
export async function lockNext(turn: Turn, { appointment, own }: Waiting): Promise<Recipient | undefined> {
  await lockAlert(turn, appointment)
  if (await openOfferOf(turn.db, appointment)) return undefined
  if (own === undefined) {
    const wait = await findWait(turn.db, appointment)
    return wait && { wait }
  }
  const visit = await rows.findVisit(turn.db, appointment)
  const stillWaits = visit?.state === 'booked' && visit.version === own.version
  return stillWaits && (await findAlert(turn.db, appointment)) ? { visit } : undefined
}

/** Holds a place that is free, on a locked day, and tells for whom it is kept and until when. */
export async function keepFor(
  turn: Turn,
  chance: Chance,
  catalogue: Catalogue,
  to: Recipient,
  { place, wasFree }: { place: Place; wasFree: boolean },
  now: number,
): Promise<void> {
  const { publicId: appointment, choices, calm, language } = 'wait' in to ? to.wait : to.visit
  const until = now + settingsOf(catalogue, place.location).offerMinutes * minute
  const hold = {
    ...{ ...place, choices, calm, language, channel: 'online' as const },
    ...{ state: 'held' as const, contact: null, needs: [], version: 1 },
    // No browser has such a cookie: the offer says whose it is.
    ...{ visitor: `offer ${appointment}`, origin: 'offer' },
    ...{ publicId: chance.secret(), takenAt: now, heldUntil: until + handOver },
  }
  await rows.saveAppointment(turn, hold)
  await rows.takePlaces(turn, hold)
  await saveOffer(turn, hold, { appointment, until, wasFree })
  const { location, startsAt, endsAt } = place
  const offer = { location, startsAt, endsAt, until }
  if ('visit' in to) await tell(turn, chance, catalogue, to.visit, { kind: 'offer', madeAt: now, offer })
  else await tellWaiting(turn, chance, to.wait, { kind: 'place', madeAt: now, offer })
}
