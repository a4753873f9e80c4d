// "Waarvoor wilt u een afspraak?": the first page, and its finder while somebody types.
import { type Context, Hono } from 'hono'
import { finderPart, productPage, type Searched } from '../../views/booking/product.ts'
import type { Html } from '../../views/layout.ts'
import { languages } from '../../views/words/languages.ts'
import type { Env, Site } from '../context.ts'
import { sameForAll } from '../kept-pages.ts'
import { holdsServiceNumber } from './contact.ts'
import { bookableNow, endOfOffer } from './possible.ts'
import { findProducts } from './search.ts'
import { isByPhone } from './together.ts'

const typedMax = 100
/** One letter is no word yet. */
const typedMin = 2

export function productRoutes(_site: Site): Hono<Env> {
  const routes = new Hono<Env>()

  routes.get('/', (c) => {
    const typed = c.req.query('zoek')
    if (typed && holdsServiceNumber(typed)) {
      // The links to other languages repeat the address.
      c.set('frame', { ...c.get('frame'), path: '/' })
      return c.html(startPage(c, { problem: c.get('frame').words.booking.details.wrong.serviceNumber }), 422)
    }
    const page = startPage(c, { typed })
    return c.html(typed === undefined ? sameForAll(c, page, endOfOffer(c.get('now'))) : page)
  })

  routes.get('/afspraak/zoeken', (c) => {
    const typed = typedIn(c.req.query('zoek'))
    const page = c.get('frame').link(typed === '' ? '/' : `/?zoek=${encodeURIComponent(typed)}`)
    if (c.req.header('hx-request') !== 'true') return c.redirect(page, 303)
    c.header('hx-replace-url', page)
    return c.html(finderPart(c.get('frame'), { ...offerIn(c), searched: searchedFor(c, typed) }))
  })

  return routes
}

/** What to look for; nothing when it is a citizen service number, which is not shown again. */
const typedIn = (text = '') => (holdsServiceNumber(text) ? '' : text.trim().slice(0, typedMax))

function searchedFor(c: Context<Env>, typed: string): Searched | undefined {
  if (typed.length < typedMin) return undefined
  const others = languages.filter((language) => language !== c.get('language'))
  const { products, sure } = findProducts(c.get('catalogue'), typed, [c.get('language'), ...others])
  const codes = new Set(offerIn(c).products.map((product) => product.code))
  return { typed, sure, products: products.filter((product) => codes.has(product.code)) }
}

/** What residents can make an appointment for here, and what employees book for whoever calls. */
function offerIn(c: Context<Env>) {
  const catalogue = c.get('catalogue')
  const now = c.get('now')
  const bookable = bookableNow(catalogue, now)
  const products = [...catalogue.products.values()].filter(
    ({ code }) => bookable.has(code) || isByPhone(code, catalogue, now),
  )
  return { catalogue, bookable, products }
}

/** The first page; `problem` says why an earlier choice led back to it. */
export function startPage(
  c: Context<Env>,
  { typed, problem }: { typed?: string | undefined; problem?: string | Html },
) {
  const searched = searchedFor(c, typedIn(typed))
  const steps = c.get('catalogue').locations.size === 1 ? 4 : 5
  return productPage(c.get('frame'), { ...offerIn(c), steps, typed: typedIn(typed), searched, problem })
}
