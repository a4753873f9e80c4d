// What is forgotten on time: contact data, holds that lapsed, answered forms, sessions and tries that are over.
import { and, eq, inArray, isNotNull, lt } from 'drizzle-orm'
import { type Catalogue, settingsOf } from '../src/catalogue/catalogue.ts'
import { forgetAnswers } from './answered.ts'
import { appointments, lanes, returning, secrets } from './schema.ts'
import { forgetEnded } from './staff.ts'
import type { Turn } from './store.ts'

const hour = 3_600_000
const day = 24 * hour
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
  await forgetEnded(turn)
}

async function forgetHolds(turn: Turn, before: number): Promise<void> {
  const old = await turn.db
    .select({ publicId: appointments.publicId })
    .from(appointments)
    .where(and(inArray(appointments.state, ['held', 'lapsed']), lt(appointments.heldUntil, before)))
  for (const { publicId } of old) {
    await turn.db.delete(lanes).where(eq(lanes.appointment, publicId))
    await turn.db.delete(appointments).where(eq(appointments.publicId, publicId))
  }
}

/** The contact data of visits that ended before this instant, and the secret links to them. */
async function forgetContacts(turn: Turn, location: string, before: number): Promise<void> {
  const over = await turn.db
    .select({ publicId: appointments.publicId })
    .from(appointments)
    .where(and(eq(appointments.location, location), lt(appointments.endsAt, before), isNotNull(appointments.name)))
  const nobody = { name: null, email: null, mobile: null, address: null }
  for (const { publicId } of over) {
    await turn.db.update(appointments).set(nobody).where(eq(appointments.publicId, publicId))
    await turn.db.delete(secrets).where(eq(secrets.appointment, publicId))
  }
}
