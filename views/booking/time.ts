// "Kies een dag en tijd": the page around the choice, also when a time turned out to be taken and when all is full.
import { html } from 'hono/html'
import type { FreeDay, FreeTime } from '../../src/booking/times.ts'
import type { Wish } from '../../src/booking/wish.ts'
import { type Catalogue, locationName } from '../../src/catalogue/catalogue.ts'
import { type Frame, type Html, page } from '../layout.ts'
import { ownText } from '../own-text.ts'
import { errorSummary, hiddenFields, linkButton, notice } from '../parts.ts'
import { commaOf, dateOf, minutesOf } from '../words/format.ts'
import { type NoneOptions, nonePart } from './none.ts'
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
  steps: { at: number; of: number }
  /** The form's key. */
  key: string
  holdMinutes: number
  /** It takes days before the first of them: one can ask for an earlier place afterwards. */
  isFar: boolean
  /** Where one asks for a message when there is a place; undefined when that is of no use. */
  waitHref: string | undefined
  /** The visitor has filled in contact data already: the next page is the last. */
  nearlyDone: boolean
  error?: string | undefined
  /** The time that was wanted is gone: to somebody else, or because it is too near or too far now. */
  taken?: { why: 'taken' | 'past'; near: readonly FreeTime[] } | undefined
  /** What one can do instead, when there are no days. */
  instead?: Omit<NoneOptions, 'catalogue' | 'wish' | 'waitHref'> | undefined
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
${days.length > 0 ? html`<p class="utrecht-paragraph">${words.hold(minutesOf(options.holdMinutes, frame.language))}</p>${choicePart(frame, options)}${options.isFar ? soonerPart(frame, options) : ''}` : ''}
${options.instead ? nonePart(frame, { catalogue, wish, ...options.instead, waitHref: options.waitHref }) : ''}`,
  )
}

/** An appointment that is far away is better than none, and one can wait beside it; or without it. */
function soonerPart(frame: Frame, { waitHref }: TimeOptions): Html {
  const { wait, booking } = frame.words
  if (waitHref === undefined) return html`<p class="utrecht-paragraph">${booking.times.sooner}</p>`
  return html`<section class="bz-flow"><h2 class="utrecht-heading-2">${wait.askSooner}</h2>
<p class="utrecht-paragraph">${wait.askSoonerWhy}</p>
<p>${linkButton(wait.toAskSooner, waitHref, { kind: 'secondary' })}</p></section>`
}

function choicePart(frame: Frame, options: TimeOptions): Html {
  const { catalogue, location, days, error, date, zone } = options
  const words = frame.words.booking.times
  return timesPart(frame, {
    days,
    zone,
    date,
    error,
    action: options.hrefOf({}),
    hidden: sentAlong(options),
    hrefOf: (other) => options.hrefOf({ date: other }),
    submit: options.nearlyDone ? words.toCheck : words.toDetails,
    placeOf:
      location === 'eerste' ? (code) => ownText(frame, locationName(catalogue, code, frame.language)) : undefined,
  })
}

/** The key and the choices, with every form of the page. */
function sentAlong({ wish, location, key }: TimeOptions): Html {
  const lines = wish.choices.map(({ product, persons }) => hiddenFields({ product, personen: persons }))
  return html`${hiddenFields({ sleutel: key, locatie: location })}${lines}${wish.calm ? hiddenFields({ rustig: 'ja' }) : ''}${hiddenFields({ uiterlijk: wish.latestDate })}`
}

/** Said before anything else: what happened, that nothing is lost, and the nearest times as buttons. */
function takenPart(frame: Frame, options: TimeOptions, { why, near }: NonNullable<TimeOptions['taken']>): Html {
  const words = frame.words.booking.times
  const { catalogue } = options
  const label = (time: FreeTime) => {
    const zone = catalogue.locations.get(time.location)?.zone ?? options.zone
    const place =
      options.location === 'eerste' ? html`${commaOf(frame.language)}${placeLine(frame, catalogue, time.location)}` : ''
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
