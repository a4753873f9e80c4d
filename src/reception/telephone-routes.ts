// What the reception does for whoever calls: make an appointment in one go, move it, cancel it.
import { zValidator } from '@hono/zod-validator'
import { type Context, Hono } from 'hono'
import { z } from 'zod'
import { isAnswered } from '../../db/answered.ts'
import { findVisit } from '../../db/appointments.ts'
import { bookForResident } from '../../db/staff-booking.ts'
import { cancelForResident, moveForResident } from '../../db/staff-change.ts'
import type { CallerSent } from '../../views/reception/shown.ts'
import { wishOf } from '../booking/choices.ts'
import { readTime } from '../booking/times.ts'
import { birthDeadline } from '../catalogue/birth-deadline.ts'
import { contactFieldsFor } from '../catalogue/contact-fields.ts'
import { isDate, localDay } from '../catalogue/day.ts'
import type { Env, Site } from '../context.ts'
import { actorOf } from '../origin.ts'
import { readCaller, shownAgain } from './caller.ts'
import { askedIn, formKey, malformed, spoken, timesForm, visitFields } from './forms.ts'
import { appointmentPanel, panelPath, readTimes, visitPanel } from './panel.ts'
import { receptionNow } from './reception-now.ts'
import { twinNow } from './twin-now.ts'
import { receivesAt } from './where.ts'

const text = z.string().default('')
const booking = z.object({
  sleutel: formKey,
  tijd: text,
  naam: text,
  email: text,
  mobiel: text,
  hulp: z
    .union([z.string(), z.array(z.string())])
    .default([])
    .transform((value) => [value].flat()),
  taal: spoken,
  /** The caller knows of the appointment that is there already. */
  dubbel: z.string().optional(),
  ...visitFields,
  ...timesForm,
})
const moving = z.object({ sleutel: formKey, versie: z.coerce.number().int().positive(), tijd: text, ...timesForm })
const cancelling = z.object({ versie: z.coerce.number().int().positive() })
const birth = z.object({ geboren: text, ...visitFields })

export function telephoneRoutes(site: Site): Hono<Env> {
  const routes = new Hono<Env>()
  const { store, chance } = site

  routes.post('/receptie/afspraken', zValidator('form', booking, malformed), async (c) => {
    const { sleutel, tijd, naam, email, mobiel, hulp, taal, dubbel, ...sent } = c.req.valid('form')
    const asked = askedIn(sent)
    const wish = wishOf(asked, c.get('catalogue'), c.get('now'), 'staff')
    const panel = visitPanel(
      asked,
      readTimes((name) => sent[name as keyof typeof timesForm]),
    )
    if ('problem' in wish) return receptionNow(c, site, panel, { status: 422 })
    const time = readTime(tijd)
    const caller = readCaller({ naam, email, mobiel, hulp }, fieldsOf(c, wish.choices), c.get('frame').words)
    const wrong = [...(time && receivesAt(c.get('employee'), time.location) ? [] : ['tijd']), ...wrongIn(caller)]
    const typed: CallerSent = { typed: shownAgain({ naam, email, mobiel, hulp, taal, tijd }), wrong }
    if (!time || wrong.length > 0 || 'wrong' in caller)
      return receptionNow(c, site, panel, { sent: typed, status: 422 })
    const twin = dubbel === 'ja' ? undefined : await twinNow(c, store, caller.contact, wish.choices)
    // Looked up after the twin: what this very form made is no other appointment.
    const isRepeat = twin && (await store.read((db) => isAnswered(db, 'appointment', { key: sleutel })))
    if (twin && !isRepeat) return receptionNow(c, site, panel, { sent: { ...typed, twin }, status: 409 })
    const form = { key: sleutel, body: { wish, time, caller, taal } }
    const request = { ...wish, ...time, ...caller, language: taal }
    const made = await bookForResident(store, chance, form, request, actorOf(c, site))
    if ('refused' in made) {
      return receptionNow(c, site, panel, { sent: { ...typed, taken: time.startsAt }, status: 409 })
    }
    return leadTo(c, made.publicId, 'gemaakt')
  })

  routes.post('/receptie/afspraken/:publicId/tijd', zValidator('form', moving, malformed), async (c) => {
    const { sleutel, versie: shown, tijd, ...sent } = c.req.valid('form')
    const publicId = c.req.param('publicId')
    const time = readTime(tijd)
    const isOurs = time !== undefined && receivesAt(c.get('employee'), time.location)
    if (!(await isHere(c, site, publicId))) return c.notFound()
    const panel = appointmentPanel(publicId, {
      act: 'verzetten',
      times: readTimes((name) => sent[name as keyof typeof timesForm]),
    })
    const { words } = c.get('frame')
    if (!isOurs) return receptionNow(c, site, panel, { refused: words.reception.wrong.tijd, status: 422 })
    const form = { key: sleutel, body: { publicId, tijd } }
    const moved = await moveForResident(store, chance, form, publicId, { ...time, shown }, actorOf(c, site))
    if ('publicId' in moved) return leadTo(c, publicId, 'verzet')
    return receptionNow(c, site, panel, { refused: words.reception.refused[moved.refused], status: 409 })
  })

  routes.post('/receptie/afspraken/:publicId/annulering', zValidator('form', cancelling, malformed), async (c) => {
    const publicId = c.req.param('publicId')
    if (!(await isHere(c, site, publicId))) return c.notFound()
    const { versie } = c.req.valid('form')
    const cancelled = await cancelForResident(store, chance, publicId, versie, actorOf(c, site))
    if ('publicId' in cancelled) return leadTo(c, publicId, 'geannuleerd')
    const { refused } = c.get('frame').words.reception
    return receptionNow(c, site, appointmentPanel(publicId), { refused: refused[cancelled.refused], status: 409 })
  })

  // The date of birth becomes the last day of the legal term, and is forgotten: only that day goes on, in the address.
  routes.post('/receptie/geboortedatum', zValidator('form', birth, malformed), async (c) => {
    const { geboren, ...sent } = c.req.valid('form')
    const asked = askedIn(sent)
    const { location } = c.get('employee')
    const today = localDay(c.get('now'), c.get('catalogue').plans.get(location)?.zone ?? '')
    if (!isDate(geboren) || geboren > today) {
      const refused = c.get('frame').words.reception.wrong.geboren
      return receptionNow(c, site, visitPanel(asked), { refused, status: 422 })
    }
    const path = panelPath(visitPanel({ ...asked, latest: birthDeadline(geboren) }))
    return c.redirect(c.get('frame').link(path), 303)
  })

  return routes
}

const wrongIn = (caller: object): readonly string[] => ('wrong' in caller ? (caller.wrong as string[]) : [])

const fieldsOf = (c: Context<Env>, choices: readonly { product: string }[]) =>
  contactFieldsFor(choices.flatMap(({ product }) => c.get('catalogue').products.get(product) ?? []))

/** Whether the appointment is of a location where this employee receives. */
async function isHere(c: Context<Env>, { store }: Site, publicId: string): Promise<boolean> {
  const visit = await store.read((db) => findVisit(db, publicId))
  return visit !== undefined && receivesAt(c.get('employee'), visit.location)
}

const leadTo = (c: Context<Env>, publicId: string, news: 'gemaakt' | 'verzet' | 'geannuleerd') =>
  c.redirect(c.get('frame').link(panelPath(appointmentPanel(publicId, { news }))), 303)
