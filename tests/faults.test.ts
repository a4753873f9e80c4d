// The sentences for what a test cannot bring about everywhere; start.test.ts sees the others come out of a process.
import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, test } from 'vitest'
import { StoreUnavailable } from '../db/failures.ts'
import { openStore } from '../db/store.ts'
import { systemClock } from '../src/clock.ts'
import { type Environment, readEnvironment } from '../src/environment.ts'
import { CannotStart, whyNoPort, whyNoStore, whyNoTheme } from '../src/faults.ts'

function environment(given: Record<string, string>): Environment {
  const read = readEnvironment({}, given)
  if ('wrong' in read) throw new Error(read.wrong.join('\n'))
  return read
}

const failure = (code: string, path?: string) =>
  Object.assign(new Error(`${code}: it failed`), { code, ...(path ? { path } : {}) })

test.each([
  ['EADDRINUSE', 'Port 80 is in use: set PORT to another one.'],
  ['EACCES', 'Port 80 is not for this user: set PORT to 1024 or higher.'],
  ['EADDRNOTAVAIL', 'HOST must be an address of this machine; it is "example".'],
  ['ENOTFOUND', 'HOST must be an address of this machine; it is "example".'],
])('a port that gives %s', (code, sentence) => {
  expect(whyNoPort(failure(code), environment({ HOST: 'example', PORT: '80' })).message).toBe(sentence)
})

test.each([
  ['EROFS', '/srv/data', '/srv/data cannot be written to: set DATA_DIR to another folder.'],
  ['SQLITE_READONLY_DIRECTORY', undefined, '/srv/data/beurt.db cannot be written to: set DATA_DIR to another folder.'],
  ['ENOSPC', '/srv/data', 'The disk of /srv/data/beurt.db is full: make room and start again.'],
  ['SQLITE_FULL', undefined, 'The disk of /srv/data/beurt.db is full: make room and start again.'],
  ['EPERM', '/srv/data', 'This user may not write /srv/data: set DATA_DIR to a folder of its own.'],
  ['ELOOP', '/srv/data', '/srv/data cannot be read and written (ELOOP): see to its disk.'],
  ['SQLITE_CANTOPEN', undefined, '/srv/data/beurt.db cannot be read and written (SQLITE_CANTOPEN): see to its disk.'],
])('a database file that gives %s', (code, path, sentence) => {
  const here = environment({ DATA_DIR: '/srv/data' })
  const cause = failure(code, path)
  const error = path ? cause : new StoreUnavailable('The database is not available.', { cause })
  expect(whyNoStore(error, here).message).toBe(sentence)
})

test.each([
  ['ENOTFOUND', 'There is no machine called db.example:5433: mend DATABASE_URL.'],
  ['CONNECT_TIMEOUT', 'PostgreSQL at db.example:5433 does not answer: start it, or mend DATABASE_URL.'],
  ['ECONNRESET', 'PostgreSQL at db.example:5433 does not answer: start it, or mend DATABASE_URL.'],
  ['57P03', 'PostgreSQL at db.example:5433 is still starting: try again in a moment.'],
  ['28P01', 'PostgreSQL at db.example:5433 refuses the user or the password in DATABASE_URL.'],
  ['28000', 'PostgreSQL at db.example:5433 refuses the user or the password in DATABASE_URL.'],
  ['3D000', 'PostgreSQL at db.example:5433 has no database called beurt: make it first.'],
  ['42501', 'PostgreSQL at db.example:5433 does not let the user in DATABASE_URL make tables.'],
  ['53300', 'PostgreSQL at db.example:5433 has no connection left for us.'],
  ['ERR_INVALID_URL', 'DATABASE_URL must be postgres://user:password@machine:5432/database.'],
])('a PostgreSQL that gives %s, without the password', (code, sentence) => {
  const url = 'postgres://beurt:ge:h@im@db.example:5433/beurt?sslmode=require'
  expect(whyNoStore(failure(code), environment({ DATABASE_URL: url })).message).toBe(sentence)
})

test('a refusal that is a sentence already stays as it is', () => {
  const here = environment({})
  const refusal = new CannotStart('This database belongs to a demonstration.')
  expect(whyNoStore(refusal, here)).toBe(refusal)
  expect(whyNoStore(new Error('This database is not one of Beurt.'), here).message).toBe(
    'This database is not one of Beurt.',
  )
})

test('a theme that may not be read is named, and another missing file is not blamed on it', () => {
  const here = { ...environment({}), themeCss: '/srv/theme.css' }
  expect(whyNoTheme(failure('EACCES', '/srv/theme.css'), here).message).toBe(
    'THEME_CSS cannot be read: see to the file /srv/theme.css.',
  )
  expect(whyNoTheme(failure('ENOENT', '/app/public/base.css'), here).message).toContain('ENOENT')
})

test('a folder in which this user may not write', async () => {
  const home = mkdtempSync(join(tmpdir(), 'beurt-faults-'))
  const folder = join(home, 'data')
  mkdirSync(folder)
  chmodSync(home, 0o755)
  chmodSync(folder, 0o555)
  const url = pathToFileURL(join(folder, 'beurt.db')).href
  const error = await asNobody(() => openStore({ url, clock: systemClock }).catch((caught: unknown) => caught))
  rmSync(home, { recursive: true })
  expect(whyNoStore(error, environment({ DATABASE_URL: url })).message).toBe(
    `This user may not write ${folder}/beurt.db: set DATA_DIR to a folder of its own.`,
  )
})

/** Root may write everywhere, so a root that tests becomes nobody for a moment. */
async function asNobody<T>(work: () => Promise<T>): Promise<T> {
  if (process.geteuid?.() !== 0) return work()
  process.seteuid?.(65_534)
  try {
    return await work()
  } finally {
    process.seteuid?.(0)
  }
}
