// When a child was born: asked for the legal term of the declaration only, and what is said when that term is over.
import { html } from 'hono/html'
import type { Asked } from '../../src/booking/choices.ts'
import { locationsFor } from '../../src/booking/possible.ts'
import { type WalkInDay, walkInDays, walkInDaysShown } from '../../src/booking/walk-in.ts'
import type { Wish } from '../../src/booking/wish.ts'
import { type Catalogue, locationName } from '../../src/catalogue/catalogue.ts'
import { localDay } from '../../src/catalogue/day.ts'
import { type Frame, type Html, page } from '../layout.ts'
import { inDutch, ownText } from '../own-text.ts'
import { button, errorSummary, hiddenFields } from '../parts.ts'
import { walkInList } from './none.ts'
import { wishLine } from './wish.ts'

/** As it was typed. */
export interface BirthTyped {
  dag: string
  maand: string
  jaar: string
}

export interface BirthOptions {
  catalogue: Catalogue
  wish: Wish
  /** Chosen beforehand. */
  location: Asked['location']
  typed: BirthTyped
  error?: string | undefined
  steps: number
  back: string
  /** Where the form leads: to the locations, or past them when there is one. */
  next: 'place' | 'time'
}

export function birthPage(frame: Frame, options: BirthOptions): Html {
  const { catalogue, wish, location, typed, error, steps, back, next } = options
  const words = frame.words.booking.birth
  const { toLocation, toTime } = frame.words.booking.people
  const part = (name: keyof BirthTyped, label: string, size: string) => html`<div>
<label class="utrecht-form-label" for="${name}">${label}</label>
<input class="utrecht-textbox utrecht-textbox--html-input${error ? ' utrecht-textbox--invalid' : ''} ${size}" id="${name}" name="${name}" type="text" inputmode="numeric" autocomplete="off" value="${typed[name]}" aria-required="true"${error ? html` aria-invalid="true"` : ''}>
</div>`
  return page(
    frame,
    {
      title: words.title,
      kind: 'resident',
      step: { at: 1, of: steps },
      back: { href: back },
      problem: error !== undefined,
    },
    html`${error === undefined ? '' : errorSummary(frame, [{ field: 'dag', message: error }])}
<form method="post" action="${frame.link('/afspraak/geboortedatum')}" novalidate>
<fieldset class="utrecht-form-fieldset utrecht-form-fieldset--html-fieldset bz-field bz-flow" aria-describedby="${error === undefined ? '' : 'geboren-error '}geboren-hint">
<legend class="utrecht-form-fieldset__legend utrecht-form-fieldset__legend--html-legend"><h1 class="utrecht-heading-1">${words.title}</h1></legend>
<p class="bz-summary">${wishLine(frame, catalogue, wish)}</p>
<p class="utrecht-paragraph">${words.why}</p>
<div class="utrecht-form-field-description" id="geboren-hint">${words.hint}</div>
${error === undefined ? '' : html`<div class="utrecht-form-field-error-message" id="geboren-error"><span class="bz-hidden">${frame.words.shell.error} </span>${error}</div>`}
<div class="bz-date">${part('dag', words.day, 'bz-date__two')}${part('maand', words.month, 'bz-date__two')}${part('jaar', words.year, 'bz-date__four')}</div>
</fieldset>
${sentAlong(wish)}${hiddenFields({ locatie: location })}
${button(next === 'place' ? toLocation : toTime)}
</form>`,
  )
}

const sentAlong = ({ choices, calm }: Wish): Html =>
  html`${choices.map(({ product, persons }) => hiddenFields({ product, personen: persons }))}${hiddenFields({ rustig: calm ? 'ja' : undefined })}`

/** Nothing was done wrong that can be put right here: whom to call, and where to walk in. `now` is epoch ms. */
export function termOverPage(frame: Frame, catalogue: Catalogue, wish: Wish, now: number): Html {
  const words = frame.words.booking.birth
  const places = locationsFor(wish, catalogue, now)
    .map((code) => ({ code, days: walkInDays(wish, catalogue, code, now, walkInDaysShown) }))
    .filter(({ days }) => days.length > 0)
  const isToday = places.some(({ code, days }) => days[0]?.date === localDay(now, zoneOf(catalogue, code)))
  return page(
    frame,
    { title: words.over, kind: 'resident' },
    html`<h1 class="utrecht-heading-1">${words.over}</h1>
<p class="utrecht-paragraph utrecht-paragraph--lead">${words.overWhat}</p>
<p class="utrecht-paragraph"><strong>${words.overCall(frame.municipality.phone)}</strong>${places.length > 0 ? html` ${isToday ? words.overComeToday : words.overCome}` : ''}</p>
${places.map((place) => placePart(frame, catalogue, place))}
<form class="bz-again" method="get" action="${frame.link('/afspraak/geboortedatum')}">${sentAlong(wish)}${button(words.again, { kind: 'secondary' })}</form>`,
  )
}

const zoneOf = (catalogue: Catalogue, code: string) => catalogue.locations.get(code)?.zone ?? ''

/** A location with the hours in which this is done there: the building may be open for longer. */
function placePart(
  frame: Frame,
  catalogue: Catalogue,
  { code, days }: { code: string; days: readonly WalkInDay[] },
): Html {
  const place = catalogue.locations.get(code)
  return html`<section class="bz-flow"><h2 class="utrecht-heading-2">${ownText(frame, locationName(catalogue, code, frame.language))}</h2>
${place ? html`<p class="utrecht-paragraph">${inDutch(frame, `${place.street}, ${place.postcode} ${place.town}`)}</p>` : ''}
${walkInList(frame, zoneOf(catalogue, code), days)}</section>`
}
