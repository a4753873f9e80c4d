// What a visitor can ask about the own number, each on a page of its own with one question.
import { html } from 'hono/html'
import { laterFrom, mayPostpone } from '../../src/queue/postpone.ts'
import type { Ticket } from '../../src/queue/ticket.ts'
import type { Frame, Html } from '../layout.ts'
import { timeOf } from '../words/format.ts'
import type { Asking, Followed } from './followed.ts'

/** Called, or at a counter: who is there says so there. */
const mayLeave = ({ state }: Ticket) => ['waiting', 'absent', 'parked', 'backOffice'].includes(state)

const may: Record<Asking, (ticket: Ticket) => boolean> = { uitstel: mayPostpone, vertrek: mayLeave }

/** The way to each question that may be asked now; nothing when there is none. */
export function waysOut(frame: Frame, { ticket }: Followed): Html | '' {
  const words = frame.words.follow
  const way = (asking: Asking, text: string) =>
    may[asking](ticket)
      ? html`<a class="utrecht-button utrecht-button--secondary-action" href="${addressOf(frame, ticket, asking)}">${text}</a>`
      : ''
  if (!mayLeave(ticket)) return ''
  return html`<section class="bz-flow" aria-labelledby="not-now"><h2 class="utrecht-heading-2" id="not-now">${words.notNow}</h2>
<div class="utrecht-action-group">${way('uitstel', words.later.title)}
${way('vertrek', words.leave.title)}</div></section>`
}

const addressOf = (frame: Frame, { followId }: Ticket, asking: Asking) => frame.link(`/volg/${followId}/${asking}`)

/** The question itself, for as long as it may be asked: afterwards the number alone says how it stands. */
export function askingPart(frame: Frame, followed: Followed, asking: Asking): Html | '' {
  const { ticket, zone, now, rules } = followed
  if (!may[asking](ticket)) return ''
  const { later, leave } = frame.words.follow
  const time = timeOf(laterFrom(ticket, rules, now), zone, frame.language)
  const words = asking === 'uitstel' ? later : leave
  const explained = asking === 'uitstel' ? [later.explained(time), later.once] : [leave.explained]
  return html`<section class="bz-flow bz-follow__asking" aria-labelledby="question"><h2 class="utrecht-heading-2" id="question" tabindex="-1">${words.question}</h2>
<p>${explained.join(' ')}</p>
<form method="post" action="${addressOf(frame, ticket, asking)}"><div class="utrecht-action-group">
<button class="utrecht-button utrecht-button--primary-action" type="submit">${words.yes}</button>
<a class="utrecht-button utrecht-button--secondary-action" href="${frame.link(`/volg/${ticket.followId}`)}">${words.no}</a>
</div></form></section>`
}
