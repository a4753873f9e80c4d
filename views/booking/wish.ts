// What somebody comes for, as each page of the booking repeats it in one line.
import { html } from 'hono/html'
import type { Wish } from '../../src/booking/wish.ts'
import { type Catalogue, locationName, productName } from '../../src/catalogue/catalogue.ts'
import { minute } from '../../src/catalogue/milliseconds.ts'
import { type Choice, durationMinutes } from '../../src/catalogue/product.ts'
import type { Frame, Html } from '../layout.ts'
import { inDutch, ownText } from '../own-text.ts'
import { commaOf, isoDateOf, minutesOf } from '../words/format.ts'

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
  return html`${separated(choices, commaOf(frame.language))} <span class="bz-dot" aria-hidden="true">·</span> ${lasts}${termPart(frame, wish)}`
}

/** Until when it must be done, where the law sets a term. */
const termPart = (frame: Frame, { latestDate }: Wish): Html | '' =>
  latestDate === undefined
    ? ''
    : html` <span class="bz-dot" aria-hidden="true">·</span> ${frame.words.booking.birth.latest(isoDateOf(latestDate, frame.language))}`

export const separated = (parts: readonly Html[], by: string): Html =>
  html`${parts.map((part, index) => html`${index === 0 ? '' : by}${part}`)}`

/** "Stadskantoor, Havenplein 4" */
export function placeLine(frame: Frame, catalogue: Catalogue, location: string): Html {
  const place = catalogue.locations.get(location)
  return html`${ownText(frame, locationName(catalogue, location, frame.language))}${place ? html`${commaOf(frame.language)}${inDutch(frame, place.street)}` : ''}`
}
