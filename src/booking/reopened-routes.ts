// Addresses that only take what is sent. An answer may stand under one of them, and whoever opens that again, by going
// to the address or because a telephone threw the page away, comes to the page that it was sent from.
import { type Context, Hono } from 'hono'
import type { Env } from '../context.ts'

const pages = [
  ['/afspraak/:publicId/verlenging', 'gegevens'],
  ['/afspraak/:publicId/bevestiging', 'controleren'],
  ['/afspraak/wachten/:publicId/plek', ''],
  ['/afspraak/wachten/:publicId/afmelding', ''],
  ['/mijn-afspraak/:publicId/aanmelding', ''],
  ['/mijn-afspraak/:publicId/taal', ''],
  ['/mijn-afspraak/:publicId/bericht/afmelding', 'bericht'],
] as const

export const reopened: readonly string[] = pages.map(([address]) => address)

export function reopenedRoutes(): Hono<Env> {
  const routes = new Hono<Env>()
  for (const [address, page] of pages) {
    routes.get(address, (c: Context<Env>) => {
      const publicId = encodeURIComponent(c.req.param('publicId') ?? '')
      const from = address.slice(0, address.indexOf('/:publicId'))
      return c.redirect(c.get('frame').link(`${from}/${publicId}${page && `/${page}`}`), 303)
    })
  }
  return routes
}
