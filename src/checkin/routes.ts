// Arriving: the kiosk in the hall, and the page that follows a number on a phone.
import { Hono } from 'hono'
import type { Env, Site } from '../context.ts'
import { awayRoutes } from './away-routes.ts'
import { evacuatedRoutes } from './evacuated-routes.ts'
import { followRoutes } from './follow-routes.ts'
import { helpRoutes } from './help-routes.ts'
import { kioskRoutes } from './kiosk-routes.ts'
import { numberRoutes } from './number-routes.ts'
import { pushRoutes } from './push-routes.ts'

export function checkinRoutes(site: Site): Hono<Env> {
  const routes = new Hono<Env>()
  for (const routesOf of [evacuatedRoutes, kioskRoutes, numberRoutes, helpRoutes, awayRoutes, pushRoutes, followRoutes])
    routes.route('/', routesOf(site))
  return routes
}
