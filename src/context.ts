// The request's own things: what the app was made with, and what every handler may ask of its request.
import { createMiddleware } from 'hono/factory'
import type { Logger } from 'pino'
import { catalogueAt } from '../db/catalogue.ts'
import { findInstallation } from '../db/installation.ts'
import type { Store } from '../db/store.ts'
import type { Frame, Html } from '../views/layout.ts'
import { wordsOf } from '../views/words/every.ts'
import { type Language, languagesAt, pathIn } from '../views/words/languages.ts'
import type { LoadedAssets } from './assets.ts'
import { type Catalogue, textOf } from './catalogue/catalogue.ts'
import { accessibilityStatement } from './catalogue/statement.ts'
import type { Chance } from './chance.ts'
import { type Clock, municipalAt } from './clock.ts'
import type { Streams } from './events.ts'
import { languageOf, ownPath, spokenAt } from './language.ts'
import type { Device } from './staff/device.ts'
import type { Employee } from './staff/role.ts'

/** What the app is made with. */
export interface Site {
  store: Store
  clock: Clock
  chance: Chance
  assets: LoadedAssets
  streams: Streams
  log: Logger
  /** PUBLIC_URL when it is given: the only origin that forms may come from. */
  givenUrl: string | undefined
  /** The origin that residents type; links in QR codes and calendars start with it. */
  publicUrl: () => string
  /** Whether residents come over https: cookies are then bound to this host. */
  secure: boolean
  trustedProxies: readonly string[]
  themeClass: string
  /** The websites that may show the pages of residents inside their own: https origins. */
  embedOrigins: readonly string[]
  /** On which channels residents get messages: pages promise no others. */
  sends: { mail: boolean; sms: boolean }
  /** The push services that may be asked to tell a phone (src/checkin/push.ts). */
  pushServices: readonly string[]
  /** Present in a demonstration only: what stands on top of every page. */
  banner?: (frame: Frame, now: number) => Html
}

/** A whole page, and until when (epoch ms, municipal time) it stays as it is if the catalogue does. */
export interface SameForAll {
  page: string
  until: number
}

export interface Variables {
  /** Municipal now, for pages only: a turn stamps its own. */
  now: number
  catalogue: Catalogue
  /** The installation's own: for keyedHash. */
  hashKey: string
  language: Language
  frame: Frame
  employee: Employee
  device: Device
  /** Set by a route whose page may be kept. */
  sameForAll: SameForAll
  /** Set by a route whose page calls this origin beside our own. */
  calls: string
}
export type Env = { Variables: Variables }

/** What is true now: the installation, the catalogue in force, municipal time. Undefined where nothing is set up. */
export async function present(site: Site) {
  const read = await site.store.read(async (db) => {
    const here = await findInstallation(db)
    return here && { here, catalogue: await catalogueAt(site.store, db, here) }
  })
  return read && { ...read, now: municipalAt(read.here, site.clock.machineNow()) }
}

/** Reads what every page needs, once. In a database where nothing is set up, `nothingYet` answers instead. */
export const meet = (site: Site, nothingYet: (frame: Frame) => Html) =>
  createMiddleware<Env>(async (c, next) => {
    const elsewhere = spokenAt(c.req.raw)
    if (elsewhere !== undefined) return c.redirect(elsewhere)
    const language = languageOf(c.req.raw)
    const found = await present(site)
    const frame = frameOf(site, language, c.req.raw, found?.catalogue)
    if (!found) return c.html(nothingYet(frame))
    const { here, catalogue, now } = found
    const banner = site.banner?.(frame, now)
    c.set('now', now)
    c.set('catalogue', catalogue)
    c.set('hashKey', here.hashKey)
    c.set('language', language)
    c.set('frame', banner ? { ...frame, banner } : frame)
    return next()
  })

export function frameOf(site: Site, language: Language, request: Request, catalogue: Catalogue | undefined): Frame {
  const text = (field: string) => catalogue && textOf(catalogue, 'municipality', field, language)
  const own = (field: string) => text(field)?.content ?? ''
  return {
    language,
    words: wordsOf(language),
    link: (path) => pathIn(language, path),
    path: ownPath(request),
    assets: site.assets,
    themeClass: site.themeClass,
    sends: site.sends,
    municipality: {
      name: text('name') ?? { content: 'Beurt', language },
      phone: own('phone'),
      phoneHours: text('phoneHours') ?? { content: '', language },
      accessibilityUrl: secured(own('accessibilityUrl')) || statementPath(catalogue, language),
      privacyUrl: secured(own('privacyUrl')),
    },
  }
}

/** Where our own page with the statement is, when the municipality has written one. */
function statementPath(catalogue: Catalogue | undefined, language: Language): string {
  const path = '/toegankelijkheid'
  if (!catalogue || !accessibilityStatement(catalogue, language)) return ''
  return pathIn(languagesAt(path).includes(language) ? language : 'en', path)
}

/** The address of a page on the municipality's own website; '' for anything else that was written in its place. */
const secured = (address: string) => (/^https:\/\/[^\s]+$/.test(address) ? address : '')
