// What is taken, day by day, turned into availability; a built day is kept until its version or the time changes it.
import { and, between, eq, sql } from 'drizzle-orm'
import { buildDay, type DayAvailability, type Taken } from '../src/booking/availability.ts'
import type { Catalogue } from '../src/catalogue/catalogue.ts'
import { addDays, dayBounds } from '../src/catalogue/day.ts'
import { openBlocks, type Plan } from '../src/catalogue/opening.ts'
import { appointments, days } from './schema.ts'
import { type Db, type Store, statement } from './store.ts'
import { type Span, takenBetween } from './taken.ts'

interface KeptDay {
  version: number
  day: DayAvailability
}
/** Of one location. */
const keptDaysMax = 2_000
const keptDays = new WeakMap<Store, { catalogue: number; days: Map<string, Map<string, KeptDay>> }>()

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

/** One day from what is taken on it. */
export function availabilityOfDay(
  { products }: Pick<Catalogue, 'products'>,
  plan: Plan,
  date: string,
  taken: Taken[],
  now: number,
) {
  const bounds = dayBounds(date, plan.zone)
  const ceilings = new Map<string, number>()
  for (const product of products.values()) {
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
  span: Span & { except?: string | undefined },
): Promise<DayAvailability[]> {
  const plan = catalogue.plans.get(span.location)
  if (!plan) return []
  const kept = keptFor(store, catalogue, span.location)
  const versions = new Map((await findVersions(db, span)).map((row) => [row.date, row.version]))
  const dates = datesOf(span)
  const stale = dates.filter((date) => !isCurrent(kept.get(date), versions.get(date) ?? 0, span.now))
  for (const [from, until] of runsIn(stale)) {
    const taken = await takenBetween(db, { ...span, from, until })
    for (const date of datesOf({ from, until })) {
      const day = availabilityOfDay(catalogue, plan, date, taken.get(date) ?? [], span.now)
      kept.set(date, { version: versions.get(date) ?? 0, day })
    }
  }
  const found = dates.flatMap((date) => kept.get(date)?.day ?? [])
  return span.except === undefined ? found : withoutOwn(db, catalogue, plan, span, span.except, found)
}

/** The first and last date of each run of days that follow each other: one question for each to the database. */
function runsIn(dates: readonly string[]): [from: string, until: string][] {
  const runs: [string, string][] = []
  for (const date of dates) {
    const last = runs.at(-1)
    if (last && addDays(last[1], 1) === date) last[1] = date
    else runs.push([date, date])
  }
  return runs
}

/** The same days, with the day on which the excepted appointment lies built again without it. */
async function withoutOwn(
  db: Db,
  catalogue: Catalogue,
  plan: Plan,
  span: Span,
  except: string,
  found: DayAvailability[],
) {
  const [own] = await findOwnDay(db, { publicId: except })
  if (!own || own.location !== span.location || own.date < span.from || own.date > span.until) return found
  const taken = await takenBetween(db, { ...span, from: own.date, until: own.date }, except)
  const free = availabilityOfDay(catalogue, plan, own.date, taken.get(own.date) ?? [], span.now)
  return found.map((day) => (day.date === own.date ? free : day))
}

const findOwnDay = statement((db) =>
  db
    .select({ date: appointments.date, location: appointments.location })
    .from(appointments)
    .where(eq(appointments.publicId, sql.placeholder('publicId'))),
)

function keptFor(store: Store, catalogue: Catalogue, location: string): Map<string, KeptDay> {
  const known = keptDays.get(store)
  const days = known?.catalogue === catalogue.version ? known.days : new Map<string, Map<string, KeptDay>>()
  const here = days.get(location)
  const kept = here && here.size < keptDaysMax ? here : new Map<string, KeptDay>()
  days.set(location, kept)
  keptDays.set(store, { catalogue: catalogue.version, days })
  return kept
}

function datesOf({ from, until }: Pick<Span, 'from' | 'until'>): string[] {
  const dates: string[] = []
  for (let date = from; date <= until; date = addDays(date, 1)) dates.push(date)
  return dates
}
