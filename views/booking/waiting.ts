// Who waits without an appointment, on their own page: the place that is kept for them, what they asked for, and the end
// of it.
import { html } from 'hono/html'
import type { Wait } from '../../src/booking/wait.ts'
import { type Catalogue, locationName, settingsOf } from '../../src/catalogue/catalogue.ts'
import { type Frame, type Html, page } from '../layout.ts'
import { inDutch, marked, ownText } from '../own-text.ts'
import { button, dataList, hiddenFields, notice } from '../parts.ts'
import { commaOf, dateOf, timeOf } from '../words/format.ts'
import { helpPart } from './details.ts'
import { type OfferedPlace, placeOf } from './visit.ts'
import { choiceText } from './wish.ts'

export interface OwnWait {
  wait: Wait
  catalogue: Catalogue
  /** A place that is kept for them now. */
  offer: OfferedPlace | undefined
  /** Of the form that ends it. */
  key: string
}

/** What just happened, or why it could not. */
export type WaitSaid = 'declined' | 'gone' | 'tooMany'

export function waitingPage(frame: Frame, own: OwnWait, said?: WaitSaid): Html {
  const words = frame.words.wait
  const title = own.offer ? words.offered : words.mine
  return page(
    frame,
    { title, kind: 'resident', problem: said === 'gone' || said === 'tooMany' },
    html`${said ? saidPart(frame, own, said) : ''}
<h1 class="utrecht-heading-1">${title}</h1>
${own.offer ? offerPart(frame, own, own.offer) : html`<p class="utrecht-paragraph utrecht-paragraph--lead">${words.mineWhy}</p>`}
${askedPart(frame, own)}
${stopPart(frame, own)}`,
  )
}

function saidPart(frame: Frame, { wait, catalogue }: OwnWait, said: WaitSaid): Html {
  const { wait: words, alert, booking } = frame.words
  switch (said) {
    case 'declined':
      return notice('ok', html`<p>${words.declined}</p>`)
    case 'gone':
      return notice('error', html`<p><strong>${alert.gone}.</strong> ${words.goneWhy} ${words.stillOn}</p>`)
    case 'tooMany': {
      const max = settingsOf(catalogue, wait.locations[0] ?? '').appointmentsPerAddress
      const why = booking.limits.appointmentsWhy(max, frame.municipality.phone)
      return notice('error', html`<p><strong>${booking.limits.appointments}.</strong> ${why}</p>`)
    }
    default:
      return said satisfies never
  }
}

/** The place, until when it is kept, and the answer: only pressing the button makes the appointment. */
function offerPart(frame: Frame, { wait, catalogue }: OwnWait, offer: OfferedPlace): Html {
  const { wait: words, alert } = frame.words
  const { language } = frame
  const place = catalogue.locations.get(offer.location)
  const zone = place?.zone ?? ''
  return html`<p class="utrecht-paragraph utrecht-paragraph--lead">${words.notYet} ${alert.offeredUntil(timeOf(offer.until, zone, language))}</p>
<section class="bz-compare__one bz-compare__one--chosen"><h2 class="bz-compare__title">${words.place}</h2>
<p class="bz-visit__date">${dateOf(offer.startsAt, zone, language)}</p>
<p class="bz-visit__time">${timeOf(offer.startsAt, zone, language)}</p>
<p><strong>${ownText(frame, locationName(catalogue, offer.location, language))}</strong>${place ? html`<br>${inDutch(frame, `${place.street}, ${place.town}`)}` : ''}</p>
</section>
<form class="bz-flow" id="plek" method="post" action="${frame.link(`/afspraak/wachten/${wait.publicId}/plek`)}">
${hiddenFields({ plek: offer.id })}
${helpPart(frame, [])}
<div class="utrecht-action-group">
${button(words.take, { name: 'besluit', value: 'ja' })}
${button(words.decline, { kind: 'secondary', name: 'besluit', value: 'nee' })}
</div></form>`
}

function askedPart(frame: Frame, { wait, catalogue, offer }: OwnWait): Html {
  const { wait: words, alert } = frame.words
  const { language } = frame
  const zone = catalogue.locations.get(wait.locations[0] ?? '')?.zone ?? ''
  const list = (lines: readonly (string | Html)[]) =>
    html`<ul class="bz-plain-list">${lines.map((line) => html`<li>${line}</li>`)}</ul>`
  const days = wait.weekdays.map((day) => alert.weekday[day - 1] ?? '').join(commaOf(language))
  const asked = dataList(frame, [
    { key: words.what, value: list(wait.choices.map((choice) => choiceText(frame, catalogue, choice))) },
    { key: words.where, value: list(wait.locations.map((code) => marked(frame, placeOf(frame, catalogue, code)))) },
    { key: words.days, value: days },
    { key: words.parts, value: list(wait.parts.map((part) => alert.part[part])) },
    { key: words.until, value: dateOf(wait.until, zone, language) },
  ])
  return offer
    ? html`<section class="bz-flow"><h2 class="utrecht-heading-2">${words.asking}</h2>${asked}</section>`
    : asked
}

function stopPart(frame: Frame, { wait, key }: OwnWait): Html {
  const words = frame.words.wait
  return html`<section class="bz-flow"><h2 class="utrecht-heading-2">${words.stop}</h2>
<p class="utrecht-paragraph">${words.stopWhy}</p>
<form id="stoppen" method="post" action="${frame.link(`/afspraak/wachten/${wait.publicId}/afmelding`)}">${hiddenFields({ sleutel: key })}${button(words.toStop, { kind: 'secondary' })}</form></section>`
}
