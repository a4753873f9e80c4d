// From an environment to a server that listens, and politely back to nothing.
import type { Server } from 'node:http'
import type { Hono } from 'hono'
import type { Logger } from 'pino'
import { openStore, type Store } from '../db/store.ts'
import { createApp } from './app.ts'
import { loadAssets } from './assets.ts'
import { realChance } from './chance.ts'
import { openPusher } from './checkin/push-sender.ts'
import { systemClock } from './clock.ts'
import type { Env, Site } from './context.ts'
import type { Visit } from './demo/life/browser.ts'
import { troubleText } from './display/sounds.ts'
import { type Environment, readEnvironment } from './environment.ts'
import { openStreams } from './events.ts'
import { CannotStart, whyNoPort, whyNoStore, whyNoTheme } from './faults.ts'
import { keepRunning } from './jobs.ts'
import { ended, isFree, listen } from './listening.ts'
import { openLog } from './log.ts'
import type { Transports } from './messages/delivery.ts'
import { openSender } from './messages/sender.ts'
import { transportsFor } from './messages/transports.ts'
import { networkPrinter } from './printing/network.ts'
import type { Printer } from './printing/printer.ts'
import { openPrinters } from './printing/printers.ts'

/** What a kind of installation adds: checks before the store is used, and pages of its own. */
export interface Kind {
  /** Throws CannotStart when this store is not of its kind. */
  prepare(store: Store, environment: Environment): Promise<void>
  extend(site: Site, visit: Visit): { banner?: Site['banner']; routes?: Hono<Env> }
  /** How its messages go, when not as the environment says. */
  transports?(store: Store): Transports
  /** What prints, when it is not a printer in the network. */
  printer?: Printer
  /** The line that says where to go. */
  greeting(url: string): string
}

/** Starts, prints where to go, and stops on SIGTERM and SIGINT. Ends the process with one sentence when it cannot. */
export async function run(kind: Kind, defaults: Record<string, string> = {}): Promise<void> {
  try {
    const environment = readEnvironment(defaults)
    if ('wrong' in environment) throw new CannotStart(environment.wrong.join('\n'))
    await start(kind, environment)
  } catch (error) {
    process.stderr.write(`${error instanceof CannotStart ? error.message : `Beurt cannot start: ${error}`}\n`)
    process.exit(1)
  }
}

/** In this order: what stands in the way is found before the data is touched, and the data is ready before anybody asks. */
async function start(kind: Kind, environment: Environment): Promise<void> {
  const log = openLog(environment.logLevel)
  await isFree(environment).catch((error) => refuse(whyNoPort(error, environment)))
  const { themeCss, soundsDir } = environment
  const assets = await loadAssets({ soundsDir, ...(themeCss ? { themeCss } : {}) }).catch((error) =>
    refuse(whyNoTheme(error, environment)),
  )
  for (const trouble of assets.soundTroubles) log.warn(troubleText(trouble))
  const store = await openStore({
    url: environment.databaseUrl,
    clock: systemClock,
    log: (message, facts) => log.warn(facts, message),
  }).catch((error) => refuse(whyNoStore(error, environment)))
  await kind.prepare(store, environment).catch((error) => refuse(whyNoStore(error, environment)))
  await open(kind, environment, { store, assets, log })
}

function refuse(why: CannotStart): never {
  throw why
}

type Ready = Pick<Site, 'store' | 'assets' | 'log'>

async function open(kind: Kind, environment: Environment, ready: Ready): Promise<void> {
  const { store, log } = ready
  const failed = (error: unknown) => log.error({ error }, 'background work failed')
  const streams = openStreams(store, systemClock, failed)
  const { host, publicUrl, trustedProxies, themeClass, embedOrigins, pushServices, messages } = environment
  let { port } = environment
  const transports = kind.transports?.(store) ?? transportsFor(messages, systemClock)
  const site: Site = {
    ...ready,
    clock: systemClock,
    chance: realChance,
    streams,
    givenUrl: publicUrl,
    publicUrl: () => publicUrl ?? `http://${nameOf(host)}:${port}`,
    secure: publicUrl?.startsWith('https:') ?? false,
    trustedProxies,
    themeClass,
    embedOrigins,
    pushServices,
    sends: { mail: transports.mail !== undefined, sms: transports.sms !== undefined },
  }
  if (!site.sends.mail) log.warn('residents get no mail: MAIL_URL is not given')
  const visit: Visit = (request, remote) => app.fetch(request, { remote })
  const { banner, routes } = kind.extend(site, visit)
  const app = createApp(banner ? { ...site, banner } : site, routes)
  const server = await listen(app.fetch, environment, systemClock).catch((error) =>
    refuse(whyNoPort(error, environment)),
  )
  port = portOf(server) ?? port
  const stopJobs = keepRunning(store, realChance, systemClock, failed)
  const house = () => {
    const url = site.publicUrl()
    return { publicUrl: url, address: messages.from ?? `afspraken@${new URL(url).hostname}` }
  }
  const sender = openSender({ store, clock: systemClock, log, transports, house })
  const address = () => house().address
  const pusher = openPusher({ store, clock: systemClock, log, services: pushServices, address })
  const printer = kind.printer ?? networkPrinter(systemClock, environment.printerHosts)
  const closePrinters = openPrinters({ store, clock: systemClock, log, printer, publicUrl: site.publicUrl })
  stopPolitely(log, async () => {
    stopJobs()
    streams.close()
    await Promise.all([ended(server, cutAfterMs, systemClock), sender.close(), pusher.close(), closePrinters()])
    await store.close()
  })
  process.stdout.write(`${kind.greeting(site.publicUrl())}\n`)
}

const everywhere = ['0.0.0.0', '::']
const nameOf = (host: string) => (everywhere.includes(host) ? 'localhost' : host.includes(':') ? `[${host}]` : host)

function portOf(server: Server): number | undefined {
  const address = server.address()
  return address && typeof address === 'object' ? address.port : undefined
}

/** Open streams end at once; requests that run have so long to finish; then there is a second left for the store. */
const cutAfterMs = 3_000
const stopWithinMs = 4_500

function stopPolitely(log: Logger, stop: () => Promise<void>): void {
  let stopping = false
  const onSignal = () => {
    if (stopping) return
    stopping = true
    systemClock.after(stopWithinMs, () => process.exit(1))
    stop().then(
      () => process.exit(0),
      (error) => giveUp(log, error, 'stopping failed'),
    )
  }
  process.on('SIGTERM', onSignal)
  process.on('SIGINT', onSignal)
  // A mistake of ours that nobody caught: what state we are in is unknown, so whoever watches over us starts us again.
  process.on('uncaughtException', (error) => giveUp(log, error, 'an error escaped'))
}

function giveUp(log: Logger, error: unknown, message: string): never {
  log.fatal({ error }, message)
  process.exit(1)
}
