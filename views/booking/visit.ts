// What there is to tell about an appointment that was made: when, where, the code, what to bring, how it goes.
import { html } from 'hono/html'
import type { Alert } from '../../src/booking/alert.ts'
import type { Visit } from '../../src/booking/appointment.ts'
import type { Situation } from '../../src/booking/situation.ts'
import { type Catalogue, locationName, productName, settingsOf, textOf } from '../../src/catalogue/catalogue.ts'
import { minute } from '../../src/catalogue/milliseconds.ts'
import type { Ticket } from '../../src/queue/ticket.ts'
import type { Frame, Html } from '../layout.ts'
import { around, inDutch, ownList, ownText, type Phrase } from '../own-text.ts'
import { dataList } from '../parts.ts'
import { qrCode } from '../qr.ts'
import { codeOf, commaOf, dateOf, shortDate, timeOf } from '../words/format.ts'
import { lengthText } from './wish.ts'

/** An earlier place, kept until `until`. Instants are epoch ms. */
export interface OfferedPlace {
  id: string
  location: string
  startsAt: number
  endsAt: number
  until: number
}

/** A resident's own appointment as its pages need it. */
export interface OwnAppointment {
  visit: Visit
  catalogue: Catalogue
  situation: Situation
  /** The whole address of a secret link that opens it. */
  link: string
  /** Of who is here, and of who went unserved for as long as it can be told whose it was. */
  ticket?: Ticket | undefined
  /** Whether a day is left on which it could be sooner, and somebody can be told. */
  canComeSooner: boolean
  /** When the resident wants to hear of earlier places. */
  alert?: Alert | undefined
  /** An earlier place that is kept for the resident now. */
  offer?: OfferedPlace | undefined
}

/** Day and time of the visit, or of another instant at its location, in words. */
export function momentOf(frame: Frame, { visit, catalogue }: OwnAppointment, instant = visit.startsAt) {
  const zone = catalogue.locations.get(visit.location)?.zone ?? ''
  return { date: dateOf(instant, zone, frame.language), time: timeOf(instant, zone, frame.language) }
}

/** "wo 25 nov" */
export const shortDay = ({ language }: Frame, { visit, catalogue }: OwnAppointment) =>
  shortDate(visit.startsAt, catalogue.locations.get(visit.location)?.zone ?? '', language)

/** The place on one line, for lists, forms and calendars. */
export function placeOf({ language }: Pick<Frame, 'language'>, catalogue: Catalogue, location: string): Phrase {
  const place = catalogue.locations.get(location)
  const name = locationName(catalogue, location, language)
  if (!place) return [name]
  const address = { content: `${place.street}, ${place.postcode} ${place.town}`, language: 'nl' }
  return [name, { content: commaOf(language), language }, address]
}

/** The card that people photograph: day, time, place, and the code as long as it opens something. */
export function visitCard(frame: Frame, own: OwnAppointment): Html {
  const { visit, catalogue } = own
  const { date, time } = momentOf(frame, own)
  const place = catalogue.locations.get(visit.location)
  return html`<div class="bz-visit">
<div class="bz-visit__when">
<p class="bz-visit__date">${date}</p>
<p class="bz-visit__time">${time}</p>
<p class="bz-visit__place"><strong>${ownText(frame, locationName(catalogue, visit.location, frame.language))}</strong>
${place ? html`<br>${inDutch(frame, place.street)}<br>${inDutch(frame, `${place.postcode} ${place.town}`)}` : ''}</p>
</div>
${visit.code ? codePart(frame, visit.code) : ''}
</div>`
}

const codePart = ({ words }: Frame, code: string) => html`<div class="bz-visit__code">
<p>${words.own.code}</p>
<p class="bz-visit__digits" translate="no"><bdi dir="ltr">${codeOf(code)}</bdi></p>
<p class="bz-visit__hint">${words.own.codeIsFor}</p>
${qrCode(code, words.own.qr)}
</div>`

/** For what, for how long and for whom. */
export function visitFacts(frame: Frame, { visit, catalogue }: OwnAppointment): Html {
  const { own } = frame.words
  const products = visit.choices.map(
    ({ product, persons }) => html`<li>${choiceText(frame, catalogue, product, persons)}</li>`,
  )
  return dataList(frame, [
    { key: own.what, value: html`<ul class="bz-plain-list">${products}</ul>` },
    { key: own.duration, value: lengthText(frame, visit) },
    ...(visit.contact ? [{ key: own.name, value: visit.contact.name }] : []),
  ])
}

function choiceText(frame: Frame, catalogue: Catalogue, product: string, persons: number): Html {
  const name = ownText(frame, productName(catalogue, product, frame.language))
  return persons === 1 ? name : html`${persons} × ${name}`
}

/** The three steps of the day itself. */
export function dayPart(frame: Frame, own: OwnAppointment): Html {
  const { visit, catalogue } = own
  const words = frame.words.own
  const from = visit.startsAt - settingsOf(catalogue, visit.location).arriveEarlyMinutes * minute
  return html`<section class="bz-flow"><h2 class="utrecht-heading-2">${words.onTheDay}</h2>
<ol class="bz-steps">
<li>${around(frame, words.comeTo, locationName(catalogue, visit.location, frame.language))}</li>
<li>${words.reportAt(momentOf(frame, own, from).time)}</li>
<li>${words.waitFor}</li>
</ol></section>`
}

/** How to get there, and how to get in. */
export function routePart(frame: Frame, { visit, catalogue }: OwnAppointment): Html | '' {
  const { own } = frame.words
  const text = (field: string) => textOf(catalogue, `location:${visit.location}`, field, frame.language)
  const route = ownList(frame, text('route'))
  const access = ownList(frame, text('accessibility'))
  if (route === '' && access === '') return ''
  const section = (title: string, list: Html | '') =>
    list === '' ? '' : html`<section class="bz-flow"><h2 class="utrecht-heading-2">${title}</h2>${list}</section>`
  return html`<div class="bz-flow bz-pair">${section(own.route, route)}${section(own.access, access)}</div>`
}
