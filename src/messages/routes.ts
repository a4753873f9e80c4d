import { zValidator } from '@hono/zod-validator'
import { Hono } from 'hono'
import { z } from 'zod'
import { tryAgain } from '../../db/dead-letters.ts'
import { attemptsPath, everyMessage } from '../../views/messages/outbox.ts'
import type { Env, Site } from '../context.ts'
import { actorOf } from '../origin.ts'

const which = z.object({ bericht: z.string().max(64) })

export function messageRoutes(site: Site): Hono<Env> {
  const routes = new Hono<Env>()

  // Pressed twice it does nothing the second time: what is tried again is not dead any more.
  routes.post(attemptsPath, zValidator('form', which), async (c) => {
    const { bericht } = c.req.valid('form')
    const who = actorOf(c, site)
    await tryAgain(site.store, who, bericht === everyMessage ? 'all' : bericht)
    return c.redirect(c.get('frame').link('/beheer#messages'), 303)
  })

  return routes
}
