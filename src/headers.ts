// What every answer says besides its content: what the browser may do with it, who may keep it, and how it is packed.
import type { Context } from 'hono'
import { compress } from 'hono/compress'
import { createMiddleware } from 'hono/factory'
import { routePath } from 'hono/route'
import { secureHeaders } from 'hono/secure-headers'
import type { Env, Site } from './context.ts'

const yearSeconds = 31_536_000

/** The headers that internet.nl and the NLgov API Design Rules ask for; only https is promised to stay https. */
export const securityHeaders = (site: Site) =>
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
      frameAncestors: ["'none'"],
    },
    strictTransportSecurity: site.secure ? `max-age=${yearSeconds}; includeSubDomains` : false,
    xFrameOptions: 'DENY',
    // With no-referrer a browser sends "Origin: null" along with our own forms, and over plain http nothing else tells
    // them from forms of another website.
    referrerPolicy: 'same-origin',
    permissionsPolicy: { camera: [], microphone: [], geolocation: [], payment: [] },
  })

/** Whether this route shows everybody the same: nobody is signed in, and it is not about something by its id. */
const isForAll = (c: Context<Env>) => !c.get('employee') && !c.get('device') && !routePath(c, -1).includes(':')

/** No cache keeps what may be about somebody. What is the same for all may be kept, but is asked for again. */
export const keptByNobody = createMiddleware<Env>(async (c, next) => {
  await next()
  if (c.res.headers.has('cache-control')) return
  const isOpen = isForAll(c) && c.res.ok && c.req.method !== 'POST' && !c.res.headers.has('set-cookie')
  // Not c.header: once there is an answer that makes a new one of it, and of its text a stream.
  c.res.headers.set('cache-control', isOpen ? 'private, no-cache' : 'no-store')
})

const pack = compress({ encoding: 'gzip' })

/**
 * Pages that are the same for all go over the wire at a third of their size. What is about one person is not packed:
 * its length would tell what it says beside something that another website put into it (BREACH).
 */
export const packed = createMiddleware<Env>(async (c, next) => {
  await next()
  if (!isForAll(c) || !c.res.headers.get('content-type')?.startsWith('text/html')) return
  c.res.headers.append('vary', 'Accept-Encoding')
  await pack(c, async () => {})
})
