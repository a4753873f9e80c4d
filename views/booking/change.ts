// For whom and for what an appointment is from now on; and in which language its messages are.
import { html } from 'hono/html'
import { type Asked, askedQuery, type Line } from '../../src/booking/choices.ts'
import type { Wish } from '../../src/booking/wish.ts'
import { productName } from '../../src/catalogue/catalogue.ts'
import type { Product } from '../../src/catalogue/product.ts'
import { type Frame, type Html, page } from '../layout.ts'
import { around, languageOf, ownText } from '../own-text.ts'
import { button, errorOf, errorSummary, hiddenFields, type Problem } from '../parts.ts'
import { wordsOf } from '../words/every.ts'
import { languages, ownNames } from '../words/languages.ts'
import { countPart } from './persons.ts'
import { momentOf, type OwnAppointment } from './visit.ts'
import { wishLine } from './wish.ts'

export interface ChangeOptions {
  asked: Asked
  /** What is asked for, when nothing is wrong with it. */
  wish: Wish | undefined
  /** What can be had in the same visit. */
  together: readonly Product[]
  key: string
  errors: readonly Problem[]
}

export function changePage(frame: Frame, own: OwnAppointment, options: ChangeOptions): Html {
  const { asked, wish, errors } = options
  const { change, own: words } = frame.words
  const { date, time } = momentOf(frame, own)
  const path = `/mijn-afspraak/${own.visit.publicId}`
  const here = frame.link(path)
  return page(
    { ...frame, path: `${path}/personen?${askedQuery(asked)}` },
    { title: change.title, kind: 'resident', back: { href: here, text: words.toOwn }, problem: errors.length > 0 },
    html`${errorSummary(frame, errors)}
<h1 class="utrecht-heading-1">${change.question}</h1>
<p class="utrecht-paragraph">${change.stays(date, time)}</p>
<form class="bz-persons" id="wijziging" method="post" action="${here}/personen" novalidate>
<button class="bz-hidden" type="submit" tabindex="-1" aria-hidden="true">${change.send}</button>
${hiddenFields({ sleutel: options.key, versie: own.visit.version })}
<div class="bz-lines">${asked.lines.map((line, index) => linePart(frame, own, options, line, index))}</div>
${calmPart(frame, asked.calm)}
${alsoPart(frame, own, options)}
<p class="bz-summary" id="bezoek" role="status">${wish ? wishLine(frame, own.catalogue, wish) : ''}</p>
${button(change.send)}
</form>`,
  )
}

function linePart(frame: Frame, own: OwnAppointment, options: ChangeOptions, line: Line, index: number): Html {
  const words = frame.words.booking.people
  const name = ownText(frame, productName(own.catalogue, line.product, frame.language))
  const id = `personen-${index + 1}`
  const max = own.catalogue.products.get(line.product)?.personsMax ?? 1
  const error = errorOf(options.errors, id)
  const single = html`<p class="bz-line__name" id="${id}">${name}</p><input type="hidden" name="personen" value="${line.typed}"><p class="bz-line__hint">${error ?? words.onlyOne}</p>`
  return html`<div class="bz-line utrecht-form-field${error ? ' utrecht-form-field--invalid' : ''}">
${hiddenFields({ product: line.product })}
${max > 1 ? html`<label class="bz-line__name" for="${id}">${name}</label>${counter(frame, own, line, { id, max, error })}` : single}
${options.asked.lines.length > 1 ? press(html`${words.remove}<span class="bz-hidden">: ${name}</span>`, 'weg', line.product, 'utrecht-button--subtle bz-line__remove') : ''}
</div>`
}

interface Counted {
  id: string
  max: number
  error: string | Html | undefined
}

function counter(frame: Frame, own: OwnAppointment, line: Line, { id, max, error }: Counted): Html {
  const words = frame.words.booking.people
  const name = productName(own.catalogue, line.product, frame.language)
  const page = frame.link(`/mijn-afspraak/${own.visit.publicId}/personen`)
  const step = (sign: string, say: (name: string) => string, how: string) =>
    html`<button class="utrecht-button utrecht-button--secondary-action bz-count__press" type="submit" name="${how}" value="${line.product}" formaction="${page}"><span aria-hidden="true">${sign}</span><span class="bz-hidden">${around(frame, say, name)}</span></button>`
  return html`${error ? html`<div class="utrecht-form-field-error-message" id="${id}-error"><span class="bz-hidden">${frame.words.shell.error} </span>${error}</div>` : ''}
<div class="bz-count">
${step('−', words.fewer, 'minder')}
<input class="utrecht-textbox utrecht-textbox--html-input bz-count__number${error ? ' utrecht-textbox--invalid' : ''}" id="${id}" name="personen" type="number" inputmode="numeric" min="1" max="${max}" value="${line.typed}" aria-describedby="${error ? `${id}-error ` : ''}${id}-hint"${error ? html` aria-invalid="true"` : ''}>
${step('+', words.more, 'meer')}
</div>
<p class="bz-line__hint" id="${id}-hint">${countPart(frame, own.catalogue, line.product)}${frame.words.change.range(max, frame.municipality.phone)}</p>`
}

/** A button that comes back to this page with something changed. */
const press = (text: Html, name: string, value: string, look: string) =>
  html`<button class="utrecht-button ${look}" type="submit" name="${name}" value="${value}">${text}</button>`

function calmPart(frame: Frame, calm: boolean): Html {
  const words = frame.words.booking.people
  return html`<label class="bz-card">
<input class="utrecht-checkbox utrecht-checkbox--html-input" type="checkbox" name="rustig" value="ja"${calm ? html` checked` : ''}>
<span class="bz-card__label">${words.calm}</span> <span class="bz-card__hint">${words.calmHint}</span></label>`
}

/** Folded: who comes back comes for the persons, more often than for something else. */
function alsoPart(frame: Frame, { catalogue }: OwnAppointment, { together }: ChangeOptions): Html | '' {
  if (together.length === 0) return ''
  const add = ({ code }: Product) =>
    press(
      html`<span aria-hidden="true">+ </span>${ownText(frame, productName(catalogue, code, frame.language))}`,
      'erbij',
      code,
      'utrecht-button--secondary-action bz-also__add',
    )
  return html`<details class="bz-fold"><summary>${frame.words.booking.people.also}</summary>
<div class="bz-also__list">${together.map(add)}</div></details>`
}

/** In which language the messages are; a button for each other language, in that language. */
export function languagePart(frame: Frame, { visit }: OwnAppointment): Html | '' {
  const words = frame.words.change
  const now = languages.find((language) => language === visit.language) ?? 'nl'
  const others = languages.filter((language) => language !== now)
  const ask = (language: (typeof languages)[number]) =>
    html`<button class="utrecht-button utrecht-button--subtle" type="submit" name="taal" value="${language}"${languageOf(frame, language)}>${wordsOf(language).change.inLanguage}</button>`
  return html`<section class="bz-flow bz-unprinted"><h2 class="utrecht-heading-2">${words.language}</h2>
<p class="utrecht-paragraph">${around(frame, words.languageNow, { content: ownNames[now], language: now })}</p>
<form id="taal" method="post" action="${frame.link(`/mijn-afspraak/${visit.publicId}/taal`)}">${others.map(ask)}</form></section>`
}
