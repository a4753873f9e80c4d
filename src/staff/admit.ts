// The door: looks up who a route is for, and who is asking. Deny by default.
import type { Context, Next } from 'hono'
import { createMiddleware } from 'hono/factory'
import { TrieRouter } from 'hono/router/trie-router'
import { deviceOf, employeeOf, seen } from '../../db/staff.ts'
import { forbiddenPage, notPairedPage } from '../../views/staff/door.ts'
import type { Env, Site } from '../context.ts'
import { readCookie } from '../cookies.ts'
import { access, type Who } from './access.ts'
import { type Device, mayActAs, type Role } from './role.ts'

export const signInPath = '/medewerker/inloggen'
/** The same for whoever was signed in and is no longer: the page says so. */
export const signInAgainPath = `${signInPath}?opnieuw=ja`

/** Lets a request through to its route, or answers for it: a sign-in, a refusal, or nothing there. */
export const admit = (site: Site) => {
  const table = new TrieRouter<Who>()
  for (const [method, path, who] of access) table.add(method, path, who)
  return createMiddleware<Env>(async (c, next) => {
    const method = c.req.method === 'HEAD' ? 'GET' : c.req.method
    const who = table.match(method, c.req.path)[0][0]?.[0]
    if (who === undefined) return c.notFound()
    if (method === 'POST') c.set('frame', { ...c.get('frame'), path: readable(table, c.req.path) })
    if (who === 'everyone') return next()
    if (who === 'kiosk' || who === 'display') return admitDevice(site, who, c, next)
    return admitEmployee(site, who, c, next)
  })
}

/** Where the language menu of an answer to a form leads: to the form's own page, or else to the nearest above it. */
function readable(table: TrieRouter<Who>, path: string): string {
  let above = path
  while (above !== '' && table.match('GET', above)[0].length === 0) above = above.slice(0, above.lastIndexOf('/'))
  return above || '/'
}

async function admitDevice(site: Site, kind: Device['kind'], c: Context<Env>, next: Next) {
  const token = readCookie(c, site.secure, kind)
  const device = token && (await site.store.read((db) => deviceOf(db, kind, token)))
  if (!device) return c.html(notPairedPage(c.get('frame'), kind), 403)
  c.set('device', device)
  return next()
}

async function admitEmployee(site: Site, who: 'employee' | readonly Role[], c: Context<Env>, next: Next) {
  const secret = readCookie(c, site.secure, 'employee')
  const found = secret ? await site.store.read((db) => employeeOf(db, secret, site.clock.machineNow())) : undefined
  if (!secret || !found) return c.redirect(c.get('frame').link(secret ? signInAgainPath : signInPath), 303)
  // On a shared computer nothing of what staff saw may come back with the Back button.
  c.header('cache-control', 'no-store')
  if (who !== 'employee' && !mayActAs(found.employee, who)) {
    return c.html(forbiddenPage(c.get('frame'), found.employee), 403)
  }
  // A page that is only looked at writes nothing: what is sent keeps the session alive.
  if (c.req.method === 'POST' && found.stale) await seen(site.store, secret)
  c.set('employee', found.employee)
  return next()
}
