// What is taken, day by day, turned into availability; a built day is kept until its version or the time changes it.
import { and, asc, between, eq, gt, inArray, sql } from 'drizzle-orm'
import { buildDay, type DayAvailability, type Taken } from '../src/booking/availability.ts'
import type { Catalogue } from '../src/catalogue/catalogue.ts'
import { addDays, dayBounds } from '../src/catalogue/day.ts'
import { openBlocks, type Plan } from '../src/catalogue/opening.ts'
import { appointments, days, returning } from './schema.ts'
import { type Db, type Store, statement } from './store.ts'

interface KeptDay {
  version: number
  day: DayAvailability
}
const keptDaysMax = 5_000
const keptDays = new WeakMap<Store, { catalogue: number; days: Map<string, KeptDay> }>()

const findVersions = statement((db) =>
  db
    .select({ date: days.date, version: days.version })
    .from(days)
    .where(
      and(
        eq(days.location, sql.placeholder('location')),
        between(days.date, sql.placeholder('from'), sql.placeholder('until')),
      ),
    ),
)

/** A lapsed, cancelled or moved appointment takes nothing; what was missed or left keeps its place, its time is over. */
const taking = ['held', 'booked', 'arrived', 'helped', 'left', 'missed'] as const

const findTaken = statement((db) =>
  db
    .select({
      publicId: appointments.publicId,
      state: appointments.state,
      date: appointments.date,
      team: appointments.team,
      startsAt: appointments.startsAt,
      endsAt: appointments.endsAt,
      choices: appointments.choices,
      channel: appointments.channel,
      heldUntil: appointments.heldUntil,
    })
    .from(appointments)
    .where(
      and(
        eq(appointments.location, sql.placeholder('location')),
        between(appointments.date, sql.placeholder('from'), sql.placeholder('until')),
        inArray(appointments.state, [...taking]),
      ),
    )
    .orderBy(asc(appointments.date)),
)

const findReturning = statement((db) =>
  db
    .select()
    .from(returning)
    .where(
      and(
        eq(returning.location, sql.placeholder('location')),
        between(returning.date, sql.placeholder('from'), sql.placeholder('until')),
        gt(returning.until, sql.placeholder('now')),
      ),
    ),
)

export interface Span {
  location: string
  from: string
  until: string
  now: number
  /** An appointment that must not hide its own time from its owner. */
  except?: string | undefined
}

/** What is taken at a location on the days of a span, by date. */
export async function takenBetween(db: Db, span: Span): Promise<Map<string, Taken[]>> {
  const byDate = new Map<string, Taken[]>()
  const add = (date: string, taken: Taken) => {
    const list = byDate.get(date)
    if (list) list.push(taken)
    else byDate.set(date, [taken])
  }
  for (const row of await findTaken(db, span)) {
    if (row.publicId === span.except) continue
    const products = row.choices.map((choice) => choice.product)
    const { date, team, startsAt, endsAt } = row
    const taken = { team, startsAt, endsAt, byResident: row.channel === 'online', products }
    add(date, row.state === 'held' && row.heldUntil !== null ? { ...taken, until: row.heldUntil } : taken)
  }
  for (const { date, team, startsAt, endsAt, until, products } of await findReturning(db, span)) {
    add(date, { team, startsAt, endsAt, until, byResident: true, products, returning: true })
  }
  return byDate
}

/** One day from what is taken on it. */
export function availabilityOfDay(catalogue: Catalogue, plan: Plan, date: string, taken: Taken[], now: number) {
  const bounds = dayBounds(date, plan.zone)
  const ceilings = new Map<string, number>()
  for (const product of catalogue.products.values()) {
    if (product.ceiling !== null) ceilings.set(product.code, product.ceiling)
  }
  return buildDay({ date, ...bounds, blocks: openBlocks(date, plan), taken, ceilings }, now)
}

const isCurrent = (kept: KeptDay | undefined, version: number, now: number): kept is KeptDay =>
  kept !== undefined && kept.version === version && now < kept.day.changesAt

/**
 * The days from `from` to `until` at a location, in order. With `except` that appointment's own place counts as
 * free. Only days that changed since they were last asked for are read again.
 */
export async function availabilityBetween(
  store: Store,
  db: Db,
  catalogue: Catalogue,
  span: Span,
): Promise<DayAvailability[]> {
  const plan = catalogue.plans.get(span.location)
  if (!plan) return []
  const kept = keptFor(store, catalogue)
  const versions = new Map((await findVersions(db, span)).map((row) => [row.date, row.version]))
  const dates = datesOf(span)
  const key = (date: string) => `${span.location} ${date}`
  const stale = dates.filter((date) => !isCurrent(kept.get(key(date)), versions.get(date) ?? 0, span.now))
  const first = stale[0]
  const last = stale.at(-1)
  if (first !== undefined && last !== undefined) {
    const taken = await takenBetween(db, { ...span, from: first, until: last, except: undefined })
    for (const date of stale) {
      const day = availabilityOfDay(catalogue, plan, date, taken.get(date) ?? [], span.now)
      kept.set(key(date), { version: versions.get(date) ?? 0, day })
    }
  }
  const found = dates.flatMap((date) => kept.get(key(date))?.day ?? [])
  return span.except === undefined ? found : withoutOwn(db, catalogue, plan, span, found)
}

/** The same days, with the day on which the excepted appointment lies built again without it. */
async function withoutOwn(db: Db, catalogue: Catalogue, plan: Plan, span: Span, found: DayAvailability[]) {
  const [own] = await findOwnDay(db, { publicId: span.except })
  if (!own || own.location !== span.location || own.date < span.from || own.date > span.until) return found
  const taken = await takenBetween(db, { ...span, from: own.date, until: own.date })
  const free = availabilityOfDay(catalogue, plan, own.date, taken.get(own.date) ?? [], span.now)
  return found.map((day) => (day.date === own.date ? free : day))
}

const findOwnDay = statement((db) =>
  db
    .select({ date: appointments.date, location: appointments.location })
    .from(appointments)
    .where(eq(appointments.publicId, sql.placeholder('publicId'))),
)

function keptFor(store: Store, catalogue: Catalogue): Map<string, KeptDay> {
  const known = keptDays.get(store)
  if (known?.catalogue === catalogue.version && known.days.size < keptDaysMax) return known.days
  const fresh = new Map<string, KeptDay>()
  keptDays.set(store, { catalogue: catalogue.version, days: fresh })
  return fresh
}

function datesOf(span: Span): string[] {
  const dates: string[] = []
  for (let date = span.from; date <= span.until; date = addDays(date, 1)) dates.push(date)
  return dates
}
