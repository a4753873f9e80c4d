// "Waarvoor wilt u een afspraak?": search, the six most chosen, and everything else folded in its group.
import { html } from 'hono/html'
import type { Found } from '../../src/booking/search.ts'
import { type Catalogue, productName, textOf } from '../../src/catalogue/catalogue.ts'
import type { Product } from '../../src/catalogue/product.ts'
import { keptWith } from '../kept.ts'
import { type Frame, type Html, page } from '../layout.ts'
import { ownText } from '../own-text.ts'
import { button, field, notice } from '../parts.ts'

export interface ProductOptions {
  catalogue: Catalogue
  /** Everything that residents can ask for now, by telephone too. */
  products: readonly Product[]
  steps: number
  /** What was searched for and found. */
  searched?: { typed: string; found: Found } | undefined
  /** Why an earlier choice led back here. */
  problem?: string | undefined
}

const mostChosenCount = 6

export function productPage(frame: Frame, options: ProductOptions): Html {
  const words = frame.words.booking.product
  const { searched, problem } = options
  const outcome = searched?.found.products.length === 0 ? words.noResults : words.results
  const title = searched ? outcome : words.title
  return page(
    frame,
    { title, kind: 'resident', step: { at: 1, of: options.steps }, problem: problem !== undefined },
    html`${problem === undefined ? '' : notice('warning', html`<p>${problem}</p>`)}
<h1 class="utrecht-heading-1">${words.title}</h1>
<p class="utrecht-paragraph">${words.hint}</p>
${searchForm(frame, searched?.typed ?? '')}
${searched ? resultPart(frame, options, searched) : ''}
${choicesPart(frame, options)}
${otherWays(frame)}`,
  )
}

/** The same for everybody who reads this language, until a product starts or stops. */
function choicesPart(frame: Frame, options: ProductOptions): Html {
  const words = frame.words.booking.product
  const { products, catalogue } = options
  const online = products.filter((product) => product.online)
  const key = `${frame.language} ${products.map((product) => product.code).join(' ')}`
  return keptWith(
    catalogue,
    key,
    () => html`<section><h2 class="utrecht-heading-2">${words.mostChosen}</h2>
<div class="bz-cards bz-cards--two">${online.slice(0, mostChosenCount).map((product) => card(frame, options, product))}</div></section>
<section><h2 class="utrecht-heading-2">${words.all}</h2>
${groupsOf(products).map(([group, members]) => folded(frame, options, group, members))}</section>`,
  )
}

function searchForm(frame: Frame, typed: string): Html {
  const words = frame.words.booking.product
  return html`<form class="bz-search" role="search" method="get" action="${frame.link('/')}" novalidate>
${field(frame, { name: 'zoek', label: words.search, hint: words.searchHint, value: typed, type: 'search', maxlength: 100 })}
${button(words.toSearch, { kind: 'secondary' })}
</form>`
}

function resultPart(frame: Frame, options: ProductOptions, searched: { typed: string; found: Found }): Html {
  const words = frame.words.booking.product
  const { products, meant } = searched.found
  const instead = meant === undefined ? words.otherWord : words.meant(meant)
  return html`<section class="bz-found"><h2 class="utrecht-heading-2" tabindex="-1" autofocus>${resultHeading(frame, searched)}</h2>
${meant === undefined && products.length > 0 ? '' : html`<p class="utrecht-paragraph">${instead}</p>`}
<div class="bz-cards">${products.map((product) => card(frame, options, product))}</div></section>`
}

function resultHeading(frame: Frame, { typed, found }: { typed: string; found: Found }): string {
  const words = frame.words.booking.product
  const asTyped = found.meant === undefined && found.products.length > 0
  return asTyped ? words.found(found.products.length, typed) : words.nothingFound(typed)
}

/** A product as a card that leads on, or what to do when it cannot be asked for here. */
function card(frame: Frame, { catalogue }: ProductOptions, product: Product): Html {
  const { code, online } = product
  const name = ownText(frame, productName(catalogue, code, frame.language))
  const audience = textOf(catalogue, `product:${code}`, 'audience', frame.language)
  const lines = html`<span class="bz-card__label">${name}</span>${audience ? html` <span class="bz-card__hint">${ownText(frame, audience)}</span>` : ''}`
  if (online) {
    return html`<a class="bz-card" href="${frame.link(`/afspraak/personen?product=${encodeURIComponent(code)}`)}">${lines}</a>`
  }
  const byPhone = frame.words.booking.product.byPhone(frame.municipality.phone)
  return html`<div class="bz-card bz-card--still">${lines} <span class="bz-card__hint">${byPhone}</span></div>`
}

/** The products by group, the groups in the order in which their first product comes. */
function groupsOf(products: readonly Product[]): [string, Product[]][] {
  const groups = new Map<string, Product[]>()
  for (const product of products) groups.set(product.group, [...(groups.get(product.group) ?? []), product])
  return [...groups]
}

function folded(frame: Frame, options: ProductOptions, group: string, members: readonly Product[]): Html {
  const name = textOf(options.catalogue, `group:${group}`, 'name', frame.language) ?? { content: group, language: 'nl' }
  return html`<details class="bz-fold"><summary>${ownText(frame, name)}</summary>
<div class="bz-cards">${members.map((product) => card(frame, options, product))}</div></details>`
}

function otherWays(frame: Frame): Html {
  const words = frame.words.booking.product
  return html`<section><h2 class="utrecht-heading-2">${words.notThere}</h2>
<p class="utrecht-paragraph">${words.callUs(frame.municipality.phone)}</p></section>
<section><h2 class="utrecht-heading-2">${words.haveOne}</h2>
<p><a class="utrecht-link utrecht-link--html-a bz-own-link" href="${frame.link('/mijn-afspraak')}">${words.toOwn}</a></p></section>`
}
