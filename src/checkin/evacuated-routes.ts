// While people must leave, a kiosk says that and nothing else: no screen opens, no code is looked up, no number is given.
import { Hono } from 'hono'
import { createMiddleware } from 'hono/factory'
import { evacuationAt } from '../../db/evacuation.ts'
import { evacuationScreen } from '../../views/checkin/evacuation.ts'
import { helpPath } from '../../views/checkin/help.ts'
import type { Env, Site } from '../context.ts'
import { kioskOf } from './kiosk-routes.ts'

const screens = ['/kiosk', '/kiosk/code', '/kiosk/code/vergeten', '/kiosk/nummer', '/kiosk/nummers/:serial', helpPath]
/** Who asks for help is heard all the same: they may not get out alone. */
const refused = ['/kiosk/code', '/kiosk/nummer']

/** Goes before the routes of the kiosk. Nothing is written, so that what was sent can be sent again afterwards. */
export function evacuatedRoutes(site: Site): Hono<Env> {
  const routes = new Hono<Env>()
  const insteadOf = (status: 200 | 409) =>
    createMiddleware<Env>(async (c, next) => {
      const { device, frame } = kioskOf(c, site)
      if (!(await site.store.read((db) => evacuationAt(db, device.location)))) return next()
      c.header('cache-control', 'no-store')
      // A script may have asked for a part of a screen, such as its clock: the whole page is read again.
      if (c.req.header('hx-request')) c.header('hx-refresh', 'true')
      return c.html(evacuationScreen(frame, device), status)
    })
  routes.on('GET', screens, insteadOf(200))
  routes.on('POST', refused, insteadOf(409))
  return routes
}
