// Reads what the panel of a follow-up appointment shows: the first times, whose visit it is, and what was made.
import type { Context } from 'hono'
import { findVisit } from '../../db/appointments.ts'
import { availabilityBetween } from '../../db/availability.ts'
import type { FollowUpShown } from '../../views/queue/shown.ts'
import { freeDaysOf } from '../booking/times.ts'
import { askFor } from '../booking/wish.ts'
import { settingsOf } from '../catalogue/catalogue.ts'
import { addDays } from '../catalogue/day.ts'
import type { Env, Site } from '../context.ts'
import { fewTimes, followUpOf } from './follow-up.ts'
import type { Ticket } from './ticket.ts'

/** Most people come to collect within this time; whoever wants to come later is helped by telephone. */
const daysAhead = 28

/** Undefined when nothing of this visit is collected later. `made` is the publicId of what was just booked. */
export async function followUpNow(
  c: Context<Env>,
  { store, chance }: Site,
  ticket: Ticket,
  made: string | undefined,
): Promise<FollowUpShown | undefined> {
  const catalogue = c.get('catalogue')
  const { location, date } = ticket
  const now = c.get('now')
  const { holidaysClosed } = settingsOf(catalogue, location)
  const followUp = followUpOf(ticket.choices, date, catalogue.products, holidaysClosed)
  if (!followUp) return undefined
  const { choices, from } = followUp
  const ask = askFor({ choices, calm: false }, catalogue, location, 'staff', now)
  return store.read(async (db) => {
    const span = { location, from, until: addDays(from, daysAhead), now }
    const days = await availabilityBetween(store, db, catalogue, span)
    const visit = ticket.appointment === null ? undefined : await findVisit(db, ticket.appointment)
    const booked = made === undefined ? undefined : await findVisit(db, made)
    return {
      ...followUp,
      serial: ticket.serial,
      times: fewTimes(freeDaysOf(location, days, ask)),
      contact: visit?.contact ?? null,
      key: chance.secret(),
      made: booked?.location === location ? booked : undefined,
    }
  })
}
