// A browser that wants to be told when its number is called, and no longer wants to; and the script that then shows it.
import { zValidator } from '@hono/zod-validator'
import { Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { z } from 'zod'
import { findByFollowId } from '../../db/hall.ts'
import { askToBeTold, stopTelling } from '../../db/pushes.ts'
import type { Env, Site } from '../context.ts'
import { openHalls } from './follow-hall.ts'
import { isAtService, tellingOf } from './push.ts'

/** As browsers write them: a point on the curve P-256 and 16 bytes, base64url (RFC 8291). */
const subscription = z.object({
  endpoint: z.string().max(1000),
  p256dh: z.string().regex(/^[\w-]{87}$/),
  auth: z.string().regex(/^[\w-]{22}$/),
})

export function pushRoutes(site: Site): Hono<Env> {
  const routes = new Hono<Env>()
  const readHall = openHalls(site)
  const asked = zValidator('form', subscription, (result) => {
    const wrong = !result.success || !isAtService(site.pushServices, result.data.endpoint)
    if (wrong) throw new HTTPException(400)
  })
  const stopped = zValidator('form', subscription.pick({ endpoint: true }), (result) => {
    if (!result.success) throw new HTTPException(400)
  })

  // Under this folder, because a service worker may be for what lies beside it only; each page is one of its own.
  routes.get('/volg/melding.js', async () => {
    const script = await site.assets.serve(site.assets.file('follow-worker.js'), undefined)
    const headers = { 'content-type': 'text/javascript; charset=utf-8', 'cache-control': 'no-cache' }
    return new Response(script?.body ?? null, { headers })
  })

  routes.post('/volg/:followId/melding', asked, async (c) => {
    const ticket = await site.store.read((db) => findByFollowId(db, c.req.param('followId')))
    if (!ticket) return c.notFound()
    const { progress } = await readHall(ticket.location, ticket.date)
    // What the page shows already is no news.
    const seen = tellingOf(ticket, progress(ticket))?.occasion ?? ''
    const wish = { ...c.req.valid('form'), language: c.get('language') }
    const result = await askToBeTold(site.store, ticket.followId, wish, seen)
    return c.body(null, result === 'asked' ? 204 : 409)
  })

  routes.post('/volg/:followId/melding/einde', stopped, async (c) => {
    await stopTelling(site.store, c.req.param('followId'), c.req.valid('form').endpoint)
    return c.body(null, 204)
  })

  return routes
}
