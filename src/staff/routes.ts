import { zValidator } from '@hono/zod-validator'
import { type Context, Hono } from 'hono'
import { z } from 'zod'
import { countAttempt, forgetAttempts, takeBackAttempt } from '../../db/attempts.ts'
import { beginSession, credentialsOf, employeeOf, endSession, workAtLocation } from '../../db/staff.ts'
import { type SignInShown, signInPage } from '../../views/staff/sign-in.ts'
import { startPage } from '../../views/staff/start.ts'
import { pathIn } from '../../views/words/languages.ts'
import { keyedHash } from '../chance.ts'
import type { Env, Site } from '../context.ts'
import { giveCookie, readCookie, takeCookie } from '../cookies.ts'
import { originOf } from '../origin.ts'
import { mayOpen } from './access.ts'
import { signInPath, workPath } from './admit.ts'
import { alarmRoutes } from './alarm-routes.ts'
import { evacuationRoutes } from './evacuation-routes.ts'
import { isPassword } from './password.ts'
import { personAt } from './person.ts'
import { placed, placeName } from './place.ts'
import { worksAt } from './role.ts'
import { rememberWorkplace, workplaceOf } from './workplace.ts'

const triesMax = 10
/**
 * Wrong tries from one network, or from the browsers in which one employee signed in: all colleagues of a town hall may
 * share its address, and mistype on one morning.
 */
const triesOfOriginMax = 50
const triesWithinMinutes = 15

const credentials = z.object({
  // Telephones begin with a capital; usernames have none.
  gebruikersnaam: z.string().trim().toLowerCase().min(1).max(64),
  wachtwoord: z.string().min(1).max(200),
  /** The page that was asked for; without it one begins at the first. */
  terug: z
    .string()
    .regex(/^[\w/-]*(\?locatie=[\w%.~-]+)?$/)
    .catch(''),
})
type Credentials = z.infer<typeof credentials>

const place = z.object({ locatie: z.string().max(64) })

export function staffRoutes(site: Site): Hono<Env> {
  const routes = new Hono<Env>()

  routes.get('/medewerker/inloggen', (c) => {
    c.header('cache-control', 'no-store')
    const { opnieuw, terug = '' } = c.req.query()
    return c.html(signInPage(c.get('frame'), { again: opnieuw === 'ja', page: terug }))
  })

  routes.post(
    '/medewerker/inloggen',
    zValidator('form', credentials, (result, c) => {
      if (result.success) return undefined
      const missing = result.error.issues.map((issue) => issue.path[0]) as ('gebruikersnaam' | 'wachtwoord')[]
      const { gebruikersnaam, terug } = result.data
      const typed = { username: String(gebruikersnaam ?? ''), page: String(terug ?? '') }
      return refused(c as unknown as Context<Env>, 422, { ...typed, trouble: { kind: 'missing', fields: missing } })
    }),
    (c) => signIn(c, site, c.req.valid('form')),
  )

  routes.post('/medewerker/uitloggen', async (c) => {
    const secret = readCookie(c, site.secure, 'employee') ?? ''
    await endSession(site.store, secret, c.get('employee').id, originOf(c, site))
    takeCookie(c, site.secure, 'employee')
    // The cookies of a kiosk or a visitor in this same browser are not the employee's to take away.
    c.header('clear-site-data', '"cache"')
    return c.redirect(c.get('frame').link(signInPath), 303)
  })

  // The pages of staff say every few minutes that somebody is at work there; the door has written it down.
  routes.post('/medewerker/aanwezigheid', (c) => c.body(null, 204))

  routes.post('/medewerker/locatie', zValidator('form', place), async (c) => {
    const { locatie } = c.req.valid('form')
    if (!c.get('catalogue').locations.has(locatie) || !worksAt(c.get('employee'), locatie)) return start(c, 422)
    await workAtLocation(site.store, readCookie(c, site.secure, 'employee') ?? '', locatie)
    return c.redirect(pathIn(c.get('language'), placed(workPath, locatie)), 303)
  })

  routes.get('/medewerker', (c) => start(c))

  return routes.route('/', alarmRoutes(site)).route('/', evacuationRoutes(site))
}

function start(c: Context<Env>, status: 200 | 422 = 200) {
  const person = personAt(c.get('employee'), c.get('catalogue'), c.get('language'))
  return c.html(startPage(c.get('frame'), person), status)
}

function refused(c: Context<Env>, status: 422 | 429, shown: SignInShown) {
  c.header('cache-control', 'no-store')
  return c.html(signInPage(c.get('frame'), shown), status)
}

async function signIn(c: Context<Env>, site: Site, { gebruikersnaam: username, wachtwoord, terug: page }: Credentials) {
  const { store } = site
  const typed = { username, page }
  const origin = originOf(c, site)
  const workplace = workplaceOf(c, site)
  const from = workplace === undefined ? `sign-in origin ${origin}` : `sign-in workplace ${workplace}`
  const name = `account ${keyedHash(c.get('hashKey'), 'account', username)}`
  const account = workplace === undefined ? `sign-in ${name}` : `${from} ${name}`
  const limits = [
    { key: account, max: triesMax },
    { key: from, max: triesOfOriginMax },
  ]
  const tooMany = await countAttempt(store, limits, triesWithinMinutes)
  if (tooMany) {
    c.header('retry-after', String(tooMany.retryAfterSeconds))
    return refused(c, 429, {
      ...typed,
      trouble: { kind: 'tooMany', minutes: Math.ceil(tooMany.retryAfterSeconds / 60) },
    })
  }
  const known = await store.read((db) => credentialsOf(db, username))
  const right = await isPassword(wachtwoord, known?.password)
  if (!known || !right) {
    site.log.warn('sign-in refused')
    return refused(c, 422, { ...typed, trouble: { kind: 'wrong' } })
  }
  await forgetAttempts(store, account)
  await takeBackAttempt(store, from)
  await endFormer(c, site, origin)
  const [path = '', query] = page.split('?')
  const place = new URLSearchParams(query).get(placeName) ?? undefined
  const secret = await beginSession(store, site.chance, known.id, origin, place)
  giveCookie(c, site.secure, 'employee', secret)
  rememberWorkplace(c, site, known.id)
  const employee = await store.read(async (db) => (await employeeOf(db, secret, site.clock.machineNow()))?.employee)
  const isTheirs = employee && (place ?? employee.location) === employee.location && mayOpen(employee, path)
  return c.redirect(c.get('frame').link(isTheirs ? page : workPath), 303)
}

/** Whoever signs in takes the place of who was signed in here. */
async function endFormer(c: Context<Env>, site: Site, origin: string): Promise<void> {
  const secret = readCookie(c, site.secure, 'employee')
  const former = secret && (await site.store.read((db) => employeeOf(db, secret, site.clock.machineNow())))
  if (former) await endSession(site.store, secret, former.employee.id, origin)
}
