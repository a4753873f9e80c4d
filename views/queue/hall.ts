// The hall at this moment, to look at: who wait, and what the counters do.
import { html } from 'hono/html'
import { type Counter, type Hall, workAt } from '../../src/queue/hall.ts'
import { seriesNow } from '../../src/queue/overview.ts'
import type { Band, TicketThatIs } from '../../src/queue/ticket.ts'
import type { Person } from '../../src/staff/person.ts'
import { type Frame, type Html, page } from '../layout.ts'
import { livePart } from '../parts.ts'
import { staffBar } from '../staff/bar.ts'
import { deviceLine, type Machines } from '../staff/device-line.ts'
import { timeOf } from '../words/format.ts'
import { seriesTable, unservedLine } from './hall-zone.ts'
import { doingText, numberText, type Place, promiseBar, teamName } from './ticket.ts'

export interface HallPage extends Place {
  person: Person
  hall: Hall
  waits: ReadonlyMap<string, Band>
  machines: Machines
}

export function hallPage(frame: Frame, shown: HallPage): Html {
  const words = frame.words.queue.hall
  return page(
    frame,
    { title: words.title, kind: 'counter', live: frame.link('/balie/stroom'), refreshSeconds: 30 },
    html`${staffBar(frame, shown.person, '/hal')}
<h1 class="utrecht-heading-1" id="hall">${words.title}</h1>
${hallPart(frame, shown)}`,
  )
}

export function hallPart(frame: Frame, shown: HallPage): Html {
  const words = frame.words.queue.hall
  const { hall, now, zone } = shown
  const series = seriesNow(hall, now)
  const sum = (count: (one: (typeof series)[number]) => number) => series.reduce((total, one) => total + count(one), 0)
  return livePart(
    { id: 'hall-now', url: frame.link('/hal') },
    html`<p class="bz-hall-now__summary">${words.summary(
      sum((one) => one.waiting),
      sum((one) => one.beyondPromise),
    )} <span class="bz-quiet">${words.readAt(timeOf(now, zone, frame.language))}</span></p>
<div class="bz-hall-now">
<section class="bz-zone bz-hall" aria-labelledby="series"><h2 class="bz-zone__heading" id="series">${words.series}</h2>
${seriesTable(frame, shown)}
${unservedLine(frame, shown, hall)}</section>
<section class="bz-zone bz-hall-now__waiting" aria-labelledby="waiting"><h2 class="bz-zone__heading" id="waiting">${words.tickets}</h2>
${waitingTable(frame, shown)}</section>
<section class="bz-zone" aria-labelledby="counters"><h2 class="bz-zone__heading" id="counters">${words.counters}</h2>
${counterTable(frame, shown)}</section>
${deviceLine(frame, shown.machines)}
</div>`,
  )
}

function waitingTable(frame: Frame, shown: HallPage): Html {
  const words = frame.words.queue.hall
  const waiting = shown.hall.tickets
    .filter((ticket) => ticket.state === 'waiting')
    .sort((a, b) => a.dueAt - b.dueAt || a.serial - b.serial)
  if (waiting.length === 0) return html`<p class="bz-quiet">${words.nobody}</p>`
  const row = (ticket: TicketThatIs<'waiting'>) => html`<tr>
<th scope="row">${numberText(ticket.number)}</th>
<td>${teamName(shown, ticket.team)}</td>
<td>${timeOf(ticket.issuedAt, shown.zone, frame.language)}</td>
<td>${promiseBar(frame, ticket, shown.now)}</td>
</tr>`
  return html`<table class="bz-figures" aria-labelledby="waiting">
<thead><tr><th scope="col">${words.number}</th><th scope="col">${words.forWhat}</th><th scope="col">${words.since}</th><th scope="col">${words.promise}</th></tr></thead>
<tbody>${waiting.map(row)}</tbody>
</table>`
}

function counterTable(frame: Frame, shown: HallPage): Html {
  const words = frame.words.queue
  const state = (counter: Counter) =>
    counter.state === 'open'
      ? doingText(frame, shown, workAt(shown.hall, counter.number))
      : html`<span class="bz-quiet">${words.states[counter.state]}</span>`
  const row = (counter: Counter) => html`<tr>
<th scope="row">${words.counter(counter.number)}</th>
<td>${state(counter)}</td>
<td>${counter.teams.map((code) => teamName(shown, code)).join(', ')}</td>
</tr>`
  return html`<table class="bz-figures" aria-labelledby="counters">
<thead><tr><th scope="col">${words.hall.counter}</th><th scope="col">${words.hall.now}</th><th scope="col">${words.hall.teams}</th></tr></thead>
<tbody>${shown.hall.counters.map(row)}</tbody>
</table>`
}
