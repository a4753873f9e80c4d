// From an environment to a server that listens, and politely back to nothing.
import { mkdir } from 'node:fs/promises'
import type { Server } from 'node:http'
import { createServer } from 'node:net'
import { serve } from '@hono/node-server'
import type { Hono } from 'hono'
import { type Logger, pino } from 'pino'
import { openStore, type Store } from '../db/store.ts'
import { createApp } from './app.ts'
import { loadAssets } from './assets.ts'
import { realChance } from './chance.ts'
import { systemClock } from './clock.ts'
import type { Env, Site } from './context.ts'
import { type Environment, readEnvironment } from './environment.ts'
import { openStreams } from './events.ts'
import { keepRunning } from './jobs.ts'

/** A start that cannot succeed: one sentence for the person who started it. */
export class CannotStart extends Error {}

/** What a kind of installation adds: checks before the store is used, and pages of its own. */
export interface Kind {
  prepare(store: Store, environment: Environment): Promise<void>
  extend(site: Site): { banner?: Site['banner']; routes?: Hono<Env> }
  /** The line that says where to go. */
  greeting(url: string): string
}

/** What polite stopping may take at most, in milliseconds; open streams are ended at once. */
const stopWithinMs = 4_000

/** Starts, prints where to go, and stops on SIGTERM and SIGINT. Ends the process with one sentence when it cannot. */
export async function run(kind: Kind, defaults: Record<string, string> = {}): Promise<void> {
  try {
    const environment = readEnvironment(defaults)
    if ('wrong' in environment) throw new CannotStart(environment.wrong.join('\n'))
    await start(kind, environment)
  } catch (error) {
    process.stderr.write(`${sentenceFor(error)}\n`)
    process.exit(1)
  }
}

async function start(kind: Kind, environment: Environment): Promise<void> {
  const log = pino({ level: environment.logLevel, base: null })
  await mkdir(environment.dataDir, { recursive: true })
  await tryPort(environment)
  const store = await openStore({
    url: environment.databaseUrl,
    clock: systemClock,
    log: (message, facts) => log.warn(facts, message),
  })
  await kind.prepare(store, environment)
  const failed = (error: unknown) => log.error({ error: String(error) }, 'background work failed')
  const streams = openStreams(store, systemClock, failed)
  let port = environment.port
  const bare: Site = {
    store,
    clock: systemClock,
    chance: realChance,
    assets: await loadAssets(environment.themeCss ? { themeCss: environment.themeCss } : {}),
    streams,
    log,
    givenUrl: environment.publicUrl,
    publicUrl: () => environment.publicUrl ?? `http://localhost:${port}`,
    secure: environment.publicUrl?.startsWith('https:') ?? false,
    trustedProxies: environment.trustedProxies,
    themeClass: environment.themeClass,
  }
  const { banner, routes } = kind.extend(bare)
  const app = createApp(banner ? { ...bare, banner } : bare, routes)
  const server = await listen(app, environment)
  port = portOf(server) ?? port
  const stopJobs = keepRunning(store, systemClock, failed)
  stopPolitely(log, server, async () => {
    stopJobs()
    streams.close()
    await ended(server)
    await store.close()
  })
  process.stdout.write(`${kind.greeting(bare.publicUrl())}\n`)
}

/** A second process on the same port must find out before it touches the data. */
function tryPort({ host, port }: Environment): Promise<void> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.on('error', reject)
    probe.listen(port, host, () => probe.close(() => resolve()))
  })
}

function listen(app: Hono<Env>, { host, port }: Environment): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = serve({ fetch: app.fetch, hostname: host, port }, () => resolve(server)) as Server
    server.on('error', reject)
  })
}

function portOf(server: Server): number | undefined {
  const address = server.address()
  return address && typeof address === 'object' ? address.port : undefined
}

/** Takes no new connections and waits for the requests that run; a connection that stays open is cut in the end. */
function ended(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const cancel = systemClock.after(stopWithinMs - 1_000, () => server.closeAllConnections())
    server.close(() => {
      cancel()
      resolve()
    })
    server.closeIdleConnections()
  })
}

function stopPolitely(log: Logger, server: Server, stop: () => Promise<void>): void {
  let stopping = false
  const onSignal = () => {
    if (stopping) return
    stopping = true
    systemClock.after(stopWithinMs, () => process.exit(1))
    stop().then(
      () => process.exit(0),
      (error) => {
        log.error({ error: String(error) }, 'stopping failed')
        process.exit(1)
      },
    )
  }
  process.on('SIGTERM', onSignal)
  process.on('SIGINT', onSignal)
  server.on('close', () => log.debug('closed'))
}

const knownFaults: Record<string, (error: NodeJS.ErrnoException) => string> = {
  EADDRINUSE: (error) => `Port ${(error as { port?: number }).port} is in use: set PORT to another one.`,
  EACCES: (error) => `No permission for ${error.path ?? `port ${(error as { port?: number }).port}`}.`,
  EROFS: (error) => `${error.path} is on a disk that cannot be written to: set DATA_DIR to another folder.`,
  ENOSPC: (error) => `The disk of ${error.path} is full.`,
  ENOTDIR: (error) => `${error.path} cannot be a folder: set DATA_DIR to another one.`,
  EEXIST: (error) => `${error.path} is a file, not a folder: set DATA_DIR to another one.`,
  EADDRNOTAVAIL: () => 'HOST is not an address of this machine.',
}

function sentenceFor(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const known = knownFaults[(error as NodeJS.ErrnoException).code ?? '']
  return known ? known(error) : error.message
}
