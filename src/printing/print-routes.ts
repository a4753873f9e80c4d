// The kiosk whose own browser prints: it asks whether it may, once for each receipt.
import { Hono } from 'hono'
import { claimPrint } from '../../db/prints.ts'
import { paperPart } from '../../views/printing/paper.ts'
import type { Env, Site } from '../context.ts'
import { testPaper } from './kiosk-paper.ts'

export function printRoutes(site: Site): Hono<Env> {
  const routes = new Hono<Env>()

  routes.get('/kiosk/bonnen/proef', async (c) => {
    c.header('cache-control', 'no-store')
    const own = await testPaper(c, site)
    return own ? c.html(paperPart(own.receipt, own.printPath)) : c.body(null, 204)
  })

  routes.post('/kiosk/bonnen/:id/afdruk', async (c) => {
    const mayPrint = await claimPrint(site.store, c.get('device').id, c.req.param('id'))
    return mayPrint ? c.body(null, 204) : c.json({ error: 'printedBefore' }, 409)
  })

  return routes
}
