// The turns of an appointment that was made: its resident moves or cancels it.
import * as appointment from '../src/booking/appointment.ts'
import { codesOf } from '../src/booking/wish.ts'
import { type Catalogue, settingsOf } from '../src/catalogue/catalogue.ts'
import type { Chance } from '../src/chance.ts'
import { type Form, once } from './answered.ts'
import * as rows from './appointments.ts'
import { addAttempt, attemptsWithin } from './attempts.ts'
import { dayOf, freeStart, isOn } from './free-start.ts'
import { lockDays, stampNow } from './locks.ts'
import { returning } from './schema.ts'
import type { Store, Turn } from './store.ts'
import { inTurn, MovedMeanwhile } from './turn.ts'

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
