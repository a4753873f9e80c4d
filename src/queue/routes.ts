import { type Context, Hono } from 'hono'
import { countersPage, countersPart } from '../../views/queue/counters.ts'
import type { Panel } from '../../views/queue/shown.ts'
import { hallBell } from '../bell.ts'
import type { Env, Site } from '../context.ts'
import { counterNow, hallNow, isPart } from './counter-now.ts'
import { followUpRoutes } from './follow-up-routes.ts'
import { pressRoutes } from './press-routes.ts'
import { visitorRoutes } from './visitor-routes.ts'

export function queueRoutes(site: Site): Hono<Env> {
  const routes = new Hono<Env>()
  const { store, streams } = site

  routes.get('/balie', async (c) => {
    const shown = await hallNow(c, store)
    return c.html((isPart(c) ? countersPart : countersPage)(c.get('frame'), shown))
  })

  // Only a bell: whoever hears it reads their own page again.
  routes.get('/balie/stroom', (c) => {
    const { id, location } = c.get('employee')
    return streams.join(hallBell(site, location), { holder: `employee ${id}` })
  })

  routes.get('/balie/:number', (c) => counterNow(c, site, { panel: panelIn(c) }))

  return routes.route('/', pressRoutes(site)).route('/', visitorRoutes(site)).route('/', followUpRoutes(site))
}

/** Which panel the address asks for; an unknown one is none. */
function panelIn(c: Context<Env>): Panel | undefined {
  const name = c.req.query('paneel')
  const serial = Number(c.req.query('volgnummer'))
  if (name === 'doorverwijzen') return { name, note: '' }
  if (name === 'afronden') return { name }
  if (name === 'vervolgafspraak') return { name, made: c.req.query('gemaakt') }
  if (name === 'keuze' || name === 'voorrang') return { name, serial }
  return undefined
}
