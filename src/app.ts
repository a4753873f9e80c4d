// The app: what every request passes through, then one mount per capability.
import { type Context, Hono } from 'hono'
import { routePath } from 'hono/route'
import { findInstallation } from '../db/installation.ts'
import { nothingYetPage } from '../views/problem.ts'
import { ownRoutes } from './booking/own-routes.ts'
import { bookingRoutes } from './booking/routes.ts'
import { catalogueRoutes } from './catalogue/routes.ts'
import { checkinRoutes } from './checkin/routes.ts'
import { type Env, meet, type Site } from './context.ts'
import { coordinatorRoutes } from './coordinator/routes.ts'
import { displayRoutes } from './display/routes.ts'
import { dressed } from './headers.ts'
import { intake } from './intake.ts'
import { keptPages } from './kept-pages.ts'
import { routedPath } from './language.ts'
import { messageRoutes } from './messages/routes.ts'
import { printingRoutes } from './printing/routes.ts'
import { problemsOf } from './problem.ts'
import { queueRoutes } from './queue/routes.ts'
import { receptionRoutes } from './reception/routes.ts'
import { admit } from './staff/admit.ts'
import { deviceRoutes } from './staff/device-routes.ts'
import { machineRoutes } from './staff/machine-routes.ts'
import { staffRoutes } from './staff/routes.ts'

/** The app as one fetch handler. `more` mounts what only some installations have, such as the demonstration. */
export function createApp(site: Site, more?: Hono<Env>): Hono<Env> {
  const app = new Hono<Env>({ getPath: routedPath })
  const problems = problemsOf(site)
  if (site.log.isLevelEnabled('debug')) app.use(logged(site))
  // The clock of a demonstration ticks on every page.
  if (!site.banner) app.use(keptPages(site))
  app.use(dressed(site))
  app.get(
    '/assets/*',
    async (c) => (await site.assets.serve(c.req.path, c.req.header('accept-encoding'))) ?? c.notFound(),
  )
  app.get('/health', (c) => health(c, site))
  app.use(meet(site, nothingYetPage), problems.remember)
  app.use(intake(site), admit(site))
  const capabilities = [
    catalogueRoutes,
    bookingRoutes,
    ownRoutes,
    checkinRoutes,
    queueRoutes,
    receptionRoutes,
    coordinatorRoutes,
    displayRoutes,
    staffRoutes,
    machineRoutes,
    deviceRoutes,
    messageRoutes,
    printingRoutes,
  ]
  for (const routesOf of capabilities) app.route('/', routesOf(site))
  if (more) app.route('/', more)
  app.notFound(problems.notFound)
  app.onError(problems.failed)
  return app
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

/** For whoever watches over the process: it answers, and its database can be read. */
async function health(c: Context<Env>, site: Site): Promise<Response> {
  await site.store.read(findInstallation)
  return c.text('ok', 200, { 'cache-control': 'no-store' })
}
