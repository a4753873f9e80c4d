// Booking the appointment to collect, at the counter where it was applied for.
import { zValidator } from '@hono/zod-validator'
import { type Context, Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { z } from 'zod'
import { hallOf } from '../../db/hall.ts'
import { bookForResident } from '../../db/staff-booking.ts'
import { readDetails } from '../booking/details-form.ts'
import { readTime } from '../booking/times.ts'
import { settingsOf } from '../catalogue/catalogue.ts'
import { contactFieldsFor } from '../catalogue/contact-fields.ts'
import { localDay } from '../catalogue/day.ts'
import type { Env, Site } from '../context.ts'
import { actorOf } from '../origin.ts'
import { counterNow } from './counter-now.ts'
import { type FollowUp, followUpOf } from './follow-up.ts'

const text = z.string().default('')
const form = z.object({
  sleutel: z.string().regex(/^[\w-]{16,64}$/),
  volgnummer: z.coerce.number().int().positive(),
  tijd: z.string().max(64),
  naam: text,
  email: text,
  mobiel: text,
})

export function followUpRoutes(site: Site): Hono<Env> {
  const routes = new Hono<Env>()

  routes.post('/balie/:number/vervolgafspraak', zValidator('form', form, malformed), async (c) => {
    const { sleutel, volgnummer, tijd, ...typed } = c.req.valid('form')
    const time = readTime(tijd)
    const found = await ticketInHand(c, site, volgnummer)
    if (!time) throw new HTTPException(400)
    // The visit ended meanwhile: the page says so by what it shows.
    if (!found) return counterNow(c, site, { trouble: 'outdated' })
    const { ticket, followUp } = found
    const panel = { name: 'vervolgafspraak' as const, typed }
    const details = readDetails({ ...typed, hulp: [] }, fieldsFor(c, followUp), c.get('frame').words)
    if ('errors' in details) {
      const wrong = details.errors.map(({ field }) => field)
      return counterNow(c, site, { panel: { ...panel, wrong }, status: 422 })
    }
    const request = { ...time, choices: followUp.choices, calm: false, language: ticket.language, ...details }
    const by = actorOf(c, site)
    const body = { tijd, ...typed }
    const made = await bookForResident(site.store, site.chance, { key: sleutel, body }, request, by)
    if ('refused' in made) return counterNow(c, site, { panel: { ...panel, wrong: ['tijd'] }, status: 409 })
    const path = `/balie/${c.req.param('number')}?paneel=vervolgafspraak&gemaakt=${made.publicId}`
    return c.redirect(c.get('frame').link(path), 303)
  })

  return routes
}

function malformed(result: { success: boolean }): undefined {
  if (!result.success) throw new HTTPException(400)
}

/** The ticket that this counter serves, if it is this one, with what is collected afterwards. */
async function ticketInHand(c: Context<Env>, { store }: Site, serial: number) {
  const { location } = c.get('employee')
  const catalogue = c.get('catalogue')
  const date = localDay(c.get('now'), catalogue.plans.get(location)?.zone ?? '')
  const { tickets } = await store.read((db) => hallOf(db, catalogue, location, date))
  const number = Number(c.req.param('number'))
  const ticket = tickets.find((one) => one.state === 'serving' && one.counter === number && one.serial === serial)
  const holidays = settingsOf(catalogue, location).holidaysClosed
  const followUp = ticket && followUpOf(ticket.choices, date, catalogue.products, holidays)
  return followUp && { ticket, followUp }
}

const fieldsFor = (c: Context<Env>, { choices }: FollowUp) =>
  contactFieldsFor(choices.flatMap(({ product }) => c.get('catalogue').products.get(product) ?? []))
