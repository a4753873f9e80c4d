// The page that follows a number on a phone: the number, where it stands, what to do now. It reads itself again when
// its bell rings.
import { html } from 'hono/html'
import { minute } from '../../src/catalogue/milliseconds.ts'
import { timeMoved } from '../../src/checkin/bell-names.ts'
import type { Progress } from '../../src/checkin/progress.ts'
import { isLive } from '../../src/queue/ticket.ts'
import { bringPart } from '../booking/checklist.ts'
import { type Frame, type Html, page } from '../layout.ts'
import { ownText } from '../own-text.ts'
import { notice } from '../parts.ts'
import { ticketOf, timeOf } from '../words/format.ts'
import { askingPart, waysOut } from './follow-asking.ts'
import { signalsPart } from './follow-signals.ts'
import type { Followed, Refusal } from './followed.ts'
import { expectations, shapes, stateOf } from './progress.ts'
import { sign } from './sign.ts'

/** Without scripts the page is loaded again after so many seconds. */
const refreshSeconds = 10

export function followPage(frame: Frame, followed: Followed): Html {
  const { ticket, refusal } = followed
  const live = frame.link(`/volg/${ticket.followId}/stroom`)
  const options = { title: titleOf(frame, followed), kind: 'follow', live, lost: frame.words.checkin.stale } as const
  return page(
    frame,
    // Who is being asked something has it before them until they have answered.
    followed.asking ? options : { ...options, refreshSeconds },
    html`${refusal ? notice('warning', refusalText(frame, followed.progress, refusal)) : ''}
${numberPart(frame, followed)}
<script src="${frame.assets.file('reload.js')}" defer></script>`,
  )
}

/** What a reading brings: the part itself, and the title of the page around it. */
export const followPart = (frame: Frame, followed: Followed): Html =>
  html`<title>${titleOf(frame, followed)} - ${frame.municipality.name.content}</title>${numberPart(frame, followed)}`

function titleOf(frame: Frame, { ticket, progress, zone, evacuated }: Followed): string {
  const number = ticketOf(ticket.number)
  if (evacuated) return frame.words.evacuation.leave
  if (progress.at === 'called') return frame.words.checkin.calledTitle(number, progress.counter)
  return `${number}: ${stateOf(frame, zone, progress)}`
}

function refusalText(frame: Frame, progress: Progress, refusal: Refusal): string {
  const words = frame.words.follow
  if (refusal === 'used') return words.later.used
  if (progress.at === 'called' || progress.at === 'serving') return words.tooLate[progress.at](progress.counter)
  return words.tooLate.other
}

function numberPart(frame: Frame, followed: Followed): Html {
  const { ticket, progress, bell, asking, bring } = followed
  const words = frame.words.checkin
  const itself = frame.link(`/volg/${ticket.followId}${asking ? `/${asking}` : ''}`)
  const call = ticket.state === 'called' ? ` ${ticket.lastCalledAt}` : ''
  const state = followed.evacuated ? 'leave' : `${progress.at}${call}`
  const lines = told(frame, followed)
  return html`<div id="follow" data-live="${bell.now} ${bell.soon} ${timeMoved}" data-soon="${bell.soon}" data-state="${state}" hx-get="${itself}" hx-trigger="read, every 60s" hx-swap="outerMorph" hx-sync="this:replace" hx-config="timeout:5000">
${followed.evacuated ? leaveNow(frame) : ''}
<div class="bz-follow__now bz-follow__now--${progress.at}">
<h1 class="bz-follow__number"><span>${words.yourNumber}</span>
<data class="bz-huge" value="${ticket.number}" translate="no">${ticketOf(ticket.number)}</data></h1>
<div class="bz-band bz-band--${progress.at}">${sign(shapes[progress.at])}<p role="status">${stateOf(frame, followed.zone, progress)}</p></div>
</div>
${asking ? askingPart(frame, followed, asking) : ''}
${lines.length > 0 ? html`<div class="bz-follow__told">${lines.map((line) => html`<p>${line}</p>`)}</div>` : ''}
${readAt(frame, followed, itself)}
${isLive(ticket.state) ? signalsPart(frame, ticket, followed.pushKey) : ''}
${isUnderWay(progress) && bring ? bringPart(frame, bring.catalogue, bring, words.bring) : ''}
${asking ? '' : waysOut(frame, followed)}
</div>`
}

function leaveNow(frame: Frame): Html {
  const { leave, follow, numberStays } = frame.words.evacuation
  return html`<div class="bz-follow__leave" role="alert"><p><strong>${leave}</strong></p>
<p>${follow} ${numberStays}</p></div>`
}

const isUnderWay = ({ at }: Progress) => ['waiting', 'almost', 'later', 'called', 'parked', 'backOffice'].includes(at)

/** What to expect and what to do, a sentence each. */
function told(frame: Frame, followed: Followed): string[] {
  const { progress, zone, ticket } = followed
  const words = frame.words.checkin
  const { follow } = frame.words
  const sentOn = ticket.state === 'waiting' && ticket.passedOnBy !== null ? [follow.passedOn(ticket.passedOnBy)] : []
  const there = ticket.state === 'waiting' && ticket.forCounter !== null ? [follow.forCounter(ticket.forCounter)] : []
  if (progress.at === 'called' || progress.at === 'serving') return []
  if (progress.at !== 'waiting' && progress.at !== 'almost') return [...sentOn, ...there, words.advice[progress.at]]
  const longer = isLonger(followed) ? [follow.longer] : []
  const expected = expectations(frame, zone, progress)
  return [...sentOn, ...there, ...longer, ...expected, words.advice[progress.at], words.notInOrder]
}

/** Nobody's turn comes later than was said at issue without a word; broken promises have words of their own. */
function isLonger({ ticket, progress, now }: Followed): boolean {
  if (progress.at !== 'waiting' || progress.overdue || ticket.laterUntil !== null) return false
  if (!ticket.band || !progress.band) return false
  return (
    now + progress.band.untilMinutes * minute > ticket.issuedAt + (ticket.band.untilMinutes + slackMinutes) * minute
  )
}
/** Bands are told in steps of so much. */
const slackMinutes = 5

function readAt(frame: Frame, { now, zone, place }: Followed, itself: string): Html {
  const words = frame.words.checkin
  return html`<p class="bz-follow__updated">${ownText(frame, place)}. ${words.updated(timeOf(now, zone, frame.language))} <a class="utrecht-link utrecht-link--html-a" href="${itself}">${words.refresh}</a></p>`
}
