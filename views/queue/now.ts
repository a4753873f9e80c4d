// What a counter has in hand: the number, the buttons in the order of the work, and all that is known of the visit.
import { html } from 'hono/html'
import { minute } from '../../src/catalogue/milliseconds.ts'
import { durationMinutes } from '../../src/catalogue/product.ts'
import { type Work, workAt } from '../../src/queue/hall.ts'
import { next } from '../../src/queue/order.ts'
import type { Ticket } from '../../src/queue/ticket.ts'
import type { Frame, Html } from '../layout.ts'
import { notice } from '../parts.ts'
import { minutesOf, timeOf } from '../words/format.ts'
import { acts } from './acts.ts'
import type { CounterPage, Trouble } from './counter.ts'
import { doneText } from './done.ts'
import { choiceText, numberText, whyText } from './ticket.ts'

export function nowZone(frame: Frame, shown: CounterPage): Html {
  const work = workAt(shown.hall, shown.counter.number)
  return html`<section class="bz-zone bz-now" aria-labelledby="now">
<div class="bz-now__work">
<h1 class="bz-zone__heading" id="now">${frame.words.queue.counter(shown.counter.number)}<span class="bz-hidden">: ${frame.words.queue.now.heading}</span></h1>
<div class="bz-now__hand">${inHand(frame, shown, work)}</div>
${acts(frame, shown, work)}
${outcome(frame, shown)}
<p class="bz-now__wait">${frame.words.queue.buttonsWait}</p>
</div>
${work.doing === 'nothing' ? '' : visit(frame, shown, work.ticket)}
</section>`
}

function inHand(frame: Frame, shown: CounterPage, work: Work): Html {
  if (work.doing === 'nothing') return html`<p class="bz-now__idle">${idleText(frame, shown)}</p>`
  const words = frame.words.queue.now
  return html`<p class="bz-now__number bz-now__number--${work.doing}">${numberText(work.ticket.number)}</p>
<p class="bz-now__state"><strong>${work.doing === 'calling' ? words.called : words.serving}</strong> ${stateText(frame, shown, work)}</p>`
}

function idleText(frame: Frame, { hall, counter, now }: CounterPage): string {
  const words = frame.words.queue.now
  if (counter.state === 'closed') return words.closed
  if (counter.state === 'paused') return words.paused
  return next(hall.tickets, counter, now, hall.rules) ? words.ready : words.nobody
}

function stateText(frame: Frame, shown: CounterPage, work: Exclude<Work, { doing: 'nothing' }>): string {
  const words = frame.words.queue.now
  const time = (instant: number) => timeOf(instant, shown.zone, frame.language)
  if (work.doing === 'serving')
    return words.since(time(work.ticket.since), lasting(frame, shown.now - work.ticket.since))
  const { calls, calledAt, lastCalledAt } = work.ticket
  const first = words.since(time(calledAt), lasting(frame, shown.now - calledAt))
  return calls === 1 ? first : `${first}. ${words.calledAgain(calls, time(lastCalledAt))}`
}

/** "4 minuten"; null in the first minute. */
function lasting(frame: Frame, milliseconds: number): string | null {
  const minutes = Math.floor(milliseconds / minute)
  return minutes < 1 ? null : minutesOf(minutes, frame.language)
}

/** Nothing is wrong: it is only not the moment. */
const mild: ReadonlySet<Trouble> = new Set(['nobodyWaiting', 'tooSoon'])

/** What the last press did; or why it did nothing, where the eyes are already. */
function outcome(frame: Frame, { trouble, done, zone }: CounterPage): Html {
  const words = frame.words.queue
  if (trouble) {
    const kind = mild.has(trouble) ? 'info' : 'warning'
    return html`<div class="bz-now__outcome" tabindex="-1" autofocus>${notice(kind, words.refused[trouble])}</div>`
  }
  const [event] = done
  const text = event
    ? html`<span class="bz-now__done">${doneText(frame, done)}</span> ${timeOf(event.at, zone, frame.language)}`
    : ''
  return html`<p class="bz-now__outcome bz-quiet">${text}</p>`
}

function visit(frame: Frame, shown: CounterPage, ticket: Ticket): Html {
  return html`<div class="bz-now__visit">
<ul class="bz-now__choices">${ticket.choices.map((choice) => html`<li>${choiceText(frame, shown, choice)}</li>`)}</ul>
<dl class="bz-facts">${facts(frame, shown, ticket).map(([key, value]) => html`<div><dt>${key}</dt> <dd>${value}</dd></div>`)}</dl>
</div>`
}

/** What is out of the ordinary comes first. */
function facts(frame: Frame, shown: CounterPage, ticket: Ticket): [string, string | Html][] {
  const { queue } = frame.words
  const words = queue.now
  const time = (instant: number) => timeOf(instant, shown.zone, frame.language)
  const rows: [string, string | Html | false][] = [
    [words.needs, ticket.needs.length > 0 && loud(ticket.needs.map((need) => queue.needs[need] ?? need).join(', '))],
    [words.language, ticket.language !== 'nl' && loud(queue.languages[ticket.language] ?? ticket.language)],
    [words.appointment, ticket.appointmentAt !== null && time(ticket.appointmentAt)],
    [words.arrived, time(ticket.issuedAt)],
    [words.waited, 'calledAt' in ticket && (lasting(frame, ticket.calledAt - ticket.releaseAt) ?? words.justNow)],
    [words.planned, planned(frame, shown, ticket)],
    [words.why, shown.why !== undefined && whyText(frame, shown, shown.why)],
  ]
  return rows.filter((row): row is [string, string | Html] => row[1] !== false)
}

const loud = (text: string): Html => html`<strong>${text}</strong>`

function planned(frame: Frame, { catalogue }: CounterPage, { choices }: Ticket): string | false {
  const known = choices.every(({ product }) => catalogue.products.has(product))
  return known && minutesOf(durationMinutes(choices, catalogue.products, false), frame.language)
}
