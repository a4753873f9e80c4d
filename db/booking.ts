// The turns of booking: hold a time, keep the details, confirm. Each is one transaction that takes its locks, reads
// again what it decides on, decides (src/booking/appointment.ts) and saves. Moving and cancelling: own.ts.
import * as appointment from '../src/booking/appointment.ts'
import { type Catalogue, settingsOf } from '../src/catalogue/catalogue.ts'
import { hour } from '../src/catalogue/milliseconds.ts'
import { type Chance, keyedHash } from '../src/chance.ts'
import { type Form, once } from './answered.ts'
import * as rows from './appointments.ts'
import { addAttempt, attemptsWithin, waitFor } from './attempts.ts'
import { dayOf, freeStart, isOn, type TimeWish } from './free-start.ts'
import { hashKeyOf } from './installation.ts'
import { lockDays, lockLimits, stampNow } from './locks.ts'
import { tell } from './messages.ts'
import { freshSecret } from './secrets.ts'
import type { Store, Turn } from './store.ts'
import { inTurn, MovedMeanwhile } from './turn.ts'

/** Who asks: hashes of the visitor's cookie and of the request's origin. */
export interface Visitor {
  visitor: string
  origin: string
  /** Hashes of the addresses of live appointments that this browser has a secret to. */
  known?: readonly string[]
}

/** So often in an hour one address gets a time held although its origin holds as many as it may. */
const sparedMost = 6

export type HeldOrNot = { publicId: string } | appointment.HoldRefusal

/**
 * Holds a time for a visitor, in the turn in which it is found free; another time moves the hold. The wish must have
 * no problem (src/booking/wish.ts).
 */
export function holdTime(
  store: Store,
  chance: Chance,
  form: Form,
  who: Visitor & { language: string },
  wish: TimeWish,
): Promise<HeldOrNot> {
  const { known, ...asker } = who
  const hold = async (turn: Turn, catalogue: Catalogue, before?: appointment.Hold): Promise<HeldOrNot> => {
    const day = dayOf(catalogue, wish.location, wish.startsAt)
    await lockDays(turn, before ? [day, before] : [day])
    // Whoever is known here is not kept out by the others behind the same origin, but that does not go on for ever.
    const spares = known?.[0] === undefined ? undefined : `spared ${known[0]}`
    await lockLimits(turn, [`origin ${who.origin}`, `visitor ${who.visitor}`, ...(spares ? [spares] : [])])
    const own = await rows.findHoldOf(turn.db, who.visitor)
    if (own && !isOn(day, own) && !(before && isOn(before, own))) throw new MovedMeanwhile()
    const now = await stampNow(turn, wish.location)
    const start = await freeStart(turn, catalogue, wish, 'resident', now, own?.publicId)
    const originHolds = await rows.holdsOfOrigin(turn.db, who.origin, now, own?.publicId)
    const spared = spares !== undefined && (await attemptsWithin(turn, spares, 60)) < sparedMost
    const settings = settingsOf(catalogue, wish.location)
    const { choices, calm } = wish
    const request = { ...day, ...asker, choices, calm, publicId: chance.secret(), channel: 'online' as const }
    const decided = appointment.hold(request, { start, own, originHolds, spared, settings }, now)
    if ('refused' in decided) return decided
    if (spared) await addAttempt(turn, spares)
    if (own) await rows.leavePlaces(turn, own.publicId)
    await rows.saveAppointment(turn, decided, own)
    await rows.takePlaces(turn, decided)
    return { publicId: decided.publicId }
  }
  return inTurn(store, async (turn, catalogue) => {
    // Who holds a time already moves it by choosing again, from a page that the browser kept as well: the answer to
    // an earlier choice would be the wrong one. Only the first hold of a visitor can be made twice.
    const before = await rows.findHoldOf(turn.db, who.visitor)
    if (before) return hold(turn, catalogue, before)
    return once(
      turn,
      'hold',
      form,
      () => hold(turn, catalogue),
      (result) => 'publicId' in result,
    )
  })
}

/** Renews a visitor's hold, or keeps contact data with it. Undefined when this visitor has no such hold. */
export function changeHold(
  store: Store,
  visitor: string,
  publicId: string,
  change: appointment.HoldChange,
): Promise<appointment.Hold | undefined> {
  return inTurn(store, async (turn, catalogue) => {
    const before = await rows.findHoldOf(turn.db, visitor)
    if (before?.publicId !== publicId) return undefined
    await lockDays(turn, [before])
    const own = await rows.findHoldOf(turn.db, visitor)
    if (own?.publicId !== publicId) return undefined
    if (!isOn(before, own)) throw new MovedMeanwhile()
    const now = await stampNow(turn, own.location)
    const held = appointment.isHeld(own, now)
    if (!held) await rows.leavePlaces(turn, publicId)
    const current = held ? own : { ...own, state: 'lapsed' as const }
    const decided = appointment.changeHold(current, change, settingsOf(catalogue, own.location), now)
    await rows.saveAppointment(turn, decided, own)
    return decided
  })
}

export type MadeOrNot =
  | { publicId: string; secret: string }
  | appointment.ConfirmRefusal
  | { refused: 'unknown' | 'alreadyMade' | 'notAsShown' }

/** The limit on what one origin makes looks back so far. */
const hourMinutes = 60

/** Under which key of attempts stands what an origin made. */
export const madeBy = (origin: string) => `book ${origin}`

/**
 * Makes a held appointment definitive; gives a fresh secret link to it, on a repeat as well. For an address that is
 * `known` (see Visitor) its origin's limit does not count. What the page showed (`shown`, the keyed hash of
 * appointment.shownOf) must be what is held: in another tab something else may have been chosen or filled in. null is a
 * page that does not say; who shows no page leaves it out.
 */
export function confirmAppointment(
  store: Store,
  chance: Chance,
  form: Form,
  visitor: string,
  publicId: string,
  known: readonly string[] = [],
  shown?: string | null,
): Promise<MadeOrNot> {
  const confirm = async (
    turn: Turn,
    catalogue: Catalogue,
  ): Promise<Exclude<MadeOrNot, { secret: string }> | { publicId: string }> => {
    const before = await rows.findAppointment(turn.db, publicId)
    if (!before) return { refused: 'unknown' }
    if (!rows.isHold(before)) return { refused: 'alreadyMade' }
    if (before.visitor !== visitor) return { refused: 'unknown' }
    await lockDays(turn, [before])
    const address = before.contact ? appointment.addressOf(before.contact) : ''
    const hashKey = await hashKeyOf(turn.db)
    const hashedAddress = keyedHash(hashKey, 'address', address)
    const madeHere = madeBy(before.origin)
    await lockLimits(turn, [`address ${hashedAddress}`, `origin ${before.origin}`])
    const found = await rows.findAppointment(turn.db, publicId)
    if (!found || !rows.isHold(found)) return { refused: 'alreadyMade' }
    const isAsShown = shown === undefined || shown === keyedHash(hashKey, 'shown', appointment.shownOf(found))
    if (!isAsShown) return { refused: 'notAsShown' }
    if (!isOn(before, found) || JSON.stringify(found.contact) !== JSON.stringify(before.contact))
      throw new MovedMeanwhile()
    const now = await stampNow(turn, found.location)
    const held = appointment.isHeld(found, now)
    const retaken = held ? undefined : await freeStart(turn, catalogue, found, 'resident', now, publicId, found.takenAt)
    const settings = settingsOf(catalogue, found.location)
    const originMost = settings.appointmentsPerOriginHour
    const facts = {
      retaken,
      code: await rows.dealCode(turn, chance.code),
      ofAddress: await rows.appointmentsOf(turn.db, address, { now, since: now - hour }),
      originWait: known.includes(hashedAddress) ? 0 : await waitFor(turn, madeHere, originMost, hourMinutes),
      settings,
    }
    const decided = appointment.confirm(found, facts, now)
    if ('refused' in decided) return decided
    await addAttempt(turn, madeHere)
    await rows.saveAppointment(turn, decided, found)
    if (!held) await rows.leavePlaces(turn, publicId)
    if (!held) await rows.takePlaces(turn, decided)
    await tell(turn, chance, catalogue, decided, { kind: 'confirmation', madeAt: now })
    return { publicId }
  }
  return inTurn(store, async (turn, catalogue) => {
    const result = await once(
      turn,
      'appointment',
      form,
      () => confirm(turn, catalogue),
      (made) => 'publicId' in made,
    )
    if ('refused' in result) return result
    return { publicId: result.publicId, secret: await freshSecret(turn, chance, result.publicId) }
  })
}
