// What days teach: written at the end of each, read for the days after it.
import { and, asc, desc, eq, gte, isNotNull, lt, sql } from 'drizzle-orm'
import type { Catalogue } from '../src/catalogue/catalogue.ts'
import { addDays, dayBounds } from '../src/catalogue/day.ts'
import { type Calibration, calibrationOf } from '../src/queue/calibration.ts'
import type { LoggedEvent } from '../src/queue/event.ts'
import type { DayLesson } from '../src/queue/learned.ts'
import { lessonOf, toldAndWaited } from '../src/queue/lesson.ts'
import { ticketsOn } from './hall.ts'
import { appointments, calibrations, events, lessons, tickets } from './schema.ts'
import { type Db, statement, type Turn } from './store.ts'

/** Older days say little about the people and the products of today. */
const daysBack = 90

const findLessons = statement((db) =>
  db
    .select({ date: lessons.date, lesson: lessons.lesson })
    .from(lessons)
    .where(
      and(
        eq(lessons.location, sql.placeholder('location')),
        gte(lessons.date, sql.placeholder('from')),
        lt(lessons.date, sql.placeholder('before')),
      ),
    )
    .orderBy(asc(lessons.date)),
)

/** What the days before this one taught, the oldest first. */
export async function lessonsBefore(db: Db, location: string, date: string): Promise<DayLesson[]> {
  const rows = await findLessons(db, { location, from: addDays(date, -daysBack), before: date })
  return rows.map((row) => ({ date: row.date, ...row.lesson }))
}

const findNewest = statement((db) =>
  db
    .select({ date: lessons.date })
    .from(lessons)
    .where(and(eq(lessons.location, sql.placeholder('location')), lt(lessons.date, sql.placeholder('before'))))
    .orderBy(desc(lessons.date))
    .limit(1),
)

/** The last day before this one that taught something. */
export async function newestLesson(db: Db, location: string, before: string): Promise<string | undefined> {
  return (await findNewest(db, { location, before }))[0]?.date
}

export interface CalibrationRow {
  date: string
  series: string
  sums: Calibration
}

/** What was told beside what happened, from this day on: a row for each day and series, the newest day first. */
export async function calibrationsSince(db: Db, location: string, from: string): Promise<CalibrationRow[]> {
  const rows = await db
    .select({ date: calibrations.date, series: calibrations.series, sums: calibrations.sums })
    .from(calibrations)
    .where(and(eq(calibrations.location, location), gte(calibrations.date, from)))
  return rows.sort((a, b) => b.date.localeCompare(a.date) || a.series.localeCompare(b.series))
}

/** Keeps what this day taught. Part of the turn that ends it, when nothing of it is live any more; again is the same. */
export async function learnFrom(turn: Turn, catalogue: Catalogue, location: string, date: string): Promise<void> {
  const zone = catalogue.plans.get(location)?.zone ?? ''
  const onDay = await ticketsOn(turn.db, location, date)
  if (onDay.length === 0) return
  const facts = { tickets: onDay, missed: await missedOn(turn.db, location, date), products: catalogue.products, zone }
  const lesson = lessonOf(facts)
  await turn.db
    .insert(lessons)
    .values({ location, date, lesson })
    .onConflictDoUpdate({ target: [lessons.location, lessons.date], set: { lesson } })
  const told = Map.groupBy(toldAndWaited(await callsOn(turn.db, location, date, zone)), ({ series }) => series)
  for (const [series, some] of told) {
    const sums = calibrationOf(some)
    await turn.db
      .insert(calibrations)
      .values({ location, date, series, sums })
      .onConflictDoUpdate({ target: [calibrations.location, calibrations.date, calibrations.series], set: { sums } })
  }
}

/** The appointments of a day for which nobody reported: one whose number was called in vain did come. */
async function missedOn(db: Db, location: string, date: string): Promise<number> {
  const missed = await db.$count(
    appointments,
    and(eq(appointments.location, location), eq(appointments.date, date), eq(appointments.state, 'missed')),
  )
  const inVain = await db.$count(
    tickets,
    and(
      eq(tickets.location, location),
      eq(tickets.date, date),
      eq(tickets.state, 'missed'),
      isNotNull(tickets.appointmentAt),
    ),
  )
  return Math.max(0, missed - inVain)
}

async function callsOn(db: Db, location: string, date: string, zone: string): Promise<LoggedEvent[]> {
  const { start, end } = dayBounds(date, zone)
  const rows = await db
    .select()
    .from(events)
    .where(
      and(eq(events.location, location), gte(events.at, start), lt(events.at, end), eq(events.kind, 'ticketCalled')),
    )
  return rows as unknown as LoggedEvent[]
}
