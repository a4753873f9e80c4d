// The coming two hours, half hour by half hour: how many come, how many promises are kept, how long one waits.
import { html } from 'hono/html'
import type { Waits, Window } from '../../src/queue/forecast.ts'
import type { Frame, Html } from '../layout.ts'
import { clockOf, percentOf, timeOf } from '../words/format.ts'
import type { CoordinatorPage } from './shown.ts'

/** Below these shares of kept promises a half hour is tight, and too busy. */
const tightBelow = 0.9
const brokenBelow = 0.75
/** A wait is told in steps of so many minutes, and not beyond the two hours that are looked at. */
const stepMinutes = 5
const longestMinutes = 120

export function outlookZone(frame: Frame, shown: CoordinatorPage): Html | '' {
  if (!shown.outlook) return ''
  const words = frame.words.coordinator.outlook
  const { madeAt, forecast } = shown.outlook
  const when = ({ from }: Window) => (from === madeAt ? words.now : clockOf(from, shown.zone, frame.language))
  return html`<section class="bz-zone" aria-labelledby="outlook"><h2 class="bz-zone__heading" id="outlook">${words.heading} <span class="bz-outlook__made">${words.madeAt(timeOf(madeAt, shown.zone, frame.language))}</span></h2>
<table class="bz-figures bz-outlook" aria-labelledby="outlook">
<thead><tr><th scope="col">${words.when}</th><th scope="col">${words.visitors}</th><th scope="col">${words.kept}</th><th scope="col">${words.waits}</th><th scope="col">${words.idle}</th></tr></thead>
<tbody>${forecast.windows.map((window) => row(frame, when(window), window))}</tbody>
</table></section>`
}

function row(frame: Frame, when: string, window: Window): Html {
  const words = frame.words.coordinator.outlook
  const idle = words.idleOf(Math.round(window.idleCounters), Math.round(window.openCounters))
  return html`<tr>
<th scope="row">${when}</th>
<td>${Math.round(window.visitors)}</td>
<td>${keptText(frame, window)}</td>
<td>${waitText(frame, window)}</td>
<td>${idle}</td>
</tr>`
}

function keptText(frame: Frame, { keptShare }: Waits): Html | string {
  const words = frame.words.coordinator.outlook
  if (keptShare === null) return words.none
  const state = keptShare < brokenBelow ? 'broken' : keptShare < tightBelow ? 'tight' : 'well'
  return html`<span class="bz-kept bz-kept--${state}"><svg class="bz-kept__bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true"><rect width="${Math.round(keptShare * 100)}" height="8"></rect></svg> ${percentOf(keptShare, frame.language)} <span class="bz-kept__state">${words.states[state]}</span></span>`
}

/** From the median to the 90th percentile, as people are told it: rounded, the latter upwards. */
function waitText(frame: Frame, { medianMinutes, p90Minutes }: Waits): string {
  const words = frame.words.coordinator.outlook
  if (medianMinutes === null || p90Minutes === null) return words.none
  if (medianMinutes > longestMinutes) return words.tooLong
  const until = Math.ceil((p90Minutes - 0.5) / stepMinutes) * stepMinutes
  return words.minutes(Math.min(Math.round(medianMinutes), until), Math.min(Math.max(0, until), longestMinutes))
}
