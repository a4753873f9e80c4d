// "Voor hoeveel personen?": the products that were chosen with a number each, what goes with them, what to bring.
import { html } from 'hono/html'
import type { Asked, Line } from '../../src/booking/choices.ts'
import type { Wish } from '../../src/booking/wish.ts'
import { type Catalogue, productName } from '../../src/catalogue/catalogue.ts'
import type { Product } from '../../src/catalogue/product.ts'
import { type Frame, type Html, page } from '../layout.ts'
import { ownText } from '../own-text.ts'
import { button, errorOf, errorSummary, hiddenFields, type Problem } from '../parts.ts'
import { bringLists, wishLine } from './wish.ts'

export interface PersonsOptions {
  catalogue: Catalogue
  asked: Asked
  /** What was asked for, when nothing is wrong with it. */
  wish: Wish | undefined
  together: readonly Product[]
  apart: readonly Product[]
  steps: { at: number; of: number }
  /** Where the form leads: to the locations, or past them when there is one. */
  next: 'place' | 'time'
  errors: readonly Problem[]
}

/** Shown as buttons; what else goes together is folded. */
const togetherShown = 4

export function personsPage(frame: Frame, options: PersonsOptions): Html {
  const { catalogue, asked, wish, errors } = options
  const words = frame.words.booking.people
  const counted = asked.lines.some((line) => maxOf(options, line) > 1)
  const title = counted ? words.title : words.titleOne
  const onward = options.next === 'place' ? words.toLocation : words.toTime
  return page(
    frame,
    { title, kind: 'resident', step: options.steps, back: { href: frame.link('/') }, problem: errors.length > 0 },
    html`${errorSummary(frame, errors)}
<h1 class="utrecht-heading-1">${title}</h1>
${counted ? html`<p class="utrecht-paragraph">${words.hint}</p>` : ''}
<form class="bz-persons" method="get" action="${frame.link(options.next === 'place' ? '/afspraak/locatie' : '/afspraak/tijd')}" novalidate>
${defaultButton(onward)}
<div class="bz-lines">${asked.lines.map((line, index) => linePart(frame, options, line, index))}</div>
${calmPart(frame, asked.calm)}
${alsoPart(frame, options)}
${apartPart(frame, options)}
${visitPart(frame, catalogue, wish)}
${button(onward)}
</form>
${bringLists(frame, catalogue, knownChoices(options))}`,
  )
}

/** Enter in a field presses the first button of its form: that must be the one that goes on, not "minus". */
const defaultButton = (text: string) =>
  html`<button class="bz-hidden" type="submit" tabindex="-1" aria-hidden="true">${text}</button>`

const maxOf = ({ catalogue }: PersonsOptions, { product }: Line) => catalogue.products.get(product)?.personsMax ?? 1

const knownChoices = ({ asked, catalogue }: PersonsOptions) =>
  asked.lines
    .filter((line) => catalogue.products.has(line.product))
    .map(({ product, persons }) => ({ product, persons: persons ?? 1 }))

function linePart(frame: Frame, options: PersonsOptions, line: Line, index: number): Html {
  const words = frame.words.booking.people
  const name = productName(options.catalogue, line.product, frame.language)
  const id = `personen-${index + 1}`
  const error = errorOf(options.errors, id)
  const removable = options.asked.lines.length > 1
  const heading = ownText(frame, name)
  const more = maxOf(options, line) > 1
  return html`<div class="bz-line utrecht-form-field${error ? ' utrecht-form-field--invalid' : ''}">
${more ? html`<label class="bz-line__name" for="${id}">${heading}</label>` : html`<p class="bz-line__name" id="${id}">${heading}</p>`}
${hiddenFields({ product: line.product })}
${more ? counter(frame, options, line, { id, error }) : html`<input type="hidden" name="personen" value="${line.typed}"><p class="bz-line__hint">${error ?? words.onlyOne}</p>`}
${removable ? pressButton(html`${words.remove}<span class="bz-hidden">: ${name.content}</span>`, 'weg', line.product, 'utrecht-button--subtle bz-line__remove', frame) : ''}
</div>`
}

function counter(
  frame: Frame,
  options: PersonsOptions,
  line: Line,
  { id, error }: { id: string; error: string | undefined },
): Html {
  const words = frame.words.booking.people
  const name = productName(options.catalogue, line.product, frame.language).content
  const max = maxOf(options, line)
  const press = (sign: string, text: string, how: string) =>
    pressButton(
      html`<span aria-hidden="true">${sign}</span><span class="bz-hidden">${text}</span>`,
      how,
      line.product,
      'utrecht-button--secondary-action bz-count__press',
      frame,
    )
  return html`${error ? html`<div class="utrecht-form-field-error-message" id="${id}-error"><span class="bz-hidden">${frame.words.shell.error} </span>${error}</div>` : ''}
<div class="bz-count">
${press('−', words.fewer(name), 'minder')}
<input class="utrecht-textbox utrecht-textbox--html-input bz-count__number${error ? ' utrecht-textbox--invalid' : ''}" id="${id}" name="personen" type="number" inputmode="numeric" min="1" max="${max}" value="${line.typed}" aria-describedby="${error ? `${id}-error ` : ''}${id}-hint"${error ? html` aria-invalid="true"` : ''}>
${press('+', words.more(name), 'meer')}
</div>
<p class="bz-line__hint" id="${id}-hint">${words.range(max, frame.municipality.phone)}</p>`
}

/** A button that comes back to this page with something changed. */
const pressButton = (text: Html, name: string, value: string, look: string, frame: Frame) =>
  html`<button class="utrecht-button ${look}" type="submit" name="${name}" value="${value}" formaction="${frame.link('/afspraak/personen')}">${text}</button>`

function calmPart(frame: Frame, calm: boolean): Html {
  const words = frame.words.booking.people
  return html`<label class="bz-card">
<input class="utrecht-checkbox utrecht-checkbox--html-input" type="checkbox" name="rustig" value="ja"${calm ? html` checked` : ''}>
<span class="bz-card__label">${words.calm}</span> <span class="bz-card__hint">${words.calmHint}</span></label>`
}

function alsoPart(frame: Frame, { catalogue, together }: PersonsOptions): Html | '' {
  if (together.length === 0) return ''
  const words = frame.words.booking.people
  const add = ({ code }: Product) =>
    pressButton(
      html`<span aria-hidden="true">+ </span>${ownText(frame, productName(catalogue, code, frame.language))}`,
      'erbij',
      code,
      'utrecht-button--secondary-action bz-also__add',
      frame,
    )
  const rest = together.slice(togetherShown)
  return html`<section class="bz-also"><h2 class="utrecht-heading-2">${words.also}</h2>
<p class="utrecht-paragraph">${words.alsoHint}</p>
<div class="bz-also__list">${together.slice(0, togetherShown).map(add)}</div>
${rest.length > 0 ? html`<details class="bz-fold"><summary>${words.showAlso(rest.length)}</summary><div class="bz-also__list">${rest.map(add)}</div></details>` : ''}
</section>`
}

/** Read again by booking.js when a number changes, and said aloud. */
function visitPart(frame: Frame, catalogue: Catalogue, wish: Wish | undefined): Html {
  return html`<p class="bz-summary" id="bezoek" role="status">${wish ? wishLine(frame, catalogue, wish) : ''}</p>`
}

function apartPart(frame: Frame, { catalogue, apart }: PersonsOptions): Html | '' {
  if (apart.length === 0) return ''
  const words = frame.words.booking.people
  const item = ({ code }: Product) =>
    html`<li class="utrecht-unordered-list__item">${ownText(frame, productName(catalogue, code, frame.language))}</li>`
  return html`<details class="bz-fold"><summary>${words.apart}</summary>
<p class="utrecht-paragraph">${words.apartWhy}</p>
<ul class="utrecht-unordered-list utrecht-unordered-list--html-content">${apart.map(item)}</ul></details>`
}
