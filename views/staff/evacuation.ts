// The page of an evacuation: before it the question, while it runs how to end it; and the line about it on every page
// of staff.
import { html } from 'hono/html'
import type { OwnText } from '../../src/catalogue/catalogue.ts'
import type { Evacuation } from '../../src/staff/evacuation.ts'
import type { Person } from '../../src/staff/person.ts'
import { type Frame, type Html, page } from '../layout.ts'
import { ownText } from '../own-text.ts'
import { button, hiddenFields, linkButton } from '../parts.ts'
import { timeOf } from '../words/format.ts'
import { staffBar } from './bar.ts'

interface EvacuationPage {
  person: Person
  location: OwnText
  zone: string
  evacuation: Evacuation | undefined
  /** Of the form that starts one. */
  key: string
}

export function evacuationPage(frame: Frame, shown: EvacuationPage): Html {
  const words = frame.words.evacuating
  const title = shown.evacuation ? words.running : words.question
  return page(
    frame,
    { title, kind: 'counter' },
    html`${staffBar(frame, shown.person, '/ontruiming')}
<div class="bz-start bz-flow">
<h1 class="utrecht-heading-1">${title}</h1>
<p class="utrecht-paragraph">${words.where} <strong>${ownText(frame, shown.location)}</strong>.</p>
${shown.evacuation ? ending(frame, shown, shown.evacuation) : asking(frame, shown)}
</div>`,
  )
}

function asking(frame: Frame, { key }: EvacuationPage): Html {
  const words = frame.words.evacuating
  return html`<ul class="utrecht-unordered-list">${words.what.map((line) => html`<li class="utrecht-unordered-list__item">${line}</li>`)}</ul>
<p class="utrecht-paragraph"><strong>${words.noAlarm}</strong></p>
<form method="post" action="${frame.link('/ontruiming')}">
${hiddenFields({ sleutel: key })}
<div class="utrecht-action-group">${button(words.start, { kind: 'danger' })}
${linkButton(words.back, frame.link('/medewerker'), { kind: 'secondary' })}</div>
</form>`
}

function ending(frame: Frame, { zone }: EvacuationPage, { since }: Evacuation): Html {
  const words = frame.words.evacuating
  return html`<p class="utrecht-paragraph">${words.since(timeOf(since, zone, frame.language))}</p>
<p class="utrecht-paragraph">${words.untilEnded}</p>
${endForm(frame, since)}`
}

const endForm = (frame: Frame, since: number) =>
  html`<form method="post" action="${frame.link('/ontruiming/einde')}">
${hiddenFields({ sinds: since })}
${button(frame.words.evacuating.end)}
</form>`

/** On every page of staff while it lasts. */
export function evacuationLine(frame: Frame, zone: string, { since }: Evacuation): Html {
  const words = frame.words.evacuating
  return html`<div class="bz-alarm" data-sounds="${since}">
<p role="alert"><strong>${words.since(timeOf(since, zone, frame.language))}</strong></p>
</div>`
}
