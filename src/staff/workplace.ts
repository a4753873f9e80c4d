// The browser in which an employee signed in before. Tries to sign in there are counted apart: whoever mistypes a
// password from outside, on purpose, keeps nobody from their work (OWASP, "Slow down online guessing attacks with device
// cookies"). It lets nobody in.
import { timingSafeEqual } from 'node:crypto'
import type { Context } from 'hono'
import { keyedHash } from '../chance.ts'
import type { Env, Site } from '../context.ts'
import { giveCookie, readCookie } from '../cookies.ts'

/** The id of the employee who signed in here last; undefined where nobody did, and of a cookie that is not from us. */
export function workplaceOf(c: Context<Env>, { secure }: Site): number | undefined {
  const [id = '', proof = ''] = (readCookie(c, secure, 'workplace') ?? '').split('.')
  const ours = Buffer.from(proofOf(c, id))
  const theirs = Buffer.from(proof)
  return ours.length === theirs.length && timingSafeEqual(ours, theirs) ? Number(id) : undefined
}

export function rememberWorkplace(c: Context<Env>, { secure }: Site, employee: number): void {
  giveCookie(c, secure, 'workplace', `${employee}.${proofOf(c, String(employee))}`)
}

const proofOf = (c: Context<Env>, id: string) => keyedHash(c.get('hashKey'), 'workplace', id)
