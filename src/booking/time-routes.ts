// Choosing a day and a time, and holding it: from here on something is kept.
import { zValidator } from '@hono/zod-validator'
import { type Context, Hono } from 'hono'
import { z } from 'zod'
import { findHoldOf } from '../../db/appointments.ts'
import { holdTime } from '../../db/booking.ts'
import { freeDays, otherwise } from '../../db/times.ts'
import { tooManyHoldsPage } from '../../views/booking/limits.ts'
import { newWindowPage } from '../../views/booking/new-window.ts'
import { timePage } from '../../views/booking/time.ts'
import type { Html } from '../../views/layout.ts'
import { settingsOf } from '../catalogue/catalogue.ts'
import { day } from '../catalogue/milliseconds.ts'
import type { Env, Site } from '../context.ts'
import { hasFrames } from '../embedding.ts'
import { originOf } from '../origin.ts'
import { meetVisitor, visitorOf } from '../visitor.ts'
import {
  askedIn,
  locationsPath,
  onlyLocation,
  otherPlaces,
  personsPath,
  stepsFor,
  timesPath,
  waitPath,
  wishIn,
} from './choice-routes.ts'
import { readAsked } from './choices.ts'
import { knownAddresses } from './keys.ts'
import { locationsFor } from './possible.ts'
import { anywhere, type FreeTime, nearest, readTime } from './times.ts'
import { canWait } from './wait.ts'
import { walkInDays, walkInDaysShown } from './walk-in.ts'
import { askFor, isInWindow, type Wish } from './wish.ts'

/** For wherever it can be first. */
const everywhere = 'eerste'
const nearestShown = 3
/** So long ahead the first free time is late for most. */
const farDays = 3

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
  uiterlijk: z.string().optional(),
  locatie: z.string().optional(),
  tijd: z.string().optional(),
  /** The day that was open, ISO. */
  dag: z.string().optional(),
})

export function timeRoutes(site: Site): Hono<Env> {
  const routes = new Hono<Env>()

  routes.get('/afspraak/tijd', async (c) => {
    const { wish, answer } = wishIn(c, askedIn(c))
    if (!wish) return answer
    const location = c.req.query('locatie') ?? onlyLocation(c, wish)
    if (location === undefined) return c.redirect(c.get('frame').link(locationsPath(wish)), 303)
    if (!isPossible(c, wish, location)) return otherPlaces(c, site, wish, location)
    return answerWithTimes(c, site, { wish, location, date: c.req.query('dag') }, 200)
  })

  routes.post('/afspraak/tijd', zValidator('form', timeForm), async (c) => {
    const sent = c.req.valid('form')
    const { wish, answer } = wishIn(c, readAsked({ ...sent, calm: sent.rustig === 'ja', latest: sent.uiterlijk }))
    if (!wish) return answer
    const { words } = c.get('frame')
    const time = readTime(sent.tijd)
    const location = sent.locatie ?? time?.location ?? everywhere
    if (!isPossible(c, wish, location)) return otherPlaces(c, site, wish, location)
    const again = (error: string) => answerWithTimes(c, site, { wish, location, date: sent.dag, error }, 422)
    // The page with the times gave a cookie; inside another website a browser may have refused it.
    if (hasFrames(site) && visitorOf(c, site) === undefined) {
      return c.html(newWindowPage(c.get('frame'), c.get('frame').link(timesPath(wish, location))), 422)
    }
    const isThere = time?.location === location || (time && isPossible(c, wish, time.location))
    if (!time || !isThere) return again(words.booking.times.choose)
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
  const hold = (known: string[]) =>
    holdTime(site.store, site.chance, { key, body: { wish, time } }, { ...who, known }, { ...wish, ...time })
  const first = await hold([])
  const crowded = 'refused' in first && first.refused === 'tooManyHolds'
  // Only when it matters: whoever has an appointment already is not kept out by others behind the same address.
  const result = crowded ? await hold(await knownAddresses(c, site)) : first
  if ('publicId' in result) {
    const hold = await site.store.read((db) => findHoldOf(db, who.visitor))
    const next = hold?.publicId === result.publicId && hold.contact ? 'controleren' : 'gegevens'
    return c.redirect(frame.link(`/afspraak/${result.publicId}/${next}`), 303)
  }
  if (result.refused === 'taken') return taken()
  return tooMany(c, tooManyHoldsPage(frame, result.waitSeconds, frame.link(timesPath(wish, location))), result)
}

/** A limit that was reached: the page that says so, and for programs after how many seconds there is room. */
export function tooMany(c: Context<Env>, page: Html, { waitSeconds }: { waitSeconds: number }) {
  c.header('retry-after', String(waitSeconds))
  return c.html(page, 429)
}

const isPossible = (c: Context<Env>, wish: Wish, location: string): boolean =>
  location === everywhere || locationsFor(wish, c.get('catalogue'), c.get('now')).includes(location)

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
  const locations = location === everywhere ? locationsFor(wish, catalogue, now) : [location]
  const { days, own, found } = await site.store.read(async (db) => {
    const own = await findHoldOf(db, visitor)
    const asked = { wish, now, except: own?.publicId }
    const lists = []
    for (const place of locations) lists.push(await freeDays(site.store, db, catalogue, { ...asked, location: place }))
    const days = anywhere(lists)
    const found = days.length === 0 ? await otherwise(site.store, db, catalogue, { ...asked, locations }) : undefined
    return { own, days, found }
  })
  const path = timesPath(wish, location)
  const frame = { ...c.get('frame'), path: c.req.method === 'GET' ? c.get('frame').path : path }
  const steps = stepsFor(c, wish)
  const place = locations[0] ?? ''
  const several = onlyLocation(c, wish) === undefined
  const isFar = (days[0]?.times[0]?.startsAt ?? 0) > now + farDays * day
  const before = days[0]?.date
  const mayWait =
    (days.length === 0 || isFar) && canWait(wish, catalogue, { before, locations, sends: site.sends, now })
  const named = location === everywhere ? {} : { location }
  const html = timePage(frame, {
    catalogue,
    wish,
    location,
    days,
    until: askFor(wish, catalogue, place, 'resident', now).until,
    zone: catalogue.locations.get(place)?.zone ?? '',
    date,
    hrefOf: (change) => frame.link(timesPath(wish, location, change.date)),
    back: frame.link(several ? locationsPath(wish) : personsPath(wish)),
    steps: { at: steps - 2, of: steps },
    key: site.chance.secret(),
    holdMinutes: settingsOf(catalogue, place).holdMinutes,
    nearlyDone: Boolean(own?.contact),
    isFar,
    waitHref: mayWait ? frame.link(waitPath(wish, { before, ...named })) : undefined,
    error,
    taken: taken && {
      why: isInWindow(wish, catalogue, taken, now) ? 'taken' : 'past',
      near: nearest(days, taken.startsAt, nearestShown),
    },
    instead: found && {
      ...found,
      walkIns: locations.map((at) => ({ location: at, days: walkInDays(wish, catalogue, at, now, walkInDaysShown) })),
      hrefOf: (at) => frame.link(timesPath(wish, at)),
    },
  })
  return c.html(html, status)
}
