// The hall beside the counter: how many wait, who no open counter serves, and who did not come.
import { html } from 'hono/html'
import type { Hall } from '../../src/queue/hall.ts'
import { unserved } from '../../src/queue/hall.ts'
import { type SeriesNow, seriesNow } from '../../src/queue/overview.ts'
import type { Frame, Html } from '../layout.ts'
import { hiddenFields } from '../parts.ts'
import { ticketOf } from '../words/format.ts'
import type { CounterPage } from './counter.ts'
import { numberText, type Place, teamName } from './ticket.ts'

export function hallZone(frame: Frame, shown: CounterPage): Html {
  return html`<section class="bz-zone bz-hall" aria-labelledby="hall">
<h2 class="bz-zone__heading" id="hall">${frame.words.queue.hall.heading}</h2>
${seriesTable(frame, shown.hall, shown.now)}
${unservedLine(frame, shown, shown.hall)}
${absentList(frame, shown)}
</section>`
}

/** Waiting, longest and late, per series. Named by the heading with id "hall". */
export function seriesTable(frame: Frame, hall: Hall, now: number): Html {
  const words = frame.words.queue.hall
  const row = (series: SeriesNow) => html`<tr>
<th scope="row"><span class="bz-letter" translate="no">${series.letter}</span> ${frame.words.queue.seriesNames[series.kind]}</th>
<td>${series.waiting}</td>
<td>${series.longestMinutes === null ? nobody(frame) : words.minutes(series.longestMinutes)}</td>
<td>${series.beyondPromise === 0 ? nobody(frame) : html`<strong>${series.beyondPromise}</strong>`}</td>
</tr>`
  return html`<table class="bz-figures" aria-labelledby="hall">
<thead><tr><th scope="col">${words.series}</th><th scope="col">${words.waiting}</th><th scope="col">${words.longest}</th><th scope="col">${words.beyond}</th></tr></thead>
<tbody>${seriesNow(hall, now).map(row)}</tbody>
</table>`
}

const nobody = (frame: Frame): Html =>
  html`<span aria-hidden="true">${frame.words.queue.hall.none}</span><span class="bz-hidden">${frame.words.queue.hall.noneSaid}</span>`

/** Whoever waits for a team that no open counter serves: somebody must open one. */
export function unservedLine(frame: Frame, place: Place, hall: Hall): Html | '' {
  const words = frame.words.queue.hall
  const left = unserved(hall)
  if (left.length === 0) return ''
  const teams = [...Map.groupBy(left, (ticket) => ticket.team)].map(([team, tickets]) =>
    words.unservedText(tickets.map(({ number }) => unbroken(ticketOf(number))).join(', '), teamName(place, team)),
  )
  return html`<div class="bz-unserved"><p><strong>${words.unserved}</strong></p>
<ul class="bz-plain">${teams.map((team) => html`<li>${team}</li>`)}</ul></div>`
}

/** With a space at which no line ends. */
const unbroken = (number: string) => number.replace(' ', '\u00a0')

function absentList(frame: Frame, { hall, counter }: CounterPage): Html | '' {
  const words = frame.words.queue
  const absent = hall.tickets.filter((ticket) => ticket.state === 'absent')
  if (absent.length === 0) return ''
  return html`<h3 class="bz-zone__sub" id="absent">${words.hall.absent}</h3>
<ul class="bz-absent">${absent.map(
    ({ number, serial }) => html`<li>${numberText(number)}
<form method="post" action="${frame.link(`/balie/${counter.number}/terugkeer`)}" hx-push-url="false">
${hiddenFields({ volgnummer: serial })}
<button class="utrecht-button utrecht-button--subtle" type="submit">${words.acts.putBack}<span class="bz-hidden">: ${words.acts.putBackNumber(ticketOf(number))}</span></button>
</form></li>`,
  )}</ul>`
}
