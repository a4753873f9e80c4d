// A visit that is over or cancelled: its resident has erased what says who it was of.
import { Hono } from 'hono'
import { eraseOwn } from '../../db/erase-own.ts'
import { erasePage } from '../../views/booking/erase.ts'
import type { Site } from '../context.ts'
import { isOver } from './appointment.ts'
import { mine, type OwnEnv, pathOf } from './mine.ts'

const here = '/mijn-afspraak/:publicId/wissing'

export function eraseRoutes(site: Site): Hono<OwnEnv> {
  const routes = new Hono<OwnEnv>()

  routes.get(here, mine(site), (c) =>
    isOver(c.get('own').visit) ? c.html(erasePage(c.get('frame'), c.get('own'))) : c.redirect(pathOf(c), 303),
  )

  routes.post(here, mine(site), async (c) => {
    const outcome = await eraseOwn(site.store, c.get('own').visit.publicId)
    if (outcome === 'notOver') return c.redirect(pathOf(c), 303)
    return c.redirect(c.get('frame').link('/mijn-afspraak?gewist=ja'), 303)
  })

  return routes
}
