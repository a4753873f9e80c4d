// Rows as they lie in either database, read past everything of ours: what the auditor believes.
import { fileURLToPath } from 'node:url'
import Database from 'better-sqlite3'
import postgres from 'postgres'
import { type Row, type TableName, tableNames } from './record.ts'

type Query = (text: string) => Promise<Row[]>

/** These tables in full; without names every table that the auditor reads. */
export async function readTables<Name extends TableName = TableName>(
  url: string,
  names: readonly Name[] = tableNames as readonly TableName[] as readonly Name[],
): Promise<Record<Name, Row[]>> {
  const { query, close } = url.startsWith('file:') ? onSqlite(url) : onPostgres(url)
  const tables = {} as Record<Name, Row[]>
  for (const name of names) tables[name] = (await query(`select * from ${name}`)).map(plain)
  await close()
  return tables
}

/** Tells which team has an appointment now, over a connection of its own that lasts the day. */
export function openTeams(url: string): { of(publicId: string): Promise<string>; close(): Promise<void> } {
  const { query, close } = url.startsWith('file:') ? onSqlite(url) : onPostgres(url)
  return {
    async of(publicId) {
      const rows = await query(`select team from appointments where public_id = '${publicId}'`)
      return String(rows[0]?.team)
    },
    close,
  }
}

function onSqlite(url: string): { query: Query; close(): Promise<void> } {
  const client = new Database(fileURLToPath(url), { readonly: true })
  return { query: async (text) => client.prepare<[], Row>(text).all(), close: async () => void client.close() }
}

function onPostgres(url: string): { query: Query; close(): Promise<void> } {
  const bigint = { to: 20, from: [20], serialize: String, parse: Number }
  const client = postgres(url, { max: 1, fetch_types: false, types: { bigint } })
  return { query: async (text) => [...(await client.unsafe(text))], close: () => client.end() }
}

/** JSON is text in one of the two. */
function plain(row: Row): Row {
  const isJson = (value: unknown): value is string => typeof value === 'string' && /^[[{]/.test(value)
  return Object.fromEntries(
    Object.entries(row).map(([name, value]) => [name, isJson(value) ? JSON.parse(value) : value]),
  )
}
