// The key of a kiosk's print agent, made by an administrator and shown once.
import { Hono } from 'hono'
import { giveAgentKey } from '../../db/print-agent.ts'
import { agentKeyPage } from '../../views/printing/agent-key.ts'
import type { Env, Site } from '../context.ts'
import { actorOf } from '../origin.ts'

export function keyRoutes(site: Site): Hono<Env> {
  const routes = new Hono<Env>()

  routes.post('/beheer/apparaten/:id/printagent', async (c) => {
    const by = actorOf(c, site)
    const given = await giveAgentKey(site.store, site.chance, c.req.param('id'), by)
    if (!given) return c.notFound()
    c.header('cache-control', 'no-store')
    return c.html(agentKeyPage(c.get('frame'), { kiosk: given.device.name, key: given.key }))
  })

  return routes
}
