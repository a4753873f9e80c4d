// Two ways to one's own appointment: the secret link, and the code with the address or number that was given.
import { type Context, Hono } from 'hono'
import { z } from 'zod'
import { countAttempt, takeBackAttempt } from '../../db/attempts.ts'
import { findByCode, openedBy } from '../../db/secrets.ts'
import { lookupPage, unknownPage } from '../../views/booking/lookup.ts'
import { problemPage } from '../../views/problem.ts'
import type { Words } from '../../views/words/words.ts'
import type { Env, Site } from '../context.ts'
import { originOf } from '../origin.ts'
import { keepSecret } from './keys.ts'

/** A code has a million values: without this limit one of them would be found. */
const triesMost = 5
const triesWindowMinutes = 15

const lookupForm = z.object({
  // As people write it: "482 913", "482-913".
  code: z
    .string()
    .transform((typed) => typed.replace(/[\s.-]/g, ''))
    .pipe(z.string().regex(/^\d{6}$/)),
  contact: z.string().trim().min(1).max(254),
})

export function lookupRoutes(site: Site): Hono<Env> {
  const routes = new Hono<Env>()

  // An entry ticket: the secret goes into the cookie and out of the address. Opening it writes nothing.
  routes.get('/a/:secret', async (c) => {
    c.header('cache-control', 'no-store')
    const secret = c.req.param('secret')
    const publicId = await site.store.read((db) => openedBy(db, secret))
    if (publicId === undefined) return c.html(unknownPage(c.get('frame')), 404)
    keepSecret(c, site, secret)
    return c.redirect(c.get('frame').link(`/mijn-afspraak/${publicId}`), 303)
  })

  routes.get('/mijn-afspraak', (c) => {
    c.header('cache-control', 'no-store')
    return c.html(lookupPage(c.get('frame')))
  })

  routes.post('/mijn-afspraak', async (c) => {
    c.header('cache-control', 'no-store')
    const typed = await c.req.parseBody().catch(() => ({}))
    const sent = lookupForm.safeParse(typed)
    if (!sent.success) return again(c, typed, sent.error)
    const { code, contact } = sent.data
    const frame = c.get('frame')
    const from = `lookup ${originOf(c, site)}`
    const limits = [`code ${code}`, from].map((key) => ({ key, max: triesMost }))
    const refused = await countAttempt(site.store, limits, triesWindowMinutes)
    if (refused) {
      c.header('retry-after', String(refused.retryAfterSeconds))
      return c.html(problemPage(frame, 'tooMany'), 429)
    }
    const found = await findByCode(site.store, site.chance, code, contact)
    if (!found) {
      const errors = [{ field: 'code', message: frame.words.own.nothingFound }]
      return c.html(lookupPage(frame, { code, contact, errors }), 422)
    }
    await takeBackAttempt(site.store, from)
    keepSecret(c, site, found.secret)
    return c.redirect(frame.link(`/mijn-afspraak/${found.publicId}`), 303)
  })

  return routes
}

/** The form as it was, with what is wrong in it. */
function again(c: Context<Env>, typed: Record<string, unknown>, { issues }: z.ZodError) {
  const frame = c.get('frame')
  const text = (name: string) => String(typed[name] ?? '')
  const errors = (['code', 'contact'] as const)
    .filter((name) => issues.some(({ path }) => path[0] === name))
    .map((name) => ({ field: name, message: complaint(frame.words.own, name, text(name)) }))
  return c.html(lookupPage(frame, { code: text('code'), contact: text('contact'), errors }), 422)
}

function complaint(words: Words['own'], name: 'code' | 'contact', typed: string): string {
  if (name === 'contact') return words.contactEmpty
  return typed.trim() === '' ? words.codeEmpty : words.codeWrong
}
