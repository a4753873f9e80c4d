// Who follow at this counter, and how their promises stand.
import { html } from 'hono/html'
import { callableFrom, orderFor } from '../../src/queue/order.ts'
import type { Ticket } from '../../src/queue/ticket.ts'
import type { Frame, Html } from '../layout.ts'
import { ticketOf, timeOf } from '../words/format.ts'
import type { CounterPage } from './counter.ts'
import { choiceText, numberText, promiseBar } from './ticket.ts'

const shownMost = 3

export function nextZone(frame: Frame, shown: CounterPage): Html {
  const words = frame.words.queue.next
  const { hall, counter, now } = shown
  const order = orderFor(hall.tickets, counter, now, hall.rules)
  const more = order.length - shownMost
  return html`<section class="bz-zone bz-next" aria-labelledby="next">
<h2 class="bz-zone__heading" id="next">${words.heading}</h2>
${
  order.length === 0
    ? html`<p class="bz-quiet">${words.nobody}</p>`
    : html`<ol class="bz-next__list">${order.slice(0, shownMost).map((ticket) => nextItem(frame, shown, ticket))}</ol>`
}
${more > 0 ? html`<p class="bz-quiet">${words.more(more)}</p>` : ''}
${tooEarly(frame, shown)}
</section>`
}

const nextItem = (frame: Frame, shown: CounterPage, ticket: Ticket): Html => html`<li>
<div class="bz-next__line">${numberText(ticket.number)} ${promiseBar(frame, ticket, shown.now)}</div>
<ul class="bz-plain">${ticket.choices.map((choice) => html`<li>${choiceText(frame, shown, choice)}</li>`)}</ul>
</li>`

/** The first appointment that is in the hall already, but may not be called yet. */
function tooEarly(frame: Frame, { hall, counter, now, zone }: CounterPage): Html | '' {
  const [first] = hall.tickets
    .filter((ticket) => ticket.state === 'waiting' && counter.teams.includes(ticket.team))
    .filter((ticket) => callableFrom(ticket, hall.rules) > now)
    .sort((a, b) => (a.appointmentAt ?? 0) - (b.appointmentAt ?? 0))
  if (!first) return ''
  const time = (instant: number) => timeOf(instant, zone, frame.language)
  const text = frame.words.queue.next.early
  return html`<p class="bz-quiet">${text(ticketOf(first.number), time(first.appointmentAt ?? 0), time(callableFrom(first, hall.rules)))}</p>`
}
