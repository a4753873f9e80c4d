// What is forgotten on time: contact data, holds that lapsed, answered forms, sessions and tries that are over.
import { and, eq, inArray, isNotNull, lt, notLike, type SQL } from 'drizzle-orm'
import { type Catalogue, settingsOf } from '../src/catalogue/catalogue.ts'
import { day, hour } from '../src/catalogue/milliseconds.ts'
import { forgetAnswers } from './answered.ts'
import { forgetOldAttempts } from './attempts.ts'
import { lockDays } from './locks.ts'
import { appointments, lanes, limits, returning, secrets } from './schema.ts'
import { forgetSessions } from './staff.ts'
import type { Turn } from './store.ts'

/** A lapsed hold keeps what was filled in so much longer. */
const lapsedHours = 2
const answersHours = 24

/** Forgets what is over at this municipal instant; answered forms, sessions and tries go by machine time. */
export async function forgetOnTime(turn: Turn, catalogue: Catalogue, now: number): Promise<void> {
  await forgetHolds(turn, now - lapsedHours * hour)
  for (const location of catalogue.locations.keys()) {
    await forgetContacts(turn, location, now - settingsOf(catalogue, location).contactDays * day)
  }
  await turn.db.delete(returning).where(lt(returning.until, now))
  await forgetAnswers(turn, turn.machineNow - answersHours * hour)
  await forgetSessions(turn)
  await forgetOldAttempts(turn)
  await forgetLimits(turn)
}

/** Who asked for something is in the names of their locks; whoever holds one now finishes first. */
async function forgetLimits(turn: Turn): Promise<void> {
  await turn.db.delete(limits).where(notLike(limits.key, 'job %'))
}

const lapsedBefore = (before: number) =>
  and(inArray(appointments.state, ['held', 'lapsed']), lt(appointments.heldUntil, before))

/** Holds that lapsed before this instant, with what was filled in. */
async function forgetHolds(turn: Turn, before: number): Promise<void> {
  const over = lapsedBefore(before)
  await lockDaysOf(turn, over)
  await turn.db.delete(lanes).where(inArray(lanes.appointment, idsOf(turn, over)))
  await turn.db.delete(appointments).where(over)
}

const nobody = { name: null, email: null, mobile: null, address: null }

/** The contact data of visits that ended before this instant, and the secret links to them. */
async function forgetContacts(turn: Turn, location: string, before: number): Promise<void> {
  const over = and(eq(appointments.location, location), lt(appointments.endsAt, before), isNotNull(appointments.name))
  await lockDaysOf(turn, over)
  await turn.db.delete(secrets).where(inArray(secrets.appointment, idsOf(turn, over)))
  await turn.db.update(appointments).set(nobody).where(over)
}

/** Nothing comes to be over on another day meanwhile: who moves or renews goes forward in time. */
async function lockDaysOf(turn: Turn, condition: SQL | undefined): Promise<void> {
  const { date, location } = appointments
  await lockDays(turn, await turn.db.selectDistinct({ date, location }).from(appointments).where(condition))
}

const idsOf = (turn: Turn, condition: SQL | undefined) =>
  turn.db.select({ publicId: appointments.publicId }).from(appointments).where(condition)
