// The turns of who waits without an appointment: asking, stopping, and the answer to a place that is offered.
import { addressOf, isHeld, type Reached } from '../src/booking/appointment.ts'
import { productsKey, type TakeRefusal, take, type Wait, waitUntil } from '../src/booking/wait.ts'
import { type Catalogue, settingsOf } from '../src/catalogue/catalogue.ts'
import { hour } from '../src/catalogue/milliseconds.ts'
import { type Chance, keyedHash } from '../src/chance.ts'
import { type Form, onceInTurn } from './answered.ts'
import * as rows from './appointments.ts'
import { addAttempt, waitFor } from './attempts.ts'
import { madeBy } from './booking.ts'
import { hashKeyOf } from './installation.ts'
import { lockLimits, stampNow } from './locks.ts'
import { tell, tellWaiting } from './messages.ts'
import { alertKey, endOffer, findOffer, lockWithOffer, openOfferOf } from './offers.ts'
import type { Store, Turn } from './store.ts'
import { inTurn, MovedMeanwhile } from './turn.ts'
import { deleteWait, eraseWait, findWait, saveWait, waitsOf, waitsThatEnded } from './waits.ts'

export type WaitAsked = Omit<Wait, 'publicId' | 'askedAt' | 'until'>

type Asked = { publicId: string } | { refused: 'tooManyWaits' } | Reached<'tooManyOfAddress' | 'tooManyFromHere'>

/** The limits on what one address and one origin ask for look back so far. */
const hourMinutes = 60

/**
 * Puts somebody on the list, and tells them so. Who waits for the same already keeps their place in the row and is told
 * once more: the answer is the same, so that it says nothing about who waits.
 */
export function askToWait(store: Store, chance: Chance, form: Form, origin: string, asked: WaitAsked): Promise<Asked> {
  const address = addressOf(asked.contact)
  const ask = async (turn: Turn, catalogue: Catalogue): Promise<Asked> => {
    const before = await sameWait(turn, address, asked)
    const hashed = await addressKey(turn, address)
    const locks = [`address ${hashed}`, `origin ${origin}`, ...(before ? [alertKey(before.publicId)] : [])]
    await lockLimits(turn, locks)
    const same = await sameWait(turn, address, asked)
    if (same?.publicId !== before?.publicId) throw new MovedMeanwhile()
    const [location = ''] = asked.locations
    const now = await stampNow(turn, location)
    const { appointmentsPerAddressHour, appointmentsPerOriginHour, waitsPerAddress } = settingsOf(catalogue, location)
    const [ofAddress, fromHere] = [`wait ${hashed}`, madeBy(origin)]
    const rest = await waitFor(turn, ofAddress, appointmentsPerAddressHour, hourMinutes)
    if (rest > 0) return { refused: 'tooManyOfAddress', waitSeconds: rest }
    const elsewhere = await waitFor(turn, fromHere, appointmentsPerOriginHour, hourMinutes)
    if (elsewhere > 0) return { refused: 'tooManyFromHere', waitSeconds: elsewhere }
    const stands = same && (await stillStands(turn, same, now))
    if (same && !stands) await eraseWait(turn, same.publicId)
    const others = (await waitsOf(turn.db, address)).filter(({ until }) => now < until)
    if (!stands && others.length >= waitsPerAddress) return { refused: 'tooManyWaits' }
    await addAttempt(turn, ofAddress)
    await addAttempt(turn, fromHere)
    const zone = catalogue.locations.get(location)?.zone ?? ''
    const fresh = { ...asked, publicId: chance.secret(), askedAt: now, until: waitUntil(asked, catalogue, zone, now) }
    const wait = stands ? same : fresh
    if (!stands) await saveWait(turn, wait)
    await tellWaiting(turn, chance, wait, { kind: 'waiting', madeAt: now })
    return { publicId: wait.publicId }
  }
  return onceInTurn(store, 'wait', form, ask, (result) => 'publicId' in result)
}

async function sameWait(turn: Turn, address: string, asked: WaitAsked): Promise<Wait | undefined> {
  return (await waitsOf(turn.db, address)).find((one) => productsKey(one) === productsKey(asked))
}

const addressKey = async (turn: Turn, address: string) => keyedHash(await hashKeyOf(turn.db), 'address', address)

/** Not over, or with an offer that can still be answered. */
async function stillStands(turn: Turn, { publicId }: Wait, now: number): Promise<boolean> {
  if (await openOfferOf(turn.db, publicId)) return true
  return !(await waitsThatEnded(turn.db, now)).includes(publicId)
}

/**
 * Takes somebody off the list and erases who it was; what is offered goes to the next. Whether they were on it: the same
 * form again gives the same answer.
 */
export function stopWaiting(store: Store, chance: Chance, form: Form, publicId: string): Promise<{ stopped: boolean }> {
  const stop = async (turn: Turn, catalogue: Catalogue) => {
    const offer = await lockWithOffer(turn, publicId, [])
    const wait = await findWait(turn.db, publicId)
    if (!wait) return { stopped: false }
    const now = await stampNow(turn, offer?.location ?? wait.locations[0] ?? '')
    if (offer) await endOffer(turn, chance, catalogue, offer, 'declined', now)
    await eraseWait(turn, publicId)
    return { stopped: true }
  }
  return onceInTurn(store, 'stop', form, stop, ({ stopped }) => stopped)
}

/** Leaves a place that is offered to the next, and waits on. Nothing happens when it is not open. */
export function declinePlace(store: Store, chance: Chance, publicId: string, offerId: string): Promise<void> {
  return inTurn(store, async (turn, catalogue) => {
    const offer = await lockWithOffer(turn, publicId, [])
    if (offer?.id !== offerId) return
    const now = await stampNow(turn, offer.location)
    await endOffer(turn, chance, catalogue, offer, 'declined', now)
  })
}

/** 'gone': its time passed, or it was declined. */
export type PlaceRefusal = TakeRefusal | 'gone'

type Accepted = { publicId: string } | { refused: PlaceRefusal }

/**
 * Makes the appointment at the place that is offered, and the wait is over. `needs` are from the coded list. A second time
 * gives the same answer.
 */
export function acceptPlace(
  store: Store,
  chance: Chance,
  publicId: string,
  { offerId, needs }: { offerId: string; needs: string[] },
): Promise<Accepted> {
  return inTurn(store, async (turn, catalogue): Promise<Accepted> => {
    const before = await findWait(turn.db, publicId)
    if (!before) return answeredBefore(turn, publicId, offerId)
    const address = addressOf(before.contact)
    const offer = await lockWithOffer(turn, publicId, [], [`address ${await addressKey(turn, address)}`])
    const wait = await findWait(turn.db, publicId)
    if (!wait) return answeredBefore(turn, publicId, offerId)
    if (offer?.id !== offerId) return { refused: 'gone' }
    const now = await stampNow(turn, offer.location)
    const held = await rows.findAppointment(turn.db, offerId)
    if (offer.until <= now || !held || !rows.isHold(held) || !isHeld(held, now)) return { refused: 'gone' }
    const live = (await rows.appointmentsOf(turn.db, address, { now, since: now - hour })).ends.length
    const facts = { needs, live, code: await rows.dealCode(turn, chance.code) }
    const made = take(wait, held, { ...facts, settings: settingsOf(catalogue, offer.location) }, now)
    if ('refused' in made) return made
    await endOffer(turn, chance, catalogue, offer, 'accepted', now)
    await deleteWait(turn, publicId)
    await rows.saveAppointment(turn, made)
    await rows.takePlaces(turn, made)
    await tell(turn, chance, catalogue, made, { kind: 'confirmation', madeAt: now })
    return { publicId }
  })
}

/** Nobody waits under this id any more: because of this very offer, or because it was over. */
async function answeredBefore(turn: Turn, publicId: string, offerId: string): Promise<Accepted> {
  const known = await findOffer(turn.db, offerId)
  return known?.appointment === publicId && known.state === 'accepted' ? { publicId } : { refused: 'gone' }
}
