// For whom and for what one's own appointment is from now on. It keeps its time when the visit still fits there.
import { type Context, Hono } from 'hono'
import { z } from 'zod'
import { moveAppointment } from '../../db/own.ts'
import { askedProblem, personsField } from '../../views/booking/asked-problem.ts'
import { changePage } from '../../views/booking/change.ts'
import { around } from '../../views/own-text.ts'
import type { Problem } from '../../views/parts.ts'
import { productName } from '../catalogue/catalogue.ts'
import { contactFieldsFor } from '../catalogue/contact-fields.ts'
import type { Site } from '../context.ts'
import { type Asked, type AskedProblem, askedFor, askedQuery, pressed, readAsked } from './choices.ts'
import { closed, mine, type OwnEnv, pathOf, refused } from './mine.ts'
import { bodyOf, changeForm, isThere, times, wishFor } from './move-routes.ts'
import { others } from './together.ts'
import { codesOf, type Wish } from './wish.ts'

const here = '/mijn-afspraak/:publicId/personen'

const press = z.string().optional()
const personsForm = changeForm.extend({ minder: press, meer: press, weg: press, erbij: press })

export function changeRoutes(site: Site): Hono<OwnEnv> {
  const routes = new Hono<OwnEnv>()

  routes.get(here, mine(site), (c) => closed(c) ?? c.html(form(c, site, askedIn(c))))

  routes.post(here, mine(site), async (c) => {
    const sent = personsForm.safeParse(await bodyOf(c))
    if (closed(c)) return refused(c, site, sent.success ? reasonOf(c) : undefined)
    if (!sent.success) return c.html(form(c, site, askedIn(c)), 422)
    const { sleutel, versie, product, personen, rustig, ...buttons } = sent.data
    const asked = readAsked({ product, personen, calm: rustig === 'ja' })
    const more = pressed(asked, buttons)
    if (more) return c.redirect(`${pathOf(c)}/personen?${askedQuery(more)}`, 303)
    const wish = checked(c, asked)
    if ('errors' in wish) return c.html(form(c, site, asked, wish.errors), 422)
    const { publicId, location, startsAt } = c.get('own').visit
    if (isThere(c, { ...wish, location, startsAt })) return c.redirect(`${pathOf(c)}?gewijzigd=ja`, 303)
    const to = { ...wish, location, startsAt, shown: versie }
    const key = { key: sleutel, body: { publicId, ...wish } }
    const result = await moveAppointment(site.store, site.chance, key, publicId, to)
    if ('publicId' in result) return c.redirect(`${pathOf(c)}?gewijzigd=ja`, 303)
    if (result.refused === 'taken') return c.html(await times(c, site, { location, wish, longer: true }), 409)
    return refused(c, site, result.refused)
  })

  return routes
}

const reasonOf = (c: Context<OwnEnv>) => {
  const { state } = c.get('own').visit
  return state === 'cancelled' ? ('cancelled' as const) : state === 'booked' ? ('tooLate' as const) : undefined
}

/** What the address asks for as far as there is such a thing, or else what the appointment is for. */
function askedIn(c: Context<OwnEnv>): Asked {
  const { visit, catalogue } = c.get('own')
  const product = c.req.queries('product')
  if (!product) return askedFor(visit)
  const asked = readAsked({ product, personen: c.req.queries('personen') ?? [], calm: c.req.query('rustig') === 'ja' })
  const lines = asked.lines.filter((line) => catalogue.products.has(line.product) && line.persons !== undefined)
  return lines.length > 0 ? { ...asked, lines } : askedFor(visit)
}

function form(c: Context<OwnEnv>, site: Site, asked: Asked, errors: readonly Problem[] = []) {
  const wish = wishFor(c, asked)
  const { together } = others(asked, c.get('catalogue'), c.get('now'))
  return changePage(c.get('frame'), c.get('own'), {
    asked,
    wish: 'problem' in wish ? undefined : wish,
    // What has a legal term begins with a question of its own.
    together: together.filter(({ deadlineRule }) => deadlineRule === null),
    key: site.chance.secret(),
    errors,
  })
}

/** The wish, or what to say about it. */
function checked(c: Context<OwnEnv>, asked: Asked): Wish | { errors: Problem[] } {
  const wish = wishFor(c, asked)
  if ('problem' in wish) return { errors: [problemText(c, asked, wish)] }
  const lacking = lacksContact(c, wish)
  if (!lacking) return wish
  const { words, municipality } = c.get('frame')
  const name = productName(c.get('catalogue'), lacking, c.get('language'))
  const say = (mark: string) => words.change.contactNeeded(mark, municipality.phone)
  return { errors: [{ field: fieldOf(asked, lacking), message: around(c.get('frame'), say, name) }] }
}

/** The first product that asks for contact data that were not given when the appointment was made. */
function lacksContact(c: Context<OwnEnv>, wish: Wish): string | undefined {
  const { visit, catalogue } = c.get('own')
  return codesOf(wish).find((code) => {
    const product = catalogue.products.get(code)
    const fields = contactFieldsFor(product ? [product] : [])
    const lacks = (rule: string, given: string | null | undefined) => rule === 'required' && !given
    return lacks(fields.email, visit.contact?.email) || lacks(fields.mobile, visit.contact?.mobile)
  })
}

const fieldOf = (asked: Asked, product: string) =>
  personsField(
    Math.max(
      0,
      asked.lines.findIndex((line) => line.product === product),
    ),
  )

function problemText(c: Context<OwnEnv>, asked: Asked, wrong: AskedProblem): Problem {
  const { words, municipality, language } = c.get('frame')
  const catalogue = c.get('catalogue')
  switch (wrong.problem) {
    case 'nothingChosen':
      return { field: personsField(0), message: words.booking.product.nothingChosen }
    case 'notOffered':
    case 'unknownProduct': {
      const name = productName(catalogue, wrong.product, language)
      const say = (mark: string) => words.change.noLonger(mark, municipality.phone)
      return { field: fieldOf(asked, wrong.product), message: around(c.get('frame'), say, name) }
    }
    case 'deadlineUnknown':
    case 'deadlinePassed':
      throw new Error('The day of an appointment to come is a date, and not over')
    default:
      return askedProblem(c.get('frame'), catalogue, asked, wrong)
  }
}
