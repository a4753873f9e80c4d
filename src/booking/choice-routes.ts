// Choosing for what, for how many and where. Nothing is kept: every choice stands in the address.
import { type Context, Hono } from 'hono'
import { findHoldOf } from '../../db/appointments.ts'
import { firstFree } from '../../db/times.ts'
import { locationPage, type Place } from '../../views/booking/location.ts'
import { personsPage } from '../../views/booking/persons.ts'
import { productPage } from '../../views/booking/product.ts'
import { minutesOf } from '../../views/words/format.ts'
import { type Catalogue, productName } from '../catalogue/catalogue.ts'
import { localDay } from '../catalogue/day.ts'
import type { Env, Site } from '../context.ts'
import { visitorOf } from '../visitor.ts'
import {
  type Asked,
  type AskedProblem,
  askedQuery,
  locationsFor,
  others,
  pressed,
  readAsked,
  wishOf,
  wishQuery,
} from './choices.ts'
import { findProducts } from './search.ts'
import { askFor, codesOf, isOffered, type Wish } from './wish.ts'

const searchMax = 100

export function choiceRoutes(site: Site): Hono<Env> {
  const routes = new Hono<Env>()

  routes.get('/', (c) => {
    const typed = (c.req.query('zoek') ?? '').trim().slice(0, searchMax)
    const found = typed === '' ? undefined : findProducts(c.get('catalogue'), typed, c.get('language'))
    return c.html(startPage(c, { searched: found && { typed, found } }))
  })

  routes.get('/afspraak/personen', (c) => {
    const asked = askedIn(c)
    const changed = pressed(asked, c.req.query())
    if (changed) return c.redirect(c.get('frame').link(`/afspraak/personen?${askedQuery(changed)}`), 303)
    return wishIn(c, asked).answer ?? c.html(peoplePage(c, asked))
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

const todayOf = (catalogue: Catalogue, now: number): string =>
  localDay(now, [...catalogue.locations.values()][0]?.zone ?? 'Europe/Amsterdam')

const todayIn = (c: Context<Env>) => todayOf(c.get('catalogue'), c.get('now'))

/** What the address asks for. */
export const askedIn = (c: Context<Env>): Asked =>
  readAsked({
    product: c.req.queries('product') ?? [],
    personen: c.req.queries('personen') ?? [],
    calm: c.req.query('rustig') === 'ja',
  })

/** The wish, or the page that says what is wrong with it and how to go on. */
export function wishIn(
  c: Context<Env>,
  asked: Asked,
): { wish: Wish; answer?: never } | { wish?: never; answer: Response | Promise<Response> } {
  const wish = wishOf(asked, c.get('catalogue'), todayIn(c))
  return 'problem' in wish ? { answer: refusal(c, asked, wish) } : { wish }
}

/** The way to the times of one location. */
export const timesPath = (wish: Wish, location: string): string =>
  `/afspraak/tijd?${wishQuery(wish)}&locatie=${encodeURIComponent(location)}`

export const locationsPath = (wish: Wish): string => `/afspraak/locatie?${wishQuery(wish)}`
export const personsPath = (wish: Wish): string => `/afspraak/personen?${wishQuery(wish)}`

/** The location when there is no choice. */
export function onlyLocation(c: Context<Env>, wish: Wish): string | undefined {
  const possible = locationsFor(codesOf(wish), c.get('catalogue'))
  return possible.length === 1 ? possible[0] : undefined
}

/** Five pages to an appointment, four when there is no choice of location. */
export const stepsFor = (c: Context<Env>, wish: Wish): number => (onlyLocation(c, wish) === undefined ? 5 : 4)

type Searched = Parameters<typeof productPage>[1]['searched']

function startPage(c: Context<Env>, { searched, problem }: { searched?: Searched; problem?: string }) {
  const catalogue = c.get('catalogue')
  const today = todayIn(c)
  // What employees book is shown as well, with the telephone number: not everything can be done here.
  const products = [...catalogue.products.values()].filter(
    (product) => isOffered(product, 'resident', today) || isOffered(product, 'staff', today),
  )
  const steps = catalogue.locations.size === 1 ? 4 : 5
  return productPage(c.get('frame'), { catalogue, products, steps, searched, problem })
}

function refusal(c: Context<Env>, asked: Asked, wrong: AskedProblem) {
  const words = c.get('frame').words.booking.product
  switch (wrong.problem) {
    case 'nothingChosen':
      return c.html(startPage(c, { problem: words.nothingChosen }), 422)
    case 'unknownProduct':
      return c.html(startPage(c, { problem: words.unknown }), 404)
    case 'notOffered': {
      const name = productName(c.get('catalogue'), wrong.product, c.get('language')).content
      return c.html(startPage(c, { problem: words.notOffered(name, c.get('frame').municipality.phone) }), 422)
    }
    default:
      return c.html(peoplePage(c, asked, wrong), 422)
  }
}

function peoplePage(c: Context<Env>, asked: Asked, wrong?: Parameters<typeof errorFor>[2]) {
  const catalogue = c.get('catalogue')
  const found = wishOf(asked, catalogue, todayIn(c))
  const wish = 'problem' in found ? undefined : found
  const of = wish ? stepsFor(c, wish) : catalogue.locations.size === 1 ? 4 : 5
  return personsPage(c.get('frame'), {
    catalogue,
    asked,
    wish,
    ...others(
      asked.lines.map((line) => line.product),
      catalogue,
      todayIn(c),
    ),
    steps: { at: 1, of },
    next: of === 5 ? 'place' : 'time',
    errors: wrong ? [errorFor(c, asked, wrong)] : [],
  })
}

/** The message, with the field that it belongs to. */
function errorFor(
  c: Context<Env>,
  asked: Asked,
  wrong: Exclude<AskedProblem, { problem: 'nothingChosen' | 'unknownProduct' | 'notOffered' }>,
) {
  const words = c.get('frame').words.booking.people
  const fieldOf = (product: string) => `personen-${asked.lines.findIndex((line) => line.product === product) + 1}`
  switch (wrong.problem) {
    case 'wrongPersons': {
      const max = c.get('catalogue').products.get(wrong.product)?.personsMax ?? 1
      return { field: fieldOf(wrong.product), message: words.wrongPersons(max) }
    }
    case 'tooManyPersons':
      return { field: fieldOf(wrong.product), message: words.wrongPersons(wrong.max) }
    case 'notTogether':
      return { field: 'personen-1', message: words.notTogether }
    case 'tooLong':
      return { field: 'personen-1', message: words.tooLong(minutesOf(wrong.max, c.get('language'))) }
    case 'tooManyProducts':
      return { field: 'personen-1', message: words.tooManyProducts(wrong.max) }
    default:
      return wrong satisfies never
  }
}

/** Where it can be done, the first free place first; then where all is taken, then where it cannot be done. */
export async function placesPage(c: Context<Env>, site: Site, wish: Wish, problem?: string) {
  const catalogue = c.get('catalogue')
  const frame = c.get('frame')
  const possible = locationsFor(codesOf(wish), catalogue)
  const now = c.get('now')
  const visitor = visitorOf(c, site)
  const places = await site.store.read(async (db) => {
    const except = visitor && (await findHoldOf(db, visitor))?.publicId
    const found: Place[] = []
    for (const location of catalogue.locations.keys()) {
      const asked = { wish, location, now, except }
      const first = possible.includes(location) ? await firstFree(site.store, db, catalogue, asked) : 'never'
      found.push({ location, first: first ?? askFor(wish, catalogue, location, 'resident', now).until })
    }
    return found
  })
  const rank = ({ first }: Place) =>
    first === 'never' ? Infinity : typeof first === 'number' ? 8.64e15 : first.startsAt
  return locationPage(frame, {
    catalogue,
    wish,
    places: places.toSorted((one, two) => rank(one) - rank(two)),
    steps: 5,
    back: frame.link(personsPath(wish)),
    hrefOf: (location) => frame.link(timesPath(wish, location)),
    problem,
  })
}
