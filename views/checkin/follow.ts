// The page that follows a number on a phone: the number, where it stands, and what to do now. It reads itself again.
import { html } from 'hono/html'
import type { Comes } from '../../src/booking/checklist.ts'
import type { Catalogue, OwnText } from '../../src/catalogue/catalogue.ts'
import type { Progress } from '../../src/checkin/progress.ts'
import type { Ticket } from '../../src/queue/ticket.ts'
import { bringPart } from '../booking/checklist.ts'
import { type Frame, type Html, page } from '../layout.ts'
import { ownText } from '../own-text.ts'
import { ticketOf, timeOf } from '../words/format.ts'
import { expectations, shapes, stateOf } from './progress.ts'
import { sign } from './sign.ts'

export interface Followed {
  ticket: Ticket
  place: OwnText
  progress: Progress
  zone: string
  /** Municipal now, epoch ms. */
  now: number
  /** What somebody comes for, to say what to bring; undefined of a visit that is nobody's business. */
  bring: (Comes & { catalogue: Catalogue }) | undefined
}

const refreshSeconds = 10

export function followPage(frame: Frame, followed: Followed): Html {
  const { ticket, progress } = followed
  const words = frame.words.checkin
  const number = ticketOf(ticket.number)
  const state = stateOf(frame, followed.zone, progress)
  const title = progress.at === 'called' ? words.calledTitle(number, progress.counter) : `${number}: ${state}`
  const itself = frame.link(`/volg/${ticket.followId}`)
  return page(
    frame,
    { title, kind: 'resident', refreshSeconds },
    html`<div id="follow" class="bz-follow" data-live="" hx-get="${itself}" hx-select="#follow" hx-trigger="every ${refreshSeconds}s, visibilitychange from:document" hx-swap="outerMorph" hx-sync="this:replace" hx-config="timeout:5000">
<p class="bz-follow__place">${ownText(frame, followed.place)}</p>
<h1 class="bz-follow__number"><span>${words.yourNumber}</span>
<data class="bz-huge" value="${ticket.number}" translate="no">${number}</data></h1>
<div class="bz-band bz-band--${progress.at}">${sign(shapes[progress.at])}<p role="status">${state}</p></div>
${told(frame, followed)}
${freshness(frame, followed, itself)}
</div>
${isUnderWay(progress) && followed.bring ? bringPart(frame, followed.bring.catalogue, followed.bring, words.bring) : ''}`,
  )
}

const isUnderWay = ({ at }: Progress) => ['waiting', 'almost', 'parked', 'backOffice'].includes(at)

function told(frame: Frame, { progress, zone }: Followed): Html {
  const words = frame.words.checkin
  const waits = progress.at === 'waiting' || progress.at === 'almost'
  const advice = progress.at === 'called' || progress.at === 'serving' ? [] : [words.advice[progress.at]]
  const lines = waits ? [...expectations(frame, zone, progress), ...advice, words.notInOrder] : advice
  return html`<div class="bz-follow__told">${lines.map((line) => html`<p>${line}</p>`)}</div>`
}

/** The warning waits in the stylesheet: every reading brings a new one, so it only shows when none comes any more. */
function freshness(frame: Frame, { now, zone }: Followed, itself: string): Html {
  const words = frame.words.checkin
  return html`<p class="bz-follow__updated">${words.updated(timeOf(now, zone, frame.language))} <a class="utrecht-link utrecht-link--html-a" href="${itself}">${words.refresh}</a></p>
<p class="bz-follow__stale" id="read-${now}">${words.stale}</p>`
}
