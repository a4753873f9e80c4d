// The hall's displays: a page that a stream keeps true.
import type { HttpBindings } from '@hono/node-server'
import { type Context, Hono } from 'hono'
import { lineAt } from '../../db/board-line.ts'
import { catalogueAt } from '../../db/catalogue.ts'
import { showingAt } from '../../db/display.ts'
import { evacuationAt } from '../../db/evacuation.ts'
import { seriesWaits } from '../../db/hall-ahead.ts'
import { findInstallation } from '../../db/installation.ts'
import type { Announcement, Db, Log } from '../../db/store.ts'
import { type BoardFrame, boardPart, type OnBoard } from '../../views/display/board.ts'
import { displayPage } from '../../views/display/screen.ts'
import { type Catalogue, locationName } from '../catalogue/catalogue.ts'
import { municipalAt } from '../clock.ts'
import type { Env, Site } from '../context.ts'
import type { Channel } from '../events.ts'
import { type DisplayDevice, type DisplaySettings, newDisplay } from '../staff/device.ts'
import { type SeriesWait, waitsFor } from './waits.ts'
import { waitsAtHand } from './waits-at-hand.ts'

export function displayRoutes(site: Site): Hono<Env> {
  const app = new Hono<Env>()

  app.get('/scherm', async (c) => {
    const [now, catalogue, display] = [c.get('now'), c.get('catalogue'), displayOf(c)]
    const shown = await site.store.read(async (db) =>
      shownAt(db, catalogue, display, now, await waitsAt(db, catalogue, display, now, site.store.log)),
    )
    const { content: location } = locationName(catalogue, display.location, c.get('language'))
    c.header('cache-control', 'no-store')
    const { settings } = display
    return c.html(displayPage(c.get('frame'), boardFrame(site, c), { location, settings, ...shown }, now))
  })

  app.get('/scherm/stroom', (c) => {
    const display = displayOf(c)
    const outgoing = (c.env as Partial<HttpBindings> | undefined)?.outgoing
    const channel = boardChannel(site, display, boardFrame(site, c))
    return site.streams.join(channel, { holder: `device ${display.id}`, outgoing })
  })

  return app
}

/** The door lets only displays in. */
function displayOf(c: Context<Env>): Pick<DisplayDevice, 'id' | 'location' | 'settings'> {
  const device = c.get('device')
  return device.kind === 'display' ? device : { ...device, settings: newDisplay }
}

type Place = Pick<DisplayDevice, 'location' | 'settings'>

/** What hangs in the hall: that people must leave, or the calls, the line of its coordinator and how long people wait. */
async function shownAt(
  db: Db,
  catalogue: Catalogue,
  { location, settings }: Place,
  now: number,
  waits: readonly SeriesWait[],
): Promise<OnBoard> {
  return {
    evacuation: await evacuationAt(db, location),
    showing: await showingAt(db, catalogue, location, settings, now),
    line: await lineAt(db, location, now),
    waits,
  }
}

/** What people who come now wait, per series that this display shows. */
async function waitsAt(
  db: Db,
  catalogue: Catalogue,
  { location, settings }: Place,
  now: number,
  log: Log,
): Promise<readonly SeriesWait[]> {
  if (!settings.showsWaits) return []
  const bands = await seriesWaits(db, catalogue, location, now, log)
  const waits = [...bands].map(([series, { fromMinutes, untilMinutes }]) => ({ series, fromMinutes, untilMinutes }))
  return waitsFor(waits, settings.series)
}

function boardFrame(site: Site, c: Context<Env>): BoardFrame {
  const { location, settings } = displayOf(c)
  const zone = c.get('catalogue').plans.get(location)?.zone ?? ''
  const script = `${site.assets.script('display')} ${site.assets.clips}`
  return { language: c.get('language'), zone, script, layout: settings.layout }
}

const boardTopics: readonly Announcement['topic'][] = ['queue', 'evacuation']

/** What makes two displays of a location show the same. */
const alike = ({ layout, series, counters, showsWaits }: DisplaySettings): string =>
  JSON.stringify([layout, series, counters, showsWaits])

/** A board in a language: rendered once for all displays of the location that show the same. */
function boardChannel({ store, clock, log }: Site, place: Place, frame: BoardFrame): Channel {
  const { location, settings } = place
  const failed = (error: unknown) => log.error({ error }, 'the waits of a display could not be read')
  const waits = waitsAtHand(() => inHall((...known) => waitsAt(...known, store.log)), clock, failed)
  return {
    key: `display ${location} ${frame.language} ${alike(settings)}`,
    wants: (heard) => heard.topic === 'catalogue' || (boardTopics.includes(heard.topic) && heard.location === location),
    async render() {
      const known = await waits()
      return inHall(async (db, catalogue, _, now) => {
        const shown = await shownAt(db, catalogue, place, now, known)
        return { event: 'board', data: String(boardPart(frame, shown, now)) }
      })
    },
  }

  /** Reads what is true in this hall now. */
  function inHall<Found>(read: (db: Db, catalogue: Catalogue, place: Place, now: number) => Promise<Found>) {
    return store.read(async (db) => {
      const here = await findInstallation(db)
      if (!here) throw new Error('Nothing is set up in this database')
      return read(db, await catalogueAt(store, db, here), place, municipalAt(here, clock.machineNow()))
    })
  }
}
