// What the counter asks kindly, and never insists on: whether a very long visit still goes on, and what a break is for.
import { html } from 'hono/html'
import { minute } from '../../src/catalogue/milliseconds.ts'
import { pauseReasons } from '../../src/queue/hall.ts'
import { isFarOver, likelyEnd, usualMinutes } from '../../src/queue/pace.ts'
import type { TicketThatIs } from '../../src/queue/ticket.ts'
import type { Frame, Html } from '../layout.ts'
import { hiddenFields } from '../parts.ts'
import { minutesOf, ticketOf, timeOf } from '../words/format.ts'
import { pressForm, valueButtons } from './press.ts'
import type { CounterPage } from './shown.ts'

/** Asks about a visit that is far over its usual time; prints nothing about others. */
export function stillBusy(frame: Frame, shown: CounterPage, ticket: TicketThatIs<'serving'>): Html | '' {
  const { hall, now, zone } = shown
  if (!isFarOver(ticket, hall, now)) return ''
  const words = frame.words.queue.asking
  const lasts = minutesOf(Math.floor((now - ticket.since) / minute), frame.language)
  const usual = minutesOf(usualMinutes(ticket, hall.products), frame.language)
  const end = timeOf(likelyEnd(ticket, hall.products, now), zone, frame.language)
  return html`<section class="bz-asking" aria-labelledby="asking">
<h2 class="bz-zone__sub" id="asking">${words.heading(ticketOf(ticket.number))}</h2>
<p>${words.text(lasts, usual)}</p>
${pressForm(frame, shown, { noun: 'voortzetting', text: words.yes })}
${pressForm(frame, shown, { noun: 'afronding', text: words.no(end), fields: { vergeten: 'ja' } })}
</section>`
}

/** What a break is for, when the employee cares to say so. */
export function pauseReason(frame: Frame, shown: CounterPage): Html {
  const words = frame.words.queue.pausing
  const { number, lastEvent, pausedFor } = shown.counter
  if (pausedFor) return html`<p class="bz-now__choices">${words.reasons[pausedFor]}</p>`
  const values = pauseReasons.map((value) => ({ value, text: words.reasons[value] }))
  return html`<h2 class="bz-zone__sub" id="reason">${words.heading}</h2>
<p class="bz-quiet">${words.hint}</p>
<form class="bz-panel__pairs" method="post" action="${frame.link(`/balie/${number}/pauze`)}" hx-push-url="false" data-act aria-labelledby="reason">
${hiddenFields({ gezien: lastEvent })}
${valueButtons('reden', values)}
</form>`
}
