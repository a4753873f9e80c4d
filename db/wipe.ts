// Starting a demonstration over: every row of it goes, in one turn.
import { is, Table } from 'drizzle-orm'
import type { PgTable } from 'drizzle-orm/pg-core'
import { findInstallation } from './installation.ts'
import * as schema from './schema.ts'
import type { Store } from './store.ts'

/** Empties the database of a demonstration; leaves every other one as it is. */
export async function wipeDemonstration(store: Store): Promise<void> {
  await store.write(async (turn) => {
    if ((await findInstallation(turn.db))?.kind !== 'demonstration') return
    for (const table of Object.values(schema)) {
      if (is(table, Table)) await turn.db.delete(table as PgTable)
    }
  })
}
