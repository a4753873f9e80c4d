// The last step: read it over, and make the appointment definitive.
import { zValidator } from '@hono/zod-validator'
import { type Context, Hono } from 'hono'
import { z } from 'zod'
import { confirmAppointment } from '../../db/booking.ts'
import { type CheckOptions, checkPage } from '../../views/booking/check.ts'
import { tooManyAppointmentsPage, tooManyFromHerePage, tooManyOfAddressPage } from '../../views/booking/limits.ts'
import { settingsOf } from '../catalogue/catalogue.ts'
import { keyedHash } from '../chance.ts'
import type { Env, Site } from '../context.ts'
import { visitorOf } from '../visitor.ts'
import { type Hold, shownOf } from './appointment.ts'
import { locationsPath, personsPath, stepsFor, timesPath, wishIn } from './choice-routes.ts'
import { askedFor } from './choices.ts'
import { holdOf, notHeld, publicIdOf } from './details-routes.ts'
import { keepSecret, knownAddresses } from './keys.ts'
import { formKey, takenPage, tooMany } from './time-routes.ts'

const makeForm = z.object({ sleutel: formKey.optional().catch(undefined), getoond: z.string().optional() })

export function makeRoutes(site: Site): Hono<Env> {
  const routes = new Hono<Env>()

  routes.get('/afspraak/:publicId/controleren', async (c) => {
    const hold = await holdOf(c, site)
    if (!hold) return notHeld(c, site)
    if (!hold.contact) return c.redirect(detailsPath(c, hold), 303)
    return c.html(overview(c, site, hold))
  })

  routes.post('/afspraak/:publicId/bevestiging', zValidator('form', makeForm), async (c) => {
    c.header('cache-control', 'no-store')
    const { sleutel, getoond } = c.req.valid('form')
    const publicId = publicIdOf(c)
    if (publicId === undefined) return notHeld(c, site)
    if (!sleutel) {
      const hold = await holdOf(c, site)
      return hold?.contact ? c.html(overview(c, site, hold, 'again'), 422) : notHeld(c, site)
    }
    const form = { key: sleutel, body: { publicId } }
    const visitor = visitorOf(c, site) ?? ''
    const confirm = (known: string[]) =>
      confirmAppointment(site.store, site.chance, form, visitor, publicId, known, getoond ?? null)
    const first = await confirm([])
    const crowded = 'refused' in first && first.refused === 'tooManyFromHere'
    // Only when it matters: whoever has an appointment already is not kept out by others behind the same address.
    const result = crowded ? await confirm(await knownAddresses(c, site)) : first
    if ('refused' in result) return refused(c, site, result, getoond)
    keepSecret(c, site, result.secret)
    return c.redirect(c.get('frame').link(`/mijn-afspraak/${result.publicId}?gemaakt=ja`), 303)
  })

  return routes
}

const checkPath = (c: Context<Env>, { publicId }: Hold) => c.get('frame').link(`/afspraak/${publicId}/controleren`)
const detailsPath = (c: Context<Env>, { publicId }: Hold) => c.get('frame').link(`/afspraak/${publicId}/gegevens`)

function overview(c: Context<Env>, site: Site, hold: Hold, again?: CheckOptions['again']) {
  c.header('cache-control', 'no-store')
  const frame = { ...c.get('frame'), path: `/afspraak/${hold.publicId}/controleren` }
  const hrefs = {
    what: frame.link(personsPath(hold)),
    where: frame.link(locationsPath(hold)),
    when: frame.link(timesPath(hold, hold.location, hold.date)),
    details: detailsPath(c, hold),
  }
  const held = { hold, catalogue: c.get('catalogue'), now: c.get('now') }
  return checkPage(frame, held, {
    key: site.chance.secret(),
    shown: keyedHash(c.get('hashKey'), 'shown', shownOf(hold)),
    steps: stepsFor(c, hold),
    hrefs,
    ...(again ? { again } : {}),
  })
}

type Refusal = Extract<Awaited<ReturnType<typeof confirmAppointment>>, { refused: unknown }>

async function refused(c: Context<Env>, site: Site, refusal: Refusal, shown: string | undefined): Promise<Response> {
  const hold = await holdOf(c, site)
  if (!hold) return notHeld(c, site)
  const frame = c.get('frame')
  switch (refusal.refused) {
    case 'detailsMissing':
      return c.redirect(detailsPath(c, hold), 303)
    case 'taken': {
      // What is not offered any more has no other times to choose from.
      // Nor is the last day of a legal term known any more: it was no sooner than the day that was held.
      const { wish, answer } = wishIn(c, { ...askedFor(hold), latest: hold.date })
      return wish ? takenPage(c, site, wish, hold.location, hold) : answer
    }
    case 'tooManyAppointments': {
      const { appointmentsPerAddress } = settingsOf(c.get('catalogue'), hold.location)
      return tooMany(c, tooManyAppointmentsPage(frame, appointmentsPerAddress), refusal)
    }
    case 'tooManyOfAddress':
      return tooMany(c, tooManyOfAddressPage(frame, refusal.waitSeconds, checkPath(c, hold)), refusal)
    case 'tooManyFromHere':
      return tooMany(c, tooManyFromHerePage(frame, refusal.waitSeconds, checkPath(c, hold)), refusal)
    case 'notAsShown': {
      if (!hold.contact) return c.redirect(detailsPath(c, hold), 303)
      // A page from before this was asked shows the same as far as anybody knows.
      return c.html(overview(c, site, hold, shown === undefined ? 'again' : 'notAsShown'), 409)
    }
    case 'unknown':
    case 'alreadyMade':
      return notHeld(c, site)
    default:
      return refusal satisfies never
  }
}
