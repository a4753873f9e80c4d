// A migrated, empty database for one test, on the database that this test process speaks.
import { randomUUID } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import postgres from 'postgres'
import { dialect } from '../../db/columns.ts'
import { openStore, type Store } from '../../db/store.ts'
import { type Clock, systemClock } from '../../src/clock.ts'

export interface FreshStore {
  store: Store
  url: string
  /** Closes the store and throws the database away. */
  close(): Promise<void>
}

/** Opens a store on a database of its own. */
export async function freshStore(clock: Clock = systemClock): Promise<FreshStore> {
  const { url, discard } = await (dialect === 'postgres' ? freshDatabase() : freshFile())
  const store = await openStore({ url, clock })
  return {
    store,
    url,
    async close() {
      await store.close()
      await discard()
    },
  }
}

// Migrated once per test file; each test gets a copy.
let migrated: Promise<Buffer> | undefined

async function freshFile() {
  migrated ??= migratedFile()
  const folder = mkdtempSync(join(tmpdir(), 'beurt-store-'))
  const path = join(folder, 'beurt.db')
  writeFileSync(path, await migrated)
  return { url: pathToFileURL(path).href, discard: async () => rmSync(folder, { recursive: true, force: true }) }
}

async function migratedFile(): Promise<Buffer> {
  const folder = mkdtempSync(join(tmpdir(), 'beurt-store-'))
  const path = join(folder, 'beurt.db')
  const store = await openStore({ url: pathToFileURL(path).href, clock: systemClock })
  await store.close()
  const bytes = readFileSync(path)
  rmSync(folder, { recursive: true, force: true })
  return bytes
}

async function freshDatabase() {
  const name = `beurt_${randomUUID().replaceAll('-', '')}`
  await asAdministrator(`create database ${name} template beurt_template`)
  const url = new URL(process.env.DATABASE_URL ?? '')
  url.pathname = `/${name}`
  return { url: url.href, discard: () => asAdministrator(`drop database ${name} with (force)`) }
}

async function asAdministrator(command: string): Promise<void> {
  const client = postgres(process.env.DATABASE_URL ?? '', { max: 1, fetch_types: false })
  try {
    await client.unsafe(command)
  } finally {
    await client.end()
  }
}
