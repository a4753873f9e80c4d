// The day: who may report now, and who wait in the hall. Only this part is read again when something changes.
import { html } from 'hono/html'
import type { Visit } from '../../src/booking/appointment.ts'
import type { Hall } from '../../src/queue/hall.ts'
import { seriesNow } from '../../src/queue/overview.ts'
import type { Band, Ticket } from '../../src/queue/ticket.ts'
import type { Expected } from '../../src/reception/expected.ts'
import { appointmentPanel, panelPath, ticketPanel } from '../../src/reception/panel.ts'
import type { Person } from '../../src/staff/person.ts'
import type { Frame, Html } from '../layout.ts'
import { hiddenFields, livePart } from '../parts.ts'
import { seriesTable, unservedLine } from '../queue/hall-zone.ts'
import { laterText, numberText, type Place, promiseBar } from '../queue/ticket.ts'
import { deviceLine, type Machines } from '../staff/device-line.ts'
import { clockOf, codeOf } from '../words/format.ts'
import { purposeText } from './purpose.ts'

export interface DayShown extends Place {
  person: Person
  hall: Hall
  /** By series, how long somebody waits who would come now. */
  waits: ReadonlyMap<string, Band>
  expected: Expected
  machines: Machines
}

export function dayPart(frame: Frame, shown: DayShown): Html {
  return livePart(
    { id: 'vandaag', url: frame.link('/receptie/dag') },
    html`<section class="bz-zone" aria-labelledby="expected">
<h2 class="bz-zone__heading" id="expected">${frame.words.reception.day.expected}</h2>
${expectedList(frame, shown)}
</section>
<section class="bz-zone" aria-labelledby="hall">
<h2 class="bz-zone__heading" id="hall">${frame.words.queue.hall.heading}</h2>
${hallList(frame, shown)}
</section>
${deviceLine(frame, shown.machines)}`,
  )
}

function expectedList(frame: Frame, shown: DayShown): Html {
  const words = frame.words.reception.day
  const { now, later, past } = shown.expected
  return html`${now.length === 0 ? html`<p class="bz-quiet">${words.none}</p>` : html`<ul class="bz-plain bz-desk__list">${now.map((visit) => expectedItem(frame, shown, visit))}</ul>`}
${later > 0 ? html`<p class="bz-quiet">${words.later(later)}</p>` : ''}
${past > 0 ? html`<p class="bz-quiet">${words.past(past)}</p>` : ''}`
}

function expectedItem(frame: Frame, { catalogue, zone }: DayShown, visit: Visit): Html {
  const words = frame.words.reception
  const { publicId, startsAt, code, contact, choices } = visit
  const name = contact?.name ?? words.appointment.unnamed
  return html`<li class="bz-desk__row">
<a href="${frame.link(panelPath(appointmentPanel(publicId)))}"><time>${clockOf(startsAt, zone, frame.language)}</time> <span class="bz-desk__who">${name}</span>
<span class="bz-quiet bz-desk__what">${code === null ? '' : html`<span class="bz-desk__code" translate="no">${codeOf(code)}</span> `}${purposeText(frame, catalogue, choices)}</span></a>
<form method="post" action="${frame.link('/receptie/aanmeldingen')}" data-act>
${hiddenFields({ afspraak: publicId })}
<button class="utrecht-button utrecht-button--secondary-action" type="submit">${words.day.arrive}<span class="bz-hidden">: ${name}</span></button>
</form></li>`
}

function hallList(frame: Frame, shown: DayShown): Html {
  const words = frame.words
  const { hall, now } = shown
  const inOrder = (a: Ticket, b: Ticket) => a.dueAt - b.dueAt || a.serial - b.serial
  const waiting = hall.tickets.filter(({ state }) => state === 'waiting').sort(inOrder)
  const absent = hall.tickets.filter(({ state }) => state === 'absent').sort(inOrder)
  const beyond = seriesNow(hall, now).reduce((total, one) => total + one.beyondPromise, 0)
  return html`<p>${words.queue.hall.summary(waiting.length, beyond)}</p>
${seriesTable(frame, shown)}
${unservedLine(frame, shown, hall)}
${waiting.length === 0 ? '' : html`<ul class="bz-plain bz-desk__list">${waiting.map((ticket) => waitingItem(frame, shown, ticket))}</ul>`}
${absent.length === 0 ? '' : html`<p>${words.reception.day.absent}: ${absent.map((ticket) => html`${ticketLink(frame, ticket)} `)}</p>`}`
}

const ticketLink = (frame: Frame, { serial, number }: Ticket): Html =>
  html`<a href="${frame.link(panelPath(ticketPanel(serial)))}">${numberText(number)}</a>`

const waitingItem = (frame: Frame, { now, zone }: DayShown, ticket: Ticket): Html =>
  html`<li class="bz-desk__row bz-desk__row--waiting">${ticketLink(frame, ticket)} ${promiseBar(frame, ticket, now)} ${laterText(frame, zone, ticket, now)}</li>`
