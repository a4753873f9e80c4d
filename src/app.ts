// The app: what every request passes through, then one mount per capability.
import { type Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { csrf } from 'hono/csrf'
import { HTTPException } from 'hono/http-exception'
import { routePath } from 'hono/route'
import { secureHeaders } from 'hono/secure-headers'
import { StoreUnavailable } from '../db/store.ts'
import { type Misfortune, nothingYetPage, problemPage } from '../views/problem.ts'
import { bookingRoutes } from './booking/routes.ts'
import { catalogueRoutes } from './catalogue/routes.ts'
import { checkinRoutes } from './checkin/routes.ts'
import { type Env, frameOf, meet, type Site } from './context.ts'
import { displayRoutes } from './display/routes.ts'
import { languageOf, routedPath } from './language.ts'
import { queueRoutes } from './queue/routes.ts'
import { admit } from './staff/admit.ts'
import { staffRoutes } from './staff/routes.ts'

const bodyBytesMax = 64 * 1024
const yearSeconds = 31_536_000

/** The app as one fetch handler. `more` mounts what only some installations have, such as the demonstration. */
export function createApp(site: Site, more?: Hono<Env>): Hono<Env> {
  const app = new Hono<Env>({ getPath: routedPath })
  app.use(logged(site), headers(site))
  app.get('/assets/*', (c) => site.assets.serve(c.req.path, c.req.header('accept-encoding')) ?? c.notFound())
  app.get('/health', (c) => health(c, site))
  app.use(
    bodyLimit({ maxSize: bodyBytesMax, onError: () => problem(413) }),
    csrf(site.givenUrl ? { origin: site.givenUrl } : undefined),
    meet(site, nothingYetPage),
    admit(site),
  )
  const capabilities = [catalogueRoutes, bookingRoutes, checkinRoutes, queueRoutes, displayRoutes, staffRoutes]
  for (const routesOf of capabilities) app.route('/', routesOf(site))
  if (more) app.route('/', more)
  app.notFound((c) => answer(site, c, 'notFound', 404))
  app.onError((error, c) => failure(site, c, error))
  return app
}

function problem(status: 413): never {
  throw new HTTPException(status)
}

/** One line a request: the route's own pattern, never what stands in its place. */
const logged = (site: Site) => async (c: Context<Env>, next: () => Promise<void>) => {
  const began = site.clock.machineNow()
  await next()
  const line = {
    method: c.req.method,
    route: routePath(c, -1),
    status: c.res.status,
    ms: site.clock.machineNow() - began,
  }
  site.log.debug(line)
}

const headers = (site: Site) =>
  secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'none'"],
      scriptSrc: ["'self'"],
      styleSrc: ["'self'"],
      imgSrc: ["'self'"],
      fontSrc: ["'self'"],
      connectSrc: ["'self'"],
      manifestSrc: ["'self'"],
      formAction: ["'self'"],
      baseUri: ["'none'"],
      frameAncestors: ["'none'"],
    },
    strictTransportSecurity: site.secure ? `max-age=${yearSeconds}; includeSubDomains` : false,
    xFrameOptions: 'DENY',
    referrerPolicy: 'no-referrer',
    permissionsPolicy: { camera: [], microphone: [], geolocation: [], payment: [] },
  })

async function health(c: Context<Env>, site: Site): Promise<Response> {
  await site.store.read(async () => undefined)
  return c.text('ok', 200, { 'cache-control': 'no-store' })
}

function answer(site: Site, c: Context<Env>, kind: Misfortune, status: 400 | 403 | 404 | 413 | 500 | 503) {
  const frame = c.get('frame') ?? frameOf(site, languageOf(c.req.raw), c.req.raw, undefined)
  c.header('cache-control', 'no-store')
  return c.html(problemPage(frame, kind), status)
}

/** Every error becomes a page in the reader's language; only what is ours to mend is logged as an error. */
function failure(site: Site, c: Context<Env>, error: Error) {
  if (error instanceof StoreUnavailable) {
    site.log.error({ error: error.message }, 'store unavailable')
    c.header('retry-after', '5')
    return answer(site, c, 'unavailable', 503)
  }
  if (error instanceof HTTPException) {
    const { status } = error
    if (status === 403) return answer(site, c, 'forbidden', 403)
    if (status === 413) return answer(site, c, 'tooLarge', 413)
    if (status < 500) return answer(site, c, 'malformed', 400)
  }
  site.log.error({ error: error.stack }, 'request failed')
  return answer(site, c, 'ours', 500)
}
