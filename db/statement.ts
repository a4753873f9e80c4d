// Hot queries: built once and prepared once per connection, where the database allows it.
import { is, Param, Placeholder, type Query } from 'drizzle-orm'
import type { Db } from './transaction.ts'

export interface Prepared<R> {
  execute(values?: Record<string, unknown>): R | Promise<R>
}

/** What every query builder of drizzle can do. */
export interface Preparable<R> {
  prepare(name: string): Prepared<R>
}

export type Build<R> = (db: Db) => Preparable<R>

type Prepare = <R>(build: Build<R>) => Prepared<R>

// On the Db itself: an entry in a WeakMap costs each turn more than a small statement, most of it when it is collected.
const preparing = Symbol('prepare')
type Enrolled = Db & { [preparing]?: Prepare }

/** An engine says here how statements are prepared on a Db that it hands out. */
export function enrol(db: Enrolled, prepare: Prepare): Db {
  db[preparing] = prepare
  return db
}

/**
 * A query with sql.placeholder('…') in it: `const findDay = statement((db) => db.select()…)`, then
 * `await findDay(db, { date })`. An array needs a query of its own: inArray takes no placeholder.
 */
export function statement<V extends object = object, R = unknown>(build: Build<R>): (db: Db, values: V) => Promise<R> {
  return async (db: Enrolled, values) => {
    const prepare = db[preparing]
    if (!prepare) throw new Error('A statement runs on the db of store.read or store.write.')
    return prepare(build).execute(values as Record<string, unknown>)
  }
}

/**
 * Prepares a query. drizzle 0.45 asks the column to encode a null given by a placeholder, and so writes false or
 * the JSON text 'null'; here null stays null. `plain` encodes what is compared and has no column's encoder.
 */
export function prepared<R>(query: Preparable<R>, plain: (value: unknown) => unknown): Prepared<R> {
  const result = query.prepare('beurt')
  const { params } = (result as unknown as { getQuery(): Query }).getQuery()
  params.forEach((param, position) => {
    if (is(param, Placeholder)) params[position] = new Param(param, { mapToDriverValue: plain })
    if (is(param, Param) && is(param.value, Placeholder)) {
      const { encoder, value } = param
      const encode = (given: unknown) => (given === null ? null : encoder.mapToDriverValue(given))
      params[position] = new Param(value, { mapToDriverValue: encode })
    }
  })
  return result
}
