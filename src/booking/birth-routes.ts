// The term for declaring a birth. The date of birth comes in a form, becomes the last day of the term, and is forgotten:
// only that last day goes on, in the address.
import { zValidator } from '@hono/zod-validator'
import { type Context, Hono } from 'hono'
import { z } from 'zod'
import { type BirthTyped, birthPage } from '../../views/booking/birth.ts'
import type { Words } from '../../views/words/words.ts'
import { birthDeadline } from '../catalogue/birth-deadline.ts'
import { isDate } from '../catalogue/day.ts'
import type { Env, Site } from '../context.ts'
import { plain } from './characters.ts'
import { askedIn, birthPath, locationsPath, personsPath, stepsFor, timesPath, todayIn } from './choice-routes.ts'
import { type Asked, asFarAsRight, readAsked, wishOf } from './choices.ts'
import type { Wish } from './wish.ts'

const here = '/afspraak/geboortedatum'

const several = z
  .union([z.string(), z.array(z.string())])
  .default([])
  .transform((value) => [value].flat())

const birthForm = z.object({
  product: several,
  personen: several,
  rustig: z.string().optional(),
  locatie: z.string().optional(),
  dag: z.string().default(''),
  maand: z.string().default(''),
  jaar: z.string().default(''),
})

export function birthRoutes(_site: Site): Hono<Env> {
  const routes = new Hono<Env>()

  routes.get(here, (c) => {
    const asked = askedIn(c)
    const wish = asksForTerm(c, asked)
    return wish
      ? show(c, { asked, wish, typed: { dag: '', maand: '', jaar: '' } })
      : onward(c, asFarAsRight(asked), asked)
  })

  routes.post(here, zValidator('form', birthForm), (c) => {
    const sent = c.req.valid('form')
    const asked = readAsked({ ...sent, calm: sent.rustig === 'ja' })
    const wish = asksForTerm(c, asked)
    if (!wish) return onward(c, asFarAsRight(asked), asked)
    const birth = readBirth(sent, todayIn(c), c.get('frame').words)
    if ('error' in birth) return show(c, { asked, wish, typed: sent, error: birth.error })
    return onward(c, { ...wish, latestDate: birthDeadline(birth.date) }, asked)
  })

  return routes
}

/** The wish when its term is all that is still to be asked. */
function asksForTerm(c: Context<Env>, asked: Asked): Wish | undefined {
  const found = wishOf({ ...asked, latest: undefined }, c.get('catalogue'), c.get('now'))
  return 'problem' in found && found.problem === 'deadlineUnknown' ? found.wish : undefined
}

/** The next page, which also says what else may be wrong. */
const onward = (c: Context<Env>, wish: Wish, { location }: Asked) =>
  c.redirect(c.get('frame').link(location === undefined ? locationsPath(wish) : timesPath(wish, location)), 303)

interface Shown {
  asked: Asked
  wish: Wish
  typed: BirthTyped
  error?: string
}

function show(c: Context<Env>, { asked, wish, typed, error }: Shown) {
  c.header('cache-control', 'no-store')
  const steps = stepsFor(c, wish)
  const frame = { ...c.get('frame'), path: birthPath(asked) }
  // What is no part of a date is not shown again: it may be any number of somebody's.
  const part = (text: string) => (isNumber(plain(text)) ? text.trim() : '')
  const page = birthPage(frame, {
    catalogue: c.get('catalogue'),
    wish,
    location: asked.location,
    typed: { dag: part(typed.dag), maand: part(typed.maand), jaar: part(typed.jaar) },
    error,
    steps,
    back: frame.link(personsPath(wish)),
    next: steps === 5 && asked.location === undefined ? 'place' : 'time',
  })
  return c.html(page, error === undefined ? 200 : 422)
}

const isNumber = (text: string): boolean => /^\d{1,4}$/.test(text)

/** The date that was typed, as ISO date, or what is wrong with it. */
function readBirth(
  { dag, maand, jaar }: BirthTyped,
  today: string,
  words: Words,
): { date: string } | { error: string } {
  const { birth } = words.booking
  const parts = [dag, maand, jaar].map(plain)
  if (!parts.every(isNumber)) return { error: birth.empty }
  const [day = '', month = '', year = ''] = parts
  const date = `${year.length === 2 ? `20${year}` : year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  if (!isDate(date)) return { error: birth.noDate(parts.join('-')) }
  return date > today ? { error: birth.future } : { date }
}
