// Where a visitor is passed on to: every destination is a button, so that choosing one is doing it. The first button of
// the form does nothing and is not seen: Enter in the note must not send the visitor to the first team.
import { html } from 'hono/html'
import { destinationsFrom } from '../../src/queue/passing.ts'
import { destinationText } from '../../src/queue/pressed.ts'
import type { Ticket } from '../../src/queue/ticket.ts'
import type { Frame, Html } from '../layout.ts'
import { hiddenFields } from '../parts.ts'
import { ticketOf } from '../words/format.ts'
import { valueButtons } from './press.ts'
import type { CounterPage } from './shown.ts'
import { teamName } from './ticket.ts'

export function passPanel(frame: Frame, shown: CounterPage, ticket: Ticket, note: string): Html {
  const words = frame.words.queue.passing
  const { counter, hall } = shown
  const to = destinationsFrom(hall, counter.number, ticket)
  const isPaused = (number: number) => hall.counters.some((one) => one.number === number && one.state === 'paused')
  const isServed = (team: string) => hall.counters.some(({ state, teams }) => state === 'open' && teams.includes(team))
  const teams = to.teams.map((team) => ({
    value: destinationText({ team }),
    text: teamName(shown, team),
    ...(isServed(team) ? {} : { hint: words.noCounter }),
  }))
  const counters = to.counters.map((number) => ({
    value: destinationText({ counter: number }),
    text: frame.words.queue.counter(number),
    ...(isPaused(number) ? { hint: words.paused } : {}),
  }))
  const backOffice = [{ value: destinationText({ backOffice: true }), text: words.backOffice }]
  return html`<h2 class="bz-zone__sub" id="panel" tabindex="-1" autofocus>${words.heading(ticketOf(ticket.number))}</h2>
<form method="post" action="${frame.link(`/balie/${counter.number}/doorverwijzing`)}" hx-push-url="false" data-act aria-labelledby="panel">
${hiddenFields({ gezien: counter.lastEvent })}
<button type="submit" disabled hidden>${words.back}</button>
<div class="bz-panel__values" role="group" aria-label="${words.label}">
${valueButtons('naar', teams)}
<div class="bz-panel__pairs">
${valueButtons('naar', counters, teams.length + 1)}
${valueButtons('naar', backOffice, teams.length + counters.length + 1)}
</div></div>
<div class="bz-panel__note">
<label class="utrecht-form-label" for="notitie">${words.note} <span class="bz-optional">${frame.words.shell.optional}</span></label>
<div class="utrecht-form-field-description" id="notitie-hint">${words.noteHint}</div>
<input class="utrecht-textbox utrecht-textbox--html-input" id="notitie" name="notitie" type="text" maxlength="200" autocomplete="off" value="${note}" aria-describedby="notitie-hint">
</div>
</form>`
}
