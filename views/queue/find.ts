// Looking somebody up in the hall, and what can be done for whom was found.
import { html } from 'hono/html'
import { findInHall } from '../../src/queue/find.ts'
import { isFor } from '../../src/queue/hall.ts'
import type { Ticket } from '../../src/queue/ticket.ts'
import type { Frame, Html } from '../layout.ts'
import { hiddenFields } from '../parts.ts'
import { ticketOf } from '../words/format.ts'
import { panelLink, pressForm } from './press.ts'
import type { CounterPage } from './shown.ts'
import { choiceText, laterText, numberText, promiseBar } from './ticket.ts'

const shownMost = 3

/** The field is there always; `sought` says whether its answer is. */
export function findForm(frame: Frame, { counter, sought }: CounterPage): Html {
  const words = frame.words.queue.finding
  return html`<form class="bz-find" method="get" action="${frame.link(`/balie/${counter.number}`)}" hx-push-url="false" role="search">
${hiddenFields(frame.place ?? {})}
<label for="zoek">${words.label}</label>
<input class="utrecht-textbox utrecht-textbox--html-input" id="zoek" name="zoek" type="search" maxlength="8" autocomplete="off" spellcheck="false" value="${sought ?? ''}" data-find aria-keyshortcuts="/">
<button class="utrecht-button utrecht-button--secondary-action" type="submit">${words.submit} <kbd aria-hidden="true">/</kbd></button>
</form>`
}

/** "3 nummers": the title says it too, which is what is heard after a search. */
export function foundText(frame: Frame, { hall }: CounterPage, sought: string): string {
  const words = frame.words.queue.finding
  const { length } = findInHall(hall.tickets, sought)
  return length === 0 ? words.nothing : words.found(length)
}

export function foundList(frame: Frame, shown: CounterPage, sought: string): Html {
  const words = frame.words.queue.finding
  const found = findInHall(shown.hall.tickets, sought)
  const more = found.length - shownMost
  return html`<div class="bz-found">
<p class="bz-found__count" tabindex="-1" autofocus>${foundText(frame, shown, sought)}</p>
<ul class="bz-plain">${found.slice(0, shownMost).map((ticket) => foundItem(frame, shown, ticket))}</ul>
${more > 0 ? html`<p class="bz-quiet">${words.more(more)}</p>` : ''}
<p><a class="utrecht-link utrecht-link--html-a bz-panel__back" href="${frame.link(`/balie/${shown.counter.number}`)}" hx-push-url="false" data-escape>${words.clear}</a></p>
</div>`
}

function foundItem(frame: Frame, shown: CounterPage, ticket: Ticket): Html {
  return html`<li class="bz-found__item">
<div class="bz-next__line">${numberText(ticket.number)} ${ticket.state === 'waiting' ? html`${promiseBar(frame, ticket, shown.now)} ${laterText(frame, shown.zone, ticket, shown.now)}` : html`<span class="bz-quiet">${stateText(frame, ticket)}</span>`}</div>
<ul class="bz-plain">${ticket.choices.map((choice) => html`<li>${choiceText(frame, shown, choice)}</li>`)}</ul>
<div class="bz-found__acts">${actsFor(frame, shown, ticket)}</div>
</li>`
}

function stateText(frame: Frame, ticket: Ticket): string {
  const words = frame.words.queue.finding.states
  if (ticket.state === 'parked') return words.parked(ticket.counter)
  return ticket.state === 'absent' || ticket.state === 'backOffice' ? words[ticket.state] : words.waiting
}

function actsFor(frame: Frame, shown: CounterPage, ticket: Ticket): (Html | '')[] {
  const words = frame.words.queue.acts
  const { counter, hall, mayChoose } = shown
  const { serial, state } = ticket
  const about = words.aboutNumber(ticketOf(ticket.number))
  const fields = { volgnummer: serial }
  const isWaiting = state === 'waiting'
  const priority = hall.series.find(({ kind }) => kind === 'priority')?.letter
  const mayCall = isWaiting && mayChoose && counter.state === 'open' && isFor(ticket, counter)
  return [
    mayCall ? panelLink(frame, shown, { panel: 'keuze', serial, text: words.choose, about }) : '',
    isWaiting && ticket.series !== priority
      ? panelLink(frame, shown, { panel: 'voorrang', serial, text: words.priority, about })
      : '',
    state === 'absent' ? pressForm(frame, shown, { noun: 'terugkeer', text: words.putBack, about, fields }) : '',
    state === 'backOffice' ? pressForm(frame, shown, { noun: 'teruggave', text: words.giveBack, about, fields }) : '',
    pressForm(frame, shown, { noun: 'vertrek', text: words.left, about, fields, look: 'subtle' }),
  ]
}
