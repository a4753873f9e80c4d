// Which migrations a database still needs. drizzle's own migrate() looks at the newest one only, and outside the
// transaction: two processes that start at once would both begin, and a newer database would go unnoticed.
import { fileURLToPath } from 'node:url'
import { type MigrationMeta, readMigrationFiles } from 'drizzle-orm/migrator'
import { DateTime } from 'luxon'

/** Where a database keeps which migrations it has had. */
export const bookkeeping = 'beurt_migrations'

export const createBookkeeping = `create table if not exists ${bookkeeping} (made_at bigint primary key, hash text not null)`
export const readBookkeeping = `select made_at, hash from ${bookkeeping} order by made_at`

export interface Applied {
  made_at: number | string
  hash: string
}

/** The migrations of db/migrations for this kind of database, oldest first. */
export const knownMigrations = (kind: 'sqlite' | 'postgres'): MigrationMeta[] =>
  readMigrationFiles({ migrationsFolder: fileURLToPath(new URL(`./migrations/${kind}`, import.meta.url)) })

/** Throws when a database has tables but is not one of ours. */
export function refuseForeign(tables: string[]): void {
  if (tables.length > 0 && !tables.includes(bookkeeping)) {
    throw new Error(
      `This database is not one of Beurt: it holds ${tables.length} tables (${tables[0]}, …) of something else.`,
    )
  }
}

/** What is still to be applied, oldest first. Throws when the database had a migration that this version lacks. */
export function pendingMigrations(known: MigrationMeta[], applied: Applied[]): MigrationMeta[] {
  applied.forEach((had, position) => {
    if (known[position]?.hash !== had.hash) {
      const day = DateTime.fromMillis(Number(had.made_at), { zone: 'utc' }).toISODate()
      throw new Error(
        `This database was made by a newer or another version of Beurt (its migration of ${day} is unknown here).`,
      )
    }
  })
  return known.slice(applied.length)
}
