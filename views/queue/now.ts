// What a counter has in hand: the number, the buttons in the order of the work, and beside them all that is known of the
// visit, or the panel that is open.
import { html } from 'hono/html'
import { minute } from '../../src/catalogue/milliseconds.ts'
import { type Work, workAt } from '../../src/queue/hall.ts'
import { next } from '../../src/queue/order.ts'
import type { Frame, Html } from '../layout.ts'
import { minutesOf, timeOf } from '../words/format.ts'
import { acts } from './acts.ts'
import { pauseReason, stillBusy } from './asking.ts'
import { keysButton } from './keys.ts'
import { outcome } from './outcome.ts'
import { openPanel } from './panel.ts'
import type { CounterPage } from './shown.ts'
import { numberText } from './ticket.ts'
import { visit } from './visit.ts'

export function nowZone(frame: Frame, shown: CounterPage): Html {
  const work = workAt(shown.hall, shown.counter.number)
  const words = frame.words.queue
  return html`<section class="bz-zone bz-now" aria-labelledby="now">
<div class="bz-now__work">
<div class="bz-now__top"><h1 class="bz-zone__heading" id="now">${words.counter(shown.counter.number)}<span class="bz-hidden">: ${words.now.heading}</span></h1>${keysButton(frame, shown)}</div>
<div class="bz-now__hand">${inHand(frame, shown, work)}</div>
${acts(frame, shown, work)}
${outcome(frame, shown)}
<p class="bz-now__wait">${words.buttonsWait}</p>
</div>
${beside(frame, shown, work)}
</section>`
}

function beside(frame: Frame, shown: CounterPage, work: Work): Html | '' {
  const panel = openPanel(frame, shown, work)
  if (panel) return html`<div class="bz-now__visit">${panel}</div>`
  switch (work.doing) {
    case 'nothing':
      return shown.counter.state === 'paused' ? html`<div class="bz-now__visit">${pauseReason(frame, shown)}</div>` : ''
    case 'calling':
    case 'serving':
      return html`<div class="bz-now__visit">
${work.doing === 'serving' ? stillBusy(frame, shown, work.ticket) : ''}
${visit(frame, shown, work.ticket)}
</div>`
    default:
      return work satisfies never
  }
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
