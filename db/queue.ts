// The turns of the queue: what a counter does, and the end of the day. The rules are in src/queue/.
import { and, eq } from 'drizzle-orm'
import type { Catalogue } from '../src/catalogue/catalogue.ts'
import { localDay } from '../src/catalogue/day.ts'
import { closeDay } from '../src/queue/day.ts'
import type { Happened, Refused } from '../src/queue/event.ts'
import type { Hall } from '../src/queue/hall.ts'
import { appointmentAfter, isLive, type Ticket } from '../src/queue/ticket.ts'
import { findVisit, saveAppointment } from './appointments.ts'
import { type Doer, hallOf, lockQueue, saveHappened } from './hall.ts'
import { lockDays, stampNow } from './locks.ts'
import { appointments, tickets } from './schema.ts'
import type { Store, Turn } from './store.ts'
import { inTurn, MovedMeanwhile } from './turn.ts'

export type Decide<Result extends Happened, Reason extends string> = (
  hall: Hall,
  now: number,
) => Result | Refused<Reason>

/**
 * One press in a hall: locks, loads the hall, lets `decide` say what happens, saves it. The day is locked first when
 * the press ends the visit of somebody with an appointment.
 */
export function changeHall<Result extends Happened, Reason extends string>(
  store: Store,
  location: string,
  by: Doer,
  decide: Decide<Result, Reason>,
): Promise<Result | Refused<Reason>> {
  let lockedDate: string | undefined
  return inTurn(store, async (turn, catalogue) => {
    if (lockedDate) await lockDays(turn, [{ date: lockedDate, location }])
    const queue = await lockQueue(turn, location)
    const now = await stampNow(turn, location)
    const date = localDay(now, catalogue.plans.get(location)?.zone ?? '')
    const hall = await hallOf(turn.db, catalogue, location, date)
    const happened = decide(hall, now)
    if ('refused' in happened) return happened
    const ended = happened.changed.filter(endsAppointment)
    if (ended.length > 0 && lockedDate !== date) {
      // The day comes before the queue in the order of locks: begin again with both.
      lockedDate = date
      throw new MovedMeanwhile()
    }
    await endAppointments(turn, ended)
    await saveHappened(turn, queue, hall, happened, by, now)
    return happened
  })
}

const endsAppointment = (ticket: Ticket) => ticket.appointment !== null && !isLive(ticket.state)

/** A ticket that ends takes its appointment along: helped, missed or left. */
async function endAppointments(turn: Turn, ended: Ticket[]): Promise<void> {
  for (const ticket of ended) {
    const found = ticket.appointment === null ? undefined : await findVisit(turn.db, ticket.appointment)
    const state = appointmentAfter(ticket.state)
    if (!found || found.state === 'cancelled' || state === 'arrived') continue
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
  const happened = closeDay(hall, catalogue.products, now)
  await endAppointments(turn, happened.changed.filter(endsAppointment))
  const ofDay = and(eq(appointments.date, date), eq(appointments.location, location))
  await turn.db
    .update(appointments)
    .set({ state: 'missed' })
    .where(and(ofDay, eq(appointments.state, 'booked')))
  await saveHappened(turn, queue, hall, happened, {}, now)
  await turn.db.update(appointments).set({ code: null, needs: [] }).where(ofDay)
  const issuedHere = and(eq(tickets.date, date), eq(tickets.location, location))
  await turn.db.update(tickets).set({ needs: [] }).where(issuedHere)
}
