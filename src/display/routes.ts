// The hall's displays: paired once, then a page that a stream keeps true.
import type { HttpBindings } from '@hono/node-server'
import { type Context, Hono } from 'hono'
import { lineAt } from '../../db/board-line.ts'
import { catalogueOf } from '../../db/catalogue.ts'
import { showingAt } from '../../db/display.ts'
import { findInstallation } from '../../db/installation.ts'
import { deviceOf } from '../../db/staff.ts'
import type { Db } from '../../db/store.ts'
import { type BoardFrame, boardPart } from '../../views/display/board.ts'
import { displayPage } from '../../views/display/screen.ts'
import { notPairedPage } from '../../views/staff/door.ts'
import { type Catalogue, locationName } from '../catalogue/catalogue.ts'
import { municipalAt } from '../clock.ts'
import type { Env, Site } from '../context.ts'
import { giveCookie } from '../cookies.ts'
import type { Channel } from '../events.ts'

export function displayRoutes(site: Site): Hono<Env> {
  const app = new Hono<Env>()

  app.get('/scherm/koppeling', async (c) => {
    c.header('cache-control', 'no-store')
    const token = c.req.query('token') ?? ''
    const device = await site.store.read((db) => deviceOf(db, 'display', token))
    if (!device) return c.html(notPairedPage(c.get('frame'), 'display'), 403)
    giveCookie(c, site.secure, 'display', token)
    return c.redirect(c.get('frame').link('/scherm'), 303)
  })

  app.get('/scherm', async (c) => {
    const [now, catalogue, { location }] = [c.get('now'), c.get('catalogue'), c.get('device')]
    const shown = await site.store.read((db) => shownAt(db, catalogue, location, now))
    const { content: name } = locationName(catalogue, location, c.get('language'))
    c.header('cache-control', 'no-store')
    return c.html(displayPage(c.get('frame'), boardFrame(site, c), name, shown, now))
  })

  app.get('/scherm/stroom', (c) => {
    const { id, location } = c.get('device')
    const outgoing = (c.env as Partial<HttpBindings> | undefined)?.outgoing
    return site.streams.join(boardChannel(site, location, boardFrame(site, c)), { holder: `device ${id}`, outgoing })
  })

  return app
}

/** What hangs in the hall: the calls, and the line that its coordinator wrote. */
const shownAt = async (db: Db, catalogue: Catalogue, location: string, now: number) => ({
  showing: await showingAt(db, catalogue, location, now),
  line: await lineAt(db, location, now),
})

function boardFrame(site: Site, c: Context<Env>): BoardFrame {
  const zone = c.get('catalogue').plans.get(c.get('device').location)?.zone ?? ''
  return { language: c.get('language'), zone, script: site.assets.script('display') }
}

/** The board of a location in a language: rendered once for all its displays. */
function boardChannel({ store, clock }: Site, location: string, frame: BoardFrame): Channel {
  return {
    key: `display ${location} ${frame.language}`,
    wants: (heard) => heard.topic === 'catalogue' || (heard.topic === 'queue' && heard.location === location),
    async render() {
      const [here, catalogue] = await store.read(async (db) => [
        await findInstallation(db),
        await catalogueOf(store, db),
      ])
      if (!here || !catalogue) throw new Error('Nothing is set up in this database')
      const now = municipalAt(here, clock.machineNow())
      const { showing, line } = await store.read((db) => shownAt(db, catalogue, location, now))
      return { event: 'board', data: String(boardPart(frame, showing, line, now)) }
    },
  }
}
