// Saving a whole row through one prepared statement, whatever changed in it.
import { getTableColumns, type SQL, sql } from 'drizzle-orm'
import type { PgTable } from 'drizzle-orm/pg-core'

/** A placeholder for every column of a table, named as the schema names it. */
export function placeholdersOf<T extends PgTable>(table: T): T['$inferInsert'] {
  const names = Object.keys(getTableColumns(table))
  return Object.fromEntries(names.map((name) => [name, sql.placeholder(name)])) as T['$inferInsert']
}

/** Every column as it was sent: what "on conflict do update" sets. */
export function allAsSent<T extends PgTable>(table: T): Record<string, SQL> {
  return Object.fromEntries(
    Object.entries(getTableColumns(table)).map(([name, column]) => [
      name,
      sql`excluded.${sql.identifier(column.name)}`,
    ]),
  )
}
