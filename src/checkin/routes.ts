// Arriving: the kiosk in the hall, and the page that follows a number on a phone.
import { Hono } from 'hono'
import type { Env, Site } from '../context.ts'
import { followRoutes } from './follow-routes.ts'
import { kioskRoutes } from './kiosk-routes.ts'
import { numberRoutes } from './number-routes.ts'

export function checkinRoutes(site: Site): Hono<Env> {
  const routes = new Hono<Env>()
  for (const routesOf of [kioskRoutes, numberRoutes, followRoutes]) routes.route('/', routesOf(site))
  return routes
}
