// What every answer says besides its content: what the browser may do with it, who may keep it, and how it is packed.
import type { Context } from 'hono'
import { compress } from 'hono/compress'
import { createMiddleware } from 'hono/factory'
import { routePath } from 'hono/route'
import { secureHeaders } from 'hono/secure-headers'
import type { Env, Site } from './context.ts'
import { framedBy } from './embedding.ts'

const yearSeconds = 31_536_000
const policy = 'content-security-policy'

/** Puts on every answer what it says besides its content. One middleware: each costs as much as a small query. */
export const dressed = (site: Site) => {
  const unframed = securityHeaders(site, [])
  const framed = securityHeaders(site, site.embedOrigins)
  return createMiddleware<Env>(async (c, next) => {
    await next()
    // A page that shows what others wrote, such as a mail, brings a policy of its own.
    const own = c.res.headers.get(policy)
    const secure = framedBy(site, c.req.path).length > 0 ? framed : unframed
    await secure(c, async () => {})
    if (own) c.res.headers.set(policy, own)
    const calls = c.get('calls')
    if (calls) c.res.headers.set(policy, policyWith(calls, c.res.headers.get(policy) ?? ''))
    keptByNobody(c)
    if (c.res.headers.get('content-type')?.startsWith('text/html') && isForResidents(c)) await packed(c)
  })
}

const callsUs = "connect-src 'self'"
const policyWith = (origin: string, policy: string) => policy.replace(callsUs, `${callsUs} ${origin}`)

/** The headers that internet.nl and the NLgov API Design Rules ask for; only https is promised to stay https. */
const securityHeaders = (site: Site, frameAncestors: readonly string[]) =>
  secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'none'"],
      scriptSrc: ["'self'"],
      styleSrc: ["'self'"],
      imgSrc: ["'self'"],
      fontSrc: ["'self'"],
      connectSrc: ["'self'"],
      mediaSrc: ["'self'"],
      manifestSrc: ["'self'"],
      formAction: ["'self'"],
      baseUri: ["'none'"],
      frameAncestors: frameAncestors.length > 0 ? ["'self'", ...frameAncestors] : ["'none'"],
    },
    strictTransportSecurity: site.secure ? `max-age=${yearSeconds}; includeSubDomains` : false,
    // It cannot name other origins; where there is a frame-ancestors browsers do not read it.
    xFrameOptions: frameAncestors.length > 0 ? false : 'DENY',
    // With no-referrer a browser sends "Origin: null" along with our own forms, and over plain http nothing else tells
    // them from forms of another website.
    referrerPolicy: 'same-origin',
    permissionsPolicy: { camera: [], microphone: [], geolocation: [], payment: [] },
  })

/** Nobody is signed in, and no device asks. */
const isForResidents = (c: Context<Env>) => !c.get('employee') && !c.get('device')

/** Whether this route shows everybody the same: it is not about something by its id either. */
const isForAll = (c: Context<Env>) => isForResidents(c) && !routePath(c, -1).includes(':')

/** No cache keeps what may be about somebody. What is the same for all may be kept, but is asked for again. */
function keptByNobody(c: Context<Env>): void {
  if (c.res.headers.has('cache-control')) return
  const isOpen = c.res.ok && c.req.method !== 'POST' && !c.res.headers.has('set-cookie') && isForAll(c)
  // Not c.header: once there is an answer that makes a new one of it, and of its text a stream.
  c.res.headers.set('cache-control', isOpen ? 'private, no-cache' : 'no-store')
}

const pack = compress({ encoding: 'gzip' })

/**
 * Pages of residents go over the wire at a third of their size. The length of a packed page tells what it says beside
 * something that another website put into it (BREACH): so nothing of an address comes back in a page about one person,
 * which admit.ts sees to, and pages of staff and devices, which show what was looked for, are not packed.
 */
async function packed(c: Context<Env>): Promise<void> {
  c.res.headers.append('vary', 'Accept-Encoding')
  await pack(c, async () => {})
}
