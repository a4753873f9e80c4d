// All that is known of the visit in hand; what is out of the ordinary comes first.
import { html } from 'hono/html'
import { minute } from '../../src/catalogue/milliseconds.ts'
import { usualMinutes } from '../../src/queue/pace.ts'
import type { Ticket } from '../../src/queue/ticket.ts'
import type { Frame, Html } from '../layout.ts'
import { minutesOf, timeOf } from '../words/format.ts'
import type { CounterPage } from './shown.ts'
import { choiceText, whyText } from './ticket.ts'

export function visit(frame: Frame, shown: CounterPage, ticket: Ticket): Html {
  return html`<ul class="bz-now__choices">${ticket.choices.map((choice) => html`<li>${choiceText(frame, shown, choice)}</li>`)}</ul>
<dl class="bz-facts">${facts(frame, shown, ticket).map(([key, value]) => html`<div><dt>${key}</dt> <dd>${value}</dd></div>`)}</dl>`
}

function facts(frame: Frame, shown: CounterPage, ticket: Ticket): [string, string | Html][] {
  const { queue } = frame.words
  const words = queue.now
  const time = (instant: number) => timeOf(instant, shown.zone, frame.language)
  const rows: [string, string | Html | false][] = [
    [words.needs, ticket.needs.length > 0 && loud(ticket.needs.map((need) => queue.needs[need] ?? need).join(', '))],
    [words.language, ticket.language !== 'nl' && loud(queue.languages[ticket.language] ?? ticket.language)],
    [
      words.passedOn(ticket.passedOnBy ?? 0),
      ticket.passedOnBy !== null && (ticket.note ? loud(ticket.note) : words.noNote),
    ],
    // From a kiosk that could not ask the server.
    [words.note, ticket.passedOnBy === null && ticket.note !== null && loud(ticket.note)],
    [words.appointment, ticket.appointmentAt !== null && time(ticket.appointmentAt)],
    [words.waited, 'calledAt' in ticket && waited(frame, ticket.calledAt - ticket.releaseAt, time(ticket.issuedAt))],
    [words.planned, planned(frame, shown, ticket)],
    [words.why, shown.why !== undefined && whyText(frame, shown, shown.why)],
  ]
  return rows.filter((row): row is [string, string | Html] => row[1] !== false)
}

const loud = (text: string): Html => html`<strong>${text}</strong>`

/** "12 minuten, binnen sinds 09.30 uur": who came early for an appointment waited since its time. */
function waited(frame: Frame, milliseconds: number, since: string): string {
  const words = frame.words.queue.now
  const minutes = Math.floor(milliseconds / minute)
  return `${minutes < 1 ? words.justNow : minutesOf(minutes, frame.language)}, ${words.here(since)}`
}

function planned(frame: Frame, { catalogue }: CounterPage, ticket: Ticket): string | false {
  const minutes = usualMinutes(ticket, catalogue.products)
  return minutes > 0 && minutesOf(minutes, frame.language)
}
