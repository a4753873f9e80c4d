// The turns of an appointment that was made: its resident moves it, changes what it is for, or cancels it.
import type { Visit } from '../src/booking/appointment.ts'
import * as change from '../src/booking/change.ts'
import { withinOwnTerm } from '../src/booking/wish.ts'
import { type Catalogue, settingsOf } from '../src/catalogue/catalogue.ts'
import { type Choice, durationMinutes } from '../src/catalogue/product.ts'
import type { Chance } from '../src/chance.ts'
import { type Form, once } from './answered.ts'
import * as rows from './appointments.ts'
import { addAttempt, attemptsWithin } from './attempts.ts'
import { type CancelledOrNot, cancelVisit } from './cancelled.ts'
import { dayOf, freeStart } from './free-start.ts'
import { giveUpPlace } from './freed.ts'
import { lockVisit } from './locked-visit.ts'
import { stampNow } from './locks.ts'
import { tellChange } from './messages.ts'
import { endOffer } from './offers.ts'
import type { Store, Turn } from './store.ts'
import { inTurn } from './turn.ts'

/** Where an appointment goes, for whom it is then, and the version that its resident saw. */
export interface MoveWish {
  location: string
  startsAt: number
  choices: Choice[]
  calm: boolean
  shown: number
}

export type MovedOrNot = { publicId: string } | { refused: change.MoveRefusal | 'unknown' }

/**
 * Moves a resident's own appointment, or keeps its time for other persons or products: the new place is taken and the
 * old given up in one turn. The wish must have no problem (src/booking/wish.ts), or be what it is for already.
 */
export function moveAppointment(
  store: Store,
  chance: Chance,
  form: Form,
  publicId: string,
  to: MoveWish,
): Promise<MovedOrNot> {
  const moves = `move ${publicId}`
  const move = async (turn: Turn, catalogue: Catalogue): Promise<MovedOrNot> => {
    const day = dayOf(catalogue, to.location, to.startsAt)
    const locked = await lockVisit(turn, publicId, [day])
    if (!locked) return { refused: 'unknown' }
    const { found, offer } = locked
    const now = await stampNow(turn, to.location)
    const start = await startOf(turn, catalogue, found, to, now)
    const settings = settingsOf(catalogue, found.location)
    const movesLately = await attemptsWithin(turn, moves, 60)
    const decided = change.move(found, { ...to, ...day, start, movesLately, settings }, now)
    if ('refused' in decided) return decided
    await addAttempt(turn, moves)
    if (offer) await endOffer(turn, chance, catalogue, offer, 'withdrawn', now)
    await giveUpPlace(turn, chance, catalogue, found, now, decided)
    await rows.saveAppointment(turn, decided)
    await rows.takePlaces(turn, decided)
    await tellChange(turn, chance, catalogue, { from: found, to: decided }, now)
    return { publicId }
  }
  return inTurn(store, async (turn, catalogue) => {
    const result = await once(
      turn,
      'move',
      form,
      () => move(turn, catalogue),
      (made) => 'publicId' in made,
    )
    // From a page that the browser kept another time was chosen: that form has moved the appointment already.
    return result.repeated === 'otherBody' ? { refused: 'changed' } : result
  })
}

/** What is free there for what it is for from now on; its own place does not count. */
async function startOf(turn: Turn, catalogue: Catalogue, found: Visit, to: MoveWish, now: number) {
  const known = to.choices.every(({ product }) => catalogue.products.has(product))
  const minutes = known ? durationMinutes(to.choices, catalogue.products, to.calm) : Infinity
  const kept = change.withinOwn(found, to, minutes)
  // Who keeps the time chose it when it was far enough away.
  const chosenAt = to.location === found.location && to.startsAt === found.startsAt ? found.takenAt : now
  const wish = withinOwnTerm(to, catalogue, found.date)
  return kept ?? freeStart(turn, catalogue, wish, 'resident', now, found.publicId, chosenAt)
}

/** Cancels a resident's own appointment, as it was in the version that the resident saw. */
export const cancelAppointment = (
  store: Store,
  chance: Chance,
  publicId: string,
  shown: number,
): Promise<CancelledOrNot<change.ChangeRefusal>> =>
  cancelVisit(store, chance, publicId, (found, now, catalogue) =>
    change.cancel(found, { shown, settings: settingsOf(catalogue, found.location) }, now),
  )

/** The language of the messages about an appointment, and of its entry in a calendar, from now on. */
export function changeLanguage(store: Store, publicId: string, language: string): Promise<void> {
  return inTurn(store, async (turn) => {
    const locked = await lockVisit(turn, publicId)
    // What was promised stays as it is, so its version does too.
    if (locked) await rows.saveAppointment(turn, { ...locked.found, language })
  })
}
