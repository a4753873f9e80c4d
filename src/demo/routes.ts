// The demonstration's own pages: every screen with a link, who can sign in, and the clock that can be moved.
import { type Context, Hono } from 'hono'
import { z } from 'zod'
import { upcomingVisits } from '../../db/appointments.ts'
import { demoDevices, people } from '../../db/town/people.ts'
import { type ClockTrouble, demoPage } from '../../views/demo/demo.ts'
import { instantText, minuteToInstant } from '../catalogue/day.ts'
import { day } from '../catalogue/milliseconds.ts'
import type { Env, Site } from '../context.ts'
import { moveTime } from '../jobs.ts'
import { mainLocation, openCounters } from './installation.ts'
import { paperRoutes } from './paper-routes.ts'
import { postRoutes } from './post-routes.ts'
import { demoZone } from './zone.ts'

const visitsShown = 5

const asInstant = z.object({ now: z.iso.datetime({ offset: true }).transform((text) => Date.parse(text)) })
/** What a person fills in: a day and a wall time at the main location. */
const asWallTime = z
  .object({ dag: z.iso.date(), tijd: z.string().regex(/^([01]\d|2[0-3])[.:]([0-5]\d)$/) })
  .transform(({ dag, tijd }) => {
    const [hour = 0, minute = 0] = tijd.split(/[.:]/).map(Number)
    return { now: minuteToInstant(dag, demoZone, hour * 60 + minute) }
  })

export function demoRoutes(site: Site): Hono<Env> {
  const routes = new Hono<Env>()
  routes.get('/demo', (c) => showDemo(c, site))
  routes.get('/demo.json', (c) => c.json({ screens: screensOf(site), users: signIns, keys: {} }))
  routes.post('/demo/clock', async (c) => {
    const asked = await askedOf(c)
    const outcome = asked === undefined ? 'malformed' : await moveOn(site, c.get('now'), asked)
    if (outcome === 'moved') await openCounters(site.store, site.clock)
    if (isJson(c)) return answerJson(c, outcome, asked)
    return outcome === 'moved' ? c.redirect(c.get('frame').link('/demo'), 303) : showDemo(c, site, outcome)
  })
  routes.route('/', postRoutes(site))
  routes.route('/', paperRoutes(site))
  return routes
}

/** Every day on the way is lived through, and there is no way back from a year that was meant otherwise. */
const furthest = 3 * 366 * day

const moveOn = async ({ store, chance }: Site, now: number, to: number) =>
  to - now > furthest ? 'tooFar' : moveTime(store, chance, to)

const isJson = (c: Context<Env>) => c.req.header('content-type')?.startsWith('application/json') ?? false

/** The instant that the request names, however it says so; undefined when it says nothing that can be read. */
async function askedOf(c: Context<Env>): Promise<number | undefined> {
  const body: unknown = isJson(c) ? await c.req.json().catch(() => undefined) : await c.req.parseBody()
  const found = z.union([asInstant, asWallTime]).safeParse(body)
  return found.success ? found.data.now : undefined
}

const troubleStatus = { backwards: 409, malformed: 422, tooFar: 422 } as const

function answerJson(c: Context<Env>, outcome: 'moved' | ClockTrouble, asked: number | undefined) {
  if (outcome === 'moved') return c.json({ now: instantText(asked ?? c.get('now')) })
  return c.json({ error: c.get('frame').words.demo.trouble[outcome] }, troubleStatus[outcome])
}

async function showDemo(c: Context<Env>, site: Site, trouble?: ClockTrouble) {
  const now = c.get('now')
  const visits = await site.store.read((db) => upcomingVisits(db, now, visitsShown))
  const shown = { catalogue: c.get('catalogue'), zone: demoZone, now, screens: allScreens(site), people, visits }
  c.header('cache-control', 'no-store')
  return c.html(
    demoPage(c.get('frame'), trouble ? { ...shown, trouble } : shown),
    trouble ? troubleStatus[trouble] : 200,
  )
}

const signIns = people.flatMap(({ roles, username, password }) =>
  [...new Set(roles.map(({ role }) => role))].map((role) => ({ role, username, password })),
)

/** Where each screen opens in a fresh browser; a kiosk and a display pair themselves on the way. */
function screensOf(site: Site) {
  const base = site.publicUrl()
  const paired = (kind: 'kiosk' | 'display', path: string) => {
    const device = demoDevices.find((one) => one.kind === kind && one.location === mainLocation)
    return `${base}${path}?token=${device?.token}`
  }
  return {
    resident: `${base}/`,
    kiosk: paired('kiosk', '/kiosk/koppeling'),
    counter: `${base}/balie`,
    display: paired('display', '/scherm/koppeling'),
    management: `${base}/beheer`,
  }
}

/** Those, and where the reception, the coordinator and the administrator of the devices work. */
const allScreens = (site: Site) => ({
  ...screensOf(site),
  reception: `${site.publicUrl()}/receptie`,
  hall: `${site.publicUrl()}/hal`,
  devices: `${site.publicUrl()}/beheer/apparaten`,
})
