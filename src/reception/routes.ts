// The reception and the telephone: one page, with the day on the left and what is at hand on the right.
import { zValidator } from '@hono/zod-validator'
import { Hono } from 'hono'
import { z } from 'zod'
import { useLetterKeys } from '../../db/staff.ts'
import { dayPart } from '../../views/reception/day.ts'
import { foundPart } from '../../views/reception/found.ts'
import { dayBell } from '../bell.ts'
import type { Env, Site } from '../context.ts'
import { hallNow, isPart } from '../queue/counter-now.ts'
import { deskRoutes } from './desk-routes.ts'
import { askedIn, malformed, visitFields } from './forms.ts'
import { type Panel, readPanel, visitPanel } from './panel.ts'
import { dayNow, receptionNow, ticketPartNow } from './reception-now.ts'
import { pathOfFirst, searchNow } from './search-now.ts'
import { telephoneRoutes } from './telephone-routes.ts'

const search = z.object({ zoek: z.string().max(100), ...visitFields })
const letters = z.object({ letters: z.enum(['aan', 'uit']) })

export function receptionRoutes(site: Site): Hono<Env> {
  const routes = new Hono<Env>()
  const { store, streams } = site

  routes.get('/receptie', (c) => {
    const panel = readPanel((name) => c.req.queries(name) ?? [])
    return isPart(c) && panel.panel === 'ticket' ? ticketPartNow(c, site, panel) : receptionNow(c, site, panel)
  })

  // What is read again when the hall or the day changes: what is typed on the right stays as it is.
  routes.get('/receptie/dag', async (c) => {
    if (!isPart(c)) return c.redirect(c.get('frame').link('/receptie'), 303)
    return c.html(dayPart(c.get('frame'), await dayNow(c, site)))
  })

  routes.get('/receptie/stroom', async (c) => {
    const { id, location } = c.get('employee')
    const { date } = await hallNow(c, store)
    return streams.join(dayBell(site, location, date), { holder: `employee ${id}` })
  })

  // Sent, and not asked for by an address: a name must not stand in one, nor in what browsers and servers keep of it.
  routes.post('/receptie/zoeken', zValidator('form', search, malformed), async (c) => {
    const { zoek, ...visit } = c.req.valid('form')
    const asked = askedIn(visit)
    const panel: Panel = asked.lines.length > 0 ? visitPanel(asked) : { panel: 'nothing' }
    const found = await searchNow(c, store, zoek, asked.lines.length > 0 ? asked : undefined)
    if (isPart(c)) return c.html(foundPart(c.get('frame'), found))
    const path = pathOfFirst(found)
    if (path) return c.redirect(c.get('frame').link(path), 303)
    // What is found has no address of its own: reloading leads to the page without it.
    c.header('hx-push-url', 'false')
    return receptionNow(c, site, panel, { found })
  })

  routes.post('/receptie/sneltoetsen', zValidator('form', letters, malformed), async (c) => {
    await useLetterKeys(store, c.get('employee').id, c.req.valid('form').letters === 'aan')
    return c.redirect(c.get('frame').link('/receptie'), 303)
  })

  return routes.route('/', deskRoutes(site)).route('/', telephoneRoutes(site))
}
