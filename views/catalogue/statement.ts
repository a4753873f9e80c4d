// The accessibility statement: what does not work for everybody yet, and where to go with it.
import { html } from 'hono/html'
import type { AccessibilityStatement } from '../../src/catalogue/statement.ts'
import { dialled, type Frame, type Html, page, unbroken } from '../layout.ts'
import { ownList, ownText } from '../own-text.ts'
import { isoDateOf } from '../words/format.ts'

const register = 'https://www.toegankelijkheidsverklaring.nl/register'
const ombudsman = 'https://www.nationaleombudsman.nl'

export function statementPage(frame: Frame, statement: AccessibilityStatement): Html {
  const words = frame.words.statement
  const name = ownText(frame, frame.municipality.name)
  return page(
    frame,
    { title: words.title, kind: 'resident', back: { href: frame.link('/'), text: words.toStart } },
    html`<h1 class="utrecht-heading-1">${words.title}</h1>
<p class="utrecht-paragraph utrecht-paragraph--lead">${name} ${words.wants}</p>
<p class="utrecht-paragraph">${words.law}</p>
${section(
  words.status,
  html`<p class="utrecht-paragraph"><strong>${words.statuses[statement.status]}</strong></p>
<p class="utrecht-paragraph">${words.norm} ${link(register, words.register)}.</p>`,
)}
${section(words.gaps, statement.gaps ? ownList(frame, statement.gaps) : html`<p class="utrecht-paragraph">${words.noGaps}</p>`)}
${statement.method ? section(words.method, ownList(frame, statement.method)) : ''}
${section(words.drawnUp, datesPart(frame, statement))}
${section(words.tell, contactPart(frame, statement))}
${section(words.notContent, html`<p class="utrecht-paragraph">${words.ombudsman} ${link(ombudsman, words.toOmbudsman)}.</p>`)}`,
  )
}

const section = (heading: string, content: Html | ''): Html =>
  html`<section class="bz-flow"><h2 class="utrecht-heading-2">${heading}</h2>${content}</section>`

const link = (href: string, text: string): Html =>
  html`<a class="utrecht-link utrecht-link--html-a" href="${href}">${text}</a>`

function datesPart({ words, language }: Frame, { drawnUp, reviewed }: AccessibilityStatement): Html {
  const { drawnUpOn, reviewedOn } = words.statement
  const again = reviewed === drawnUp ? '' : ` ${reviewedOn(isoDateOf(reviewed, language))}`
  return html`<p class="utrecht-paragraph">${drawnUpOn(isoDateOf(drawnUp, language))}${again}</p>`
}

/** Every way to reach us stands here, also for whom this website does not work. */
function contactPart(frame: Frame, { email, answer }: AccessibilityStatement): Html {
  const words = frame.words.statement
  const { phone, phoneHours } = frame.municipality
  const call = html`<li>${words.call} <a class="utrecht-link utrecht-link--html-a bz-phone" dir="ltr" href="tel:${dialled(phone)}">${unbroken(phone)}</a>, ${ownText(frame, phoneHours)}</li>`
  return html`<p class="utrecht-paragraph">${words.tellUs}</p>
<ul class="bz-list">${email ? html`<li>${words.mail} ${link(`mailto:${email}`, email)}</li>` : ''}${phone ? call : ''}</ul>
${answer ? html`<p class="utrecht-paragraph">${ownText(frame, answer)}</p>` : ''}`
}
