// The door: looks up who a route is for, and who is asking. Deny by default.
import type { Context, Next } from 'hono'
import { createMiddleware } from 'hono/factory'
import { matchedRoutes } from 'hono/route'
import { openAlarms } from '../../db/alarms.ts'
import { deviceOf, deviceStamp } from '../../db/devices.ts'
import { evacuationAt } from '../../db/evacuation.ts'
import { openHelp } from '../../db/help.ts'
import { kioskOfAgent } from '../../db/print-agent.ts'
import { employeeOf, seen } from '../../db/staff.ts'
import { helpBand } from '../../views/checkin/help-band.ts'
import type { Frame } from '../../views/layout.ts'
import { alarmBand, alarmButton } from '../../views/staff/alarm.ts'
import { forbiddenPage, notPairedPage } from '../../views/staff/door.ts'
import type { Env, Site } from '../context.ts'
import { readCookie } from '../cookies.ts'
import { access, type Who } from './access.ts'
import { alarmPlaceOf } from './alarm.ts'
import type { Device } from './device.ts'
import { isOfWork, placed, placeName } from './place.ts'
import { mayActAs, type Role, worksAt } from './role.ts'

export const signInPath = '/medewerker/inloggen'
/** The first page of whoever signed in. */
export const workPath = '/medewerker'

/**
 * Where somebody signs in who wants this page of work. Whoever was signed in and is no longer is told so.
 * What was asked behind the page's path may name a resident, and is not repeated.
 */
function signInFor(page: string, again: boolean): string {
  const query = new URLSearchParams({ ...(again && { opnieuw: 'ja' }), ...(page !== workPath && { terug: page }) })
  return query.size === 0 ? signInPath : `${signInPath}?${query}`
}

interface Entry {
  who: Who
  /** For what is sent: how many segments of its path lead to the page of its form, or else to the nearest above it. */
  pageSegments: number
}

const table = new Map(access.map(([method, path, who]): [string, Entry] => [`${method} ${path}`, entryOf(path, who)]))

function entryOf(path: string, who: Who): Entry {
  const isPage = (above: string) => access.some(([method, page]) => method === 'GET' && page === above)
  let above = path
  while (above !== '' && !isPage(above)) above = above.slice(0, above.lastIndexOf('/'))
  return { who, pageSegments: above.split('/').length }
}

/** Lets a request through to its route, or answers for it: a sign-in, a refusal, or nothing there. */
export const admit = (site: Site) =>
  createMiddleware<Env>(async (c, next) => {
    // The route that will answer: of those that match the first, and middleware is for all methods.
    const route = matchedRoutes(c).find(({ method }) => method !== 'ALL')
    const entry = route && table.get(`${route.method} ${route.path}`)
    if (!entry) return c.notFound()
    const { who, pageSegments } = entry
    const page = pathOf(c, c.req.method === 'POST' ? pageSegments : undefined)
    if (c.req.method === 'POST') c.set('frame', { ...c.get('frame'), path: page })
    // What is about one person goes over the wire packed, and repeats nothing that a link could have put into its address.
    else if (who === 'everyone' && route.path.includes(':')) c.set('frame', { ...c.get('frame'), path: page })
    if (who === 'everyone') return next()
    if (who === 'kiosk' || who === 'display') return admitDevice(site, who, c, next)
    if (who === 'agent') return admitAgent(site, c, next)
    return admitEmployee(site, who, page, c, next)
  })

/** The path without its query, written as we write it, as far as so many segments. */
function pathOf(c: Context<Env>, segments?: number): string {
  const written = c.req.path.split('/').map((segment) => encodeURIComponent(decodeURIComponent(segment)))
  return written.slice(0, segments).join('/') || '/'
}

async function admitDevice(site: Site, kind: Device['kind'], c: Context<Env>, next: Next) {
  const token = readCookie(c, site.secure, kind)
  const device = token && (await site.store.read((db) => deviceOf(db, kind, token)))
  if (!device) {
    if (token) site.log.warn({ kind, path: c.req.path }, 'a machine was refused: it is not paired any more')
    c.header('cache-control', 'no-store')
    const trouble = token ? 'revoked' : undefined
    return c.html(notPairedPage(c.get('frame'), kind, site.chance.secret(), trouble), 403)
  }
  c.set('device', device)
  c.set('frame', { ...c.get('frame'), machine: deviceStamp(device) })
  return next()
}

/** A program, so it has no cookie and reads no page: a key, and a status. */
async function admitAgent(site: Site, c: Context<Env>, next: Next) {
  const key = /^Bearer ([\w-]{22})$/.exec(c.req.header('authorization') ?? '')?.[1]
  const device = key && (await site.store.read((db) => kioskOfAgent(db, key)))
  if (!device) {
    if (key) site.log.warn('a print agent was refused: its key is not known any more')
    return c.json({ error: 'notPaired' }, 403)
  }
  c.set('device', device)
  return next()
}

/** `path` is where whoever has to sign in first wants to be. */
async function admitEmployee(site: Site, who: 'employee' | readonly Role[], path: string, c: Context<Env>, next: Next) {
  const secret = readCookie(c, site.secure, 'employee')
  const asked = c.req.query(placeName)
  const page = asked === undefined ? path : placed(path, asked)
  const found = secret && (await atWork(c, site, secret, asked))
  if (!secret || !found) return c.redirect(c.get('frame').link(signInFor(page, Boolean(secret))), 303)
  // On a shared computer nothing of what staff saw may come back with the Back button.
  c.header('cache-control', 'no-store')
  const { employee, places } = found
  const isElsewhere = asked !== undefined && asked !== employee.location
  if (who !== 'employee' && (isElsewhere || !mayActAs(employee, who))) {
    return c.html(forbiddenPage(c.get('frame'), employee), 403)
  }
  // A page that is only looked at writes nothing: what is sent keeps the session alive.
  if (c.req.method === 'POST' && found.stale) await seen(site.store, secret)
  c.set('employee', employee)
  const frame = c.req.method === 'POST' ? { ...c.get('frame'), path: page } : c.get('frame')
  c.set('frame', frameOfWork(c, places.length > 1 ? framePlaced(frame, employee.location) : frame, found))
  return next()
}

/** Every address of work on the page says that it is about this location. */
const framePlaced = (frame: Frame, location: string): Frame => ({
  ...frame,
  place: { [placeName]: location },
  link: (path) => frame.link(isOfWork(path) ? placed(path, location) : path),
})

/**
 * Who this is, at which of their places, who calls for help there, and whether people must leave. The address says where
 * (`asked`), or else the session, or else it is the first where they have a role.
 */
const atWork = (c: Context<Env>, site: Site, secret: string, asked: string | undefined) =>
  site.store.read(async (db) => {
    const found = await employeeOf(db, secret, site.clock.machineNow())
    if (!found) return undefined
    const places = [...c.get('catalogue').locations.keys()].filter((code) => worksAt(found.employee, code))
    const wanted = [asked, found.employee.location].find((code) => code !== undefined && places.includes(code))
    const location = wanted ?? places[0] ?? ''
    const now = c.get('now')
    return {
      ...found,
      places,
      employee: { ...found.employee, location },
      alarms: await openAlarms(db, location, now),
      help: await openHelp(db, location, now),
      evacuation: await evacuationAt(db, location),
    }
  })

type AtWork = NonNullable<Awaited<ReturnType<typeof atWork>>>

function frameOfWork(c: Context<Env>, frame: Frame, { employee, alarms, help, evacuation }: AtWork): Frame {
  const zone = c.get('catalogue').plans.get(employee.location)?.zone ?? ''
  const place = alarmPlaceOf(frame.path)
  // Help that is asked at a kiosk is for who receives and who runs the hall: it must not disturb a counter.
  const hearsOfHelp = /^\/(receptie|hal)([/?]|$)/.test(frame.path)
  return {
    ...frame,
    work: {
      alarms: alarmBand(frame, { alarms, evacuation, employee: employee.id, zone }),
      help: hearsOfHelp ? helpBand(frame, help, zone) : '',
      call: place === undefined ? '' : alarmButton(frame, place),
      bell: frame.link('/balie/stroom'),
    },
  }
}
