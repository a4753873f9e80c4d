// The secret links that this browser has opened: one cookie with the newest five, so that a page about an appointment
// needs no secret in its own address. Without the cookie a publicId opens nothing.
import type { Context } from 'hono'
import { findVisit } from '../../db/appointments.ts'
import { openedBy } from '../../db/secrets.ts'
import type { Db } from '../../db/store.ts'
import { findWait } from '../../db/waits.ts'
import { keyedHash } from '../chance.ts'
import type { Env, Site } from '../context.ts'
import { giveCookie, readCookie } from '../cookies.ts'
import { hasFrames } from '../embedding.ts'
import { addressOf, type Visit } from './appointment.ts'
import type { Wait } from './wait.ts'

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
  giveCookie(c, site.secure, 'appointments', kept.join(between), hasFrames(site))
}

/** A visit that this browser has a secret to, with that secret; undefined for anybody else's and for an unknown one. */
export function ownVisit(
  c: Context,
  site: Site,
  publicId: string,
): Promise<{ visit: Visit; secret: string } | undefined> {
  return site.store.read(async (db) => {
    const secret = await secretTo(db, secretsIn(c, site), publicId)
    const visit = secret === undefined ? undefined : await findVisit(db, publicId)
    return visit && secret !== undefined ? { visit, secret } : undefined
  })
}

/** The same for who waits without an appointment; 'made' when it became one. */
export function ownWait(c: Context, site: Site, publicId: string): Promise<Wait | 'made' | undefined> {
  return site.store.read(async (db) => {
    if ((await secretTo(db, secretsIn(c, site), publicId)) === undefined) return undefined
    return (await findWait(db, publicId)) ?? ((await findVisit(db, publicId)) ? 'made' : undefined)
  })
}

async function secretTo(db: Db, secrets: readonly string[], publicId: string): Promise<string | undefined> {
  for (const secret of secrets) if ((await openedBy(db, secret)) === publicId) return secret
  return undefined
}

/** The hashed addresses of the live appointments that this browser has a secret to: who made them is known here. */
export function knownAddresses(c: Context<Env>, site: Site): Promise<string[]> {
  const { now, hashKey } = c.var
  return site.store.read(async (db) => {
    const known = new Set<string>()
    for (const secret of secretsIn(c, site)) {
      const publicId = await openedBy(db, secret)
      const visit = publicId && (await findVisit(db, publicId))
      const isLive = visit && (visit.state === 'booked' || visit.state === 'arrived') && visit.endsAt >= now
      if (isLive && visit.contact) known.add(keyedHash(hashKey, 'address', addressOf(visit.contact)))
    }
    return [...known]
  })
}

const isSecret = (text: string) => /^[\w-]{22,64}$/.test(text)
