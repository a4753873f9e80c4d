// The earlier-time alert of one's own appointment: on, off, and the answer to a place that is offered.
import { type Context, Hono } from 'hono'
import { z } from 'zod'
import { acceptOffer, declineOffer, type OfferRefusal, turnOffAlert, turnOnAlert } from '../../db/alerts.ts'
import { firstAnywhere } from '../../db/times.ts'
import { alertPage } from '../../views/booking/alert.ts'
import { noOfferPage, offerPage } from '../../views/booking/offer.ts'
import type { Problem } from '../../views/parts.ts'
import type { Site } from '../context.ts'
import type { AlertWish } from './alert.ts'
import { chosenOf, missingIn, possibleFor, readAlert } from './alert-form.ts'
import { closed, mine, type OwnEnv, ownAppointment, pathOf, refused } from './mine.ts'
import { bodyOf } from './move-routes.ts'
import type { FreeTime } from './times.ts'

const here = '/mijn-afspraak/:publicId'

const answerForm = z.object({ plek: z.string(), besluit: z.enum(['ja', 'nee']) })

export function alertRoutes(site: Site): Hono<OwnEnv> {
  const routes = new Hono<OwnEnv>()

  routes.get(`${here}/bericht`, mine(site), async (c) => {
    const { alert, canComeSooner } = c.get('own')
    if (!alert && !canComeSooner) return closed(c) ?? c.redirect(pathOf(c), 303)
    return c.html(await page(c, site, alert ?? possibleHere(c)))
  })

  routes.post(`${here}/bericht`, mine(site), async (c) => {
    const wish = chosenOf(possibleHere(c), readAlert(await bodyOf(c)))
    const errors = missingIn(wish, c.get('frame').words)
    if (errors.length > 0) return closed(c) ? refused(c, site) : c.html(await page(c, site, wish, errors), 422)
    const result = await turnOnAlert(site.store, c.get('own').visit.publicId, wish)
    return 'publicId' in result ? c.redirect(`${pathOf(c)}?aangezet=ja`, 303) : refused(c, site, result.refused)
  })

  routes.post(`${here}/bericht/afmelding`, mine(site), async (c) => {
    await turnOffAlert(site.store, site.chance, c.get('own').visit.publicId)
    return c.redirect(`${pathOf(c)}?uitgezet=ja`, 303)
  })

  routes.get(`${here}/eerder`, mine(site), (c) => {
    const { offer, visit } = c.get('own')
    if (visit.state !== 'booked') return c.redirect(pathOf(c), 303)
    return c.html(offer ? offerPage(c.get('frame'), c.get('own'), offer) : noOfferPage(c.get('frame'), c.get('own')))
  })

  routes.post(`${here}/eerder`, mine(site), async (c) => {
    const sent = answerForm.safeParse(await bodyOf(c))
    if (!sent.success) return c.redirect(`${pathOf(c)}/eerder`, 303)
    const { publicId } = c.get('own').visit
    const { plek, besluit } = sent.data
    if (besluit === 'nee') {
      const isDeclined = await declineOffer(site.store, site.chance, publicId, plek)
      return c.redirect(isDeclined ? `${pathOf(c)}?gehouden=ja` : pathOf(c), 303)
    }
    const result = await acceptOffer(site.store, site.chance, publicId, plek)
    if ('publicId' in result) return c.redirect(`${pathOf(c)}?verzet=ja`, 303)
    return notTaken(c, site, result.refused)
  })

  return routes
}

/** The place is gone, but the appointment still stands; or else how the appointment stands now. */
async function notTaken(c: Context<OwnEnv>, site: Site, reason: OfferRefusal) {
  const own = await ownAppointment(c, site)
  if (own?.visit.state === 'booked' && reason === 'gone') return c.html(noOfferPage(c.get('frame'), own), 409)
  return refused(c, site, reason === 'taken' || reason === 'gone' ? undefined : reason)
}

/** Everything that the plan has for what the appointment is for. */
const possibleHere = (c: Context<OwnEnv>) => possibleFor(c.get('own').visit, c.get('catalogue'), c.get('now'))

async function page(c: Context<OwnEnv>, site: Site, wish: AlertWish, errors: readonly Problem[] = []) {
  const own = c.get('own')
  const possible = possibleHere(c)
  return alertPage(c.get('frame'), own, { possible, wish, errors, nowFree: await freeNow(c, site, possible) })
}

/** The first earlier time that everybody can choose now: nobody has to wait for a message about that. */
async function freeNow(c: Context<OwnEnv>, site: Site, { locations }: AlertWish): Promise<FreeTime | undefined> {
  const { visit, catalogue } = c.get('own')
  const asked = { wish: visit, now: c.get('now'), except: visit.publicId, locations }
  const first = await site.store.read((db) => firstAnywhere(site.store, db, catalogue, asked))
  return first && first.startsAt < visit.startsAt ? first : undefined
}
