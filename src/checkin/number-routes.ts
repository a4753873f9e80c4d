// The kiosk: a number without an appointment, and the screen that shows a number.
import { zValidator } from '@hono/zod-validator'
import { type Context, Hono } from 'hono'
import { z } from 'zod'
import { takeNumber } from '../../db/checkin.ts'
import { findTicket, hallOf } from '../../db/hall.ts'
import type { Kiosk } from '../../views/checkin/kiosk.ts'
import { messageScreen, unknownNumberMessage } from '../../views/checkin/message.ts'
import { noNumbersMessage, productsScreen } from '../../views/checkin/products.ts'
import { ticketScreen } from '../../views/checkin/ticket.ts'
import { productName, settingsOf } from '../catalogue/catalogue.ts'
import { localDay } from '../catalogue/day.ts'
import type { Env, Site } from '../context.ts'
import { serialIn } from '../queue/ticket.ts'
import { kioskOf, show } from './kiosk-routes.ts'
import { isFull, noNumbersAt } from './no-numbers.ts'
import { offerAt, walkInProducts } from './offer.ts'
import { progressOf } from './progress.ts'

const key = z.string().regex(/^[\w-]{22}$/)
const numberForm = z.object({ sleutel: key.optional().catch(undefined), product: z.string().max(100).catch('') })
const productsQuery = z.object({
  sleutel: key.optional().catch(undefined),
  scherm: z.coerce.number().int().min(0).max(99).catch(0),
})

export function numberRoutes(site: Site): Hono<Env> {
  const routes = new Hono<Env>()

  routes.get('/kiosk/nummer', zValidator('query', productsQuery), async (c) => {
    const { sleutel, scherm } = c.req.valid('query')
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
    if ('refused' in taken) return choose(c, site, { key: sleutel, at: 0, status: 409 })
    return c.redirect(kiosk.frame.link(`/kiosk/nummers/${taken.serial}`), 303)
  })

  routes.get('/kiosk/nummers/:serial', async (c) => {
    const kiosk = kioskOf(c, site)
    const { location } = kiosk.device
    const today = localDay(kiosk.now, kiosk.zone)
    const serial = serialIn(c.req.param('serial'))
    const [ticket, hall] = await site.store.read(async (db) => [
      await findTicket(db, location, serial),
      await hallOf(db, c.get('catalogue'), location, today),
    ])
    // A number is somebody's own, so a kiosk shows those of today only.
    if (ticket?.date !== today) return show(c, messageScreen(kiosk, unknownNumberMessage(kiosk)), 404)
    return show(c, ticketScreen(kiosk, ticket, progressOf(ticket, hall, kiosk.now)))
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
  const products = walkInProducts(offerAt(catalogue, location, kiosk.now)).map(({ code }) => ({
    code,
    name: productName(catalogue, code, c.get('language')),
  }))
  const none = (await hallIsFull(c, site, kiosk))
    ? ({ why: 'full' } as const)
    : products.length === 0 && noNumbersAt(catalogue, location, kiosk.now)
  if (none) return show(c, messageScreen(kiosk, noNumbersMessage(kiosk, none)), asked.status)
  return show(c, productsScreen(kiosk, products, asked.at, asked.key ?? site.chance.secret()), asked.status)
}

async function hallIsFull(c: Context<Env>, site: Site, { device, now, zone }: Kiosk): Promise<boolean> {
  const catalogue = c.get('catalogue')
  const { walkInCeiling } = settingsOf(catalogue, device.location)
  if (walkInCeiling === null) return false
  const hall = await site.store.read((db) => hallOf(db, catalogue, device.location, localDay(now, zone)))
  return isFull(hall.tickets, walkInCeiling)
}
