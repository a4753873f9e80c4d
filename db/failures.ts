// What can go wrong with the machinery, said the same way for both databases.
import { DrizzleQueryError } from 'drizzle-orm'

/** The database cannot do it now: locked, full, broken off or out of time. The web answers 503; try again later. */
export class StoreUnavailable extends Error {
  override name = 'StoreUnavailable'
}

const ofSqlite = /^SQLITE_(BUSY|LOCKED|FULL|IOERR|CANTOPEN|CORRUPT|NOTADB|READONLY|NOMEM|PROTOCOL|INTERRUPT)/
// Classes 08 connection, 53 resources, 57 operator, 58 system; 25P02–04 an ended transaction, 25006 a standby.
const ofPostgres = /^(08|53|57|58)...$|^(25P0[234]|25006|55P03|40001|40P01|XX00[12])$/
const ofTheLine = /^(CONNECT|ECONN|EPIPE|ETIMEDOUT|EHOST|ENET|ENOTFOUND|EAI_AGAIN)/

/** The database's own code, also when drizzle has wrapped the error. */
export function codeOf(error: unknown): string {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if ('code' in cause && typeof cause.code === 'string') return cause.code
  }
  return ''
}

/** Turns trouble of the machinery into StoreUnavailable; any other error is given back, fit for a log. */
export function asUnavailable(error: unknown): unknown {
  // Said while a query was asked, it is the cause of drizzle's own error.
  for (let cause = error; cause instanceof Error; cause = cause.cause)
    if (cause instanceof StoreUnavailable) return cause
  const code = codeOf(error)
  const cause = withoutValues(error)
  if (![ofSqlite, ofPostgres, ofTheLine].some((trouble) => trouble.test(code))) return cause
  return new StoreUnavailable(`The database is not available (${code}).`, { cause })
}

// drizzle and PostgreSQL repeat what was to be stored, names and addresses too, in errors that end up in a log.
function withoutValues(error: unknown): unknown {
  if (!(error instanceof DrizzleQueryError)) return error
  if (error.cause && 'detail' in error.cause) error.cause.detail = undefined
  return new Error(`A query failed: ${error.query}`, { cause: error.cause })
}

/** A row with this key exists. On PostgreSQL the turn is lost by then: prefer onConflictDoNothing().returning(). */
export const isUniqueViolation = (error: unknown): boolean =>
  ['SQLITE_CONSTRAINT_UNIQUE', 'SQLITE_CONSTRAINT_PRIMARYKEY', '23505'].includes(codeOf(error))

/** Two turns stood in each other's way and PostgreSQL ended this one: it may be done again from the start. */
export const mayBeRepeated = (error: unknown): boolean => ['40001', '40P01'].includes(codeOf(error))
