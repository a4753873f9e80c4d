// The own page of who waits without an appointment: the place that is offered, and the end of it. Through its door comes
// who has a secret to it; anybody else gets the same answer, whether there is such a wait or not.
import { type Context, Hono } from 'hono'
import { z } from 'zod'
import { isAnswered } from '../../db/answered.ts'
import { openOfferOf } from '../../db/offers.ts'
import { acceptPlace, declinePlace, stopWaiting } from '../../db/waiting.ts'
import { unknownPage } from '../../views/booking/lookup.ts'
import { type WaitSaid, waitingPage } from '../../views/booking/waiting.ts'
import type { Env, Site } from '../context.ts'
import { several } from './alert-form.ts'
import { needCodes } from './contact.ts'
import { publicIdOf } from './details-routes.ts'
import { ownWait } from './keys.ts'
import { formKey } from './time-routes.ts'

const here = '/afspraak/wachten/:publicId'

const answerForm = z.object({ plek: z.string(), besluit: z.enum(['ja', 'nee']), hulp: several })

const stopForm = z.object({ sleutel: formKey })

export function waitingRoutes(site: Site): Hono<Env> {
  const routes = new Hono<Env>()

  routes.get(here, (c) => show(c, site, c.req.query('afgewezen') === 'ja' ? 'declined' : undefined))

  routes.post(`${here}/plek`, async (c) => {
    const publicId = publicIdOf(c)
    if (publicId === undefined || !(await ownWait(c, site, publicId))) return notHere(c)
    const sent = answerForm.safeParse(await c.req.parseBody({ all: true }).catch(() => undefined))
    if (!sent.success) return c.redirect(pathOf(c, publicId), 303)
    const { plek: offerId, besluit, hulp } = sent.data
    if (besluit === 'nee') {
      await declinePlace(site.store, site.chance, publicId, offerId)
      return c.redirect(`${pathOf(c, publicId)}?afgewezen=ja`, 303)
    }
    const needs = needCodes.filter((need) => hulp.includes(need))
    const result = await acceptPlace(site.store, site.chance, publicId, { offerId, needs })
    if ('publicId' in result) return c.redirect(c.get('frame').link(`/mijn-afspraak/${publicId}?gemaakt=ja`), 303)
    return show(c, site, result.refused === 'gone' ? 'gone' : 'tooMany')
  })

  routes.post(`${here}/afmelding`, async (c) => {
    const publicId = publicIdOf(c)
    const found = publicId !== undefined && (await ownWait(c, site, publicId))
    const key = stopForm.safeParse(await c.req.parseBody().catch(() => undefined)).data?.sleutel
    const stopped = () => c.redirect(c.get('frame').link('/afspraak/wachten/gestopt'), 303)
    if (!found) return key !== undefined && (await isStopped(site, key)) ? stopped() : notHere(c)
    if (found === 'made') return show(c, site)
    if (key === undefined) return c.redirect(pathOf(c, publicId), 303)
    await stopWaiting(site.store, site.chance, { key, body: { publicId } }, publicId)
    return stopped()
  })

  return routes
}

/** The link goes with the wait, so the same form again is known by its key alone. */
const isStopped = (site: Site, key: string) => site.store.read((db) => isAnswered(db, 'stop', { key }))

const pathOf = (c: Context<Env>, publicId: string) => c.get('frame').link(`/afspraak/wachten/${publicId}`)

function notHere(c: Context<Env>) {
  c.header('cache-control', 'no-store')
  return c.html(unknownPage(c.get('frame')), 404)
}

/** The page as things stand now; the appointment's own when one was made of it. */
async function show(c: Context<Env>, site: Site, said?: WaitSaid): Promise<Response> {
  const publicId = publicIdOf(c)
  const wait = publicId === undefined ? undefined : await ownWait(c, site, publicId)
  if (publicId === undefined || !wait) return notHere(c)
  const frame = c.get('frame')
  c.header('cache-control', 'no-store')
  if (wait === 'made') return c.redirect(frame.link(`/mijn-afspraak/${publicId}`), 303)
  const open = await site.store.read((db) => openOfferOf(db, publicId))
  const offer = open && c.get('now') < open.until ? open : undefined
  const own = { wait, catalogue: c.get('catalogue'), offer, key: site.chance.secret() }
  const path = `/afspraak/wachten/${publicId}`
  return c.html(waitingPage({ ...frame, path }, own, said), said === 'gone' || said === 'tooMany' ? 409 : 200)
}
