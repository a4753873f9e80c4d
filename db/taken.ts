// Rows ↔ the places that are taken: what availability is made of.
import { and, between, eq, gt, inArray, lt, type SQL, sql } from 'drizzle-orm'
import type { Taken } from '../src/booking/availability.ts'
import { appointments, returning } from './schema.ts'
import { type Db, statement } from './store.ts'

/** A lapsed, cancelled or moved appointment takes nothing; what was missed or left keeps its place, its time is over. */
const taking = ['held', 'booked', 'arrived', 'helped', 'left', 'missed'] as const

const taker = {
  publicId: appointments.publicId,
  state: appointments.state,
  date: appointments.date,
  team: appointments.team,
  startsAt: appointments.startsAt,
  endsAt: appointments.endsAt,
  choices: appointments.choices,
  channel: appointments.channel,
  heldUntil: appointments.heldUntil,
}

const findTakers = (when: SQL | undefined) =>
  statement((db) =>
    db
      .select(taker)
      .from(appointments)
      .where(
        and(when, eq(appointments.location, sql.placeholder('location')), inArray(appointments.state, [...taking])),
      ),
  )
const findReturning = (when: SQL | undefined) =>
  statement((db) =>
    db
      .select()
      .from(returning)
      .where(
        and(when, eq(returning.location, sql.placeholder('location')), gt(returning.until, sql.placeholder('now'))),
      ),
  )

type Table = typeof appointments | typeof returning
const onDays = ({ date }: Table) => between(date, sql.placeholder('from'), sql.placeholder('until'))
const duringVisit = ({ date, startsAt, endsAt }: Table) =>
  and(
    eq(date, sql.placeholder('date')),
    lt(startsAt, sql.placeholder('endsAt')),
    gt(endsAt, sql.placeholder('startsAt')),
  )

const takersOnDays = findTakers(onDays(appointments))
const takersDuring = findTakers(duringVisit(appointments))
const returningOnDays = findReturning(onDays(returning))
const returningDuring = findReturning(duringVisit(returning))

export interface Span {
  location: string
  /** ISO dates, both included. */
  from: string
  until: string
  now: number
}

/** What is taken at a location on the days of a span, by date; all but the place of `except`. */
export async function takenBetween(db: Db, span: Span, except?: string): Promise<Map<string, Taken[]>> {
  const places = placesOf(await takersOnDays(db, span), await returningOnDays(db, span), except)
  return Map.groupBy(places, ({ date }) => date)
}

export interface Period {
  location: string
  date: string
  /** Instants, epoch ms. */
  startsAt: number
  endsAt: number
  now: number
}

/** What is taken in a part of a day: enough to tell whether exactly this visit still fits. */
export async function takenDuring(db: Db, period: Period, except?: string): Promise<Place[]> {
  return placesOf(await takersDuring(db, period), await returningDuring(db, period), except)
}

/** A returning place belongs to nobody any more. */
export type Place = Taken & { date: string; publicId?: string }
type Taker = Awaited<ReturnType<typeof takersOnDays>>[number]
type Returning = typeof returning.$inferSelect

function placesOf(takers: readonly Taker[], returned: readonly Returning[], except: string | undefined): Place[] {
  return [...takers.filter(({ publicId }) => publicId !== except).map(placeOfTaker), ...returned.map(placeReturning)]
}

function placeOfTaker({ choices, channel, state, heldUntil, ...row }: Taker): Place {
  const products = choices.map((choice) => choice.product)
  const place = { ...row, byResident: channel === 'online', products }
  return state === 'held' && heldUntil !== null ? { ...place, until: heldUntil } : place
}

const placeReturning = ({ date, team, startsAt, endsAt, until, products }: Returning): Place => ({
  ...{ date, team, startsAt, endsAt, until, products },
  byResident: true,
  returning: true,
})
