// A migrated database for one test, on the database that this test process speaks: empty, or with a scene in it.
import { randomUUID } from 'node:crypto'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
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

/** What is in a database when its test begins: put there once per process, and copied. Equal names, equal rows. */
export interface Scene {
  name: string
  set(store: Store): Promise<void>
}

/** Opens a store on a database of its own. */
export async function freshStore(clock: Clock = systemClock, scene?: Scene): Promise<FreshStore> {
  const { url, discard } = await (dialect === 'postgres' ? freshDatabase(clock, scene) : freshFile(clock, scene))
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

/** Sets the scene, or nothing, in a database that nobody else uses, and leaves it. */
async function prepare(url: string, clock: Clock, scene: Scene | undefined): Promise<void> {
  const store = await openStore({ url, clock })
  await scene?.set(store)
  await store.close()
}

/** What `make` gave for a name before, or gives now. */
function once<T>(made: Map<string, Promise<T>>, name: string, make: () => Promise<T>): Promise<T> {
  const found = made.get(name) ?? make()
  made.set(name, found)
  return found
}

const files = new Map<string, Promise<Buffer>>()
const databases = new Map<string, Promise<string>>()
/** Made by postgres.ts, once for all processes. */
const empty = 'beurt_template'
const memory = '/dev/shm'

/** Every turn waits for the disk, which is no subject of most tests: a folder in memory where the machine has one. */
const newFolder = () => mkdtempSync(join(existsSync(memory) ? memory : tmpdir(), 'beurt-store-'))

async function freshFile(clock: Clock, scene: Scene | undefined) {
  const bytes = await once(files, scene?.name ?? '', () => preparedFile(clock, scene))
  const folder = newFolder()
  const path = join(folder, 'beurt.db')
  writeFileSync(path, bytes)
  return { url: pathToFileURL(path).href, discard: async () => rmSync(folder, { recursive: true, force: true }) }
}

async function preparedFile(clock: Clock, scene: Scene | undefined): Promise<Buffer> {
  const folder = newFolder()
  const path = join(folder, 'beurt.db')
  await prepare(pathToFileURL(path).href, clock, scene)
  const bytes = readFileSync(path)
  rmSync(folder, { recursive: true, force: true })
  return bytes
}

async function freshDatabase(clock: Clock, scene: Scene | undefined) {
  const original = scene ? await once(databases, scene.name, () => preparedDatabase(clock, scene)) : empty
  const name = await copyOf(original)
  return { url: urlOf(name), discard: () => asAdministrator(`drop database ${name} with (force)`) }
}

async function preparedDatabase(clock: Clock, scene: Scene): Promise<string> {
  const name = await copyOf(empty)
  await prepare(urlOf(name), clock, scene)
  return name
}

/** Copies file by file: with fsync off that is quicker than through the log. */
async function copyOf(original: string): Promise<string> {
  const name = `beurt_${randomUUID().replaceAll('-', '')}`
  await asAdministrator(`create database ${name} template ${original} strategy file_copy`)
  return name
}

function urlOf(name: string): string {
  const url = new URL(process.env.DATABASE_URL ?? '')
  url.pathname = `/${name}`
  return url.href
}

let administrator: postgres.Sql | undefined

async function asAdministrator(command: string): Promise<void> {
  administrator ??= postgres(process.env.DATABASE_URL ?? '', { max: 1, fetch_types: false, idle_timeout: 1 })
  await administrator.unsafe(command)
}
