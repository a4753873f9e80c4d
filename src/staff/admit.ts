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
import type { Frame, Html } from '../../views/layout.ts'
import { alarmBand, alarmButton } from '../../views/staff/alarm.ts'
import { forbiddenPage, notPairedPage } from '../../views/staff/door.ts'
import type { HelpAsked } from '../checkin/help.ts'
import type { Env, Site } from '../context.ts'
import { readCookie } from '../cookies.ts'
import { access, type Who } from './access.ts'
import { alarmPlaceOf } from './alarm.ts'
import type { Device } from './device.ts'
import { type Employee, mayActAs, type Role } from './role.ts'

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

/** `page` is where whoever has to sign in first wants to be. */
async function admitEmployee(site: Site, who: 'employee' | readonly Role[], page: string, c: Context<Env>, next: Next) {
  const secret = readCookie(c, site.secure, 'employee')
  const found = secret && (await atWork(site, secret, c.get('now')))
  if (!secret || !found) return c.redirect(c.get('frame').link(signInFor(page, Boolean(secret))), 303)
  // On a shared computer nothing of what staff saw may come back with the Back button.
  c.header('cache-control', 'no-store')
  if (who !== 'employee' && !mayActAs(found.employee, who)) {
    return c.html(forbiddenPage(c.get('frame'), found.employee), 403)
  }
  // A page that is only looked at writes nothing: what is sent keeps the session alive.
  if (c.req.method === 'POST' && found.stale) await seen(site.store, secret)
  c.set('employee', found.employee)
  c.set('frame', {
    ...c.get('frame'),
    work: { ...workOf(c, found.employee, found), help: helpFor(c, found.employee, found.help) },
  })
  return next()
}

/** Who this is, who calls for help where they work, and whether people must leave there. */
const atWork = (site: Site, secret: string, now: number) =>
  site.store.read(async (db) => {
    const found = await employeeOf(db, secret, site.clock.machineNow())
    if (!found) return undefined
    const { location } = found.employee
    return {
      ...found,
      alarms: await openAlarms(db, location, now),
      help: await openHelp(db, location, now),
      evacuation: await evacuationAt(db, location),
    }
  })

type AtWork = NonNullable<Awaited<ReturnType<typeof atWork>>>

function workOf(c: Context<Env>, employee: Employee, { alarms, evacuation }: AtWork): NonNullable<Frame['work']> {
  const frame = c.get('frame')
  const zone = c.get('catalogue').plans.get(employee.location)?.zone ?? ''
  const place = alarmPlaceOf(frame.path)
  return {
    alarms: alarmBand(frame, { alarms, evacuation, employee: employee.id, zone }),
    call: place === undefined ? '' : alarmButton(frame, place),
    bell: frame.link('/balie/stroom'),
  }
}

/** Help that is asked at a kiosk is for who receives and who runs the hall: it must not disturb a counter. */
function helpFor(c: Context<Env>, { location }: Employee, asked: readonly HelpAsked[]): Html | '' {
  const frame = c.get('frame')
  if (!/^\/(receptie|hal)([/?]|$)/.test(frame.path)) return ''
  return helpBand(frame, asked, c.get('catalogue').plans.get(location)?.zone ?? '')
}
