// One number: large enough to be read aloud, how its promise stands, and what can be done for its visitor. It goes along
// with the hall: meanwhile a counter may have called it.
import { html } from 'hono/html'
import { printersIn } from '../../src/printing/printers-here.ts'
import { priorityReasons } from '../../src/queue/event.ts'
import { lateAfter } from '../../src/queue/overview.ts'
import { isLive, type Ticket } from '../../src/queue/ticket.ts'
import { appointmentPanel, panelPath, ticketPanel } from '../../src/reception/panel.ts'
import type { Frame, Html } from '../layout.ts'
import { hiddenFields, livePart } from '../parts.ts'
import { valueButtons } from '../queue/press.ts'
import { numberText, promiseBar } from '../queue/ticket.ts'
import { ticketOf, timeOf } from '../words/format.ts'
import type { DayShown } from './day.ts'
import { panelHead, refusedLine } from './head.ts'
import { purposeText } from './purpose.ts'
import type { ReceptionPage, TicketShown } from './shown.ts'

export function ticketPart(frame: Frame, shown: ReceptionPage, panel: TicketShown): Html {
  const words = frame.words.reception.ticket
  const { news } = panel
  // What was just done, or refused, stays as long as the page.
  return html`${panelHead(frame, news ? words.news[news] : words.heading, { focus: shown.refused === undefined })}
${refusedLine(shown.refused)}
${ticketNowPart(frame, shown, panel)}`
}

/** The number as it is now: the part that is read again. */
export function ticketNowPart(frame: Frame, shown: DayShown, panel: TicketShown): Html {
  const words = frame.words.reception.ticket
  const time = (instant: number) => timeOf(instant, shown.zone, frame.language)
  const { ticket, act, key } = panel
  const { serial, appointment, appointmentAt, issuedAt } = ticket
  const content = html`<p class="bz-desk__number-now">${numberText(ticket.number)}</p>
<p>${purposeText(frame, shown.catalogue, ticket.choices)}</p>
<p>${stateText(frame, shown, ticket)}</p>
<p class="bz-quiet">${words.since(time(issuedAt))}${appointmentAt === null ? '' : `. ${words.appointmentAt(time(appointmentAt))}`}${appointment === null ? '' : html`. <a href="${frame.link(panelPath(appointmentPanel(appointment)))}">${words.toAppointment}</a>`}</p>
${act === 'voorrang' && ticket.state === 'waiting' ? priorityForm(frame, ticket) : html`${acts(frame, shown, ticket, serial)}${printForm(frame, shown, ticket, key)}`}`
  return livePart({ id: 'nummer', url: frame.link(panelPath(panel)) }, content)
}

function stateText(frame: Frame, { now, zone }: DayShown, ticket: Ticket): string | Html {
  const words = frame.words.reception.ticket
  const { states } = frame.words.queue.finding
  switch (ticket.state) {
    case 'waiting':
      return html`${words.before(timeOf(lateAfter(ticket), zone, frame.language))} ${promiseBar(frame, ticket, now)}`
    case 'called':
    case 'serving':
      return words.at(ticket.counter)
    case 'parked':
      return states.parked(ticket.counter)
    case 'absent':
    case 'backOffice':
      return states[ticket.state]
    case 'served':
    case 'left':
    case 'missed':
    case 'closed':
      return words.ended
    default:
      return ticket satisfies never
  }
}

function acts(frame: Frame, { hall }: DayShown, { state, series }: Ticket, serial: number): Html {
  const words = frame.words.reception.ticket
  const press = (noun: string, text: string) =>
    html`<form method="post" action="${frame.link(`/receptie/nummers/${serial}/${noun}`)}" data-act><button class="utrecht-button utrecht-button--secondary-action" type="submit">${text}</button></form>`
  const first = hall.series.find(({ kind }) => kind === 'priority')?.letter
  const inHall = isLive(state) && state !== 'called' && state !== 'serving'
  return html`<div class="bz-desk__acts">
${state === 'waiting' && series !== first ? html`<a class="utrecht-button-link utrecht-button-link--html-a utrecht-button-link--secondary-action" href="${frame.link(panelPath(ticketPanel(serial, { act: 'voorrang' })))}">${words.priority}</a>` : ''}
${state === 'absent' ? press('terugkeer', words.putBack) : ''}
${inHall ? press('vertrek', words.left) : ''}
</div>`
}

/** With one printer a button, with more one for each. */
function printForm(frame: Frame, { machines }: DayShown, { serial }: Ticket, key: string): Html | '' {
  const words = frame.words.printing.again
  const printers = printersIn(machines.devices)
  if (printers.length === 0) return ''
  const press = (id: string, text: string) =>
    html`<button class="utrecht-button utrecht-button--secondary-action" type="submit" name="zuil" value="${id}">${text}</button>`
  const [only, ...others] = printers
  return html`<form class="bz-desk__acts" method="post" action="${frame.link(`/receptie/nummers/${serial}/bon`)}">${hiddenFields({ sleutel: key })}
${only && others.length === 0 ? press(only.id, words.act) : printers.map(({ id, name }) => press(id, words.actAt(name)))}</form>`
}

/** Each reason is a button that does it. */
function priorityForm(frame: Frame, { serial, number }: Ticket): Html {
  const words = frame.words.queue.prioritising
  const values = priorityReasons.map((value) => ({ value, text: words.reasons[value] }))
  return html`<form class="bz-desk__part bz-panel__values" method="post" action="${frame.link(`/receptie/nummers/${serial}/voorrang`)}" data-act aria-labelledby="why">
<h3 class="bz-zone__sub" id="why">${words.heading(ticketOf(number))}</h3>
${valueButtons('reden', values)}
</form>`
}
