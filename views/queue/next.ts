// Who follow at this counter, and how their promises stand; first whom it has parked itself.
import { html } from 'hono/html'
import { isFor, workAt } from '../../src/queue/hall.ts'
import { callableFrom, orderFor } from '../../src/queue/order.ts'
import { isPostponed } from '../../src/queue/postpone.ts'
import type { Ticket, TicketThatIs } from '../../src/queue/ticket.ts'
import type { Frame, Html } from '../layout.ts'
import { ticketOf, timeOf } from '../words/format.ts'
import { pressForm } from './press.ts'
import type { CounterPage } from './shown.ts'
import { choiceText, laterText, numberText, promiseBar } from './ticket.ts'

const shownMost = 3

export function nextZone(frame: Frame, shown: CounterPage): Html {
  const words = frame.words.queue.next
  const { hall, counter, now } = shown
  const order = orderFor(hall.tickets, counter, now, hall.rules)
  const more = order.length - shownMost
  return html`<section class="bz-zone bz-next" aria-labelledby="next">
<h2 class="bz-zone__heading" id="next">${words.heading}</h2>
${parkedHere(frame, shown)}
${
  order.length === 0
    ? html`<p class="bz-quiet">${words.nobody}</p>`
    : html`<ol class="bz-next__list">${order.slice(0, shownMost).map((ticket) => nextItem(frame, shown, ticket))}</ol>`
}
${more > 0 ? html`<p class="bz-quiet">${words.more(more)}</p>` : ''}
${tooEarly(frame, shown)}
${postponed(frame, shown)}
</section>`
}

const nextItem = (frame: Frame, shown: CounterPage, ticket: Ticket): Html => html`<li>
<div class="bz-next__line">${numberText(ticket.number)} ${promiseBar(frame, ticket, shown.now)}</div>
<ul class="bz-plain">${ticket.choices.map((choice) => html`<li>${choiceText(frame, shown, choice)}</li>`)}</ul>
${ticket.forCounter === null ? '' : html`<p class="bz-quiet">${frame.words.queue.next.forThisCounter}</p>`}
</li>`

/** Whom this counter parked: with the way back as soon as it is free. */
function parkedHere(frame: Frame, shown: CounterPage): Html | '' {
  const words = frame.words.queue
  const { hall, counter, zone } = shown
  const parked = hall.tickets.filter(
    (ticket): ticket is TicketThatIs<'parked'> => ticket.state === 'parked' && ticket.counter === counter.number,
  )
  if (parked.length === 0) return ''
  const isFree = counter.state === 'open' && workAt(hall, counter.number).doing === 'nothing'
  const item = ({ number, serial, parkedAt }: TicketThatIs<'parked'>) => html`<li>
<span>${numberText(number)} <span class="bz-quiet">${words.next.since(timeOf(parkedAt, zone, frame.language))}</span></span>
${isFree ? pressForm(frame, shown, { noun: 'terugname', text: words.acts.takeBack, about: words.acts.aboutNumber(ticketOf(number)), look: 'subtle', fields: { volgnummer: serial } }) : ''}
</li>`
  return html`<h3 class="bz-zone__sub" id="parked">${words.next.parkedHere}</h3>
<ul class="bz-aside">${parked.map(item)}</ul>`
}

/** The first appointment that is in the hall already, but may not be called yet. */
function tooEarly(frame: Frame, { hall, counter, now, zone }: CounterPage): Html | '' {
  const [first] = hall.tickets
    .filter((ticket) => ticket.state === 'waiting' && isFor(ticket, counter))
    .filter((ticket) => !isPostponed(ticket, now) && callableFrom(ticket, hall.rules) > now)
    .sort((a, b) => (a.appointmentAt ?? 0) - (b.appointmentAt ?? 0))
  if (!first) return ''
  const time = (instant: number) => timeOf(instant, zone, frame.language)
  const text = frame.words.queue.next.early
  return html`<p class="bz-quiet">${text(ticketOf(first.number), time(first.appointmentAt ?? 0), time(callableFrom(first, hall.rules)))}</p>`
}

/** Who asked for ten minutes more: they are in the hall, and are not called yet. */
function postponed(frame: Frame, { hall, counter, now, zone }: CounterPage): Html | '' {
  const later = hall.tickets
    .filter((ticket) => ticket.state === 'waiting' && isFor(ticket, counter) && isPostponed(ticket, now))
    .sort((a, b) => (a.laterUntil ?? 0) - (b.laterUntil ?? 0))
  if (later.length === 0) return ''
  return html`<ul class="bz-plain">${later.map((ticket) => html`<li>${numberText(ticket.number)} ${laterText(frame, zone, ticket, now)}</li>`)}</ul>`
}
