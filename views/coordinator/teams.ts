// The teams of one counter, to be changed: on a page of its own address, outside what is read again by itself.
import { html } from 'hono/html'
import type { Frame, Html } from '../layout.ts'
import { button, checkboxes, errorSummary, hiddenFields } from '../parts.ts'
import type { CoordinatorPage } from './shown.ts'

export function teamsPanel(frame: Frame, shown: CoordinatorPage): Html | '' {
  const words = frame.words.coordinator.teams
  const counter = shown.hall.counters.find(({ number }) => number === shown.teamsOf)
  if (!counter) return ''
  const error = shown.chosen ? words.missing : undefined
  return html`<section class="bz-zone bz-in-page" aria-labelledby="change">
${errorSummary(frame, error ? [{ field: 'team', message: error }] : [])}
<h2 class="bz-zone__sub" id="change" tabindex="-1"${error ? '' : html` autofocus`}>${words.heading(counter.number)}</h2>
<form method="post" action="${frame.link(`/hal/balies/${counter.number}/teams`)}" hx-push-url="false" data-act>
${counter.teams.map((stond) => hiddenFields({ stond }))}
${checkboxes(frame, {
  name: 'team',
  legend: frame.words.queue.hall.teams,
  hint: words.hint,
  error,
  options: shown.catalogue.teams.map(({ code, name }) => ({ value: code, label: name })),
  values: shown.chosen ?? counter.teams,
})}
<div class="bz-in-page__end">${button(words.save)}
<a class="utrecht-link utrecht-link--html-a bz-run__link" href="${frame.link('/hal')}" hx-push-url="false">${words.back}</a></div>
</form></section>`
}
