// Paper: what a kiosk's browser prints itself, the print agent, and its key. Printers in the network: printers.ts.
import { Hono } from 'hono'
import type { Env, Site } from '../context.ts'
import { agentRoutes } from './agent-routes.ts'
import { keyRoutes } from './key-routes.ts'
import { printRoutes } from './print-routes.ts'

export function printingRoutes(site: Site): Hono<Env> {
  const routes = new Hono<Env>()
  for (const routesOf of [printRoutes, agentRoutes, keyRoutes]) routes.route('/', routesOf(site))
  return routes
}
