// Choosing a day and a time, and holding it: from here on something is kept.
import { zValidator } from '@hono/zod-validator'
import { type Context, Hono } from 'hono'
import { z } from 'zod'
import { findHoldOf } from '../../db/appointments.ts'
import { holdTime } from '../../db/booking.ts'
import { freeDays } from '../../db/times.ts'
import { tooManyHoldsPage } from '../../views/booking/hold.ts'
import { timePage } from '../../views/booking/time.ts'
import { settingsOf } from '../catalogue/catalogue.ts'
import type { Env, Site } from '../context.ts'
import { originOf } from '../origin.ts'
import { meetVisitor } from '../visitor.ts'
import {
  askedIn,
  locationsPath,
  onlyLocation,
  personsPath,
  placesPage,
  stepsFor,
  timesPath,
  wishIn,
} from './choice-routes.ts'
import { locationsFor, readAsked } from './choices.ts'
import { anywhere, type FreeTime, nearest, readTime } from './times.ts'
import { askFor, codesOf, isInWindow, type Wish } from './wish.ts'

/** For wherever it can be first. */
const everywhere = 'eerste'
const nearestShown = 3

const several = z
  .union([z.string(), z.array(z.string())])
  .default([])
  .transform((value) => [value].flat())

/** The key of a form: 128 random bits as 22 characters. */
export const formKey = z.string().regex(/^[\w-]{22}$/)

const timeForm = z.object({
  sleutel: formKey.optional().catch(undefined),
  product: several,
  personen: several,
  rustig: z.string().optional(),
  locatie: z.string().optional(),
  tijd: z.string().optional(),
})

export function timeRoutes(site: Site): Hono<Env> {
  const routes = new Hono<Env>()

  routes.get('/afspraak/tijd', async (c) => {
    const { wish, answer } = wishIn(c, askedIn(c))
    if (!wish) return answer
    const location = c.req.query('locatie') ?? onlyLocation(c, wish)
    if (location === undefined) return c.redirect(c.get('frame').link(locationsPath(wish)), 303)
    if (!isPossible(c, wish, location)) return noSuchPlace(c, site, wish)
    return answerWithTimes(c, site, { wish, location, date: c.req.query('dag') }, 200)
  })

  routes.post('/afspraak/tijd', zValidator('form', timeForm), async (c) => {
    const sent = c.req.valid('form')
    const { wish, answer } = wishIn(c, readAsked({ ...sent, calm: sent.rustig === 'ja' }))
    if (!wish) return answer
    const { words } = c.get('frame')
    const time = readTime(sent.tijd)
    const location = sent.locatie ?? time?.location ?? everywhere
    if (!isPossible(c, wish, location)) return noSuchPlace(c, site, wish)
    const again = (error: string) => answerWithTimes(c, site, { wish, location, error }, 422)
    if (!time || !isPossible(c, wish, time.location)) return again(words.booking.times.choose)
    if (!sent.sleutel) return again(words.booking.times.again)
    return holdAndGoOn(c, site, { wish, location, time, key: sent.sleutel })
  })

  return routes
}

interface Chosen {
  wish: Wish
  location: string
  time: FreeTime
  key: string
}

async function holdAndGoOn(c: Context<Env>, site: Site, { wish, location, time, key }: Chosen) {
  const frame = c.get('frame')
  const taken = () => takenPage(c, site, wish, location, time)
  // A time that nobody is offered needs no turn, and leaves no row behind for its day.
  if (!isInWindow(wish, c.get('catalogue'), time, c.get('now'))) return taken()
  const who = { visitor: meetVisitor(c, site), origin: originOf(c, site), language: c.get('language') }
  const result = await holdTime(site.store, site.chance, { key, body: { wish, time } }, who, { ...wish, ...time })
  if ('publicId' in result) {
    const hold = await site.store.read((db) => findHoldOf(db, who.visitor))
    const next = hold?.publicId === result.publicId && hold.contact ? 'controleren' : 'gegevens'
    return c.redirect(frame.link(`/afspraak/${result.publicId}/${next}`), 303)
  }
  if (result.refused === 'taken') return taken()
  const { holdMinutes } = settingsOf(c.get('catalogue'), time.location)
  c.header('retry-after', String(holdMinutes * 60))
  return c.html(tooManyHoldsPage(frame, holdMinutes, frame.link(timesPath(wish, location))), 429)
}

const isPossible = (c: Context<Env>, wish: Wish, location: string): boolean =>
  location === everywhere || locationsFor(codesOf(wish), c.get('catalogue')).includes(location)

async function noSuchPlace(c: Context<Env>, site: Site, wish: Wish) {
  return c.html(await placesPage(c, site, wish, c.get('frame').words.booking.place.unknown), 404)
}

/** Somebody else was first: the times again, the nearest three on top. */
export const takenPage = (c: Context<Env>, site: Site, wish: Wish, location: string, time: FreeTime) =>
  answerWithTimes(c, site, { wish, location, taken: time }, 409)

interface Shown {
  wish: Wish
  location: string
  date?: string | undefined
  error?: string
  /** The time that turned out to be taken. */
  taken?: FreeTime
}

async function answerWithTimes(c: Context<Env>, site: Site, shown: Shown, status: 200 | 409 | 422): Promise<Response> {
  c.header('cache-control', 'no-store')
  const { wish, location, date, error, taken } = shown
  const catalogue = c.get('catalogue')
  const now = c.get('now')
  const visitor = meetVisitor(c, site)
  const locations = location === everywhere ? locationsFor(codesOf(wish), catalogue) : [location]
  const { days, own } = await site.store.read(async (db) => {
    const own = await findHoldOf(db, visitor)
    const lists = []
    for (const place of locations) {
      lists.push(await freeDays(site.store, db, catalogue, { wish, location: place, now, except: own?.publicId }))
    }
    return { own, days: anywhere(lists) }
  })
  const path = timesPath(wish, location)
  const frame = { ...c.get('frame'), path: c.req.method === 'GET' ? c.get('frame').path : path }
  const steps = stepsFor(c, wish)
  const place = locations[0] ?? ''
  const several = onlyLocation(c, wish) === undefined
  const html = timePage(frame, {
    catalogue,
    wish,
    location,
    days,
    until: askFor(wish, catalogue, place, 'resident', now).until,
    zone: catalogue.locations.get(place)?.zone ?? '',
    date,
    hrefOf: (change) => frame.link(change.date === undefined ? path : `${path}&dag=${change.date}`),
    back: frame.link(several ? locationsPath(wish) : personsPath(wish)),
    places: several ? frame.link(locationsPath(wish)) : undefined,
    steps: { at: steps - 2, of: steps },
    key: site.chance.secret(),
    holdMinutes: settingsOf(catalogue, place).holdMinutes,
    nearlyDone: Boolean(own?.contact),
    error,
    taken: taken && {
      why: isInWindow(wish, catalogue, taken, now) ? 'taken' : 'past',
      near: nearest(days, taken.startsAt, nearestShown),
    },
  })
  return c.html(html, status)
}
