// The visitor who holds a time: a random cookie, of which only the hash is kept. It says nothing about who it is.
import type { Context } from 'hono'
import { keyedHash } from './chance.ts'
import type { Env, Site } from './context.ts'
import { giveCookie, readCookie } from './cookies.ts'
import { hasFrames } from './embedding.ts'

/** The hash of this browser's visitor cookie; undefined when it has none. */
export function visitorOf(c: Context<Env>, site: Site): string | undefined {
  const secret = readCookie(c, site.secure, 'visitor')
  return secret !== undefined && /^[\w-]{22}$/.test(secret) ? hashed(c, secret) : undefined
}

/** The same, giving a cookie to a browser that has none. */
export function meetVisitor(c: Context<Env>, site: Site): string {
  const known = visitorOf(c, site)
  if (known !== undefined) return known
  const secret = site.chance.secret()
  giveCookie(c, site.secure, 'visitor', secret, hasFrames(site))
  return hashed(c, secret)
}

const hashed = (c: Context<Env>, secret: string) => keyedHash(c.get('hashKey'), 'visitor', secret)
