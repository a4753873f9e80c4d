// The kiosk: a number without an appointment, and the screen that shows a number.
import { zValidator } from '@hono/zod-validator'
import { type Context, Hono } from 'hono'
import { z } from 'zod'
import { takeNumber } from '../../db/checkin.ts'
import { findTicket, hallOf } from '../../db/hall.ts'
import { hallAhead } from '../../db/hall-ahead.ts'
import type { Kiosk } from '../../views/checkin/kiosk.ts'
import { messageScreen, unknownNumberMessage } from '../../views/checkin/message.ts'
import { byAppointmentMessage, type Choosable, noNumbersMessage, productsScreen } from '../../views/checkin/products.ts'
import { ticketScreen } from '../../views/checkin/ticket.ts'
import { productName, settingsOf } from '../catalogue/catalogue.ts'
import { localDay } from '../catalogue/day.ts'
import type { Env, Site } from '../context.ts'
import { paperOf } from '../printing/kiosk-paper.ts'
import { serialIn } from '../queue/ticket.ts'
import { kioskOf, show } from './kiosk-routes.ts'
import { blocksOf, isFull, isTooLate, noNumbersAt } from './no-numbers.ts'
import { offerAt } from './offer.ts'
import { progressOf } from './progress.ts'
import { appointmentOnly, isServedNow, walkInsNow } from './walk-ins.ts'

const key = z.string().regex(/^[\w-]{22}$/)
const numberForm = z.object({ sleutel: key.optional().catch(undefined), product: z.string().max(100).catch('') })
const productsQuery = z.object({
  sleutel: key.optional().catch(undefined),
  scherm: z.coerce.number().int().min(0).max(99).catch(0),
  product: z.string().max(100).optional().catch(undefined),
})
const ticketQuery = z.object({ al: z.literal('ja').optional().catch(undefined) })

export function numberRoutes(site: Site): Hono<Env> {
  const routes = new Hono<Env>()

  routes.get('/kiosk/nummer', zValidator('query', productsQuery), async (c) => {
    const { sleutel, scherm, product } = c.req.valid('query')
    if (product !== undefined && c.get('catalogue').products.has(product)) return byAppointment(c, site, product, 200)
    return choose(c, site, { key: sleutel, at: scherm, status: 200 })
  })

  routes.post('/kiosk/nummer', zValidator('form', numberForm), async (c) => {
    const { sleutel, product } = c.req.valid('form')
    if (!sleutel) return choose(c, site, { key: undefined, at: 0, status: 422 })
    const kiosk = kioskOf(c, site)
    const { id: device, location } = kiosk.device
    const coming = { location, language: c.get('language'), channel: 'kiosk' } as const
    const form = { key: sleutel, body: { product, location } }
    const taken = await takeNumber(site.store, site.chance, form, [{ product, persons: 1 }], coming, { device })
    if ('refused' in taken) return refuse(c, site, product, { key: sleutel, at: 0, status: 409 })
    return c.redirect(kiosk.frame.link(`/kiosk/nummers/${taken.serial}`), 303)
  })

  routes.get('/kiosk/nummers/:serial', zValidator('query', ticketQuery), async (c) => {
    const kiosk = kioskOf(c, site)
    const { location } = kiosk.device
    const today = localDay(kiosk.now, kiosk.zone)
    const serial = serialIn(c.req.param('serial'))
    const catalogue = c.get('catalogue')
    const [ticket, hall, ahead] = await site.store.read(async (db) => [
      await findTicket(db, location, serial),
      await hallOf(db, catalogue, location, today),
      await hallAhead(db, catalogue, location, kiosk.now, site.store.log),
    ])
    // A number is somebody's own, so a kiosk shows those of today only.
    if (ticket?.date !== today) return show(c, messageScreen(kiosk, unknownNumberMessage(kiosk)), 404)
    const again = c.req.valid('query').al !== undefined
    const paper = await paperOf(c, site, ticket.serial, again)
    const progress = progressOf(ticket, hall, kiosk.now, ahead.toldTo(ticket))
    const noCounter = ticket.state === 'waiting' && !isServedNow(ticket, hall)
    return show(c, ticketScreen(kiosk, ticket, { progress, again, noCounter, paper }))
  })

  return routes
}

interface Asked {
  key: string | undefined
  /** Which screen of choices, from 0. */
  at: number
  status: 200 | 409 | 422
}

/** The choices of this moment, or why there are none; also what whoever pressed too late gets. */
async function choose(c: Context<Env>, site: Site, asked: Asked) {
  const kiosk = kioskOf(c, site)
  const catalogue = c.get('catalogue')
  const { location } = kiosk.device
  const { full, choices } = await choicesNow(c, site, kiosk)
  const none = full
    ? ({ why: 'full' } as const)
    : choices.every(({ by }) => by === 'appointment') && noNumbersAt(catalogue, location, kiosk.now)
  if (none) return show(c, messageScreen(kiosk, noNumbersMessage(kiosk, none)), asked.status)
  return show(c, productsScreen(kiosk, choices, asked.at, asked.key ?? site.chance.secret()), asked.status)
}

/** For what a number can be had, how many wait there and how long; then what needs an appointment. */
async function choicesNow(c: Context<Env>, site: Site, { device, now, zone }: Kiosk) {
  const catalogue = c.get('catalogue')
  const { location } = device
  const offer = offerAt(catalogue, location, now)
  const { hall, ahead } = await site.store.read(async (db) => ({
    hall: await hallOf(db, catalogue, location, localDay(now, zone)),
    ahead: await hallAhead(db, catalogue, location, now, site.store.log),
  }))
  const named = (code: string) => ({ code, name: productName(catalogue, code, c.get('language')) })
  const walkIns = walkInsNow(offer, hall, now)
  const blocks = blocksOf(catalogue, location, offer.date)
  const inTime = walkIns.filter(({ ticket }) => !isTooLate(ahead, ticket, ticket.choices, blocks, offer.teams))
  const numbers = inTime.map(({ product, ticket, ...known }): Choosable => {
    return { by: 'number', ...named(product), ...known, band: ahead.ofNewcomer(ticket) }
  })
  const late = walkIns.filter((one) => !inTime.includes(one)).map(({ product }) => product)
  const others = [...late, ...appointmentOnly(offer).map(({ code }) => code)]
  const visits = others.map((code): Choosable => ({ by: 'appointment', ...named(code) }))
  const full = isFull(hall.tickets, settingsOf(catalogue, location).walkInCeiling)
  return { full: full || (late.length > 0 && numbers.length === 0), choices: [...numbers, ...visits] }
}

/** Why the press gave no number: of this one thing, or of everything. */
async function refuse(c: Context<Env>, site: Site, product: string, asked: Asked) {
  const { full, choices } = await choicesNow(c, site, kioskOf(c, site))
  const others = choices.some(({ by }) => by === 'number')
  const alone = choices.some(({ by, code }) => by === 'appointment' && code === product)
  return !full && others && alone ? byAppointment(c, site, product, 409) : choose(c, site, asked)
}

function byAppointment(c: Context<Env>, site: Site, code: string, status: 200 | 409) {
  const kiosk = kioskOf(c, site)
  const name = productName(c.get('catalogue'), code, c.get('language'))
  return show(c, messageScreen(kiosk, byAppointmentMessage(kiosk, { code, name })), status)
}
