// Another time for one's own appointment.
import { type Context, Hono } from 'hono'
import { z } from 'zod'
import { moveAppointment } from '../../db/own.ts'
import { firstFree, freeDays } from '../../db/times.ts'
import { type MoveOptions, movePage } from '../../views/booking/move.ts'
import { localDay } from '../catalogue/day.ts'
import type { Site } from '../context.ts'
import { canChange, mine, type OwnEnv, pathOf, refused } from './mine.ts'
import { type FreeDay, nearest, readTime } from './times.ts'
import { isInWindow } from './wish.ts'

const here = '/mijn-afspraak/:publicId/tijd'
const nearestShown = 3

const moveForm = z.object({ sleutel: z.string().regex(/^[\w-]{22}$/), tijd: z.string().optional() })

export function moveRoutes(site: Site): Hono<OwnEnv> {
  const routes = new Hono<OwnEnv>()

  routes.get(here, mine(site), async (c) => {
    if (!canChange(c)) return c.redirect(pathOf(c), 303)
    return c.html(await choice(c, site, { location: locationIn(c), date: c.req.query('dag') }))
  })

  routes.post(here, mine(site), async (c) => {
    const sent = moveForm.safeParse(await c.req.parseBody().catch(() => undefined))
    const { visit, catalogue } = c.get('own')
    const to = readTime(sent.data?.tijd)
    if (!sent.success || !to || !catalogue.plans.has(to.location)) return again(c, site)
    // What is sent twice finds the appointment where it was sent before.
    if (to.startsAt === visit.startsAt && to.location === visit.location) return c.redirect(movedTo(c), 303)
    const taken = async () => c.html(await choice(c, site, { location: to.location, taken: to.startsAt }), 409)
    // A time that nobody is offered needs no turn, and leaves no row behind for its day.
    if (!isInWindow(visit, catalogue, to, c.get('now'))) return canChange(c) ? taken() : refused(c, site)
    const form = { key: sent.data.sleutel, body: { publicId: visit.publicId, ...to } }
    const result = await moveAppointment(site.store, site.chance, form, visit.publicId, to)
    if ('publicId' in result) return c.redirect(movedTo(c), 303)
    return result.refused === 'taken' ? taken() : refused(c, site, result.refused)
  })

  return routes
}

const movedTo = (c: Context<OwnEnv>) => `${pathOf(c)}?verzet=ja`

/** The form once more: no time was sent, or none that there is. */
async function again(c: Context<OwnEnv>, site: Site) {
  if (!canChange(c)) return refused(c, site)
  return c.html(await choice(c, site, { location: locationIn(c), error: c.get('frame').words.own.chooseTime }), 422)
}

/** The location that the address names, or else the appointment's own. */
function locationIn(c: Context<OwnEnv>): string {
  const { visit, catalogue } = c.get('own')
  const asked = c.req.query('locatie')
  return asked !== undefined && catalogue.plans.has(asked) ? asked : visit.location
}

interface Asked {
  location: string
  date?: string | undefined
  error?: string
  /** The time that turned out to be taken, epoch ms. */
  taken?: number
}

/** The page with the times that are free now; the appointment's own place counts as free, but is not offered. */
async function choice(c: Context<OwnEnv>, site: Site, { location, date, error, taken }: Asked) {
  const own = c.get('own')
  const { visit, catalogue } = own
  const asked = { wish: visit, now: c.get('now'), except: visit.publicId }
  const { days, elsewhere } = await site.store.read(async (db) => {
    const elsewhere: MoveOptions['elsewhere'][number][] = []
    for (const other of catalogue.plans.keys()) {
      if (other === location) continue
      const first = await firstFree(site.store, db, catalogue, { ...asked, location: other })
      if (first) elsewhere.push(first)
    }
    return { elsewhere, days: await freeDays(site.store, db, catalogue, { ...asked, location }) }
  })
  const others = location === visit.location ? without(days, visit.startsAt) : days
  const zone = catalogue.locations.get(location)?.zone ?? ''
  const near = taken === undefined ? undefined : nearest(others, taken, nearestShown)
  const openAt = near?.[0]?.startsAt
  return movePage(c.get('frame'), own, {
    location,
    days: others,
    date: openAt === undefined ? date : localDay(openAt, zone),
    elsewhere,
    key: site.chance.secret(),
    error,
    taken: near,
  })
}

/** The days without this time; a day that has nothing else goes too. */
function without(days: readonly FreeDay[], startsAt: number): FreeDay[] {
  return days
    .map((day) => ({ ...day, times: day.times.filter((time) => time.startsAt !== startsAt) }))
    .filter((day) => day.times.length > 0)
}
