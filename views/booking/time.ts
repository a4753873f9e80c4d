// "Kies een dag en tijd": the page around the choice, also when a time turned out to be taken and when all is full.
import { html } from 'hono/html'
import type { FreeDay, FreeTime } from '../../src/booking/times.ts'
import type { Wish } from '../../src/booking/wish.ts'
import { type Catalogue, locationName, textOf } from '../../src/catalogue/catalogue.ts'
import { type Frame, type Html, page } from '../layout.ts'
import { ownList } from '../own-text.ts'
import { errorSummary, hiddenFields, linkButton, notice } from '../parts.ts'
import { dateOf, minutesOf } from '../words/format.ts'
import { moment, timeButton, timesPart } from './times.ts'
import { placeLine, wishLine } from './wish.ts'

export interface TimeOptions {
  catalogue: Catalogue
  wish: Wish
  /** A location, or 'eerste' for wherever it can be first. */
  location: string
  days: readonly FreeDay[]
  /** Until when there is nothing when there are no days, epoch ms. */
  until: number
  zone: string
  /** ISO date that was asked for. */
  date?: string | undefined
  /** This page with other days and locations. */
  hrefOf(change: { date?: string }): string
  back: string
  /** Other locations to choose from; undefined when there is one. */
  places: string | undefined
  steps: { at: number; of: number }
  /** The form's key. */
  key: string
  holdMinutes: number
  /** The visitor has filled in contact data already: the next page is the last. */
  nearlyDone: boolean
  error?: string | undefined
  /** The time that was wanted is gone: to somebody else, or because it is too near or too far now. */
  taken?: { why: 'taken' | 'past'; near: readonly FreeTime[] } | undefined
}

export function timePage(frame: Frame, options: TimeOptions): Html {
  const { catalogue, wish, days, taken, error, zone } = options
  const words = frame.words.booking.times
  const none = words.none(dateOf(options.until, zone, frame.language))
  const title = taken ? words[taken.why] : days.length > 0 ? words.title : words.noneTitle
  const anywhere = options.location === 'eerste'
  return page(
    frame,
    { title, kind: 'resident', step: options.steps, back: { href: options.back }, problem: error !== undefined },
    html`${error === undefined ? '' : errorSummary(frame, [{ field: 'tijd', message: error }])}
${taken ? takenPart(frame, options, taken) : ''}
<h1 class="utrecht-heading-1">${days.length > 0 ? words.title : none}</h1>
<p class="bz-summary">${wishLine(frame, catalogue, wish)}${anywhere ? '' : html`<br>${placeLine(frame, catalogue, options.location)}`}</p>
${days.length > 0 ? html`<p class="utrecht-paragraph">${words.hold(minutesOf(options.holdMinutes, frame.language))}</p>${choicePart(frame, options)}` : nonePart(frame, options)}`,
  )
}

function choicePart(frame: Frame, options: TimeOptions): Html {
  const { catalogue, location, days, error, date, zone } = options
  const words = frame.words.booking.times
  return timesPart(frame, {
    days,
    zone,
    date,
    error,
    action: frame.link('/afspraak/tijd'),
    hidden: sentAlong(options),
    hrefOf: (other) => options.hrefOf({ date: other }),
    submit: options.nearlyDone ? words.toCheck : words.toDetails,
    placeOf: location === 'eerste' ? (code) => locationName(catalogue, code, frame.language).content : undefined,
  })
}

/** The key and the choices, with every form of the page. */
function sentAlong({ wish, location, key }: TimeOptions): Html {
  const lines = wish.choices.map(({ product, persons }) => hiddenFields({ product, personen: persons }))
  return html`${hiddenFields({ sleutel: key, locatie: location })}${lines}${wish.calm ? hiddenFields({ rustig: 'ja' }) : ''}`
}

/** Said before anything else: what happened, that nothing is lost, and the nearest times as buttons. */
function takenPart(frame: Frame, options: TimeOptions, { why, near }: NonNullable<TimeOptions['taken']>): Html {
  const words = frame.words.booking.times
  const { catalogue } = options
  const label = (time: FreeTime) => {
    const zone = catalogue.locations.get(time.location)?.zone ?? options.zone
    const place = options.location === 'eerste' ? html`, ${placeLine(frame, catalogue, time.location)}` : ''
    return html`${moment(frame, time, zone)}${place}`
  }
  return html`<div class="bz-taken" tabindex="-1" autofocus>
${notice('error', html`<p><strong>${words[why]}</strong> ${words.takenNow}</p>`)}
${
  near.length > 0
    ? html`<h2 class="utrecht-heading-3">${words.nearest}</h2>
<form class="bz-near" method="post" action="${frame.link('/afspraak/tijd')}">${sentAlong(options)}${near.map((time) => timeButton(label(time), time))}</form>`
    : ''
}</div>`
}

/** Nothing free: when to look again, where else, whom to call, and when one can walk in. */
function nonePart(frame: Frame, options: TimeOptions): Html {
  const { catalogue, location } = options
  const words = frame.words.booking.times
  const opening = ownList(frame, textOf(catalogue, `location:${location}`, 'opening', frame.language))
  return html`<p class="utrecht-paragraph">${words.noneNow} ${words.callUs(frame.municipality.phone)}</p>
${options.places === undefined ? '' : html`<p>${linkButton(words.otherPlace, options.places)}</p>`}
${opening ? html`<section><h2 class="utrecht-heading-2">${words.opening}</h2>${opening}</section>` : ''}`
}
