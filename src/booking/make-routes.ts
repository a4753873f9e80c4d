// The last step: read it over, and make the appointment definitive.
import { zValidator } from '@hono/zod-validator'
import { type Context, Hono } from 'hono'
import { z } from 'zod'
import { confirmAppointment } from '../../db/booking.ts'
import { checkPage } from '../../views/booking/check.ts'
import { tooManyAppointmentsPage, tooManyFromHerePage } from '../../views/booking/hold.ts'
import { settingsOf } from '../catalogue/catalogue.ts'
import type { Env, Site } from '../context.ts'
import { visitorOf } from '../visitor.ts'
import type { Hold } from './appointment.ts'
import { locationsPath, personsPath, stepsFor, timesPath, wishIn } from './choice-routes.ts'
import { askedFor } from './choices.ts'
import { holdOf, notHeld, publicIdOf } from './details-routes.ts'
import { keepSecret } from './keys.ts'
import { formKey, takenPage } from './time-routes.ts'

const makeForm = z.object({ sleutel: formKey.optional().catch(undefined) })

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
    const { sleutel } = c.req.valid('form')
    const publicId = publicIdOf(c)
    if (publicId === undefined) return notHeld(c, site)
    if (!sleutel) {
      const hold = await holdOf(c, site)
      return hold?.contact ? c.html(overview(c, site, hold, true), 422) : notHeld(c, site)
    }
    const form = { key: sleutel, body: { publicId } }
    const result = await confirmAppointment(site.store, site.chance, form, visitorOf(c, site) ?? '', publicId)
    if ('refused' in result) return refused(c, site, result.refused)
    keepSecret(c, site, result.secret)
    return c.redirect(c.get('frame').link(`/mijn-afspraak/${result.publicId}?gemaakt=ja`), 303)
  })

  return routes
}

const checkPath = (c: Context<Env>, { publicId }: Hold) => c.get('frame').link(`/afspraak/${publicId}/controleren`)
const detailsPath = (c: Context<Env>, { publicId }: Hold) => c.get('frame').link(`/afspraak/${publicId}/gegevens`)

function overview(c: Context<Env>, site: Site, hold: Hold, again = false) {
  c.header('cache-control', 'no-store')
  const frame = { ...c.get('frame'), path: `/afspraak/${hold.publicId}/controleren` }
  const hrefs = {
    what: frame.link(personsPath(hold)),
    where: frame.link(locationsPath(hold)),
    when: frame.link(timesPath(hold, hold.location)),
    details: detailsPath(c, hold),
  }
  const held = { hold, catalogue: c.get('catalogue'), now: c.get('now') }
  return checkPage(frame, held, { key: site.chance.secret(), steps: stepsFor(c, hold), hrefs, again })
}

const hourSeconds = 3_600

type Refusal = Extract<Awaited<ReturnType<typeof confirmAppointment>>, { refused: unknown }>['refused']

async function refused(c: Context<Env>, site: Site, refusal: Refusal): Promise<Response> {
  const hold = await holdOf(c, site)
  if (!hold) return notHeld(c, site)
  switch (refusal) {
    case 'detailsMissing':
      return c.redirect(detailsPath(c, hold), 303)
    case 'taken': {
      // What is not offered any more has no other times to choose from.
      const { wish, answer } = wishIn(c, askedFor(hold))
      return wish ? takenPage(c, site, wish, hold.location, hold) : answer
    }
    case 'tooManyAppointments': {
      const { appointmentsPerAddress } = settingsOf(c.get('catalogue'), hold.location)
      return c.html(tooManyAppointmentsPage(c.get('frame'), appointmentsPerAddress), 409)
    }
    case 'tooManyFromHere': {
      c.header('retry-after', String(hourSeconds))
      return c.html(tooManyFromHerePage(c.get('frame'), checkPath(c, hold)), 429)
    }
    case 'unknown':
    case 'alreadyMade':
      return notHeld(c, site)
    default:
      return refusal satisfies never
  }
}
