// What a process needs to start, read once. Municipal settings are not here: they are rows in the database.
import { statSync } from 'node:fs'
import { isIP } from 'node:net'
import { join, resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { z } from 'zod'
import { browsersServices } from './checkin/push.ts'
import {
  type MessageSettings,
  messageNeeds,
  messageSettings,
  messageVariables,
  messageWanted,
} from './messages/variables.ts'

const port = z.string().regex(/^\d+$/).transform(Number).pipe(z.number().max(65_535))

/** An origin and nothing after it: links are made by putting paths behind it. */
const isOrigin = (text: string) => {
  const { origin, href } = new URL(text)
  return href === `${origin}/`
}

const succeeds = (test: () => boolean) => {
  try {
    return test()
  } catch {
    return false
  }
}
const isFile = (path: string) => succeeds(() => statSync(path).isFile())
const isFolder = (path: string) => succeeds(() => statSync(path).isDirectory())

/** The absolute path in a file: address: a URL when it begins with file:/, else a name inside the data folder. */
function pathOf(databaseUrl: string, dataDir: string): string {
  return databaseUrl.startsWith('file:/')
    ? fileURLToPath(databaseUrl)
    : resolve(dataDir, databaseUrl.slice('file:'.length))
}

const isDatabase = (url: string) =>
  /^postgres(ql)?:\/\/\S+$/.test(url) || (/^file:./.test(url) && succeeds(() => pathOf(url, '/') !== '/'))

/** Values separated by commas. */
const listed = z
  .string()
  .default('')
  .transform((list) =>
    list
      .split(',')
      .map((one) => one.trim())
      .filter(Boolean),
  )

const isWebsite = (text: string) =>
  succeeds(() => /^https:\/\/[\w.-]+(:\d+)?$/.test(text) && new URL(text).origin === text)

/** An https origin, of which the first label may be a star; on this machine itself, for tests, plain http will do. */
const isPushService = (text: string) =>
  /^https:\/\/(\*\.)?[\w-]+(\.[\w-]+)+(:\d+)?$/.test(text) || /^http:\/\/127\.0\.0\.1:\d+$/.test(text)

const schema = z.object({
  HOST: z.string().min(1).default('0.0.0.0'),
  PORT: port.default(3000),
  PUBLIC_URL: z
    .url({ protocol: /^https?$/, abort: true })
    .refine(isOrigin)
    .optional(),
  DATA_DIR: z.string().min(1).default('data'),
  DATABASE_URL: z.string().refine(isDatabase).optional(),
  TRUSTED_PROXIES: listed.refine((list) => list.every((address) => isIP(address) !== 0)),
  THEME_CSS: z.string().refine(isFile).optional(),
  SOUNDS_DIR: z.string().refine(isFolder).optional(),
  THEME_CLASS: z
    .string()
    .regex(/^[a-z][a-z0-9-]*$/)
    .default('voorbeeld-theme'),
  PRINTER_HOSTS: listed.refine((list) => list.every((host) => /^[\w.:-]+$/.test(host))),
  PUSH_SERVICES: listed.refine((list) => list.every(isPushService)),
  EMBED_ORIGINS: listed.refine((list) => list.every(isWebsite)),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
  DEMO_NOW: z.iso
    .datetime({ offset: true })
    .transform((text) => Date.parse(text))
    .optional(),
  ...messageVariables,
})

const wanted: Record<keyof z.infer<typeof schema>, string> = {
  HOST: 'the address to listen on, such as 127.0.0.1',
  PORT: 'a whole number from 0 to 65535',
  PUBLIC_URL: 'the address that residents type, without a path, such as https://afspraken.gemeente.nl',
  DATA_DIR: 'a folder',
  DATABASE_URL: 'file:… or postgres://…',
  TRUSTED_PROXIES: 'IP addresses, separated by commas',
  THEME_CSS: 'a css file that exists',
  SOUNDS_DIR: 'a folder that exists, with sounds of your own: docs/sounds.md',
  THEME_CLASS: 'the name of a css class in lower case, such as utrecht-theme',
  PRINTER_HOSTS: 'host names or IP addresses, separated by commas',
  PUSH_SERVICES: 'https origins of push services, separated by commas, such as https://*.push.apple.com',
  EMBED_ORIGINS: 'https origins, separated by commas, such as https://www.gemeente.nl',
  LOG_LEVEL: 'debug, info, warn, error or silent',
  DEMO_NOW: 'an instant with its zone, such as 2026-11-24T09:00:00+01:00',
  ...messageWanted,
}

export interface Environment {
  host: string
  port: number
  /** The origin that residents type; undefined when it was not given: then it is where the process listens. */
  publicUrl: string | undefined
  dataDir: string
  databaseUrl: string
  trustedProxies: readonly string[]
  themeCss: string | undefined
  /** Where sounds of the municipality's own are, if there are any. */
  soundsDir: string
  themeClass: string
  /** Where printers may be besides the private networks of the house. */
  printerHosts: readonly string[]
  embedOrigins: readonly string[]
  /** Where browsers may be told of a call; those of the browsers that there are when it was not given. */
  pushServices: readonly string[]
  logLevel: z.infer<typeof schema>['LOG_LEVEL']
  demoNow: number | undefined
  messages: MessageSettings
}

/**
 * The environment over these defaults, or one sentence for each value that is wrong. Empty values count as not given.
 */
export function readEnvironment(
  defaults: Record<string, string> = {},
  given: NodeJS.ProcessEnv = process.env,
): Environment | { wrong: string[] } {
  const present = Object.entries(given).filter(([name, value]) => name in wanted && value !== '')
  const filled: Record<string, string | undefined> = { ...defaults, ...Object.fromEntries(present) }
  const parsed = schema.safeParse(filled)
  if (!parsed.success) return { wrong: sentences(parsed.error, filled) }
  const values = parsed.data
  const missing = messageNeeds(values)
  if (missing.length > 0) return { wrong: missing.map((name) => `${name} must be ${wanted[name]}; it is not given.`) }
  const dataDir = resolve(values.DATA_DIR)
  const url = values.DATABASE_URL ?? 'file:beurt.db'
  return {
    host: values.HOST,
    port: values.PORT,
    publicUrl: values.PUBLIC_URL && new URL(values.PUBLIC_URL).origin,
    dataDir,
    databaseUrl: url.startsWith('file:') ? pathToFileURL(pathOf(url, dataDir)).href : url,
    trustedProxies: values.TRUSTED_PROXIES,
    themeCss: values.THEME_CSS,
    soundsDir: resolve(values.SOUNDS_DIR ?? join(dataDir, 'sounds')),
    themeClass: values.THEME_CLASS,
    printerHosts: values.PRINTER_HOSTS,
    embedOrigins: values.EMBED_ORIGINS,
    pushServices: values.PUSH_SERVICES.length > 0 ? values.PUSH_SERVICES : browsersServices,
    logLevel: values.LOG_LEVEL,
    demoNow: values.DEMO_NOW,
    messages: messageSettings(values),
  }
}

/** An address may hold a password: what stands here is not repeated. */
const secret: ReadonlySet<string> = new Set(['DATABASE_URL', 'MAIL_URL', 'NOTIFYNL_KEY'])

function sentences(error: z.ZodError, given: Record<string, string | undefined>): string[] {
  const names = [...new Set(error.issues.map((issue) => String(issue.path[0])))] as (keyof typeof wanted)[]
  return names.map((name) =>
    secret.has(name) ? `${name} must be ${wanted[name]}.` : `${name} must be ${wanted[name]}; it is "${given[name]}".`,
  )
}
