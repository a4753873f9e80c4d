// A held time and who it is for: contact data lie with the hold, so that nothing is lost when it lapses.
import { zValidator } from '@hono/zod-validator'
import { type Context, Hono } from 'hono'
import { z } from 'zod'
import { findAppointment, isHold } from '../../db/appointments.ts'
import { changeHold } from '../../db/booking.ts'
import { type DetailsTyped, detailsPage } from '../../views/booking/details.ts'
import { gonePage, madePage } from '../../views/booking/hold.ts'
import type { Problem } from '../../views/parts.ts'
import type { Words } from '../../views/words/words.ts'
import type { Env, Site } from '../context.ts'
import { visitorOf } from '../visitor.ts'
import type { Contact, Hold } from './appointment.ts'
import { stepsFor, timesPath } from './choice-routes.ts'
import { emailMax, holdsControlCharacter, holdsServiceNumber, isMobile, nameMax, needCodes } from './contact.ts'
import { ownVisit } from './keys.ts'

const here = '/afspraak/:publicId/gegevens'

/** What can be sent at all; what is said about it is detailsOf's. */
const typedForm = z.object({
  naam: z.string().default(''),
  email: z.string().default(''),
  mobiel: z.string().default(''),
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
    return showDetails(c, hold, { typed: typedBefore(hold), errors: [] }, 200)
  })

  routes.post(here, zValidator('form', typedForm), async (c) => {
    const typed = c.req.valid('form')
    const details = readDetails(typed, c.get('frame').words)
    if ('errors' in details) {
      const hold = await holdOf(c, site)
      return hold ? showDetails(c, hold, { typed, errors: details.errors }, 422) : notHeld(c, site)
    }
    const hold = await change(c, site, { change: 'details', ...details })
    if (!hold) return notHeld(c, site)
    return c.redirect(c.get('frame').link(`/afspraak/${hold.publicId}/controleren`), 303)
  })

  routes.post('/afspraak/:publicId/verlenging', zValidator('form', renewForm), async (c) => {
    const { terug, ...typed } = c.req.valid('form')
    const hold = await change(c, site, { change: 'renew' })
    if (!hold) return notHeld(c, site)
    if (terug === 'controleren') return c.redirect(c.get('frame').link(`/afspraak/${hold.publicId}/controleren`), 303)
    // Not yet checked: whoever asks for more time is still busy with it.
    return showDetails(c, hold, { typed, errors: [] }, 200)
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

async function change(c: Context<Env>, site: Site, asked: Parameters<typeof changeHold>[3]) {
  const visitor = visitorOf(c, site)
  const publicId = publicIdOf(c)
  if (visitor === undefined || publicId === undefined) return undefined
  return changeHold(site.store, visitor, publicId, asked)
}

function showDetails(
  c: Context<Env>,
  hold: Hold,
  shown: { typed: DetailsTyped; errors: Problem[] },
  status: 200 | 422,
): Response | Promise<Response> {
  c.header('cache-control', 'no-store')
  const frame = { ...c.get('frame'), path: `/afspraak/${hold.publicId}/gegevens` }
  const held = { hold, catalogue: c.get('catalogue'), now: c.get('now') }
  const back = frame.link(timesPath(hold, hold.location))
  return c.html(detailsPage(frame, held, { ...shown, steps: stepsFor(c, hold), back }), status)
}

const typedBefore = ({ contact, needs }: Hold): DetailsTyped => ({
  naam: contact?.name ?? '',
  email: contact?.email ?? '',
  mobiel: contact?.mobile ?? '',
  hulp: needs,
})

/** What was typed as contact data and needs, or what is wrong with it, in words: the rules of src/booking/contact.ts. */
function readDetails(typed: DetailsTyped, words: Words): { contact: Contact; needs: string[] } | { errors: Problem[] } {
  const parsed = detailsForm(words).safeParse(typed)
  const errors = parsed.success ? [] : problemsOf(parsed.error)
  if (typed.email.trim() === '' && typed.mobiel.trim() === '') {
    errors.push({ field: 'email', message: words.booking.details.wrong.emailOrMobile })
  }
  if (!parsed.success || errors.length > 0) return { errors }
  const { naam, email, mobiel, hulp } = parsed.data
  return { contact: { name: naam, email, mobile: mobiel }, needs: hulp }
}

// Made once for each language: to make a schema takes longer than the rest of the request.
const detailsForms = new Map<Words, ReturnType<typeof makeDetailsForm>>()

function detailsForm(words: Words) {
  const form = detailsForms.get(words) ?? makeDetailsForm(words)
  detailsForms.set(words, form)
  return form
}

function makeDetailsForm({ booking }: Words) {
  const { wrong } = booking.details
  const text = z.string().trim()
  const orNone = text.transform((value) => (value === '' ? null : value))
  const email = text.max(emailMax, { error: wrong.emailLong(emailMax), abort: true }).pipe(z.email(wrong.email))
  return z.object({
    naam: text
      .min(1, { error: wrong.nameEmpty, abort: true })
      .max(nameMax, wrong.nameLong(nameMax))
      .refine((value) => !holdsControlCharacter(value), wrong.nameLines)
      .refine((value) => !holdsServiceNumber(value), wrong.serviceNumber),
    email: orNone.pipe(email.nullable()),
    mobiel: orNone.pipe(text.refine(isMobile, wrong.mobile).nullable()),
    hulp: z.array(z.string()).transform((sent) => needCodes.filter((need) => sent.includes(need))),
  })
}

/** The first thing that is wrong with each field. */
function problemsOf(error: z.ZodError): Problem[] {
  const first = new Map<string, string>()
  for (const { path, message } of error.issues) {
    const field = String(path[0])
    if (!first.has(field)) first.set(field, message)
  }
  return [...first].map(([field, message]) => ({ field, message }))
}
