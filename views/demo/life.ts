// The page of the living hall: its speed, its people, and who works at each counter.
import { html } from 'hono/html'
import type { Lives } from '../../src/demo/life/surroundings.ts'
import { demoZone } from '../../src/demo/zone.ts'
import { type Frame, type Html, page } from '../layout.ts'
import { button, errorSummary, field, hiddenFields, radios } from '../parts.ts'
import { dateOf, timeOf } from '../words/format.ts'

/** How many times faster than a clock a hall may live. */
export const speeds = [1, 5, 10, 20, 60]

export interface LifePage {
  lives: Lives | undefined
  /** Municipal now, epoch ms. */
  now: number
  /** What was sent cannot be done. */
  wrong?: boolean
}

export function lifePage(frame: Frame, shown: LifePage): Html {
  const { language, words } = frame
  const { title, lead, wrong, moment } = words.life
  const errors = shown.wrong ? [{ field: 'nummer', message: wrong }] : []
  return page(
    frame,
    { title, kind: 'resident', back: { href: frame.link('/demo') }, problem: errors.length > 0 },
    html`${errorSummary(frame, errors)}
<h1 class="utrecht-heading-1">${title}</h1>
<p class="utrecht-paragraph utrecht-paragraph--lead">${lead}</p>
<p class="utrecht-paragraph" role="status">${moment(dateOf(shown.now, demoZone, language), timeOf(shown.now, demoZone, language))} ${shown.lives ? words.life.lives(shown.lives.speed, shown.lives.visitors) : words.life.still}</p>
${shown.lives ? counters(frame, shown.lives) : ''}
${beginForm(frame, shown)}`,
  )
}

function beginForm(frame: Frame, { lives, wrong }: LifePage): Html {
  const words = frame.words.life
  const options = speeds.map((speed) => ({ value: String(speed), label: words.speed(speed) }))
  return html`<h2 class="utrecht-heading-2">${lives ? words.other : words.begin}</h2>
<form method="post" action="${frame.link('/demo/hal')}" novalidate>
${radios(frame, { name: 'snelheid', legend: words.speedLegend, options, look: 'tile', value: String(lives?.speed ?? 10) })}
${field(frame, { name: 'nummer', label: words.seed, hint: words.seedHint, value: String(lives?.seed ?? 1), inputmode: 'numeric', size: 'short', ...(wrong ? { error: words.wrong } : {}) })}
${button(lives ? words.restart : words.start)}
</form>`
}

/** Who works where, and the button that changes it. */
function counters(frame: Frame, lives: Lives): Html {
  const words = frame.words.life
  const item = ({
    number,
    byItself,
  }: Lives['counters'][number]) => html`<tr><th scope="row"><a class="utrecht-link utrecht-link--html-a" href="${frame.link(`/balie/${number}`)}" target="_blank">${words.counter(number)}</a></th>
<td>${byItself ? words.byItself : words.byHand}</td>
<td><form method="post" action="${frame.link(`/demo/hal/balies/${number}`)}">${hiddenFields({ wie: byItself ? 'hand' : 'vanzelf' })}
${button(html`${byItself ? words.takeOver : words.giveBack}<span class="bz-hidden">, ${words.counter(number)}</span>`, { kind: 'secondary' })}</form></td></tr>`
  return html`<p class="utrecht-paragraph">${words.watch} <a class="utrecht-link utrecht-link--html-a" href="${frame.link('/demo')}">${words.screens}</a></p>
<form method="post" action="${frame.link('/demo/hal/einde')}">${button(words.stop, { kind: 'danger' })}</form>
<h2 class="utrecht-heading-2">${words.counters}</h2>
<p class="utrecht-paragraph">${words.countersHint}</p>
<div class="bz-demo-table"><table>
<thead><tr><th scope="col">${words.where}</th><th scope="col">${words.who}</th><th scope="col">${words.change}</th></tr></thead>
<tbody>${lives.counters.map(item)}</tbody></table></div>`
}
