// A resident's appointment: first the choices, which live in the address; then a hold; then what was made.
import { Hono } from 'hono'
import type { Env, Site } from '../context.ts'
import { birthRoutes } from './birth-routes.ts'
import { choiceRoutes } from './choice-routes.ts'
import { detailsRoutes } from './details-routes.ts'
import { makeRoutes } from './make-routes.ts'
import { ownRoutes } from './own-routes.ts'
import { productRoutes } from './product-routes.ts'
import { reopenedRoutes } from './reopened-routes.ts'
import { timeRoutes } from './time-routes.ts'
import { waitRoutes } from './wait-routes.ts'
import { waitingRoutes } from './waiting-routes.ts'

export function bookingRoutes(site: Site): Hono<Env> {
  const routes = new Hono<Env>()
  const steps = [productRoutes, choiceRoutes, birthRoutes, timeRoutes, detailsRoutes, makeRoutes]
  for (const routesOf of [...steps, waitRoutes, waitingRoutes, ownRoutes, reopenedRoutes])
    routes.route('/', routesOf(site))
  return routes
}
