// Why a start cannot succeed: one sentence for the person who typed the command, never a stack trace and never the
// password in DATABASE_URL. Each step of a start has a table of its own, because one code means another thing in each.
import { fileURLToPath } from 'node:url'
import { codeOf } from '../db/failures.ts'
import type { Environment } from './environment.ts'

/** A start that cannot succeed; its message is the sentence. */
export class CannotStart extends Error {}

type Sentences = readonly (readonly [code: RegExp, sentence: string])[]

/** The port cannot be listened on. */
export function whyNoPort(error: unknown, { host, port }: Environment): CannotStart {
  return explained(error, [
    [/^EADDRINUSE$/, `Port ${port} is in use: set PORT to another one.`],
    [/^EACCES$/, `Port ${port} is not for this user: set PORT to 1024 or higher.`],
    [/^(EADDRNOTAVAIL|EINVAL|ENOTFOUND|EAI_\w+)$/, `HOST must be an address of this machine; it is "${host}".`],
  ])
}

/** The theme cannot be read. */
export function whyNoTheme(error: unknown, { themeCss }: Environment): CannotStart {
  const isTheme = themeCss !== undefined && pathIn(error) === themeCss
  return explained(error, isTheme ? [[/./, `THEME_CSS cannot be read: see to the file ${themeCss}.`]] : [])
}

/** The database cannot be opened, or is not ours to open. */
export function whyNoStore(error: unknown, { databaseUrl }: Environment): CannotStart {
  return explained(error, databaseUrl.startsWith('file:') ? ofSqlite(error, databaseUrl) : ofPostgres(databaseUrl))
}

function ofSqlite(error: unknown, databaseUrl: string): Sentences {
  const file = fileURLToPath(databaseUrl)
  const path = pathIn(error) ?? file
  return [
    [/^(EACCES|EPERM)$/, `This user may not write ${path}: set DATA_DIR to a folder of its own.`],
    [/^(EROFS|SQLITE_READONLY.*)$/, `${path} cannot be written to: set DATA_DIR to another folder.`],
    [/^(EEXIST|ENOTDIR)$/, `${path} cannot be a folder, because a file is in its place: set DATA_DIR to another one.`],
    [/^EISDIR$/, `${path} is a folder: DATABASE_URL must name a file.`],
    [/^(ENOSPC|EDQUOT|SQLITE_FULL)$/, `The disk of ${file} is full: make room and start again.`],
    [/^SQLITE_NOTADB$/, `${file} is not a database: move it away, or set DATA_DIR to another folder.`],
    [/^SQLITE_CORRUPT/, `${file} is damaged: put a backup in its place.`],
    [/^SQLITE_(BUSY|LOCKED)/, `${file} is kept locked by another program: stop that first.`],
    [/^(SQLITE_(IOERR|CANTOPEN)|E[A-Z]+$)/, `${path} cannot be read and written (${codeOf(error)}): see to its disk.`],
  ]
}

function ofPostgres(databaseUrl: string): Sentences {
  const [server = '', database = ''] = databaseUrl.replace(/^.*(:\/\/|@)/, '').split(/[/?]/)
  const at = `PostgreSQL at ${server}`
  return [
    [/^(ENOTFOUND|EAI_\w+)$/, `There is no machine called ${server}: mend DATABASE_URL.`],
    [/^57P03$/, `${at} is still starting: try again in a moment.`],
    [/^28/, `${at} refuses the user or the password in DATABASE_URL.`],
    [/^3D000$/, `${at} has no database called ${database}: make it first.`],
    [/^42501$/, `${at} does not let the user in DATABASE_URL make tables.`],
    [/^53300$/, `${at} has no connection left for us.`],
    [/^ERR_INVALID_URL$/, 'DATABASE_URL must be postgres://user:password@machine:5432/database.'],
    [/^(E[A-Z]+|CONNECT\w*|08...)$/, `${at} does not answer: start it, or mend DATABASE_URL.`],
  ]
}

/** What has no sentence in the table says something itself: a refusal of our own does so in one sentence. */
function explained(error: unknown, sentences: Sentences): CannotStart {
  if (error instanceof CannotStart) return error
  const code = codeOf(error)
  const found = sentences.find(([pattern]) => pattern.test(code))
  const own = error instanceof Error ? error.message : String(error)
  return new CannotStart(found ? found[1] : own, { cause: error })
}

const pathIn = (error: unknown): string | undefined => {
  const path = error instanceof Error && 'path' in error ? error.path : undefined
  return typeof path === 'string' ? path : undefined
}
