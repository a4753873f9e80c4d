// Choosing a counter: each with what it serves and what it is doing, and one button.
import { html } from 'hono/html'
import { type Counter, type Hall, workAt } from '../../src/queue/hall.ts'
import type { Person } from '../../src/staff/person.ts'
import { type Frame, type Html, page } from '../layout.ts'
import { button, hiddenFields, linkButton, livePart } from '../parts.ts'
import { staffBar } from '../staff/bar.ts'
import { doingText, type Place, teamName } from './ticket.ts'

export interface CountersPage extends Place {
  person: Person
  hall: Hall
}

export function countersPage(frame: Frame, shown: CountersPage): Html {
  const words = frame.words.queue.choose
  return page(
    frame,
    { title: words.title, kind: 'counter', live: frame.link('/balie/stroom'), refreshSeconds: 30 },
    html`${staffBar(frame, shown.person, '/balie')}
<h1 class="utrecht-heading-1">${words.title}</h1>
${countersPart(frame, shown)}`,
  )
}

export function countersPart(frame: Frame, shown: CountersPage): Html {
  const { counters } = shown.hall
  return livePart(
    { id: 'counters', url: frame.link('/balie') },
    counters.length === 0
      ? html`<p>${frame.words.queue.choose.none}</p>`
      : html`<ul class="bz-counters">${counters.map((counter) => counterCard(frame, shown, counter))}</ul>`,
  )
}

function counterCard(frame: Frame, shown: CountersPage, counter: Counter): Html {
  const words = frame.words.queue
  const { number, state } = counter
  const work = workAt(shown.hall, number)
  const busy = state === 'open' || work.doing !== 'nothing'
  return html`<li class="bz-counters__item">
<h2 class="bz-counters__name"><a href="${frame.link(`/balie/${number}`)}">${words.counter(number)}</a></h2>
<p class="bz-counters__state">${html`<strong>${words.states[state]}</strong>`}${busy ? html`, ${doingText(frame, shown, work)}` : ''}</p>
<p class="bz-quiet">${counter.teams.map((code) => teamName(shown, code)).join(', ')}</p>
${state === 'open' ? linkButton(words.choose.enter(number), frame.link(`/balie/${number}`), { kind: 'secondary' }) : openForm(frame, counter)}
</li>`
}

function openForm(frame: Frame, { number, state, lastEvent }: Counter): Html {
  const words = frame.words.queue.choose
  return html`<form method="post" action="${frame.link(`/balie/${number}/opening`)}">
${hiddenFields({ gezien: lastEvent })}
${button(state === 'paused' ? words.reopen(number) : words.open(number))}
</form>`
}
