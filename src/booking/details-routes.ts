// A held time and who it is for: contact data lie with the hold, so that nothing is lost when it lapses.
import { zValidator } from '@hono/zod-validator'
import { type Context, Hono } from 'hono'
import { z } from 'zod'
import { findAppointment, isHold } from '../../db/appointments.ts'
import { attemptsLately } from '../../db/attempts.ts'
import { changeHold, madeBy } from '../../db/booking.ts'
import { type DetailsTyped, detailsPage } from '../../views/booking/details.ts'
import { gonePage, madePage } from '../../views/booking/hold.ts'
import type { Problem } from '../../views/parts.ts'
import { settingsOf } from '../catalogue/catalogue.ts'
import { contactFieldsFor } from '../catalogue/contact-fields.ts'
import type { Env, Site } from '../context.ts'
import { visitorOf } from '../visitor.ts'
import type { Hold } from './appointment.ts'
import { stepsFor, timesPath } from './choice-routes.ts'
import { readDetails, withoutServiceNumbers } from './details-form.ts'
import { ownVisit } from './keys.ts'
import { cameQuickly, type Doubt, isInSeries, trapName } from './robots.ts'

const here = '/afspraak/:publicId/gegevens'
const hourMinutes = 60

/** What can be sent at all; what is said about it is readDetails'. */
const typedForm = z.object({
  naam: z.string().default(''),
  email: z.string().default(''),
  mobiel: z.string().default(''),
  [trapName]: z.string().default(''),
  hulp: z
    .union([z.string(), z.array(z.string())])
    .default([])
    .transform((value) => [value].flat()),
})

const renewForm = typedForm.extend({ terug: z.enum(['gegevens', 'controleren']).catch('gegevens') })

export function detailsRoutes(site: Site): Hono<Env> {
  const routes = new Hono<Env>()

  routes.get(here, async (c) => {
    const hold = await holdOf(c, site)
    if (!hold) return notHeld(c, site)
    return showDetails(c, site, hold, { typed: typedBefore(hold), errors: [] }, 200)
  })

  routes.post(here, zValidator('form', typedForm), async (c) => {
    const typed = c.req.valid('form')
    const before = await holdOf(c, site)
    if (!before) return notHeld(c, site)
    const details = readDetails(typed, fieldsFor(c, before), c.get('frame').words)
    if ('errors' in details) return showDetails(c, site, before, { typed, errors: details.errors }, 422)
    const doubt = await doubtAbout(c, site, before, typed[trapName])
    if (doubt) return showDetails(c, site, before, { typed, errors: [], doubt }, 422)
    const hold = await change(c, site, { change: 'details', ...details, language: c.get('language') })
    if (!hold) return notHeld(c, site)
    return c.redirect(c.get('frame').link(`/afspraak/${hold.publicId}/controleren`), 303)
  })

  routes.post('/afspraak/:publicId/verlenging', zValidator('form', renewForm), async (c) => {
    const { terug, ...typed } = c.req.valid('form')
    const hold = await change(c, site, { change: 'renew' })
    if (!hold) return notHeld(c, site)
    if (terug === 'controleren') return c.redirect(c.get('frame').link(`/afspraak/${hold.publicId}/controleren`), 303)
    // Not yet checked: whoever asks for more time is still busy with it.
    return showDetails(c, site, hold, { typed, errors: [] }, 200)
  })

  return routes
}

/** This browser's hold under the address; undefined when it is not there, somebody else's, or made already. */
export async function holdOf(c: Context<Env>, site: Site): Promise<Hold | undefined> {
  const visitor = visitorOf(c, site)
  const publicId = publicIdOf(c)
  if (visitor === undefined || publicId === undefined) return undefined
  const found = await site.store.read((db) => findAppointment(db, publicId))
  return found && isHold(found) && found.visitor === visitor ? found : undefined
}

/** The id in the address when it can be one: nothing else is looked up. */
export function publicIdOf(c: Context<Env>): string | undefined {
  const publicId = c.req.param('publicId') ?? ''
  return /^[\w-]{22}$/.test(publicId) ? publicId : undefined
}

/** The answer when there is no hold: the appointment that it became, or how to start again. */
export async function notHeld(c: Context<Env>, site: Site): Promise<Response> {
  c.header('cache-control', 'no-store')
  const frame = c.get('frame')
  const publicId = publicIdOf(c)
  const found = publicId && (await site.store.read((db) => findAppointment(db, publicId)))
  if (!found || isHold(found)) return c.html(gonePage(frame), 404)
  if (await ownVisit(c, site, found.publicId)) return c.redirect(frame.link(`/mijn-afspraak/${found.publicId}`), 303)
  return c.html(madePage(frame), 409)
}

/** Whether this form is shown once more, because a program may have sent it. */
async function doubtAbout(c: Context<Env>, site: Site, hold: Hold, trap: string): Promise<Doubt | undefined> {
  if (trap !== '') return 'trap'
  if (!cameQuickly(hold, c.get('now'))) return undefined
  const machineNow = site.clock.machineNow()
  const made = await site.store.read((db) => attemptsLately(db, madeBy(hold.origin), hourMinutes, machineNow))
  return isInSeries(made, settingsOf(c.get('catalogue'), hold.location)) ? 'quick' : undefined
}

async function change(c: Context<Env>, site: Site, asked: Parameters<typeof changeHold>[3]) {
  const visitor = visitorOf(c, site)
  const publicId = publicIdOf(c)
  if (visitor === undefined || publicId === undefined) return undefined
  return changeHold(site.store, visitor, publicId, asked)
}

/** Which contact data the products of this visit ask for. */
const fieldsFor = (c: Context<Env>, { choices }: Hold) =>
  contactFieldsFor(choices.flatMap(({ product }) => c.get('catalogue').products.get(product) ?? []))

function showDetails(
  c: Context<Env>,
  site: Site,
  hold: Hold,
  shown: { typed: DetailsTyped; errors: Problem[]; doubt?: Doubt },
  status: 200 | 422,
): Response | Promise<Response> {
  c.header('cache-control', 'no-store')
  const frame = { ...c.get('frame'), path: `/afspraak/${hold.publicId}/gegevens` }
  const held = { hold, catalogue: c.get('catalogue'), now: c.get('now') }
  const back = frame.link(timesPath(hold, hold.location, hold.date))
  const typed = withoutServiceNumbers(shown.typed)
  const asks = { fields: fieldsFor(c, hold), sends: site.sends }
  return c.html(detailsPage(frame, held, { ...shown, ...asks, typed, steps: stepsFor(c, hold), back }), status)
}

const typedBefore = ({ contact, needs }: Hold): DetailsTyped => ({
  naam: contact?.name ?? '',
  email: contact?.email ?? '',
  mobiel: contact?.mobile ?? '',
  hulp: needs,
})
