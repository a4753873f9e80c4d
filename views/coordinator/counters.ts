// The counters as cards: who works there, on what and for how long, and one button to open or close it.
import { html } from 'hono/html'
import { minute } from '../../src/catalogue/milliseconds.ts'
import { type Counter, type Work, workAt } from '../../src/queue/hall.ts'
import { isFarOver, usualMinutes } from '../../src/queue/pace.ts'
import type { TicketThatIs } from '../../src/queue/ticket.ts'
import type { Frame, Html } from '../layout.ts'
import { hiddenFields } from '../parts.ts'
import { teamName } from '../queue/ticket.ts'
import { minutesOf, ticketOf, timeOf } from '../words/format.ts'
import type { CoordinatorPage } from './shown.ts'

export function countersZone(frame: Frame, shown: CoordinatorPage): Html {
  const { counters } = shown.hall
  return html`<section aria-labelledby="counters"><h2 class="bz-zone__heading" id="counters">${frame.words.coordinator.counters.heading}</h2>
${counters.length === 0 ? html`<p>${frame.words.queue.choose.none}</p>` : html`<ul class="bz-posts">${counters.map((counter) => card(frame, shown, counter))}</ul>`}</section>`
}

function card(frame: Frame, shown: CoordinatorPage, counter: Counter): Html {
  const words = frame.words.coordinator.counters
  const { number, state, teams } = counter
  const work = workAt(shown.hall, number)
  const at = shown.present.find((one) => one.counter === number)
  const left = at?.isLeft ? words.left(timeOf(at.since, shown.zone, frame.language)) : ''
  return html`<li class="bz-post bz-post--${state}">
<div class="bz-post__top"><h3 class="bz-post__name">${frame.words.queue.counter(number)}</h3> <span class="bz-post__state">${frame.words.queue.states[state]}</span></div>
<p class="bz-post__doing">${at?.name ? html`<strong>${at.name}</strong>. ` : ''}${[doing(frame, shown, counter, work), left].filter(Boolean).join('. ')}</p>
<p class="bz-quiet bz-post__teams">${teams.map((code) => teamName(shown, code)).join(', ')}</p>
<div class="bz-post__acts">${actForm(frame, counter, work)}
<a class="utrecht-link utrecht-link--html-a bz-run__link" href="${frame.link(`/hal?teams=${number}`)}" hx-push-url="false">${words.teams}<span class="bz-hidden">: ${words.about(number)}</span></a></div>
</li>`
}

function doing(frame: Frame, shown: CoordinatorPage, counter: Counter, work: Work): string {
  const words = frame.words.coordinator.counters
  const { zone, now } = shown
  const time = (instant: number) => timeOf(instant, zone, frame.language)
  const passed = (from: number) => {
    const count = Math.floor((now - from) / minute)
    return count < 1 ? words.justBegun : minutesOf(count, frame.language)
  }
  if (work.doing === 'calling') return words.calling(ticketOf(work.ticket.number), passed(work.ticket.calledAt))
  if (work.doing === 'serving') {
    const long = overTime(frame, shown, work.ticket)
    return `${words.serving(ticketOf(work.ticket.number), passed(work.ticket.since))}${long ? `, ${long}` : ''}`
  }
  const at = shown.present.find((one) => one.counter === counter.number)
  const since = at && !at.isLeft ? time(at.since) : null
  if (counter.state === 'closed') return ''
  if (counter.state === 'open') return words.free(since)
  const reason = counter.pausedFor && frame.words.queue.pausing.reasons[counter.pausedFor]
  return words.paused(reason, since)
}

/** Said of a visit that lasts longer than such visits do, by whole minutes as its length is said; '' when it does not. */
function overTime(frame: Frame, { hall, now }: CoordinatorPage, ticket: TicketThatIs<'serving'>): string {
  const words = frame.words.coordinator.counters
  const usual = usualMinutes(ticket, hall.products)
  if (usual === 0 || now < ticket.since + (usual + 1) * minute) return ''
  return words[isFarOver(ticket, hall, now) ? 'farLonger' : 'longer'](minutesOf(usual, frame.language))
}

/** A counter with somebody in hand closes when that visit is over: instead of a button it says so. */
function actForm(frame: Frame, counter: Counter, work: Work): Html {
  const words = frame.words.coordinator.counters
  const { number, state, lastEvent } = counter
  if (state === 'open' && work.doing !== 'nothing') {
    return html`<span class="bz-quiet">${words.closesAfter(ticketOf(work.ticket.number))}</span>`
  }
  const form = (
    noun: string,
    text: string,
  ) => html`<form method="post" action="${frame.link(`/hal/balies/${number}/${noun}`)}" hx-push-url="false" data-act>
${hiddenFields({ gezien: lastEvent })}
<button class="utrecht-button utrecht-button--secondary-action" type="submit">${text}<span class="bz-hidden">: ${words.about(number)}</span></button>
</form>`
  if (state === 'open') return form('sluiting', words.close)
  if (state === 'closed') return form('opening', words.open)
  return html`${form('opening', words.reopen)}${form('sluiting', words.close)}`
}
