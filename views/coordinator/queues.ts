// The queues: per series how long the first one waits against what was promised, and who was promised sooner.
import { html } from 'hono/html'
import { lateAfter, promiseLeft, type SeriesNow, seriesNow } from '../../src/queue/overview.ts'
import type { TicketThatIs } from '../../src/queue/ticket.ts'
import { bandText } from '../checkin/band.ts'
import type { Frame, Html } from '../layout.ts'
import { numberText, teamName } from '../queue/ticket.ts'
import { percentOf } from '../words/format.ts'
import type { CoordinatorPage } from './shown.ts'

/** The bar is twice the promise wide, with a line where the promise ends. */
const barPromises = 2
/** More late ones than this are counted. */
const lateMax = 6

export function queuesZone(frame: Frame, shown: CoordinatorPage): Html {
  const words = frame.words.coordinator.queues
  return html`<section class="bz-zone" aria-labelledby="queues"><h2 class="bz-zone__heading" id="queues">${words.heading}</h2>
<ul class="bz-queues">${seriesNow(shown.hall, shown.now).map((series) => queue(frame, shown, series))}</ul></section>`
}

function queue(frame: Frame, shown: CoordinatorPage, series: SeriesNow): Html {
  const words = frame.words.coordinator.queues
  const { letter, kind, promiseMinutes, waiting, longestMinutes, beyondPromise } = series
  const comers = shown.waits.get(letter)
  const kept = shown.outlook?.forecast.series.get(letter)?.keptShare ?? null
  const now = longestMinutes === null ? words.nobody : words.waiting(waiting, longestMinutes)
  return html`<li class="bz-queue">
<p class="bz-queue__name"><span class="bz-letter" translate="no">${letter}</span> ${frame.words.queue.seriesNames[kind]} <span class="bz-quiet">${words.promise(promiseMinutes)}</span></p>
${bar(longestMinutes ?? 0, promiseMinutes)}
<p class="bz-queue__now">${now}${beyondPromise > 0 ? html`, <strong>${words.beyond(beyondPromise)}</strong>` : ''}</p>
${comers ? html`<p class="bz-queue__now">${words.comers(bandText(frame.words, frame.language, comers))}</p>` : ''}
${kept === null ? '' : html`<p class="bz-quiet bz-queue__next">${words.expected(percentOf(kept, frame.language))}</p>`}
</li>`
}

/** How long the first one waits; what is past the promise is another colour, and is said in words below it. */
function bar(minutes: number, promised: number): Html {
  const middle = 100 / barPromises
  const width = Math.min(100, promised === 0 ? 0 : (minutes / promised) * middle)
  const late = Math.max(0, width - middle)
  return html`<svg class="bz-queue__bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true"><rect class="bz-queue__kept" width="${(width - late).toFixed(1)}" height="8"></rect><rect class="bz-queue__late" x="${middle}" width="${late.toFixed(1)}" height="8"></rect><rect class="bz-queue__promise" x="${middle - 0.4}" width="0.8" height="8"></rect></svg>`
}

export function beyondZone(frame: Frame, shown: CoordinatorPage): Html {
  const words = frame.words.coordinator.beyond
  const { hall, now } = shown
  const late = hall.tickets
    .filter((ticket) => ticket.state === 'waiting')
    .filter((ticket) => lateAfter(ticket) < now)
    .sort((a, b) => lateAfter(a) - lateAfter(b) || a.serial - b.serial)
  const row = (
    ticket: TicketThatIs<'waiting'>,
  ) => html`<li>${numberText(ticket.number)} <span class="bz-quiet">${teamName(shown, ticket.team)}</span>
<strong>${words.late(promiseLeft(ticket, now).minutes)}</strong></li>`
  return html`<section class="bz-zone" aria-labelledby="beyond"><h2 class="bz-zone__heading" id="beyond">${words.heading}</h2>
${late.length === 0 ? html`<p class="bz-quiet">${words.nobody}</p>` : html`<ol class="bz-late">${late.slice(0, lateMax).map(row)}</ol>`}
${late.length > lateMax ? html`<p>${words.more(late.length - lateMax)}</p>` : ''}</section>`
}
