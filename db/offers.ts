// Rows ↔ alerts and what was offered: for the turns of the resident (alerts.ts, waiting.ts) and those of the hour
// (offering.ts, opening.ts).
import { and, asc, eq, getTableColumns, gt, gte, inArray, isNotNull, lt, ne, notInArray, sql } from 'drizzle-orm'
import { type Alert, startKey, type Waiting } from '../src/booking/alert.ts'
import { type Hold, isHeld } from '../src/booking/appointment.ts'
import type { Catalogue } from '../src/catalogue/catalogue.ts'
import { day } from '../src/catalogue/milliseconds.ts'
import type { Chance } from '../src/chance.ts'
import { findAppointment, isHold, leavePlaces } from './appointments.ts'
import { giveUpPlace, noteFreed } from './freed.ts'
import { type DayKey, lockDays, lockLimits } from './locks.ts'
import type { OfferState } from './schema/waiting.ts'
import { alerts, appointments, offers } from './schema.ts'
import { type Db, statement, type Turn } from './store.ts'
import { MovedMeanwhile } from './turn.ts'
import { eraseWait, findWait, waitingNow, waitsThatEnded } from './waits.ts'

export type Offer = typeof offers.$inferSelect

const findAlertOf = statement((db) =>
  db
    .select()
    .from(alerts)
    .where(eq(alerts.appointment, sql.placeholder('appointment'))),
)

/** The alert of an appointment, when it has one. */
export async function findAlert(db: Db, appointment: string): Promise<Alert | undefined> {
  const [row] = await findAlertOf(db, { appointment })
  return row
}

const findOfferById = statement((db) =>
  db
    .select()
    .from(offers)
    .where(eq(offers.id, sql.placeholder('id'))),
)

export async function findOffer(db: Db, id: string): Promise<Offer | undefined> {
  const [row] = await findOfferById(db, { id })
  return row
}

const findOpenOf = statement((db) =>
  db
    .select()
    .from(offers)
    .where(and(eq(offers.appointment, sql.placeholder('appointment')), eq(offers.state, 'open'))),
)

/** What is offered to an appointment now, perhaps past its time: that is for the page or the turn to say. */
export async function openOfferOf(db: Db, appointment: string): Promise<Offer | undefined> {
  const [row] = await findOpenOf(db, { appointment })
  return row
}

const findFirstOpen = statement((db) =>
  db.select().from(offers).where(eq(offers.state, 'open')).orderBy(asc(offers.until), asc(offers.id)).limit(1),
)

/** The open offer that ends first; undefined when nothing is offered. */
export async function firstOpenOffer(db: Db): Promise<Offer | undefined> {
  const [row] = await findFirstOpen(db, {})
  return row
}

/**
 * Who waits for a place on such a day (ISO): those who have an appointment on a later one, and those who have none. With
 * what they were offered; in no order, that is for src/booking/alert.ts.
 */
export async function waitingFor(db: Db, earlier: string, now: number): Promise<Waiting[]> {
  const { date, version, choices, calm } = appointments
  const sooner = await db
    .select({ ...getTableColumns(alerts), own: { date, version }, choices, calm })
    .from(alerts)
    .innerJoin(appointments, eq(appointments.publicId, alerts.appointment))
    .where(and(eq(appointments.state, 'booked'), isNotNull(appointments.name), gt(date, earlier)))
  return withOffers(db, [...sooner, ...(await withoutAppointment(db, now))])
}

/** Who waits without an appointment, with what they were offered. */
export const waitingForAnything = async (db: Db, now: number): Promise<Waiting[]> =>
  withOffers(db, await withoutAppointment(db, now))

async function withoutAppointment(db: Db, now: number): Promise<Omit<Waiting, 'offers'>[]> {
  return (await waitingNow(db, now)).map(({ publicId: appointment, contact: _, ...wait }) => ({ ...wait, appointment }))
}

async function withOffers(db: Db, rows: readonly Omit<Waiting, 'offers'>[]): Promise<Waiting[]> {
  if (rows.length === 0) return []
  const waiting = rows.map(({ appointment }) => appointment)
  const made = await db.select().from(offers).where(inArray(offers.appointment, waiting))
  const byAppointment = Map.groupBy(made, ({ appointment }) => appointment)
  return rows.map((row) => ({
    ...row,
    offers: (byAppointment.get(row.appointment) ?? []).map(({ location, startsAt, endsAt, offeredAt, state }) => ({
      ...{ location, startsAt, endsAt, offeredAt },
      open: state === 'open',
    })),
  }))
}

const findStarts = statement((db) =>
  db
    .selectDistinct({ location: offers.location, startsAt: offers.startsAt })
    .from(offers)
    .where(gte(offers.startsAt, sql.placeholder('now'))),
)

/** The starts that were offered to somebody and are still to come, by startKey. */
export async function startsOffered(db: Db, now: number): Promise<Set<string>> {
  return new Set((await findStarts(db, { now })).map(startKey))
}

/**
 * Locks these days and, when something is offered to the appointment or wait, that day too; then its alert, with other
 * limit keys. Gives the offer that is open; nobody makes or ends one while the turn lasts.
 */
export async function lockWithOffer(
  turn: Turn,
  appointment: string,
  days: readonly DayKey[],
  limits: readonly string[] = [],
): Promise<Offer | undefined> {
  const before = await openOfferOf(turn.db, appointment)
  await lockDays(turn, before ? [...days, before] : days)
  await lockLimits(turn, [alertKey(appointment), ...limits])
  const offer = await openOfferOf(turn.db, appointment)
  if (offer && offer.id !== before?.id) throw new MovedMeanwhile()
  return offer
}

/** The lock of an alert and of what is offered to it; comes after the days. */
export const lockAlert = (turn: Turn, appointment: string) => lockLimits(turn, [alertKey(appointment)])

/** The same as a limit key, for who locks several. */
export const alertKey = (appointment: string) => `alert ${appointment}`

/**
 * Keeps a place for somebody for as long as it is offered; the offer has the hold's id. `wasFree`: everybody could choose
 * it.
 */
export async function saveOffer(
  turn: Turn,
  hold: Hold,
  { appointment, until, wasFree }: Pick<Offer, 'appointment' | 'until' | 'wasFree'>,
): Promise<void> {
  const { publicId: id, location, date, startsAt, endsAt, takenAt: offeredAt } = hold
  const place = { location, date, startsAt, endsAt, offeredAt }
  await turn.db.insert(offers).values({ ...place, id, appointment, until, wasFree, state: 'open' })
}

/**
 * Ends an open offer; the place that was kept for it goes, and is for whoever comes next: who waits, or everybody when it
 * was everybody's. When it was accepted the appointment itself takes its place. Its day and its alert are locked.
 */
export async function endOffer(
  turn: Turn,
  chance: Chance,
  catalogue: Catalogue,
  offer: Offer,
  state: Exclude<OfferState, 'open'>,
  now: number,
): Promise<void> {
  const held = await findAppointment(turn.db, offer.id)
  if (held && isHold(held)) {
    const goesOn = state !== 'accepted' && !offer.wasFree
    if (goesOn && isHeld(held, now)) await giveUpPlace(turn, chance, catalogue, held, now)
    else await leavePlaces(turn, held.publicId)
    await turn.db.delete(appointments).where(eq(appointments.publicId, offer.id))
    // What nobody kept any more was for everybody already; it may still be there.
    if (goesOn && !isHeld(held, now)) await noteFreed(turn, { ...placeOf(offer), offerAt: now })
  }
  await turn.db.update(offers).set({ state }).where(eq(offers.id, offer.id))
}

const placeOf = ({ appointment: leftBy, location, date, startsAt, endsAt }: Offer) => ({
  ...{ leftBy, location, date, startsAt, endsAt },
})

/** From now on nothing is offered to this appointment. */
export async function deleteAlert(turn: Turn, appointment: string): Promise<void> {
  await turn.db.delete(alerts).where(eq(alerts.appointment, appointment))
}

/**
 * Forgets what was offered for a day that is over at this instant, the alerts of appointments that ended, and who waits
 * no more. Gives how many of those there were.
 */
export async function forgetOffers(turn: Turn, now: number): Promise<number> {
  const toCome = turn.db
    .select({ publicId: appointments.publicId })
    .from(appointments)
    .where(eq(appointments.state, 'booked'))
  await turn.db.delete(alerts).where(notInArray(alerts.appointment, toCome))
  await turn.db.delete(offers).where(and(ne(offers.state, 'open'), lt(offers.endsAt, now - day)))
  return endWaits(turn, now)
}

/** Whoever has an offer may still take it: such a wait ends an hour later. */
async function endWaits(turn: Turn, now: number): Promise<number> {
  const over = await waitsThatEnded(turn.db, now)
  await lockLimits(turn, over.map(alertKey))
  let ended = 0
  for (const publicId of over) {
    if (!(await findWait(turn.db, publicId)) || (await openOfferOf(turn.db, publicId))) continue
    await eraseWait(turn, publicId)
    ended++
  }
  return ended
}

/** Keeps an alert, in the place of an earlier one of the same appointment. */
export async function saveAlert(turn: Turn, alert: Alert): Promise<void> {
  await deleteAlert(turn, alert.appointment)
  await turn.db.insert(alerts).values(alert)
}
