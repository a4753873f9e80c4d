// Help at a kiosk: asking for it there, and answering it where visitors are received.
import { type Context, Hono } from 'hono'
import { answerHelp, askHelp, cancelHelp, endHelp, helpAt, openHelp } from '../../db/help.ts'
import { helpPath } from '../../views/checkin/help.ts'
import { helpBand } from '../../views/checkin/help-band.ts'
import { helpScreen } from '../../views/checkin/help-screen.ts'
import type { Env, Site } from '../context.ts'
import { actorOf } from '../origin.ts'
import { mayOpen } from '../staff/access.ts'
import { kioskOf, show } from './kiosk-routes.ts'

const lookAgainSeconds = 10

export function helpRoutes(site: Site): Hono<Env> {
  const routes = new Hono<Env>()
  const { store } = site

  routes.get(helpPath, async (c) => {
    const kiosk = kioskOf(c, site)
    const state = await store.read((db) => helpAt(db, kiosk.device, kiosk.now))
    const screen = await show(c, helpScreen(kiosk, state))
    // A browser without scripts looks again as long as somebody may come.
    if (state !== 'none' && !c.req.header('hx-request')) screen.headers.set('refresh', String(lookAgainSeconds))
    return screen
  })

  routes.post(helpPath, async (c) => {
    const kiosk = kioskOf(c, site)
    const state = await askHelp(store, kiosk.device)
    if (state === 'tooOften') return show(c, helpScreen(kiosk, state), 429)
    return c.redirect(kiosk.frame.link(helpPath), 303)
  })

  routes.post(`${helpPath}/einde`, async (c) => {
    const kiosk = kioskOf(c, site)
    await cancelHelp(store, kiosk.device)
    return c.redirect(kiosk.frame.link(helpPath), 303)
  })

  routes.get('/hulpvragen', (c) => band(c, site))

  routes.post('/hulpvragen/:id/antwoord', async (c) => {
    await answerHelp(store, c.get('employee').location, Number(c.req.param('id')), actorOf(c, site))
    return band(c, site)
  })

  routes.post('/hulpvragen/:id/einde', async (c) => {
    await endHelp(store, c.get('employee').location, Number(c.req.param('id')), actorOf(c, site))
    return band(c, site)
  })

  return routes
}

/** The band as it is now; without scripts the page on which it stands. */
async function band(c: Context<Env>, { store }: Site) {
  const frame = c.get('frame')
  const employee = c.get('employee')
  if (c.req.header('hx-request') !== 'true') {
    return c.redirect(frame.link(mayOpen(employee, '/receptie') ? '/receptie' : '/hal'), 303)
  }
  const asked = await store.read((db) => openHelp(db, employee.location, c.get('now')))
  return c.html(helpBand(frame, asked, c.get('catalogue').plans.get(employee.location)?.zone ?? ''))
}
