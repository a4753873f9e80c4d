// The hall beside the counter: how many wait, who no open counter serves, who stands aside, and a field to find somebody.
import { html } from 'hono/html'
import { type Hall, unserved, workAt } from '../../src/queue/hall.ts'
import { type SeriesNow, seriesNow } from '../../src/queue/overview.ts'
import type { Band, Ticket } from '../../src/queue/ticket.ts'
import type { Frame, Html } from '../layout.ts'
import { ticketOf } from '../words/format.ts'
import { findForm, foundList } from './find.ts'
import { type Noun, pressForm } from './press.ts'
import type { CounterPage } from './shown.ts'
import { numberText, type Place, teamName } from './ticket.ts'

export function hallZone(frame: Frame, shown: CounterPage): Html {
  return html`<section class="bz-zone bz-hall" aria-labelledby="hall">
<h2 class="bz-zone__heading" id="hall">${frame.words.queue.hall.heading}</h2>
${findForm(frame, shown)}
${shown.sought === undefined ? overview(frame, shown) : foundList(frame, shown, shown.sought)}
</section>`
}

const overview = (frame: Frame, shown: CounterPage): Html => html`${seriesTable(frame, shown)}
${unservedLine(frame, shown, shown.hall)}
${asideLists(frame, shown)}`

export interface SeriesShown {
  hall: Hall
  now: number
  /** By series, how long somebody waits who would come now. */
  waits: ReadonlyMap<string, Band>
}

/** Waiting, longest and late, per series, and below it how long who comes now waits. Named by the heading with id "hall". */
export function seriesTable(frame: Frame, shown: SeriesShown): Html {
  const { hall, now } = shown
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
</table>
${comersLine(frame, shown)}`
}

/** "Wie nu komt, wacht: B 10–20 min, C 0 min." Nothing as long as nobody can say. */
function comersLine(frame: Frame, { hall, waits }: SeriesShown): Html | '' {
  const { comers, minutes, minutesRange } = frame.words.queue.hall
  const known = hall.series.flatMap(({ letter }) => {
    const band = waits.get(letter)
    if (!band) return []
    const { fromMinutes, untilMinutes } = band
    return [
      `${letter} ${fromMinutes === untilMinutes ? minutes(untilMinutes) : minutesRange(fromMinutes, untilMinutes)}`,
    ]
  })
  return known.length === 0 ? '' : html`<p class="bz-quiet">${comers(known.map(unbroken).join(', '))}</p>`
}

const nobody = (frame: Frame): Html =>
  html`<span aria-hidden="true">${frame.words.queue.hall.none}</span><span class="bz-hidden">${frame.words.queue.hall.noneSaid}</span>`

/** Whoever waits for a team that no open counter serves: somebody must open one. */
export function unservedLine(frame: Frame, place: Place, hall: Hall): Html | '' {
  const words = frame.words.queue.hall
  const left = unserved(hall)
  if (left.length === 0) return ''
  const whom = ({ forCounter, team }: Ticket) =>
    forCounter === null ? teamName(place, team) : words.onlyCounter(forCounter)
  const teams = [...Map.groupBy(left, whom)].map(([team, tickets]) =>
    words.unservedText(tickets.map(({ number }) => unbroken(ticketOf(number))).join(', '), team),
  )
  return html`<div class="bz-unserved"><p><strong>${words.unserved}</strong></p>
<ul class="bz-plain">${teams.map((team) => html`<li>${team}</li>`)}</ul></div>`
}

/** With a space at which no line ends. */
const unbroken = (text: string) => text.replaceAll(' ', '\u00a0')

/** Who is in the hall and waits for nobody: did not come, is with the back office, or was left by a counter that closed. */
function asideLists(frame: Frame, shown: CounterPage): (Html | '')[] {
  const words = frame.words.queue
  const { tickets, counters } = shown.hall
  const isOpen = (number: number) => counters.some((one) => one.number === number && one.state !== 'closed')
  const those = (state: Ticket['state']) => tickets.filter((ticket) => ticket.state === state)
  const left = those('parked').filter((ticket) => 'counter' in ticket && !isOpen(ticket.counter))
  const isFree = shown.counter.state === 'open' && workAt(shown.hall, shown.counter.number).doing === 'nothing'
  return [
    asideList(frame, shown, words.hall.absent, those('absent'), { noun: 'terugkeer', text: words.acts.putBack }),
    asideList(frame, shown, words.hall.backOffice, those('backOffice'), {
      noun: 'teruggave',
      text: words.acts.giveBack,
    }),
    asideList(
      frame,
      shown,
      words.hall.parkedElsewhere,
      left.filter((ticket) => 'counter' in ticket && ticket.counter !== shown.counter.number),
      isFree ? { noun: 'terugname', text: words.acts.takeBack } : undefined,
    ),
  ]
}

function asideList(
  frame: Frame,
  shown: CounterPage,
  heading: string,
  tickets: readonly Ticket[],
  act: { noun: Noun; text: string } | undefined,
): Html | '' {
  if (tickets.length === 0) return ''
  const about = (number: string) => frame.words.queue.acts.aboutNumber(ticketOf(number))
  const button = ({ number, serial }: Ticket) =>
    act && pressForm(frame, shown, { ...act, about: about(number), look: 'subtle', fields: { volgnummer: serial } })
  return html`<h3 class="bz-zone__sub">${heading}</h3>
<ul class="bz-aside">${tickets.map((ticket) => html`<li>${numberText(ticket.number)} ${button(ticket) ?? ''}</li>`)}</ul>`
}
