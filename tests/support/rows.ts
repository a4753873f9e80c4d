// Every row of every table as one text, to look for what should not be there.
import * as schema from '../../db/schema.ts'
import type { TestApp } from './app.ts'

export function everythingIn({ store }: Pick<TestApp, 'store'>): Promise<string> {
  return store.read(async (db) => {
    const tables = []
    for (const table of Object.values(schema)) tables.push(await db.select().from(table as typeof schema.appointments))
    return JSON.stringify(tables)
  })
}
