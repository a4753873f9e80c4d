// The kiosk: its first screen, and reporting for an appointment with its code.
import { zValidator } from '@hono/zod-validator'
import { type Context, Hono } from 'hono'
import { z } from 'zod'
import { countAttempt, takeBackAttempt } from '../../db/attempts.ts'
import { checkIn } from '../../db/checkin.ts'
import { codeScreen } from '../../views/checkin/code.ts'
import { type Kiosk, startPath } from '../../views/checkin/kiosk.ts'
import {
  forgottenMessage,
  messageScreen,
  pausedMessage,
  personMessage,
  refusalMessage,
} from '../../views/checkin/message.ts'
import { startScreen } from '../../views/checkin/start.ts'
import type { Html } from '../../views/layout.ts'
import { type Catalogue, locationName } from '../catalogue/catalogue.ts'
import { minuteToInstant } from '../catalogue/day.ts'
import type { Env, Site } from '../context.ts'
import type { Arrival } from './arrival.ts'

/** After so many codes that are not found, a person goes on. */
const missesMax = 3
/** So many at one kiosk within a minute, and it pauses: whoever tries codes gets nowhere. */
const triesPerMinute = 5
/** Without JavaScript a screen that is left alone goes back to the start by itself. */
const abandonedSeconds = 60
const noonMinute = 12 * 60

const codeForm = z.object({
  code: z.string().max(500).catch(''),
  pogingen: z.coerce.number().int().min(0).max(missesMax).catch(0),
})

export function kioskRoutes(site: Site): Hono<Env> {
  const routes = new Hono<Env>()

  routes.get('/kiosk', (c) => {
    c.header('cache-control', 'no-store')
    return c.html(startScreen(kioskOf(c, site), site.chance.secret()))
  })

  routes.get('/kiosk/code', (c) => show(c, codeScreen(kioskOf(c, site), 0)))

  routes.get('/kiosk/code/vergeten', (c) => {
    const kiosk = kioskOf(c, site)
    return show(c, messageScreen(kiosk, forgottenMessage(kiosk)))
  })

  routes.post('/kiosk/code', zValidator('form', codeForm), async (c) => {
    const { code: typed, pogingen: misses } = c.req.valid('form')
    const kiosk = kioskOf(c, site)
    const code = typed.replace(/\s/g, '')
    if (!/^\d{6}$/.test(code)) return show(c, codeScreen(kiosk, misses, { problem: 'short' }), 422)
    const tries = { key: `kiosk ${kiosk.device.id}`, max: triesPerMinute }
    const pause = await countAttempt(site.store, [tries], 1)
    if (pause) return paused(c, kiosk, pause.retryAfterSeconds)
    const { id: device, location } = kiosk.device
    const coming = { location, language: c.get('language'), channel: 'kiosk' } as const
    const result = await checkIn(site.store, site.chance, { code }, coming, { device })
    if (result.kind === 'unknown') return notFound(c, kiosk, code, misses + 1)
    await takeBackAttempt(site.store, tries.key)
    if (result.kind !== 'ticket') return refuse(c, kiosk, result)
    return c.redirect(kiosk.frame.link(`/kiosk/nummers/${result.ticket.serial}${result.again ? '?al=ja' : ''}`), 303)
  })

  return routes
}

/** The kiosk that asks, as its screens want it. */
export function kioskOf(c: Context<Env>, site: Site): Kiosk {
  const device = c.get('device')
  if (device.kind !== 'kiosk') throw new Error('A display has no screens of a kiosk')
  const catalogue = c.get('catalogue')
  return {
    frame: c.get('frame'),
    device,
    place: locationName(catalogue, device.location, c.get('language')),
    zone: zoneOf(catalogue, device.location),
    now: c.get('now'),
    publicUrl: site.publicUrl(),
  }
}

/** The zone of a location. Throws on one that the catalogue does not have. */
export function zoneOf(catalogue: Catalogue, location: string): string {
  const plan = catalogue.plans.get(location)
  if (!plan) throw new Error(`Unknown location ${location}`)
  return plan.zone
}

/** A screen that belongs to one visitor: kept nowhere, and left by itself. */
export function show(c: Context<Env>, screen: Html, status: 200 | 404 | 409 | 422 | 429 = 200) {
  c.header('cache-control', 'no-store')
  if (!c.req.header('hx-request')) c.header('refresh', `${abandonedSeconds}; url=${startPath}`)
  return c.html(screen, status)
}

function paused(c: Context<Env>, kiosk: Kiosk, seconds: number) {
  c.header('retry-after', String(seconds))
  return show(c, messageScreen(kiosk, pausedMessage(kiosk, seconds)), 429)
}

function notFound(c: Context<Env>, kiosk: Kiosk, code: string, misses: number) {
  if (misses >= missesMax) return show(c, messageScreen(kiosk, personMessage(kiosk)), 404)
  return show(c, codeScreen(kiosk, misses, { problem: 'unknown', code }), 404)
}

function refuse(c: Context<Env>, kiosk: Kiosk, refusal: Parameters<typeof refusalMessage>[1]) {
  const there = whereAndWhen(c, refusal)
  const message = refusalMessage(kiosk, refusal, there, kiosk.frame.link('/kiosk/nummer'))
  return show(c, messageScreen(kiosk, message), 409)
}

function whereAndWhen(c: Context<Env>, refusal: Arrival) {
  if (refusal.kind !== 'wrongDay' && refusal.kind !== 'otherLocation') return undefined
  const catalogue = c.get('catalogue')
  const location = catalogue.locations.get(refusal.location)
  if (!location) return undefined
  const name = locationName(catalogue, refusal.location, c.get('language'))
  const noon = refusal.kind === 'wrongDay' ? minuteToInstant(refusal.date, location.zone, noonMinute) : c.get('now')
  return { place: { name, street: location.street, town: location.town }, noon }
}
