// Starting and ending an evacuation: one question, so that nobody starts it by accident, and one press.
import { zValidator } from '@hono/zod-validator'
import { Hono } from 'hono'
import { z } from 'zod'
import { endEvacuation, evacuationAt, startEvacuation } from '../../db/evacuation.ts'
import { evacuationPage } from '../../views/staff/evacuation.ts'
import { locationName } from '../catalogue/catalogue.ts'
import type { Env, Site } from '../context.ts'
import { actorOf } from '../origin.ts'
import { personAt } from './person.ts'

const starts = z.object({ sleutel: z.string().min(16).max(64) })
const ends = z.object({ sinds: z.coerce.number().int() })

export function evacuationRoutes(site: Site): Hono<Env> {
  const routes = new Hono<Env>()
  const { store } = site

  routes.get('/ontruiming', async (c) => {
    const employee = c.get('employee')
    const [catalogue, language] = [c.get('catalogue'), c.get('language')]
    const shown = {
      person: personAt(employee, catalogue, language),
      location: locationName(catalogue, employee.location, language),
      zone: catalogue.plans.get(employee.location)?.zone ?? '',
      evacuation: await store.read((db) => evacuationAt(db, employee.location)),
      key: site.chance.secret(),
    }
    return c.html(evacuationPage(c.get('frame'), shown))
  })

  routes.post('/ontruiming', zValidator('form', starts), async (c) => {
    const { sleutel: key } = c.req.valid('form')
    await startEvacuation(store, c.get('employee').location, { key, body: '' }, actorOf(c, site))
    return c.redirect(c.get('frame').link('/ontruiming'), 303)
  })

  routes.post('/ontruiming/einde', zValidator('form', ends), async (c) => {
    await endEvacuation(store, c.get('employee').location, c.req.valid('form').sinds, actorOf(c, site))
    return c.redirect(c.get('frame').link('/ontruiming'), 303)
  })

  return routes
}
