// The page that lets the demonstration's hall live: how fast, with whom, and which counters people take over.
import { zValidator } from '@hono/zod-validator'
import { Hono } from 'hono'
import { z } from 'zod'
import { lifePage, speeds } from '../../views/demo/life.ts'
import type { Env, Site } from '../context.ts'
import type { Visit } from './life/browser.ts'
import { openLivingHall } from './life/life.ts'

const seedMax = 999_999

/** Undefined is what cannot be: the page says so. */
const beginForm = z.object({
  snelheid: z.coerce
    .number()
    .refine((speed) => speeds.includes(speed))
    .optional()
    .catch(undefined),
  nummer: z.coerce.number().int().min(0).max(seedMax).optional().catch(undefined),
})
const giveForm = z.object({ wie: z.enum(['vanzelf', 'hand']) })

/** `visit` is the door that everybody comes through; invented people do too. */
export function lifeRoutes(site: Site, visit: Visit): Hono<Env> {
  const hall = openLivingHall(site, visit)
  const routes = new Hono<Env>()
  const path = '/demo/hal'

  routes.get(path, (c) => {
    c.header('cache-control', 'no-store')
    return c.html(lifePage(c.get('frame'), { lives: hall.lives(), now: c.get('now') }))
  })

  routes.post(path, zValidator('form', beginForm), async (c) => {
    const { snelheid, nummer } = c.req.valid('form')
    if (snelheid === undefined || nummer === undefined) {
      return c.html(lifePage(c.get('frame'), { lives: hall.lives(), now: c.get('now'), wrong: true }), 422)
    }
    await hall.begin(snelheid, nummer)
    return c.redirect(c.get('frame').link(path), 303)
  })

  routes.post(`${path}/einde`, async (c) => {
    await hall.end()
    return c.redirect(c.get('frame').link(path), 303)
  })

  routes.post(`${path}/balies/:number`, zValidator('form', giveForm), (c) => {
    hall.give(Number(c.req.param('number')), c.req.valid('form').wie === 'vanzelf')
    return c.redirect(c.get('frame').link(path), 303)
  })

  return routes
}
