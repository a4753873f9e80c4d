// The request's own things: what the app was made with, and what every handler may ask of its request.
import { createMiddleware } from 'hono/factory'
import type { Logger } from 'pino'
import { catalogueAt } from '../db/catalogue.ts'
import { findInstallation } from '../db/installation.ts'
import type { Store } from '../db/store.ts'
import type { Frame, Html } from '../views/layout.ts'
import { type Language, pathIn, wordsOf } from '../views/words/words.ts'
import type { LoadedAssets } from './assets.ts'
import { type Catalogue, textOf } from './catalogue/catalogue.ts'
import type { Chance } from './chance.ts'
import { type Clock, municipalAt } from './clock.ts'
import type { Streams } from './events.ts'
import { languageOf, ownPath } from './language.ts'
import type { Device, Employee } from './staff/role.ts'

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
  /** Present in a demonstration only: what stands on top of every page. */
  banner?: (frame: Frame, now: number) => Html
}

export interface Variables {
  /** Municipal now, for pages only: a turn stamps its own. */
  now: number
  catalogue: Catalogue
  language: Language
  frame: Frame
  employee: Employee
  device: Device
}
export type Env = { Variables: Variables }

/** Reads what every page needs, once. In a database where nothing is set up, `nothingYet` answers instead. */
export const meet = (site: Site, nothingYet: (frame: Frame) => Html) =>
  createMiddleware<Env>(async (c, next) => {
    const language = languageOf(c.req.raw)
    const { here, catalogue } = await site.store.read(async (db) => {
      const here = await findInstallation(db)
      return { here, catalogue: here && (await catalogueAt(site.store, db, here)) }
    })
    const frame = frameOf(site, language, c.req.raw, catalogue)
    if (!here || !catalogue) return c.html(nothingYet(frame))
    const now = municipalAt(here, site.clock.machineNow())
    const banner = site.banner?.(frame, now)
    c.set('now', now)
    c.set('catalogue', catalogue)
    c.set('language', language)
    c.set('frame', banner ? { ...frame, banner } : frame)
    return next()
  })

export function frameOf(site: Site, language: Language, request: Request, catalogue: Catalogue | undefined): Frame {
  const own = (field: string) => (catalogue && textOf(catalogue, 'municipality', field, language)?.content) ?? ''
  return {
    language,
    words: wordsOf(language),
    link: (path) => pathIn(language, path),
    path: ownPath(request),
    assets: site.assets,
    themeClass: site.themeClass,
    municipality: { name: own('name') || 'Beurt', phone: own('phone'), phoneHours: own('phoneHours') },
  }
}
