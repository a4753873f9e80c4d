// Choosing for what, for how many and where. Nothing is kept: every choice stands in the address.
import { type Context, Hono } from 'hono'
import { findHoldOf } from '../../db/appointments.ts'
import { firstFree, nextOpening } from '../../db/times.ts'
import { askedProblem, type FieldProblem } from '../../views/booking/asked-problem.ts'
import { termOverPage } from '../../views/booking/birth.ts'
import { locationPage, type Place } from '../../views/booking/location.ts'
import { personsPage } from '../../views/booking/persons.ts'
import type { Html } from '../../views/layout.ts'
import { around } from '../../views/own-text.ts'
import { locationName, productName } from '../catalogue/catalogue.ts'
import type { Env, Site } from '../context.ts'
import { visitorOf } from '../visitor.ts'
import { type Asked, type AskedProblem, askedQuery, pressed, readAsked, wishOf, wishQuery } from './choices.ts'
import { dayIn, locationsFor, missingAt } from './possible.ts'
import { startPage } from './product-routes.ts'
import { others } from './together.ts'
import { askFor, type Wish } from './wish.ts'

export function choiceRoutes(site: Site): Hono<Env> {
  const routes = new Hono<Env>()

  // The address for other websites: straight to the first question that it leaves open.
  routes.get('/afspraak/maken', (c) => {
    const asked = askedIn(c)
    const { link } = c.get('frame')
    if (asked.lines.length === 0) return c.redirect(link('/'), 303)
    const { wish, answer } = wishIn(c, asked)
    if (!wish) return answer
    const counted = c.req.queries('personen')?.length === c.req.queries('product')?.length
    if (!counted) return c.redirect(link(`/afspraak/personen?${askedQuery(asked)}`), 303)
    return c.redirect(link(asked.location === undefined ? locationsPath(wish) : timesPath(wish, asked.location)), 303)
  })

  routes.get('/afspraak/personen', (c) => {
    const asked = askedIn(c)
    const changed = pressed(asked, c.req.query())
    if (changed) return c.redirect(c.get('frame').link(`/afspraak/personen?${askedQuery(changed)}`), 303)
    // A legal term is asked about on the page that follows.
    const found = wishOf(asked, c.get('catalogue'), c.get('now'))
    const wrong = 'problem' in found && !isAboutTerm(found)
    return wrong ? refusal(c, asked, found) : c.html(peoplePage(c, asked))
  })

  routes.get('/afspraak/locatie', async (c) => {
    const { wish, answer } = wishIn(c, askedIn(c))
    if (!wish) return answer
    const only = onlyLocation(c, wish)
    if (only !== undefined) return c.redirect(c.get('frame').link(timesPath(wish, only)), 303)
    return c.html(await placesPage(c, site, wish))
  })

  return routes
}

const isAboutTerm = (found: AskedProblem): found is Extract<AskedProblem, { wish: Wish }> => 'wish' in found

export const todayIn = (c: Context<Env>) => dayIn(c.get('catalogue'), c.get('now'))

/** What the address asks for. */
export const askedIn = (c: Context<Env>): Asked =>
  readAsked({
    product: c.req.queries('product') ?? [],
    personen: c.req.queries('personen') ?? [],
    calm: c.req.query('rustig') === 'ja',
    latest: c.req.query('uiterlijk'),
    locatie: c.req.query('locatie'),
  })

/** The wish, or the page that says what is wrong with it and how to go on. */
export function wishIn(
  c: Context<Env>,
  asked: Asked,
): { wish: Wish; answer?: never } | { wish?: never; answer: Response | Promise<Response> } {
  const wish = wishOf(asked, c.get('catalogue'), c.get('now'))
  return 'problem' in wish ? { answer: refusal(c, asked, wish) } : { wish }
}

/** The way to the times of one location, with a day (ISO) open or else the first free one. */
export const timesPath = (wish: Wish, location: string, date?: string): string =>
  `/afspraak/tijd?${wishQuery(wish)}&locatie=${encodeURIComponent(location)}${date === undefined ? '' : `&dag=${date}`}`

export const locationsPath = (wish: Wish): string => `/afspraak/locatie?${wishQuery(wish)}`
export const personsPath = (wish: Wish): string => `/afspraak/personen?${wishQuery(wish)}`
/** Where the date of birth is asked, from which the last day of the term follows. */
export const birthPath = (asked: Asked): string =>
  `/afspraak/geboortedatum?${askedQuery({ ...asked, latest: undefined })}`

/** The way to a message when there is a place; `before` is the day (ISO) of the first free time, when there is one. */
export function waitPath(
  wish: Wish,
  { before, location }: { before?: string | undefined; location?: string | undefined },
) {
  const named = Object.entries({ locatie: location, voor: before }).filter(([, value]) => value !== undefined)
  return `/afspraak/wachten?${wishQuery(wish)}${named.map(([name, value]) => `&${name}=${encodeURIComponent(value ?? '')}`).join('')}`
}

/** The location when there is no choice. */
export function onlyLocation(c: Context<Env>, wish: Wish): string | undefined {
  const possible = locationsFor(wish, c.get('catalogue'), c.get('now'))
  return possible.length === 1 ? possible[0] : undefined
}

/** Five pages to an appointment, four when there is no choice of location. */
export const stepsFor = (c: Context<Env>, wish: Wish): number => (onlyLocation(c, wish) === undefined ? 5 : 4)

function refusal(c: Context<Env>, asked: Asked, wrong: AskedProblem) {
  const words = c.get('frame').words.booking.product
  switch (wrong.problem) {
    case 'nothingChosen':
      return c.html(startPage(c, { problem: words.nothingChosen }), 422)
    case 'unknownProduct':
      return c.html(startPage(c, { problem: words.unknown, typed: wrong.product.replaceAll('-', ' ') }), 404)
    case 'notOffered': {
      const name = productName(c.get('catalogue'), wrong.product, c.get('language'))
      const { phone } = c.get('frame').municipality
      const problem = around(c.get('frame'), (mark) => words.notOffered(mark, phone), name)
      return c.html(startPage(c, { problem }), 422)
    }
    case 'deadlineUnknown':
      return c.redirect(c.get('frame').link(birthPath(asked)), 303)
    case 'deadlinePassed':
      return c.html(termOverPage(c.get('frame'), c.get('catalogue'), wrong.wish, c.get('now')))
    default:
      return c.html(peoplePage(c, asked, wrong), 422)
  }
}

function peoplePage(c: Context<Env>, asked: Asked, wrong?: FieldProblem) {
  const frame = c.get('frame')
  const catalogue = c.get('catalogue')
  const now = c.get('now')
  const found = wishOf(asked, catalogue, now)
  const wish = 'problem' in found ? (isAboutTerm(found) ? found.wish : undefined) : found
  const possible = wish ? locationsFor(wish, catalogue, now) : [...catalogue.locations.keys()]
  const location = possible.find((code) => code === asked.location)
  return personsPage(frame, {
    catalogue,
    asked: { ...asked, location },
    wish,
    ...others(asked, catalogue, now),
    steps: { at: 1, of: possible.length === 1 ? 4 : 5 },
    next: possible.length === 1 || location !== undefined ? 'time' : 'place',
    errors: wrong ? [askedProblem(frame, catalogue, asked, wrong)] : [],
  })
}

/** Where it can be done, the first free place first; then where all is taken, then where it cannot be done. */
export async function placesPage(c: Context<Env>, site: Site, wish: Wish, problem?: string | Html) {
  const frame = c.get('frame')
  return locationPage(frame, {
    catalogue: c.get('catalogue'),
    wish,
    places: await placesFor(c, site, wish),
    steps: 5,
    back: frame.link(personsPath(wish)),
    hrefOf: (location) => frame.link(timesPath(wish, location)),
    problem,
  })
}

/** The same for somebody who came with a location that is not there, or where this cannot be done. */
export async function otherPlaces(c: Context<Env>, site: Site, wish: Wish, location: string): Promise<Response> {
  const words = c.get('frame').words.booking.place
  const isKnown = c.get('catalogue').locations.has(location)
  const name = locationName(c.get('catalogue'), location, c.get('language'))
  const problem = isKnown ? around(c.get('frame'), words.notHere, name) : words.unknown
  return c.html(await placesPage(c, site, wish, problem), isKnown ? 422 : 404)
}

async function placesFor(c: Context<Env>, site: Site, wish: Wish): Promise<Place[]> {
  const catalogue = c.get('catalogue')
  const now = c.get('now')
  const visitor = visitorOf(c, site)
  const possible = locationsFor(wish, catalogue, now)
  const places = await site.store.read(async (db) => {
    const except = visitor && (await findHoldOf(db, visitor))?.publicId
    const found: Place[] = []
    for (const location of possible) {
      const asked = { wish, location, now, except }
      const first = await firstFree(site.store, db, catalogue, asked)
      const { until } = askFor(wish, catalogue, location, 'resident', now)
      const opening = first ? undefined : await nextOpening(site.store, db, catalogue, asked)
      found.push(first ? { location, first } : { location, until, opens: opening?.opensAt })
    }
    return found
  })
  const elsewhere = [...catalogue.locations.keys()].filter((location) => !possible.includes(location))
  const firstAt = (place: Place) => ('first' in place ? place.first.startsAt : Infinity)
  return [
    ...places.filter((place) => 'first' in place).sort((one, two) => firstAt(one) - firstAt(two)),
    ...places.filter((place) => !('first' in place)),
    ...elsewhere.map((location) => ({ location, missing: missingAt(wish, catalogue, location, now) })),
  ]
}
