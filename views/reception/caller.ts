// Booking for who calls: a time, a name, a way to confirm it. One form, one press.
import { html } from 'hono/html'
import { needCodes } from '../../src/booking/contact.ts'
import { appointmentPanel, panelPath, timesFields } from '../../src/reception/panel.ts'
import type { Frame, Html } from '../layout.ts'
import { hiddenFields } from '../parts.ts'
import { timeOf } from '../words/format.ts'
import { languages, ownNames } from '../words/languages.ts'
import { visitHidden, whenAndWhere } from './found.ts'
import type { CallerSent, ReceptionPage, VisitShown } from './shown.ts'
import { type Choosing, noTimes, timeChoices } from './times.ts'

const fields = [
  { name: 'naam', type: 'text' },
  { name: 'mobiel', type: 'tel' },
  { name: 'email', type: 'email' },
] as const

export function callerForm(frame: Frame, shown: ReceptionPage, { asked, keys }: VisitShown, choosing: Choosing): Html {
  const { sent } = shown
  const chosen = sent?.taken === undefined ? sent?.typed.tijd : undefined
  if (choosing.offered.times.length === 0) return noTimes(frame, choosing)
  return html`<form class="bz-desk__caller" method="post" action="${frame.link('/receptie/afspraken')}" data-act>
${hiddenFields({ sleutel: keys.appointment, ...timesFields(choosing.times) })}${visitHidden(asked)}
${wrongLine(frame, shown)}
${timeChoices(frame, choosing, { chosen, onwards: 'naam' })}
${whoPart(frame, sent)}
</form>`
}

function whoPart(frame: Frame, sent: CallerSent | undefined): Html {
  const words = frame.words.reception.caller
  const typed = sent?.typed
  const field = ({ name, type }: (typeof fields)[number]) => html`<label for="${name}">${words[name]}</label>
<input class="utrecht-textbox utrecht-textbox--html-input" id="${name}" name="${name}" type="${type}" autocomplete="off" spellcheck="false" value="${typed?.[name] ?? ''}"${sent?.wrong.includes(name) ? html` aria-invalid="true" aria-describedby="wrong"` : ''}>`
  const need = (code: (typeof needCodes)[number]) =>
    html`<label><input type="checkbox" name="hulp" value="${code}"${typed?.hulp.includes(code) ? html` checked` : ''}> ${frame.words.queue.needs[code]}</label>`
  return html`<fieldset class="bz-desk__fields"><legend class="bz-hidden">${words.heading}</legend>
${fields.map(field)}
${languageSelect(frame, 'taal', typed?.taal ?? frame.language)}
</fieldset>
<details class="bz-desk__needs"${typed?.hulp.length ? html` open` : ''}><summary>${words.needs}</summary>${needCodes.map(need)}</details>
<div class="bz-desk__acts"><button class="utrecht-button utrecht-button--primary-action" type="submit">${words.make}</button>
<p class="bz-quiet">${words.without}</p></div>`
}

/** In which language messages and the counter speak to somebody. */
export function languageSelect(frame: Frame, id: string, chosen: string): Html {
  return html`<label for="${id}">${frame.words.reception.caller.taal}</label>
<select class="bz-select" id="${id}" name="taal">${languages.map((one) => html`<option value="${one}" lang="${one}"${one === chosen ? html` selected` : ''}>${ownNames[one]}</option>`)}</select>`
}

/** What is wrong, on one line; takes the focus. */
function wrongLine(frame: Frame, { sent, zone, catalogue }: ReceptionPage): Html | '' {
  if (!sent) return ''
  const { wrong, times, caller } = frame.words.reception
  const order = ['tijd', 'naam', 'mobiel', 'email'] as const
  const said = order.filter((name) => sent.wrong.includes(name)).map((name) => wrong[name])
  const taken = sent.taken === undefined ? [] : [times.taken(timeOf(sent.taken, zone, frame.language))]
  const twin =
    sent.twin &&
    html`${caller.twin} <a href="${frame.link(panelPath(appointmentPanel(sent.twin.publicId)))}">${whenAndWhere(frame, catalogue, sent.twin)}</a>. ${caller.twinMore(caller.make)}`
  return html`<p class="bz-desk__wrong" id="wrong" role="alert" tabindex="-1" autofocus>${twin ?? [...taken, ...said].join(' ')}</p>${sent.twin ? hiddenFields({ dubbel: 'ja' }) : ''}`
}
