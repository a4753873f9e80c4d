// "Stuur mij een bericht als er plek is": when and where somebody would like to come, and how to tell them.
import { html } from 'hono/html'
import type { FreeTime } from '../../src/booking/times.ts'
import { unansweredMost } from '../../src/booking/wait.ts'
import type { Wish } from '../../src/booking/wish.ts'
import { type Catalogue, locationName } from '../../src/catalogue/catalogue.ts'
import { oneOfTwo } from '../../src/catalogue/contact-fields.ts'
import { type Frame, type Html, page } from '../layout.ts'
import { around } from '../own-text.ts'
import { button, errorSummary, hiddenFields, linkButton, notice } from '../parts.ts'
import { dayOf, isoDateOf, minutesOf } from '../words/format.ts'
import { type AlertOptions, wishFields } from './alert.ts'
import { contactFields, type DetailsOptions } from './details.ts'
import { doubtPart, trapField } from './doubt.ts'
import { endPage } from './hold.ts'
import { moment } from './times.ts'
import { wishLine } from './wish.ts'

export interface WaitOptions
  extends Required<Pick<AlertOptions, 'possible' | 'wish'>>,
    Pick<DetailsOptions, 'typed' | 'errors' | 'fields' | 'doubt'> {
  catalogue: Catalogue
  /** What it is for, with the last day that is of use. */
  visit: Wish
  /** The day (ISO) of the first free time: only sooner is better. */
  before: string | undefined
  /** A time that is free for everybody. */
  nowFree: FreeTime | undefined
  hrefOf(location: string): string
  /** Until when one waits (epoch ms), in which zone, and how long a place is kept. */
  until: number
  zone: string
  offerMinutes: number
  back: string
  /** The form's key. */
  key: string
}

export function waitFormPage(frame: Frame, options: WaitOptions): Html {
  const words = frame.words.wait
  const { catalogue, visit, errors, doubt, before } = options
  return page(
    frame,
    { title: words.title, kind: 'resident', back: { href: options.back }, problem: errors.length > 0 },
    html`${errorSummary(frame, errors)}${doubt ? doubtPart(frame, doubt, words.put) : ''}
<h1 class="utrecht-heading-1">${before === undefined ? words.title : words.toAskSooner}</h1>
<p class="bz-summary">${wishLine(frame, catalogue, before === undefined ? visit : { ...visit, latestDate: undefined })}</p>
${nowFreePart(frame, options)}
<ul class="bz-list">${howLines(frame, options).map((line) => html`<li>${line}</li>`)}</ul>
${waitForm(frame, options)}`,
  )
}

function nowFreePart(frame: Frame, { catalogue, nowFree, zone, hrefOf }: WaitOptions): Html | '' {
  if (!nowFree) return ''
  const place = locationName(catalogue, nowFree.location, frame.language)
  const said = around(frame, (name) => frame.words.wait.nowFree(moment(frame, nowFree, zone), name), place)
  const times = linkButton(frame.words.alert.toNowFree, hrefOf(nowFree.location), { kind: 'secondary' })
  return notice('info', html`<p>${said}</p><p>${times}</p>`)
}

function howLines(frame: Frame, { before, until, zone, offerMinutes }: WaitOptions): string[] {
  const words = frame.words.wait
  const { language } = frame
  return [
    ...(before === undefined ? [] : [words.soonerThan(isoDateOf(before, language))]),
    ...words.steps(minutesOf(offerMinutes, language), dayOf(until, zone, language), unansweredMost),
  ]
}

function waitForm(frame: Frame, options: WaitOptions): Html {
  const words = frame.words.wait
  const { catalogue, visit, before, fields } = options
  const { oneOfTwo: either, allNeeded } = frame.words.booking.details
  const lines = visit.choices.map(({ product, persons }) => hiddenFields({ product, personen: persons }))
  return html`<form class="bz-flow" id="wachten" method="post" action="${frame.link('/afspraak/wachten')}" novalidate>
${hiddenFields({ sleutel: options.key, voor: before })}${lines}${visit.calm ? hiddenFields({ rustig: 'ja' }) : ''}${hiddenFields({ uiterlijk: visit.latestDate })}
${wishFields(frame, catalogue, options)}
<h2 class="utrecht-heading-2">${words.contact}</h2>
<p class="utrecht-paragraph">${words.contactWhy} ${oneOfTwo(fields) ? either : allNeeded}</p>
${contactFields(frame, options, { email: words.emailHint, mobile: words.mobileHint })}
${trapField(frame)}
${button(words.put)}
</form>`
}

/** The same for who is on the list from now on and for who was already: it tells nobody who waits. */
export function waitAskedPage(frame: Frame): Html {
  const words = frame.words.wait
  return page(
    frame,
    { title: words.asked, kind: 'resident' },
    html`<h1 class="utrecht-heading-1 bz-success">${words.asked}</h1>
<p class="utrecht-paragraph utrecht-paragraph--lead">${words.askedWhere}</p>
<p class="utrecht-paragraph">${words.askedHow}</p>
<p class="utrecht-paragraph">${words.askedNothing}</p>`,
  )
}

export function waitStoppedPage(frame: Frame): Html {
  const words = frame.words.wait
  return endPage(frame, words.stopped, words.stoppedWhy, [
    linkButton(words.toStart, frame.link('/'), { kind: 'secondary' }),
  ])
}

/** Too many for now; `again` is the way back to the form. */
export function waitLaterPage(frame: Frame, waitSeconds: number, again: string): Html {
  const words = frame.words.wait
  const duration = minutesOf(Math.ceil(waitSeconds / 60), frame.language)
  const why = words.laterWhy(duration, frame.municipality.phone)
  return endPage(frame, words.later, why, [linkButton(frame.words.booking.limits.tryAgain, again)])
}

/** This address waits for as many visits as it may. */
export const waitTooManyPage = (frame: Frame, max: number): Html =>
  endPage(frame, frame.words.wait.tooMany, frame.words.wait.tooManyWhy(max, frame.municipality.phone), [])
