// The destruction record: of every erasure its day, its rule and term, and how much it was. It is kept for good: nothing
// in it is about anybody, and an archivist has to be able to show that what is gone went on time.
import { and, asc, desc, gte, lte, sql } from 'drizzle-orm'
import { type ErasureRule, termHours } from '../src/catalogue/erasure.ts'
import type { Settings } from '../src/catalogue/settings.ts'
import { destructions } from './schema.ts'
import { type Db, statement, type Turn } from './store.ts'

export type Destruction = typeof destructions.$inferSelect

const add = statement((db) =>
  db
    .insert(destructions)
    .values({
      date: sql.placeholder('date'),
      location: sql.placeholder('location'),
      rule: sql.placeholder('rule'),
      termHours: sql.placeholder('termHours'),
      erased: sql.placeholder('erased'),
    })
    .onConflictDoUpdate({
      target: [destructions.date, destructions.location, destructions.rule, destructions.termHours],
      set: { erased: sql`${destructions.erased} + excluded.erased` },
    }),
)

/** Where and when something is erased: location '' is everywhere, `date` the local day; and the terms in force. */
export interface Occasion {
  location: string
  date: string
  settings: Pick<Settings, 'contactDays'>
}

/** Adds what was erased to the record of its day, in the turn that erases it. Of nothing there is no record. */
export async function noteErased(
  turn: Turn,
  { location, date, settings }: Occasion,
  counts: Partial<Record<ErasureRule, number>>,
): Promise<void> {
  for (const [rule, erased] of Object.entries(counts) as [ErasureRule, number][]) {
    if (erased > 0) await add(turn.db, { location, date, rule, termHours: termHours(rule, settings), erased })
  }
}

/** What was erased on the days from `from` up to and including `until` (ISO dates), the newest first. */
export const destructionsBetween = (db: Db, from: string, until: string): Promise<Destruction[]> =>
  db
    .select()
    .from(destructions)
    .where(and(gte(destructions.date, from), lte(destructions.date, until)))
    .orderBy(desc(destructions.date), asc(destructions.location), asc(destructions.rule), asc(destructions.termHours))
