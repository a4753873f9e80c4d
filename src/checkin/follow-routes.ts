// A number on one's own phone: whoever has the 128 random bits of the address sees where it stands, and nothing else.
import { Hono } from 'hono'
import { findByFollowId, hallOf } from '../../db/hall.ts'
import { followPage } from '../../views/checkin/follow.ts'
import { locationName } from '../catalogue/catalogue.ts'
import { isDiscreet } from '../catalogue/product.ts'
import type { Env, Site } from '../context.ts'
import { zoneOf } from './kiosk-routes.ts'
import { progressOf } from './progress.ts'

export function followRoutes(site: Site): Hono<Env> {
  const routes = new Hono<Env>()

  routes.get('/volg/:followId', async (c) => {
    const catalogue = c.get('catalogue')
    const now = c.get('now')
    const found = await site.store.read(async (db) => {
      const ticket = await findByFollowId(db, c.req.param('followId'))
      return ticket && { ticket, hall: await hallOf(db, catalogue, ticket.location, ticket.date) }
    })
    if (!found) return c.notFound()
    const { ticket, hall } = found
    const progress = progressOf(ticket, hall, now)
    const place = locationName(catalogue, ticket.location, c.get('language'))
    const { choices } = ticket
    // A discreet visit names nothing, not even on the visitor's own phone in a full hall.
    const bring = isDiscreet(choices, catalogue.products) ? undefined : { choices, calm: false, catalogue }
    c.header('cache-control', 'no-store')
    return c.html(
      followPage(c.get('frame'), { ticket, place, progress, zone: zoneOf(catalogue, ticket.location), now, bring }),
    )
  })

  return routes
}
