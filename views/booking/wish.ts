// What somebody comes for, as each page of the booking repeats it: in one line, and as what to bring.
import { html } from 'hono/html'
import type { Wish } from '../../src/booking/wish.ts'
import { type Catalogue, locationName, productName, textOf } from '../../src/catalogue/catalogue.ts'
import { minute } from '../../src/catalogue/milliseconds.ts'
import { type Choice, durationMinutes } from '../../src/catalogue/product.ts'
import type { Frame, Html } from '../layout.ts'
import { ownList, ownText } from '../own-text.ts'
import { minutesOf } from '../words/format.ts'

/** "2 × Paspoort aanvragen" */
export function choiceText(frame: Frame, catalogue: Catalogue, { product, persons }: Choice): Html {
  const name = ownText(frame, productName(catalogue, product, frame.language))
  return html`${persons} × ${name}`
}

/** "15 minuten": of a visit that has its time, whatever became of its products since. */
export const lengthText = ({ language }: Frame, { startsAt, endsAt }: { startsAt: number; endsAt: number }): string =>
  minutesOf((endsAt - startsAt) / minute, language)

/** "2 × Paspoort aanvragen, 1 × Rijbewijs aanvragen · duurt ongeveer 20 minuten" */
export function wishLine(frame: Frame, catalogue: Catalogue, wish: Wish): Html {
  const choices = wish.choices.map((choice) => html`<strong>${choiceText(frame, catalogue, choice)}</strong>`)
  const minutes = durationMinutes(wish.choices, catalogue.products, wish.calm)
  const lasts = frame.words.booking.lasts(minutesOf(minutes, frame.language))
  return html`${separated(choices, ', ')} <span class="bz-dot" aria-hidden="true">·</span> ${lasts}`
}

export const separated = (parts: readonly Html[], by: string): Html =>
  html`${parts.map((part, index) => html`${index === 0 ? '' : by}${part}`)}`

/** "Stadskantoor, Havenplein 4" */
export function placeLine(frame: Frame, catalogue: Catalogue, location: string): Html {
  const place = catalogue.locations.get(location)
  return html`${ownText(frame, locationName(catalogue, location, frame.language))}${place ? html`, ${place.street}` : ''}`
}

/** What to take along, product by product; prints nothing when the municipality wrote nothing. */
export function bringLists(frame: Frame, catalogue: Catalogue, choices: readonly Choice[]): Html | '' {
  const { booking } = frame.words
  const lists = choices.flatMap(({ product, persons }) => {
    const list = ownList(frame, textOf(catalogue, `product:${product}`, 'bring', frame.language))
    if (list === '') return []
    const name = productName(catalogue, product, frame.language)
    const heading = persons > 1 ? booking.bringEach(persons, name.content) : ownText(frame, name)
    const alone = choices.length === 1 && persons === 1
    return html`${alone ? '' : html`<h3 class="utrecht-heading-3">${heading}</h3>`}${list}`
  })
  if (lists.length === 0) return ''
  return html`<section class="bz-bring"><h2 class="utrecht-heading-2">${booking.bring}</h2>
${lists}</section>`
}
