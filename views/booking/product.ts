// "Waarvoor wilt u een afspraak?": search, the six most chosen, and everything else folded in its group.
import { html } from 'hono/html'
import { type Catalogue, productName, textOf } from '../../src/catalogue/catalogue.ts'
import type { Product } from '../../src/catalogue/product.ts'
import { keptWith } from '../kept.ts'
import { type Frame, type Html, page } from '../layout.ts'
import { ownText } from '../own-text.ts'
import { button, field, notice } from '../parts.ts'
import { groupsOf } from './groups.ts'

/** What was searched for, and what it may mean, the likeliest first. */
export interface Searched {
  typed: string
  products: readonly Product[]
  /** Not sure: these are guesses. */
  sure: boolean
}

export interface FinderOptions {
  catalogue: Catalogue
  /** Everything that residents can ask for now, by telephone too. */
  products: readonly Product[]
  /** The codes of what they can make an appointment for here. */
  bookable: ReadonlySet<string>
  searched?: Searched | undefined
}

export interface ProductOptions extends FinderOptions {
  steps: number
  /** What stands in the search field. */
  typed: string
  /** Why an earlier choice led back here. */
  problem?: string | Html | undefined
}

const mostChosenCount = 6
/** Of what was found so many are shown at once. */
const foundShown = 6

export function productPage(frame: Frame, options: ProductOptions): Html {
  const words = frame.words.booking.product
  const { searched, problem } = options
  const outcome = searched?.products.length === 0 ? words.noResults : words.results
  const title = searched && problem === undefined ? outcome : words.title
  return page(
    frame,
    { title, kind: 'resident', step: { at: 1, of: options.steps }, problem: problem !== undefined },
    html`${problem === undefined ? '' : notice('warning', html`<p>${problem}</p>`)}
<h1 class="utrecht-heading-1">${words.title}</h1>
<p class="utrecht-paragraph">${words.hint}</p>
${searchForm(frame, options.typed)}
<div id="gevonden" class="bz-found">${finderPart(frame, options, searched && problem === undefined)}</div>
${groupsPart(frame, options)}
${otherWays(frame)}`,
  )
}

/** While somebody types, what is found takes the place of what is chosen most; the button works without scripts. */
function searchForm(frame: Frame, typed: string): Html {
  const words = frame.words.booking.product
  return html`<form class="bz-search" role="search" method="get" action="${frame.link('/')}" novalidate>
<div hx-get="${frame.link('/afspraak/zoeken')}" hx-trigger="input delay:250ms" hx-include="find input" hx-target="#gevonden" hx-swap="innerMorph" hx-sync="this:replace">
${field(frame, { name: 'zoek', label: words.search, hint: words.searchHint, value: typed, type: 'search', maxlength: 100, autocomplete: 'off' })}</div>
${button(words.toSearch, { kind: 'secondary' })}
</form>`
}

/** What was found, or else what is chosen most. `focused` after a search that loaded the page. */
export function finderPart(frame: Frame, options: FinderOptions, focused = false): Html {
  const { searched } = options
  const heading = finderHeading(frame, options)
  return html`<div role="status"><h2 class="utrecht-heading-2" tabindex="-1"${focused ? html` autofocus` : ''}>${heading}</h2></div>
${searched ? foundPart(frame, options, searched) : mostChosen(frame, options)}`
}

function finderHeading(frame: Frame, { searched }: FinderOptions): string {
  const words = frame.words.booking.product
  if (!searched) return words.mostChosen
  const count = searched.products.length
  if (count === 0) return words.nothingFound(searched.typed)
  return searched.sure ? words.found(count, searched.typed) : words.guessed(count, searched.typed)
}

function foundPart(frame: Frame, options: FinderOptions, { products }: Searched): Html {
  const words = frame.words.booking.product
  if (products.length === 0) {
    const { phone, phoneHours } = frame.municipality
    return html`<p class="utrecht-paragraph">${words.otherWord}</p>
<p class="utrecht-paragraph"><strong>${words.askUs(phone)}</strong> ${ownText(frame, phoneHours)}</p>`
  }
  const [shown, more] = [products.slice(0, foundShown), products.slice(foundShown)]
  return html`${cards(frame, options, shown)}
${more.length === 0 ? '' : folded(frame, options, words.more(more.length), more)}`
}

const mostChosen = (frame: Frame, options: FinderOptions) =>
  kept(frame, options, 'most chosen', () => {
    const online = options.products.filter(({ code }) => options.bookable.has(code))
    return cards(frame, options, online.slice(0, mostChosenCount), 'bz-cards--two')
  })

const groupsPart = (frame: Frame, options: FinderOptions) =>
  kept(frame, options, 'groups', () => {
    const groups = groupsOf(options.products, options.catalogue, frame.language)
    return html`<section><h2 class="utrecht-heading-2">${frame.words.booking.product.all}</h2>
${groups.map(({ name, members }) => folded(frame, options, ownText(frame, name), members))}</section>`
  })

/** The same for everybody who reads this language, until a product starts or stops. */
function kept(frame: Frame, { catalogue, products, bookable }: FinderOptions, part: string, make: () => Html): Html {
  const codes = products.map(({ code }) => (bookable.has(code) ? code : `${code}*`))
  return keptWith(catalogue, `${part} ${frame.language} ${codes.join(' ')}`, make)
}

const folded = (frame: Frame, options: FinderOptions, summary: string | Html, members: readonly Product[]) =>
  html`<details class="bz-fold"><summary>${summary}</summary>
${cards(frame, options, members)}</details>`

const cards = (frame: Frame, options: FinderOptions, products: readonly Product[], look = '') =>
  html`<ul class="bz-cards ${look}">${products.map((product) => html`<li>${card(frame, options, product)}</li>`)}</ul>`

/** A product as a card that leads on, or what to do when it cannot be asked for here. */
function card(frame: Frame, { catalogue, bookable }: FinderOptions, { code }: Product): Html {
  const name = ownText(frame, productName(catalogue, code, frame.language))
  const audience = textOf(catalogue, `product:${code}`, 'audience', frame.language)
  const lines = html`<span class="bz-card__label">${name}</span>${audience ? html` <span class="bz-card__hint">${ownText(frame, audience)}</span>` : ''}`
  if (bookable.has(code)) {
    return html`<a class="bz-card" href="${frame.link(`/afspraak/personen?product=${encodeURIComponent(code)}`)}">${lines}</a>`
  }
  const byPhone = frame.words.booking.product.byPhone(frame.municipality.phone)
  return html`<div class="bz-card bz-card--still">${lines} <span class="bz-card__hint">${byPhone}</span></div>`
}

function otherWays(frame: Frame): Html {
  const words = frame.words.booking.product
  return html`<section><h2 class="utrecht-heading-2">${words.notThere}</h2>
<p class="utrecht-paragraph">${words.callUs(frame.municipality.phone)}</p></section>
<section><h2 class="utrecht-heading-2">${words.haveOne}</h2>
<p><a class="utrecht-link utrecht-link--html-a bz-own-link" href="${frame.link('/mijn-afspraak')}">${words.toOwn}</a></p></section>`
}
