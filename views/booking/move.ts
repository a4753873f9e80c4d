// Another time for the same appointment, which stays until the new time is taken.
import { html } from 'hono/html'
import { wishQuery } from '../../src/booking/choices.ts'
import type { FreeDay, FreeTime } from '../../src/booking/times.ts'
import type { Wish } from '../../src/booking/wish.ts'
import { locationName } from '../../src/catalogue/catalogue.ts'
import { type Frame, type Html, page } from '../layout.ts'
import { around, marked, ownText } from '../own-text.ts'
import { errorSummary, hiddenFields, notice } from '../parts.ts'
import { commaOf } from '../words/format.ts'
import { moment, timeButton, timesPart } from './times.ts'
import { momentOf, type OwnAppointment, placeOf } from './visit.ts'
import { wishLine } from './wish.ts'

export interface MoveOptions {
  /** Where the new time is looked for. */
  location: string
  days: readonly FreeDay[]
  /** ISO date that was asked for. */
  date?: string | undefined
  /** The first free time at each other location. */
  elsewhere: readonly FreeTime[]
  /** The form's key. */
  key: string
  error?: string | undefined
  /** What it is for from now on, when that changes too. */
  wish?: Wish | undefined
  /** Other times are looked for because this one is gone, or because the visit takes longer: the nearest ones. */
  instead?: { why: 'taken' | 'longer'; near: readonly FreeTime[] } | undefined
}

type Instead = NonNullable<MoveOptions['instead']>

export function movePage(frame: Frame, own: OwnAppointment, options: MoveOptions): Html {
  const words = frame.words.own
  const here = frame.link(`/mijn-afspraak/${own.visit.publicId}`)
  const wrong = options.error !== undefined || options.instead?.why === 'taken'
  const path = `/mijn-afspraak/${own.visit.publicId}/tijd?${placeAndWish(options.location, options)}`
  return page(
    { ...frame, path },
    { title: words.move, kind: 'resident', back: { href: here, text: words.toOwn }, problem: wrong },
    html`${options.error === undefined ? '' : errorSummary(frame, [{ field: 'tijd', message: options.error }])}
${options.instead ? insteadPart(frame, own, options, options.instead) : ''}
<h1 class="utrecht-heading-1">${words.move}</h1>
${nowPart(frame, own, options)}
${options.days.length > 0 ? choicePart(frame, own, options) : nonePart(frame, own, options)}
${elsewherePart(frame, own, options)}`,
  )
}

const pathOf = (frame: Frame, { visit }: OwnAppointment) => frame.link(`/mijn-afspraak/${visit.publicId}/tijd`)

function nowPart(frame: Frame, own: OwnAppointment, { wish }: MoveOptions): Html {
  const { own: words, change } = frame.words
  const { date, time } = momentOf(frame, own)
  return html`<div class="bz-kept"><p>${words.now}: <strong>${date}${commaOf(frame.language)}${time}</strong></p>
<p>${marked(frame, placeOf(frame, own.catalogue, own.visit.location))}</p>
<p>${wish ? change.longerKept : words.moveKept}</p></div>
${wish ? html`<p class="bz-summary">${change.wish}: ${wishLine(frame, own.catalogue, wish)}</p>` : ''}`
}

function choicePart(frame: Frame, own: OwnAppointment, options: MoveOptions): Html {
  const path = pathOf(frame, own)
  return timesPart(frame, {
    days: options.days,
    zone: zoneOf(own, options.location),
    action: `${path}?locatie=${options.location}`,
    hidden: sentAlong(own, options),
    hrefOf: (date) => `${path}?${placeAndWish(options.location, options)}&dag=${date}`,
    date: options.date,
    submit: frame.words.own.moveTo,
    error: options.error,
  })
}

const placeAndWish = (location: string, { wish }: MoveOptions) =>
  `locatie=${location}${wish ? `&${wishQuery(wish)}` : ''}`

const zoneOf = ({ catalogue }: OwnAppointment, location: string) => catalogue.locations.get(location)?.zone ?? ''

/** The form's key, the version that the page shows, and what it is for when that changes. */
function sentAlong({ visit }: OwnAppointment, { key, wish }: MoveOptions): Html {
  const lines = (wish?.choices ?? []).map(({ product, persons }) => hiddenFields({ product, personen: persons }))
  return html`${hiddenFields({ sleutel: key, versie: visit.version })}${lines}${wish?.calm ? hiddenFields({ rustig: 'ja' }) : ''}`
}

/** Said before anything else, with the times nearest to the one that cannot be had. */
function insteadPart(frame: Frame, own: OwnAppointment, options: MoveOptions, { why, near }: Instead): Html {
  const { own: words, change } = frame.words
  const choices = near.map((time) => timeButton(moment(frame, time, zoneOf(own, time.location)), time))
  return html`<div class="bz-taken" tabindex="-1" autofocus>
${why === 'taken' ? notice('error', html`<p>${words.taken}</p>`) : notice('warning', html`<p><strong>${change.longer}</strong> ${change.longerNow}</p>`)}
${choices.length > 0 ? html`<h2 class="utrecht-heading-3">${why === 'taken' ? frame.words.booking.times.nearest : change.nearest}</h2><form class="bz-near" method="post" action="${pathOf(frame, own)}?locatie=${options.location}">${sentAlong(own, options)}${choices}</form>` : ''}</div>`
}

function nonePart(frame: Frame, { catalogue }: OwnAppointment, { location }: MoveOptions): Html {
  const place = locationName(catalogue, location, frame.language)
  return notice('info', html`<p>${around(frame, frame.words.own.moveNone, place)}</p>`)
}

function elsewherePart(frame: Frame, own: OwnAppointment, options: MoveOptions): Html | '' {
  if (options.elsewhere.length === 0) return ''
  const card = (first: FreeTime) => {
    const name = ownText(frame, locationName(own.catalogue, first.location, frame.language))
    const when = frame.words.own.moveFirst(moment(frame, first, zoneOf(own, first.location)))
    return html`<a class="bz-card" href="${pathOf(frame, own)}?${placeAndWish(first.location, options)}"><span class="bz-card__label">${name}</span><span class="bz-card__hint">${when}</span></a>`
  }
  return html`<section><h2 class="utrecht-heading-2">${frame.words.own.moveWhere}</h2>
<div class="bz-cards">${options.elsewhere.map(card)}</div></section>`
}
