// The turns of booking: hold a time, keep the details, confirm, move, cancel. Each is one transaction that takes its
// locks, reads again what it decides on, decides (src/booking/appointment.ts) and saves.
import * as appointment from '../src/booking/appointment.ts'
import { type Start, startAt } from '../src/booking/availability.ts'
import { type Asker, askFor, codesOf, type Wish } from '../src/booking/wish.ts'
import { type Catalogue, settingsOf } from '../src/catalogue/catalogue.ts'
import { localDay } from '../src/catalogue/day.ts'
import { type Chance, hashOf } from '../src/chance.ts'
import { type Form, once } from './answered.ts'
import * as rows from './appointments.ts'
import { addAttempt, attemptsWithin } from './attempts.ts'
import { availabilityOfDay } from './availability.ts'
import { type DayKey, lockDays, lockLimits, stampNow } from './locks.ts'
import { returning } from './schema.ts'
import { freshSecret } from './secrets.ts'
import type { Store, Turn } from './store.ts'
import { takenDuring } from './taken.ts'
import { inTurn, MovedMeanwhile } from './turn.ts'

/** Who asks: hashes of the visitor's cookie and of the request's origin. */
export interface Visitor {
  visitor: string
  origin: string
}

export interface TimeWish extends Wish {
  location: string
  startsAt: number
}

const minute = 60_000

const dayOf = (catalogue: Catalogue, location: string, instant: number): DayKey => ({
  location,
  date: localDay(instant, catalogue.plans.get(location)?.zone ?? ''),
})

const isOn = (day: DayKey, found: DayKey) => found.date === day.date && found.location === day.location

/**
 * The start that is free now on a locked day, as availability itself says; its own place does not count. Who chose it in
 * time, at `chosenAt`, is not too late now as long as it lies ahead.
 */
async function freeStart(
  turn: Turn,
  catalogue: Catalogue,
  wish: TimeWish,
  by: Asker,
  now: number,
  own?: string,
  chosenAt = now,
): Promise<Start | undefined> {
  const plan = catalogue.plans.get(wish.location)
  if (!plan) return undefined
  const { startsAt } = wish
  const ask = askFor(wish, catalogue, wish.location, by, now)
  const visit = {
    ...dayOf(catalogue, wish.location, startsAt),
    startsAt,
    endsAt: startsAt + ask.durationMinutes * minute,
  }
  const taken = await takenDuring(turn.db, { ...visit, now }, own)
  for (const { publicId, until } of taken) {
    if (publicId !== undefined && until !== undefined && until <= now) await rows.lapseHold(turn, publicId)
  }
  const { from } = askFor(wish, catalogue, wish.location, by, chosenAt)
  const ofTeams = { ...plan, blocks: plan.blocks.filter((block) => ask.teams.includes(block.team)) }
  const free = availabilityOfDay(catalogue, ofTeams, visit.date, taken, now)
  return startAt(free, { ...ask, from: Math.max(from, now) }, startsAt)
}

export type HeldOrNot = { publicId: string } | { refused: appointment.HoldRefusal }

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
  const hold = async (turn: Turn, catalogue: Catalogue, before?: appointment.Hold): Promise<HeldOrNot> => {
    const day = dayOf(catalogue, wish.location, wish.startsAt)
    await lockDays(turn, before ? [day, before] : [day])
    await lockLimits(turn, [`origin ${who.origin}`, `visitor ${who.visitor}`])
    const own = await rows.findHoldOf(turn.db, who.visitor)
    if (own && !isOn(day, own) && !(before && isOn(before, own))) throw new MovedMeanwhile()
    const now = await stampNow(turn, wish.location)
    const start = await freeStart(turn, catalogue, wish, 'resident', now, own?.publicId)
    const originHolds = await rows.holdsOfOrigin(turn.db, who.origin, now, own?.publicId)
    const settings = settingsOf(catalogue, wish.location)
    const { choices, calm } = wish
    const request = { ...day, ...who, choices, calm, publicId: chance.secret(), channel: 'online' as const }
    const decided = appointment.hold(request, { start, own, originHolds, settings }, now)
    if ('refused' in decided) return decided
    if (own) await rows.leavePlaces(turn, own.publicId)
    await rows.saveAppointment(turn, decided)
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
    await rows.saveAppointment(turn, decided)
    return decided
  })
}

export type MadeOrNot =
  | { publicId: string; secret: string }
  | { refused: appointment.ConfirmRefusal | 'unknown' | 'alreadyMade' }

/** Makes a held appointment definitive; gives a fresh secret link to it, on a repeat as well. */
export function confirmAppointment(
  store: Store,
  chance: Chance,
  form: Form,
  visitor: string,
  publicId: string,
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
    const madeHere = `book ${before.origin}`
    await lockLimits(turn, [`address ${hashOf(address)}`, `origin ${before.origin}`])
    const found = await rows.findAppointment(turn.db, publicId)
    if (!found || !rows.isHold(found)) return { refused: 'alreadyMade' }
    if (!isOn(before, found) || JSON.stringify(found.contact) !== JSON.stringify(before.contact))
      throw new MovedMeanwhile()
    const now = await stampNow(turn, found.location)
    const held = appointment.isHeld(found, now)
    const retaken = held ? undefined : await freeStart(turn, catalogue, found, 'resident', now, publicId, found.takenAt)
    const facts = {
      retaken,
      code: await rows.dealCode(turn, chance.code),
      liveOfAddress: await rows.liveOfAddress(turn.db, address, now),
      madeFromOrigin: await attemptsWithin(turn, madeHere, 60),
      settings: settingsOf(catalogue, found.location),
    }
    const decided = appointment.confirm(found, facts, now)
    if ('refused' in decided) return decided
    await addAttempt(turn, madeHere)
    await rows.saveAppointment(turn, decided)
    if (!held) await rows.leavePlaces(turn, publicId)
    if (!held) await rows.takePlaces(turn, decided)
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

export type MovedOrNot = { publicId: string } | { refused: appointment.MoveRefusal | 'unknown' }

/** Moves a resident's own appointment: the new time is taken and the old given up in one turn. */
export function moveAppointment(
  store: Store,
  chance: Chance,
  form: Form,
  publicId: string,
  to: { location: string; startsAt: number },
): Promise<MovedOrNot> {
  const moves = `move ${publicId}`
  const move = async (turn: Turn, catalogue: Catalogue): Promise<MovedOrNot> => {
    const before = await rows.findVisit(turn.db, publicId)
    if (!before) return { refused: 'unknown' }
    const day = dayOf(catalogue, to.location, to.startsAt)
    await lockDays(turn, [day, before])
    const found = await rows.findVisit(turn.db, publicId)
    if (!found || !isOn(before, found)) throw new MovedMeanwhile()
    const now = await stampNow(turn, to.location)
    const start = await freeStart(turn, catalogue, { ...found, ...to }, 'resident', now, publicId)
    const settings = settingsOf(catalogue, found.location)
    const movesLately = await attemptsWithin(turn, moves, 60)
    const decided = appointment.move(found, { ...day, start, movesLately, settings }, now)
    if ('refused' in decided) return decided
    await addAttempt(turn, moves)
    await giveUpPlace(turn, chance, catalogue, found, now)
    await rows.saveAppointment(turn, decided)
    await rows.takePlaces(turn, decided)
    return { publicId }
  }
  return inTurn(store, (turn, catalogue) =>
    once(
      turn,
      'move',
      form,
      () => move(turn, catalogue),
      (result) => 'publicId' in result,
    ),
  )
}

export type CancelledOrNot = { publicId: string } | { refused: appointment.ChangeRefusal | 'unknown' }

/** Cancels a resident's own appointment. */
export function cancelAppointment(store: Store, chance: Chance, publicId: string): Promise<CancelledOrNot> {
  return inTurn(store, async (turn, catalogue) => {
    const before = await rows.findVisit(turn.db, publicId)
    if (!before) return { refused: 'unknown' }
    await lockDays(turn, [before])
    const found = await rows.findVisit(turn.db, publicId)
    if (!found || !isOn(before, found)) throw new MovedMeanwhile()
    const now = await stampNow(turn, found.location)
    const decided = appointment.cancel(found, settingsOf(catalogue, found.location), now)
    if ('refused' in decided) return decided
    await giveUpPlace(turn, chance, catalogue, found, now)
    await rows.saveAppointment(turn, decided)
    return { publicId }
  })
}

/** Frees the place: for staff at once, for residents after a while when a resident had it online. */
async function giveUpPlace(
  turn: Turn,
  chance: Chance,
  catalogue: Catalogue,
  found: appointment.Visit,
  now: number,
): Promise<void> {
  await rows.leavePlaces(turn, found.publicId)
  if (found.channel !== 'online') return
  const { location, date, team, startsAt, endsAt } = found
  const until = appointment.returnsAt(settingsOf(catalogue, location), now, chance.fraction())
  const products = codesOf(found)
  await turn.db.insert(returning).values({ location, date, team, startsAt, endsAt, until, products })
}
