// "Voor hoeveel personen?": the products that were chosen with a number each, what goes with them, what to bring.
import { html } from 'hono/html'
import type { Asked, Line } from '../../src/booking/choices.ts'
import type { Apart } from '../../src/booking/together.ts'
import type { Wish } from '../../src/booking/wish.ts'
import { type Catalogue, productName, textOf } from '../../src/catalogue/catalogue.ts'
import type { Product } from '../../src/catalogue/product.ts'
import { type Frame, type Html, page } from '../layout.ts'
import { around, ownText } from '../own-text.ts'
import { button, errorOf, errorSummary, hiddenFields, type Problem } from '../parts.ts'
import { personsField } from './asked-problem.ts'
import { briefChecklist } from './checklist.ts'
import { groupsOf } from './groups.ts'
import { wishLine } from './wish.ts'

export interface PersonsOptions {
  catalogue: Catalogue
  asked: Asked
  /** What was asked for, when nothing is wrong with it. */
  wish: Wish | undefined
  together: readonly Product[]
  apart: readonly Apart[]
  steps: { at: number; of: number }
  /** Where the form leads: to the locations, or past them when there is one. */
  next: 'place' | 'time'
  errors: readonly Problem[]
}

/** Of what goes together so many are shown; the others lie folded behind them, by group when they are many. */
const togetherShown = 6
const many = 12

export function personsPage(frame: Frame, options: PersonsOptions): Html {
  const { catalogue, asked, wish, errors } = options
  const words = frame.words.booking.people
  const several = asked.lines.filter((line) => maxOf(options, line) > 1)
  const counted = several.length > 0
  const visitors = several.some(({ product }) => countPart(frame, catalogue, product) === '')
  const title = counted ? words.title : words.titleOne
  const onward = options.next === 'place' ? words.toLocation : words.toTime
  return page(
    frame,
    { title, kind: 'resident', step: options.steps, back: { href: frame.link('/') }, problem: errors.length > 0 },
    html`${errorSummary(frame, errors)}
<h1 class="utrecht-heading-1">${title}</h1>
${visitors ? html`<p class="utrecht-paragraph">${words.hint}</p>` : ''}
<form class="bz-persons" method="get" action="${frame.link(options.next === 'place' ? '/afspraak/locatie' : '/afspraak/tijd')}" novalidate>
${defaultButton(onward)}${hiddenFields({ uiterlijk: asked.latest, locatie: asked.location })}
<div class="bz-lines">${asked.lines.map((line, index) => linePart(frame, options, line, index))}</div>
${alsoPart(frame, options)}
${calmPart(frame, asked.calm)}
${visitPart(frame, catalogue, wish)}
${button(onward)}
</form>
${briefChecklist(frame, catalogue, { choices: knownChoices(options), calm: asked.calm })}`,
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
  const id = personsField(index)
  const error = errorOf(options.errors, id)
  const removable = options.asked.lines.length > 1
  const heading = ownText(frame, name)
  const more = maxOf(options, line) > 1
  return html`<div class="bz-line utrecht-form-field${error ? ' utrecht-form-field--invalid' : ''}">
${more ? html`<label class="bz-line__name" for="${id}">${heading}</label>` : html`<p class="bz-line__name" id="${id}" tabindex="-1">${heading}</p>`}
${hiddenFields({ product: line.product })}
${error ? errorPart(frame, id, error) : ''}
${more ? counter(frame, options, line, { id, error }) : html`<input type="hidden" name="personen" value="${line.typed}">${error ? '' : html`<p class="bz-line__hint">${words.onlyOne}</p>`}`}
${removable ? pressButton(html`${words.remove}<span class="bz-hidden">: ${heading}</span>`, 'weg', line.product, 'utrecht-button--subtle bz-line__remove', frame) : ''}
</div>`
}

function counter(
  frame: Frame,
  options: PersonsOptions,
  line: Line,
  { id, error }: { id: string; error: string | Html | undefined },
): Html {
  const words = frame.words.booking.people
  const name = productName(options.catalogue, line.product, frame.language)
  const max = maxOf(options, line)
  const press = (sign: string, say: (name: string) => string, how: string) =>
    pressButton(
      html`<span aria-hidden="true">${sign}</span><span class="bz-hidden">${around(frame, say, name)}</span>`,
      how,
      line.product,
      'utrecht-button--secondary-action bz-count__press',
      frame,
    )
  return html`<div class="bz-count">
${press('−', words.fewer, 'minder')}
<input class="utrecht-textbox utrecht-textbox--html-input bz-count__number${error ? ' utrecht-textbox--invalid' : ''}" id="${id}" name="personen" type="number" inputmode="numeric" min="1" max="${max}" value="${line.typed}" aria-describedby="${id}-${error ? 'error' : 'hint'}"${error ? html` aria-invalid="true"` : ''}>
${press('+', words.more, 'meer')}
</div>
${error ? '' : html`<p class="bz-line__hint" id="${id}-hint">${countPart(frame, options.catalogue, line.product)}${words.range(max, frame.municipality.phone)}</p>`}`
}

/** Who is counted, where that is not who comes: of a birth the children. */
export function countPart(frame: Frame, catalogue: Catalogue, product: string): Html | '' {
  const text = textOf(catalogue, `product:${product}`, 'count', frame.language)
  return text ? html`<strong>${ownText(frame, text)}</strong> ` : ''
}

const errorPart = (frame: Frame, id: string, error: string | Html) =>
  html`<div class="utrecht-form-field-error-message" id="${id}-error"><span class="bz-hidden">${frame.words.shell.error} </span>${error}</div>`

/** A button that comes back to this page with something changed. */
const pressButton = (text: Html, name: string, value: string, look: string, frame: Frame) =>
  html`<button class="utrecht-button ${look}" type="submit" name="${name}" value="${value}" formaction="${frame.link('/afspraak/personen')}">${text}</button>`

function calmPart(frame: Frame, calm: boolean): Html {
  const words = frame.words.booking.people
  return html`<label class="bz-card">
<input class="utrecht-checkbox utrecht-checkbox--html-input" type="checkbox" name="rustig" value="ja"${calm ? html` checked` : ''}>
<span class="bz-card__label">${words.calm}</span> <span class="bz-card__hint">${words.calmHint}</span></label>`
}

/** Folded: most people come for one thing. */
function alsoPart(frame: Frame, options: PersonsOptions): Html | '' {
  const { catalogue, together, apart } = options
  if (together.length + apart.length === 0) return ''
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
  return html`<details class="bz-fold bz-also"><summary>${words.also}</summary>
<p class="utrecht-paragraph">${together.length > 0 ? words.alsoHint : words.alsoNone}</p>
<div class="bz-also__list">${together.slice(0, togetherShown).map(add)}</div>
${rest.length > many ? groupsOf(rest, catalogue, frame.language).map(({ name, members }) => folded(ownText(frame, name), members.map(add))) : ''}
${rest.length > 0 && rest.length <= many ? folded(words.showAlso(rest.length), rest.map(add)) : ''}
${apartPart(frame, options)}
</details>`
}

const folded = (summary: string | Html, buttons: readonly Html[]) =>
  html`<details class="bz-fold"><summary>${summary}</summary><div class="bz-also__list">${buttons}</div></details>`

/** What cannot come along, by reason, each with the way on. */
function apartPart(frame: Frame, { catalogue, apart }: PersonsOptions): Html | '' {
  if (apart.length === 0) return ''
  const words = frame.words.booking.people
  const item = ({ product }: Apart) =>
    html`<li>${ownText(frame, productName(catalogue, product.code, frame.language))}</li>`
  const reason = (why: Apart['why']) => {
    const these = apart.filter((one) => one.why === why)
    if (these.length === 0) return ''
    return html`<p class="utrecht-paragraph">${words.apartWhy[why](frame.municipality.phone)}</p>
<ul class="bz-list">${these.map(item)}</ul>`
  }
  return html`<details class="bz-fold"><summary>${words.apart}</summary>
${reason('otherTeam')}${reason('tooLong')}${reason('byPhone')}</details>`
}

/** Read again by booking.js when a number changes, and said aloud. */
function visitPart(frame: Frame, catalogue: Catalogue, wish: Wish | undefined): Html {
  return html`<p class="bz-summary" id="bezoek" role="status">${wish ? wishLine(frame, catalogue, wish) : ''}</p>`
}
