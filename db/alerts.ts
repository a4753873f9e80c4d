// The turns of the earlier-time alert that a resident takes: on, off, and the answer to what is offered.
import type { AlertWish } from '../src/booking/alert.ts'
import { isHeld } from '../src/booking/appointment.ts'
import * as change from '../src/booking/change.ts'
import { type Catalogue, settingsOf } from '../src/catalogue/catalogue.ts'
import type { Chance } from '../src/chance.ts'
import * as rows from './appointments.ts'
import { giveUpPlace } from './freed.ts'
import { type LockedVisit, lockVisit } from './locked-visit.ts'
import { stampNow } from './locks.ts'
import { tellChange } from './messages.ts'
import { deleteAlert, endOffer, findAlert, findOffer, type Offer, saveAlert } from './offers.ts'
import type { Store, Turn } from './store.ts'
import { inTurn } from './turn.ts'

export type AlertRefusal = change.ChangeRefusal | 'noContact' | 'unknown'

interface Own extends LockedVisit {
  turn: Turn
  catalogue: Catalogue
  now: number
}

/** A turn about one's own appointment, with the locks on it and on what is offered to it. */
function ownTurn<T>(store: Store, publicId: string, work: (own: Own) => Promise<T>): Promise<T | 'unknown'> {
  return inTurn(store, async (turn, catalogue) => {
    const locked = await lockVisit(turn, publicId)
    if (!locked) return 'unknown'
    const now = await stampNow(turn, locked.found.location)
    return work({ turn, catalogue, ...locked, now })
  })
}

/** Turns the alert on, or changes what it asks for: who asked before keeps that place in the row. */
export async function turnOnAlert(
  store: Store,
  publicId: string,
  wish: AlertWish,
): Promise<{ publicId: string } | { refused: AlertRefusal }> {
  const result = await ownTurn(store, publicId, async ({ turn, catalogue, found, now }) => {
    const allowed = change.changeable(found, settingsOf(catalogue, found.location), now)
    if (allowed !== 'yes') return { refused: allowed }
    if (!found.contact) return { refused: 'noContact' as const }
    const before = await findAlert(turn.db, publicId)
    await saveAlert(turn, { ...wish, appointment: publicId, askedAt: before?.askedAt ?? now })
    return { publicId }
  })
  return result === 'unknown' ? { refused: 'unknown' } : result
}

/** Turns the alert off; what is offered goes to the next. */
export async function turnOffAlert(store: Store, chance: Chance, publicId: string): Promise<void> {
  await ownTurn(store, publicId, async ({ turn, catalogue, offer, now }) => {
    if (offer) await endOffer(turn, chance, catalogue, offer, 'declined', now)
    await deleteAlert(turn, publicId)
  })
}

/** 'gone': its time passed, it was declined, or it was withdrawn because the appointment changed. */
export type OfferRefusal = change.MoveRefusal | 'gone' | 'unknown'

type Accepted = { publicId: string } | { refused: OfferRefusal }

/**
 * Takes the place that is offered: the appointment moves to it, its old place goes, and the alert ends. A second time
 * gives the same answer.
 */
export async function acceptOffer(store: Store, chance: Chance, publicId: string, offerId: string): Promise<Accepted> {
  const result = await ownTurn(store, publicId, async (own): Promise<Accepted> => {
    if (own.offer?.id === offerId) return moveTo(own, chance, own.offer)
    const known = await findOffer(own.turn.db, offerId)
    if (known?.appointment !== publicId) return { refused: 'unknown' }
    return known.state === 'accepted' ? { publicId } : { refused: 'gone' }
  })
  return result === 'unknown' ? { refused: 'unknown' } : result
}

async function moveTo({ turn, catalogue, found, now }: Own, chance: Chance, offer: Offer): Promise<Accepted> {
  const held = await rows.findAppointment(turn.db, offer.id)
  if (offer.until <= now || !held || !rows.isHold(held) || !isHeld(held, now)) return { refused: 'gone' }
  const { location, date, team, startsAt, endsAt } = held
  const { publicId, choices, calm, version: shown } = found
  const settings = settingsOf(catalogue, found.location)
  // A place that we offer is no move of the resident's own: there is no limit to it.
  const to = { location, date, choices, calm, shown, start: { team, startsAt, endsAt }, movesLately: 0, settings }
  const decided = change.move(found, to, now)
  if ('refused' in decided) return decided
  await endOffer(turn, chance, catalogue, offer, 'accepted', now)
  await deleteAlert(turn, publicId)
  await giveUpPlace(turn, chance, catalogue, found, now, decided)
  await rows.saveAppointment(turn, decided)
  await rows.takePlaces(turn, decided)
  await tellChange(turn, chance, catalogue, { from: found, to: decided }, now)
  return { publicId }
}

/**
 * Keeps the appointment where it is: the place goes to the next at once. Whether it was declined, by this answer or by
 * an earlier one; nothing happens when it ended in another way.
 */
export async function declineOffer(store: Store, chance: Chance, publicId: string, offerId: string): Promise<boolean> {
  const result = await ownTurn(store, publicId, async ({ turn, catalogue, offer, now }) => {
    if (offer?.id === offerId) await endOffer(turn, chance, catalogue, offer, 'declined', now)
    const ended = await findOffer(turn.db, offerId)
    return ended?.appointment === publicId && ended.state === 'declined'
  })
  return result === true
}
