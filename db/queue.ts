// The turns of the queue: what a counter does, and the end of the day. The rules are in src/queue/.
import { and, eq } from 'drizzle-orm'
import { type Catalogue, settingsOf } from '../src/catalogue/catalogue.ts'
import { localDay } from '../src/catalogue/day.ts'
import { closeDay } from '../src/queue/day.ts'
import type { Happened, Refused } from '../src/queue/event.ts'
import type { Hall } from '../src/queue/hall.ts'
import type { NotSeen } from '../src/queue/seen.ts'
import { appointmentAfter, isLive, type Ticket } from '../src/queue/ticket.ts'
import { undo } from '../src/queue/undo.ts'
import { findVisit, saveAppointment } from './appointments.ts'
import { eraseDay } from './erasure.ts'
import { type Doer, hallOf, lockQueue, saveHappened } from './hall.ts'
import { lastTurnAt } from './last-turn.ts'
import { learnFrom } from './lessons.ts'
import { lockDays, stampNow } from './locks.ts'
import { forgetLent } from './number-blocks.ts'
import { erasePushes } from './pushes.ts'
import { appointments } from './schema.ts'
import { note } from './staff.ts'
import type { Store, Turn } from './store.ts'
import { inTurn, MovedMeanwhile } from './turn.ts'

export type Decide<Result extends Happened, Reason extends string> = (
  hall: Hall,
  now: number,
) => Result | Refused<Reason>

/** One press in a hall: locks, loads the hall, lets `decide` say what happens, saves it. */
export const changeHall = <Result extends Happened, Reason extends string>(
  store: Store,
  location: string,
  by: Doer,
  decide: Decide<Result, Reason>,
): Promise<Result | Refused<Reason>> => inHall(store, location, by, async (hall, now) => decide(hall, now))

/**
 * Somebody who is not at that counter does something about it: who it was stands in the audit log, and in the log of
 * the hall nobody, so that it goes on saying who works there.
 */
export const changeFromAfar = <Result extends Happened, Reason extends string>(
  store: Store,
  location: string,
  entry: Parameters<typeof note>[1],
  decide: Decide<Result, Reason>,
): Promise<Result | Refused<Reason>> =>
  inHall(store, location, {}, async (hall, now, turn) => {
    const happened = decide(hall, now)
    if (!('refused' in happened)) await note(turn, entry)
    return happened
  })

/** Takes back the last press at a counter, if nothing happened since to whom it was about. */
export const undoLast = (
  store: Store,
  location: string,
  by: Doer,
  counterNumber: number,
  seen: number,
): Promise<Happened | Refused<NotSeen | 'nothingToUndo' | 'goneOn'>> =>
  inHall(store, location, by, async (hall, _now, turn, date) => {
    const counter = hall.counters.find(({ number }) => number === counterNumber)
    if (!counter) return { refused: 'unknownCounter' }
    return undo(hall, counterNumber, seen, await lastTurnAt(turn.db, counter, date))
  })

/**
 * The day is locked first when the press ends the visit of somebody with an appointment, or undoes its end.
 */
function inHall<Result extends Happened, Reason extends string>(
  store: Store,
  location: string,
  by: Doer,
  decide: (hall: Hall, now: number, turn: Turn, date: string) => Promise<Result | Refused<Reason>>,
): Promise<Result | Refused<Reason>> {
  let lockedDate: string | undefined
  return inTurn(store, async (turn, catalogue) => {
    if (lockedDate) await lockDays(turn, [{ date: lockedDate, location }])
    const queue = await lockQueue(turn, location)
    const now = await stampNow(turn, location)
    const date = localDay(now, catalogue.plans.get(location)?.zone ?? '')
    const hall = await hallOf(turn.db, catalogue, location, date)
    const happened = await decide(hall, now, turn, date)
    if ('refused' in happened) return happened
    const visits = happened.changed.filter((ticket) => concernsAppointment(ticket, happened))
    if (visits.length > 0 && lockedDate !== date) {
      // The day comes before the queue in the order of locks: begin again with both.
      lockedDate = date
      throw new MovedMeanwhile()
    }
    await followTickets(turn, visits)
    await saveHappened(turn, queue, hall, happened, by, now)
    return happened
  })
}

function concernsAppointment(ticket: Ticket, { events }: Happened): boolean {
  if (ticket.appointment === null) return false
  return (
    !isLive(ticket.state) || events.some(({ kind, ticket: serial }) => kind === 'actUndone' && serial === ticket.serial)
  )
}

/** A ticket that ends takes its appointment along: helped, missed or left; and back, when that end is undone. */
async function followTickets(turn: Turn, changed: Ticket[]): Promise<void> {
  for (const ticket of changed) {
    const found = ticket.appointment === null ? undefined : await findVisit(turn.db, ticket.appointment)
    const state = appointmentAfter(ticket.state)
    if (!found || found.state === 'cancelled' || found.state === state) continue
    await saveAppointment(turn, { ...found, state, version: found.version + 1 })
  }
}

/**
 * The end of a day at a location: nothing stays live, who never came was missed, codes are free again and what
 * people needed is forgotten. Part of the turn that calls it.
 */
export async function endDay(turn: Turn, catalogue: Catalogue, location: string, date: string): Promise<void> {
  await lockDays(turn, [{ date, location }])
  const queue = await lockQueue(turn, location)
  const now = await stampNow(turn, location)
  const hall = await hallOf(turn.db, catalogue, location, date)
  const happened = closeDay(hall, now)
  await followTickets(turn, happened.changed)
  const ofDay = and(eq(appointments.date, date), eq(appointments.location, location))
  await turn.db
    .update(appointments)
    .set({ state: 'missed' })
    .where(and(ofDay, eq(appointments.state, 'booked')))
  await saveHappened(turn, queue, hall, happened, {}, now)
  await erasePushes(turn, location, date)
  const today = localDay(now, catalogue.plans.get(location)?.zone ?? '')
  await learnFrom(turn, catalogue, location, date)
  await forgetLent(turn, location, today)
  await eraseDay(turn, { location, date: today, settings: settingsOf(catalogue, location) }, date)
}
