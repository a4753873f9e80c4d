// With store.ts the only file that knows which database it is. The words below are all that schema.ts uses;
// they are typed as PostgreSQL for both, because that builder has the awaitable form only.
import * as postgres from 'drizzle-orm/pg-core'
import * as sqlite from 'drizzle-orm/sqlite-core'

/** Which database this process speaks, decided once by DATABASE_URL when this file is loaded. */
export const dialect: 'sqlite' | 'postgres' = /^postgres(ql)?:/.test(process.env.DATABASE_URL ?? '')
  ? 'postgres'
  : 'sqlite'

const onSqlite = dialect === 'sqlite'
const pick = <T>(ofPostgres: T, ofSqlite: unknown): T => (onSqlite ? (ofSqlite as T) : ofPostgres)

export const table = pick(postgres.pgTable, sqlite.sqliteTable)
export const text = pick(postgres.text, sqlite.text)
export const int = pick(postgres.integer, sqlite.integer)
export const index = pick(postgres.index, sqlite.index)
export const unique = pick(postgres.unique, sqlite.unique)
export const primaryKey = pick(postgres.primaryKey, sqlite.primaryKey)

/** An instant: epoch milliseconds, on PostgreSQL a bigint read as a number. */
export const instant = (name: string) =>
  pick(postgres.bigint(name, { mode: 'number' }), sqlite.integer(name, { mode: 'number' }))

export const bool = (name: string) => pick(postgres.boolean(name), sqlite.integer(name, { mode: 'boolean' }))

export const json = <T>(name: string) =>
  pick(postgres.jsonb(name).$type<T>(), sqlite.text(name, { mode: 'json' }).$type<T>())

/** A number that the database deals itself, rising. */
export const seq = (name: string) =>
  pick(
    postgres.integer(name).primaryKey().generatedAlwaysAsIdentity(),
    sqlite.integer(name).primaryKey({ autoIncrement: true }),
  )
