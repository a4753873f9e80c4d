// The demonstration's paper: what the kiosks printed, as pictures.
import { Hono } from 'hono'
import { newestPrints } from '../../db/prints.ts'
import { paperPage } from '../../views/demo/paper.ts'
import type { Env, Site } from '../context.ts'
import { receiptOf } from '../printing/compose.ts'

const receiptsShown = 12

export function paperRoutes(site: Site): Hono<Env> {
  const routes = new Hono<Env>()

  routes.get('/demo/papier', async (c) => {
    const press = { catalogue: c.get('catalogue'), now: c.get('now'), publicUrl: site.publicUrl() }
    const receipts = await site.store.read(async (db) => {
      const found = []
      for (const print of await newestPrints(db, receiptsShown)) {
        const paper = print.by === 'browser' ? ('browser' as const) : ('bytes' as const)
        const receipt = await receiptOf(db, { ...press, paper }, print)
        if (receipt) found.push({ receipt, state: print.state })
      }
      return found
    })
    c.header('cache-control', 'no-store')
    return c.html(paperPage(c.get('frame'), receipts))
  })

  return routes
}
