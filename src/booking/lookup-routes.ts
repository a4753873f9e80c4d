// Two ways to one's own appointment: the secret link, which opens a wait too, and the code with the address or number that was given.
import { type Context, Hono } from 'hono'
import { z } from 'zod'
import { lookUp } from '../../db/lookup.ts'
import { openedBy } from '../../db/secrets.ts'
import { findWait } from '../../db/waits.ts'
import { lookupPage, unknownPage, waitPage } from '../../views/booking/lookup.ts'
import type { Words } from '../../views/words/words.ts'
import type { Env, Site } from '../context.ts'
import { destinationPath } from '../messages/destination.ts'
import { originOf } from '../origin.ts'
import { digitsIn, withoutMarks } from './characters.ts'
import { holdsServiceNumber, isOnlyServiceNumber } from './contact.ts'
import { keepSecret } from './keys.ts'

const lookupForm = z.object({
  // As people write and copy it: "482 913", "482–913", "Code: 482 913", in the digits of their own script.
  code: z
    .string()
    .overwrite(digitsIn)
    .regex(/^\d{6}$/),
  contact: z.string().overwrite(withoutMarks).trim().min(1).max(254),
})

export function lookupRoutes(site: Site): Hono<Env> {
  const routes = new Hono<Env>()

  // An entry ticket: the secret goes into the cookie and out of the address. Opening it writes nothing.
  routes.get('/a/:secret', async (c) => {
    c.header('cache-control', 'no-store')
    const secret = c.req.param('secret')
    const { publicId, wait } = await site.store.read(async (db) => {
      const publicId = await openedBy(db, secret)
      return { publicId, wait: publicId === undefined ? undefined : await findWait(db, publicId) }
    })
    if (publicId === undefined) return c.html(unknownPage(c.get('frame')), 404)
    keepSecret(c, site, secret)
    if (wait) return c.redirect(c.get('frame').link(`/afspraak/wachten/${publicId}`), 303)
    const to = destinationPath(c.req.query('naar'))
    return c.redirect(c.get('frame').link(`/mijn-afspraak/${publicId}${to}`), 303)
  })

  routes.get('/mijn-afspraak', (c) => {
    c.header('cache-control', 'no-store')
    return c.html(lookupPage(c.get('frame'), { erased: c.req.query('gewist') === 'ja' }))
  })

  routes.post('/mijn-afspraak', async (c) => {
    c.header('cache-control', 'no-store')
    const typed = await c.req.parseBody().catch(() => ({}))
    const numbers = fields.filter((name) => isServiceNumber(textIn(typed, name)))
    if (numbers.length > 0) return withoutNumbers(c, typed, numbers)
    const sent = lookupForm.safeParse(typed)
    if (!sent.success) return again(c, typed, sent.error)
    const frame = c.get('frame')
    const asked = { code: textIn(typed, 'code'), contact: textIn(typed, 'contact') }
    const found = await lookUp(site.store, site.chance, originOf(c, site), sent.data)
    if ('publicId' in found) {
      keepSecret(c, site, found.secret)
      return c.redirect(frame.link(`/mijn-afspraak/${found.publicId}`), 303)
    }
    if (found.refused === 'tooMany') {
      c.header('retry-after', String(found.waitSeconds))
      return c.html(waitPage(frame, asked, Math.ceil(found.waitSeconds / 60)), 429)
    }
    const errors = [{ field: 'code', message: frame.words.own.nothingFound }]
    return c.html(lookupPage(frame, { ...asked, errors }), 422)
  })

  return routes
}

type Typed = Record<string, unknown>
const fields = ['code', 'contact'] as const

const textIn = (typed: Typed, name: string) => String(typed[name] ?? '')

/** In a telephone number nine digits can be one by chance; an address has letters. */
const isServiceNumber = (text: string) => isOnlyServiceNumber(text) || (text.includes('@') && holdsServiceNumber(text))

/** A citizen service number is neither looked for nor shown again. */
function withoutNumbers(c: Context<Env>, typed: Typed, numbers: readonly (typeof fields)[number][]) {
  const frame = c.get('frame')
  const { serviceNumber } = frame.words.booking.details.wrong
  const text = (name: (typeof fields)[number]) => (numbers.includes(name) ? '' : textIn(typed, name))
  const errors = numbers.map((field) => ({ field, message: serviceNumber }))
  return c.html(lookupPage(frame, { code: text('code'), contact: text('contact'), errors }), 422)
}

/** The form as it was, with what is wrong in it. */
function again(c: Context<Env>, typed: Typed, { issues }: z.ZodError) {
  const frame = c.get('frame')
  const text = (name: string) => textIn(typed, name)
  const errors = fields
    .filter((name) => issues.some(({ path }) => path[0] === name))
    .map((name) => ({ field: name, message: complaint(frame.words.own, name, text(name)) }))
  return c.html(lookupPage(frame, { code: text('code'), contact: text('contact'), errors }), 422)
}

function complaint(words: Words['own'], name: 'code' | 'contact', typed: string): string {
  if (name === 'contact') return words.contactEmpty
  return typed.trim() === '' ? words.codeEmpty : words.codeWrong
}
