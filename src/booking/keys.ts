// The secret links that this browser has opened: one cookie with the newest five, so that a page about an appointment
// needs no secret in its own address. Without the cookie a publicId opens nothing.
import type { Context } from 'hono'
import { findVisit } from '../../db/appointments.ts'
import { openedBy } from '../../db/secrets.ts'
import type { Site } from '../context.ts'
import { giveCookie, readCookie } from '../cookies.ts'
import type { Visit } from './appointment.ts'

const keptMost = 5
/** base64url has no dots, so they can stand between secrets. */
const between = '.'

/** The secrets in this browser's cookie, newest first; nothing that is not one. */
function secretsIn(c: Context, site: Site): string[] {
  const sent = readCookie(c, site.secure, 'appointments') ?? ''
  return sent.split(between).filter(isSecret).slice(0, keptMost)
}

/** Puts a secret in front in this browser's cookie; the sixth is forgotten. */
export function keepSecret(c: Context, site: Site, secret: string): void {
  const kept = [secret, ...secretsIn(c, site).filter((known) => known !== secret)].slice(0, keptMost)
  giveCookie(c, site.secure, 'appointments', kept.join(between))
}

/** A visit that this browser has a secret to, with that secret; undefined for anybody else's and for an unknown one. */
export function ownVisit(
  c: Context,
  site: Site,
  publicId: string,
): Promise<{ visit: Visit; secret: string } | undefined> {
  return site.store.read(async (db) => {
    for (const secret of secretsIn(c, site)) {
      if ((await openedBy(db, secret)) !== publicId) continue
      const visit = await findVisit(db, publicId)
      return visit && { visit, secret }
    }
    return undefined
  })
}

const isSecret = (text: string) => /^[\w-]{22,64}$/.test(text)
