// The appointment to collect what was applied for: the first times as buttons, and whom they are for.
import { html } from 'hono/html'
import type { Visit } from '../../src/booking/appointment.ts'
import { timeText } from '../../src/booking/times.ts'
import type { Frame, Html } from '../layout.ts'
import { hiddenFields } from '../parts.ts'
import { clockOf, codeOf, dateOf, shortDate, timeOf } from '../words/format.ts'
import { valueButtons } from './press.ts'
import type { CounterPage, FollowUpShown, FollowUpTyped } from './shown.ts'
import { choiceText } from './ticket.ts'

export function followUpPanel(frame: Frame, shown: CounterPage, found: FollowUpShown, sent: FollowUpTyped): Html {
  if (found.made) return madePanel(frame, shown, found.made)
  const words = frame.words.queue.followUp
  const { counter, zone } = shown
  const { contact, times } = found
  const typed = sent.typed ?? { naam: contact?.name ?? '', email: contact?.email ?? '', mobiel: contact?.mobile ?? '' }
  const values = times.map((time) => ({
    value: timeText(time),
    text: `${shortDate(time.startsAt, zone, frame.language)}, ${clockOf(time.startsAt, zone, frame.language)}`,
  }))
  const field = (name: keyof typeof typed, type: string) =>
    html`<label for="${name}">${words[name]}</label>
<input class="utrecht-textbox utrecht-textbox--html-input" id="${name}" name="${name}" type="${type}" autocomplete="off" spellcheck="false" value="${typed[name]}"${sent.wrong?.includes(name) ? html` aria-invalid="true" aria-describedby="wrong"` : ''}>`
  return html`<h2 class="bz-zone__sub" id="panel" tabindex="-1"${sent.wrong ? '' : html` autofocus`}>${words.heading}</h2>
<ul class="bz-plain">${found.choices.map((choice) => html`<li>${choiceText(frame, shown, choice)}</li>`)}</ul>
${wrongText(frame, sent)}
<form method="post" action="${frame.link(`/balie/${counter.number}/vervolgafspraak`)}" hx-push-url="false" data-act aria-labelledby="panel">
${hiddenFields({ sleutel: found.key, volgnummer: found.serial })}
<button type="submit" disabled hidden>${words.heading}</button>
<div class="bz-follow">${field('naam', 'text')}${field('email', 'email')}${field('mobiel', 'tel')}</div>
${times.length === 0 ? html`<p>${words.none}</p>` : html`<p class="bz-quiet">${words.choose}</p><div class="bz-panel__pairs">${valueButtons('tijd', values)}</div>`}
</form>`
}

function wrongText(frame: Frame, { wrong = [] }: FollowUpTyped): Html | '' {
  const words = frame.words.queue.followUp.wrong
  const said = (['naam', 'email', 'mobiel', 'tijd'] as const).filter((name) => wrong.includes(name))
  if (said.length === 0) return ''
  return html`<p class="bz-follow__wrong" id="wrong" role="alert" tabindex="-1" autofocus>${said.map((name) => words[name]).join(' ')}</p>`
}

/** To read aloud: when, and the code in two groups. */
function madePanel(frame: Frame, { zone }: CounterPage, visit: Visit): Html {
  const words = frame.words.queue.followUp
  const { startsAt, code, contact } = visit
  return html`<h2 class="bz-zone__sub" id="panel" tabindex="-1" autofocus>${words.made}</h2>
<p class="bz-now__choices">${dateOf(startsAt, zone, frame.language)}, ${timeOf(startsAt, zone, frame.language)}</p>
${code === null ? '' : html`<p>${words.code} <strong class="bz-ticket" translate="no">${codeOf(code)}</strong></p>`}
<p class="bz-quiet">${contact?.email || contact?.mobile ? words.sent : words.notSent}</p>`
}
