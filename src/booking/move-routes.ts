// Another time for one's own appointment, perhaps for other persons or products than it was made for.
import { type Context, Hono } from 'hono'
import { z } from 'zod'
import { moveAppointment } from '../../db/own.ts'
import { firstFree, freeDays } from '../../db/times.ts'
import { type MoveOptions, movePage } from '../../views/booking/move.ts'
import { localDay } from '../catalogue/day.ts'
import type { Choice } from '../catalogue/product.ts'
import type { Site } from '../context.ts'
import { type Asked as AskedFor, type AskedProblem, readAsked, wishOf } from './choices.ts'
import { closed, mine, type OwnEnv, pathOf, refused } from './mine.ts'
import { locationsFor } from './possible.ts'
import { type FreeDay, type FreeTime, nearest, readTime } from './times.ts'
import { isInWindow, type Wish, withinOwnTerm } from './wish.ts'

const here = '/mijn-afspraak/:publicId/tijd'
const nearestShown = 3

const several = z
  .union([z.string(), z.array(z.string())])
  .default([])
  .transform((value) => [value].flat())

/** The version of the appointment that a page showed; a page that says none is as good as an old one. */
export const shownVersion = z.coerce.number().int().catch(0)

/** What each form that changes an appointment sends: its key, the version that was shown, and what it is for. */
export const changeForm = z.object({
  sleutel: z.string().regex(/^[\w-]{22}$/),
  versie: shownVersion,
  product: several,
  personen: several,
  rustig: z.string().optional(),
})
const moveForm = changeForm.extend({ tijd: z.string().optional(), dag: z.string().optional() })

export const bodyOf = (c: Context<OwnEnv>) => c.req.parseBody({ all: true }).catch(() => undefined)

export function moveRoutes(site: Site): Hono<OwnEnv> {
  const routes = new Hono<OwnEnv>()

  routes.get(here, mine(site), async (c) => {
    const answer = closed(c)
    if (answer) return answer
    return c.html(await times(c, site, { location: locationIn(c), date: c.req.query('dag'), wish: wishInQuery(c) }))
  })

  routes.post(here, mine(site), async (c) => {
    const sent = moveForm.safeParse(await bodyOf(c))
    const to = readTime(sent.data?.tijd)
    const { visit, catalogue } = c.get('own')
    const wish = sent.success ? wishSent(c, sent.data) : undefined
    if (!sent.success || !to || !catalogue.plans.has(to.location)) return again(c, site, { wish, date: sent.data?.dag })
    const { sleutel, versie } = sent.data
    const { choices, calm } = wish ?? visit
    // What is sent twice finds the appointment where it was sent before.
    if (isThere(c, { ...to, choices, calm })) return c.redirect(movedTo(c), 303)
    const taken = async () => c.html(await times(c, site, { location: to.location, wish, taken: to.startsAt }), 409)
    // A time that nobody is offered needs no turn, and leaves no row behind for its day.
    if (!isInWindow(withinOwnTerm({ choices, calm }, catalogue, visit.date), catalogue, to, c.get('now'))) {
      return closed(c) ? refused(c, site, 'tooLate') : taken()
    }
    const form = { key: sleutel, body: { publicId: visit.publicId, ...to, choices, calm } }
    const moved = { ...to, choices, calm, shown: versie }
    const result = await moveAppointment(site.store, site.chance, form, visit.publicId, moved)
    if ('publicId' in result) return c.redirect(movedTo(c), 303)
    return result.refused === 'taken' ? taken() : refused(c, site, result.refused)
  })

  return routes
}

const movedTo = (c: Context<OwnEnv>) => `${pathOf(c)}?verzet=ja`

/** Whether the appointment is there already, and for the same. */
export function isThere(c: Context<OwnEnv>, to: FreeTime & Wish): boolean {
  const { visit } = c.get('own')
  const isLike = (one: Choice, two: Choice | undefined) => one.product === two?.product && one.persons === two.persons
  const same =
    to.choices.length === visit.choices.length && to.choices.every((one, at) => isLike(one, visit.choices[at]))
  return same && to.calm === visit.calm && to.startsAt === visit.startsAt && to.location === visit.location
}

/** The form once more: no time was sent, or none that there is. */
async function again(c: Context<OwnEnv>, site: Site, asked: Pick<Asked, 'wish' | 'date'>) {
  const answer = closed(c)
  if (answer) return refused(c, site)
  const error = c.get('frame').words.own.chooseTime
  return c.html(await times(c, site, { location: locationIn(c), error, ...asked }), 422)
}

/** The location that the address names, or else the appointment's own. */
function locationIn(c: Context<OwnEnv>): string {
  const { visit, catalogue } = c.get('own')
  const asked = c.req.query('locatie')
  return asked !== undefined && catalogue.plans.has(asked) ? asked : visit.location
}

const wishInQuery = (c: Context<OwnEnv>) =>
  wishSent(c, {
    product: c.req.queries('product') ?? [],
    personen: c.req.queries('personen') ?? [],
    rustig: c.req.query('rustig'),
  })

/** What it is for from now on; undefined when that stays, or cannot be. */
function wishSent(
  c: Context<OwnEnv>,
  sent: { product: string[]; personen: string[]; rustig?: string | undefined },
): Wish | undefined {
  if (sent.product.length === 0) return undefined
  const wish = wishFor(c, readAsked({ ...sent, calm: sent.rustig === 'ja' }))
  return 'problem' in wish ? undefined : wish
}

/**
 * The wish, or the first thing that is wrong with it. A legal term goes no further than the day that was chosen within
 * it: nothing else of it is kept.
 */
export function wishFor(c: Context<OwnEnv>, asked: AskedFor): Wish | AskedProblem {
  const { visit, catalogue } = c.get('own')
  return wishOf({ ...asked, latest: visit.date }, catalogue, c.get('now'))
}

interface Asked {
  location: string
  /** What it is for from now on, when that changes. */
  wish?: Wish | undefined
  date?: string | undefined
  error?: string
  /** The time that turned out to be taken, epoch ms. */
  taken?: number
  /** The visit takes longer than its time leaves room for. */
  longer?: boolean
}

/** The page with the times that are free now; the appointment's own place counts as free, but is not offered. */
export async function times(c: Context<OwnEnv>, site: Site, asked: Asked) {
  const { location, date, error, taken, longer } = asked
  const own = c.get('own')
  const { visit, catalogue } = own
  const wish = withinOwnTerm<Wish>(asked.wish ?? visit, catalogue, visit.date)
  const possible = locationsFor(wish, catalogue, c.get('now'))
  const wanted = { wish, now: c.get('now'), except: visit.publicId }
  const { days, elsewhere } = await site.store.read(async (db) => {
    const elsewhere: MoveOptions['elsewhere'][number][] = []
    for (const other of possible) {
      if (other === location) continue
      const first = await firstFree(site.store, db, catalogue, { ...wanted, location: other })
      if (first) elsewhere.push(first)
    }
    return { elsewhere, days: await freeDays(site.store, db, catalogue, { ...wanted, location }) }
  })
  const others = location === visit.location ? without(days, visit.startsAt) : days
  const zone = catalogue.locations.get(location)?.zone ?? ''
  const wantedAt = taken ?? (longer ? visit.startsAt : undefined)
  const near = wantedAt === undefined ? [] : nearest(others, wantedAt, nearestShown)
  const openAt = near[0]?.startsAt
  return movePage(c.get('frame'), own, {
    location,
    days: others,
    date: openAt === undefined ? date : localDay(openAt, zone),
    elsewhere,
    wish: asked.wish,
    key: site.chance.secret(),
    error,
    instead: wantedAt === undefined ? undefined : { why: longer ? 'longer' : 'taken', near },
  })
}

/** The days without this time; a day that has nothing else goes too. */
function without(days: readonly FreeDay[], startsAt: number): FreeDay[] {
  return days
    .map((day) => ({ ...day, times: day.times.filter((time) => time.startsAt !== startsAt) }))
    .filter((day) => day.times.length > 0)
}
