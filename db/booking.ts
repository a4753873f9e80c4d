// The turns of booking: hold a time, keep the details, confirm, move, cancel. Each is one transaction that takes its
// locks, reads again what it decides on, decides (src/booking/appointment.ts) and saves.
import { eq, sql } from 'drizzle-orm'
import * as appointment from '../src/booking/appointment.ts'
import { type Start, startAt } from '../src/booking/availability.ts'
import { type Asker, askFor, codesOf, type Wish } from '../src/booking/wish.ts'
import { type Catalogue, settingsOf } from '../src/catalogue/catalogue.ts'
import { localDay } from '../src/catalogue/day.ts'
import { type Chance, hashOf } from '../src/chance.ts'
import { type Form, once } from './answered.ts'
import * as rows from './appointments.ts'
import { availabilityOfDay, takenBetween } from './availability.ts'
import { type DayKey, lockDays, lockLimits, stampNow } from './locks.ts'
import { returning, secrets } from './schema.ts'
import { type Db, type Store, statement, type Turn } from './store.ts'
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

const dayOf = (catalogue: Catalogue, location: string, instant: number): DayKey => ({
  location,
  date: localDay(instant, catalogue.plans.get(location)?.zone ?? ''),
})

const isOn = (day: DayKey, found: DayKey) => found.date === day.date && found.location === day.location

/** The start that is free now on a locked day, as availability itself says; its own place does not count. */
async function freeStart(
  turn: Turn,
  catalogue: Catalogue,
  wish: TimeWish,
  by: Asker,
  now: number,
  own?: string,
): Promise<Start | undefined> {
  const plan = catalogue.plans.get(wish.location)
  if (!plan) return undefined
  const day = dayOf(catalogue, wish.location, wish.startsAt)
  await rows.lapseHolds(turn, day, now)
  const taken = await takenBetween(turn.db, { ...day, from: day.date, until: day.date, now, except: own })
  const free = availabilityOfDay(catalogue, plan, day.date, taken.get(day.date) ?? [], now)
  return startAt(free, askFor(wish, catalogue, wish.location, by, now), wish.startsAt)
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
  const hold = async (turn: Turn, catalogue: Catalogue): Promise<HeldOrNot> => {
    const day = dayOf(catalogue, wish.location, wish.startsAt)
    const before = await rows.findHoldOf(turn.db, who.visitor)
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
  return inTurn(store, (turn, catalogue) =>
    once(
      turn,
      form,
      () => hold(turn, catalogue),
      (result) => 'publicId' in result,
    ),
  )
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
    await rows.lapseHolds(turn, own, now)
    const current = appointment.isHeld(own, now) ? own : { ...own, state: 'lapsed' as const }
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
    await lockLimits(turn, [`address ${hashOf(address)}`])
    const found = await rows.findAppointment(turn.db, publicId)
    if (!found || !rows.isHold(found)) return { refused: 'alreadyMade' }
    if (!isOn(before, found) || JSON.stringify(found.contact) !== JSON.stringify(before.contact))
      throw new MovedMeanwhile()
    const now = await stampNow(turn, found.location)
    await rows.lapseHolds(turn, found, now)
    const held = appointment.isHeld(found, now)
    const retaken = held ? undefined : await freeStart(turn, catalogue, found, 'resident', now, publicId)
    const facts = {
      retaken,
      code: await rows.dealCode(turn, chance.code),
      liveOfAddress: await rows.liveOfAddress(turn.db, address, now),
      settings: settingsOf(catalogue, found.location),
    }
    const decided = appointment.confirm(found, facts, now)
    if ('refused' in decided) return decided
    await rows.saveAppointment(turn, decided)
    if (!held) await rows.takePlaces(turn, decided)
    return { publicId }
  }
  return inTurn(store, async (turn, catalogue) => {
    const result = await once(
      turn,
      form,
      () => confirm(turn, catalogue),
      (made) => 'publicId' in made,
    )
    if ('refused' in result) return result
    return { publicId: result.publicId, secret: await freshSecret(turn, chance, result.publicId) }
  })
}

export type MovedOrNot = { publicId: string } | { refused: appointment.ChangeRefusal | 'taken' | 'unknown' }

/** Moves a resident's own appointment: the new time is taken and the old given up in one turn. */
export function moveAppointment(
  store: Store,
  chance: Chance,
  form: Form,
  publicId: string,
  to: { location: string; startsAt: number },
): Promise<MovedOrNot> {
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
    const decided = appointment.move(found, { ...day, start, settings }, now)
    if ('refused' in decided) return decided
    await giveUpPlace(turn, chance, catalogue, found, now)
    await rows.saveAppointment(turn, decided)
    await rows.takePlaces(turn, decided)
    return { publicId }
  }
  return inTurn(store, (turn, catalogue) =>
    once(
      turn,
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

const insertSecret = statement((db) =>
  db.insert(secrets).values({
    hash: sql.placeholder('hash'),
    appointment: sql.placeholder('publicId'),
    madeAt: sql.placeholder('madeAt'),
  }),
)

/** A new secret link to an appointment; the earlier ones stay valid. Only its hash is kept. */
async function freshSecret(turn: Turn, chance: Chance, publicId: string): Promise<string> {
  const secret = chance.secret()
  await insertSecret(turn.db, { hash: hashOf(secret), publicId, madeAt: turn.machineNow })
  return secret
}

const findSecret = statement((db) =>
  db
    .select()
    .from(secrets)
    .where(eq(secrets.hash, sql.placeholder('hash'))),
)

/** Which appointment a secret link opens, by its publicId; undefined when none. */
export async function openedBy(db: Db, secret: string): Promise<string | undefined> {
  const [row] = await findSecret(db, { hash: hashOf(secret) })
  return row?.appointment
}

/** A secret link for the visit with this code, when the e-mail address or mobile number given with it is its own. */
export function findByCode(
  store: Store,
  chance: Chance,
  code: string,
  given: string,
): Promise<{ publicId: string; secret: string } | undefined> {
  return inTurn(store, async (turn) => {
    const found = await rows.findVisitByCode(turn.db, code)
    if (!found?.contact || !appointment.isOwn(found.contact, given)) return undefined
    return { publicId: found.publicId, secret: await freshSecret(turn, chance, found.publicId) }
  })
}
