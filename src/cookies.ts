// Six cookies, one for each thing a browser can be, so that one browser can play all. None is read by scripts.
import type { Context } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'

export type CookieName = 'visitor' | 'appointments' | 'employee' | 'workplace' | 'kiosk' | 'display'

const day = 86_400
/** Seconds; none: until the browser closes. */
const maxAge: Record<CookieName, number | undefined> = {
  visitor: day,
  appointments: undefined,
  employee: undefined,
  workplace: 90 * day,
  kiosk: 400 * day,
  display: 400 * day,
}

/** With https the name has the prefix that binds it to this host; plain http is for demonstrations only. */
const nameOf = (secure: boolean, name: CookieName) => (secure ? `__Host-beurt-${name}` : `beurt-${name}`)

export function readCookie(c: Context, secure: boolean, name: CookieName): string | undefined {
  return getCookie(c, nameOf(secure, name))
}

/** `framed`: also for a page inside another website, which has a cookie of its own there (src/embedding.ts). */
export function giveCookie(c: Context, secure: boolean, name: CookieName, value: string, framed = false): void {
  const age = maxAge[name]
  const lasting = age === undefined ? {} : { maxAge: age }
  const where = framed ? ({ sameSite: 'None', partitioned: true } as const) : ({ sameSite: 'Lax' } as const)
  setCookie(c, nameOf(secure, name), value, { path: '/', httpOnly: true, secure, ...where, ...lasting })
}

export function takeCookie(c: Context, secure: boolean, name: CookieName): void {
  deleteCookie(c, nameOf(secure, name), { path: '/', secure })
}
