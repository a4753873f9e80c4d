// "Controleer uw afspraak en maak hem definitief": everything to read over, each line with its way back.
import { html } from 'hono/html'
import type { Need } from '../../src/booking/contact.ts'
import { meantEmail } from '../../src/booking/email-typo.ts'
import { type Catalogue, textOf } from '../../src/catalogue/catalogue.ts'
import { type Frame, type Html, page } from '../layout.ts'
import { ownText } from '../own-text.ts'
import { button, type DataRow, dataList, hiddenFields, notice } from '../parts.ts'
import { checklistPart } from './checklist.ts'
import { type Held, holdPart, zoneOf } from './hold.ts'
import { moment } from './times.ts'
import { choiceText, lengthText, placeLine } from './wish.ts'

export interface CheckOptions {
  /** The form's key. */
  key: string
  /** What the page shows, for who presses to be held to it. */
  shown: string
  steps: number
  /** Where each part is changed. */
  hrefs: { what: string; where: string; when: string; details: string }
  /** Why it must be sent once more: the form could not be read, or something else is held than it showed. */
  again?: 'again' | 'notAsShown'
}

export function checkPage(frame: Frame, held: Held, { key, shown, steps, hrefs, again }: CheckOptions): Html {
  const { hold, catalogue } = held
  const words = frame.words.booking.check
  const path = frame.link(`/afspraak/${hold.publicId}/bevestiging`)
  return page(
    frame,
    { title: words.title, kind: 'resident', step: { at: steps, of: steps }, back: { href: hrefs.details } },
    html`${again ? notice('warning', html`<p>${words[again]}</p>`) : ''}
<h1 class="utrecht-heading-1">${words.title}</h1>
<p class="utrecht-paragraph utrecht-paragraph--lead"><strong>${words.notYet}</strong></p>
${dataList(frame, [...visitRows(frame, held, hrefs), ...contactRows(frame, held, hrefs.details)])}
${checklistPart(frame, catalogue, hold, ['bring', 'along', 'costs'])}
${privacyPart(frame, catalogue)}
<form id="bevestiging" class="bz-make" method="post" action="${path}">${hiddenFields({ sleutel: key, getoond: shown })}${button(words.make)}</form>
${holdPart(frame, held, { page: 'controleren' })}`,
  )
}

function visitRows(frame: Frame, held: Held, hrefs: CheckOptions['hrefs']): DataRow[] {
  const { hold, catalogue } = held
  const words = frame.words.booking.check
  const choices = hold.choices.map((choice) => html`<li>${choiceText(frame, catalogue, choice)}</li>`)
  const lasts = frame.words.booking.lasts(lengthText(frame, hold))
  const what = html`<ul class="bz-plain">${choices}<li>${lasts}</li>${hold.calm ? html`<li>${words.calm}</li>` : ''}</ul>`
  const row = (key: string, value: string | Html, href: string) => ({ key, value, change: { href, about: key } })
  return [
    row(words.what, what, hrefs.what),
    row(words.where, placeLine(frame, catalogue, hold.location), hrefs.where),
    row(words.when, moment(frame, hold, zoneOf(held)), hrefs.when),
  ]
}

function contactRows(frame: Frame, { hold }: Held, href: string): DataRow[] {
  const words = frame.words.booking.check
  const needs = hold.needs.map((need) => html`<li>${frame.words.booking.details.needs[need as Need]}</li>`)
  const rows: [string, string | Html | null | undefined][] = [
    [words.name, hold.contact?.name],
    [words.email, emailText(frame, hold.contact?.email)],
    [words.mobile, hold.contact?.mobile ? html`<span dir="ltr">${hold.contact.mobile}</span>` : null],
    [words.help, needs.length > 0 ? html`<ul class="bz-plain">${needs}</ul>` : null],
  ]
  return rows.flatMap(([key, value]) => (value ? [{ key, value, change: { href, about: key } }] : []))
}

/** The address, with what was probably meant under it: a question, for who typed it knows best. */
function emailText(frame: Frame, email: string | null | undefined): Html | null {
  if (!email) return null
  const meant = meantEmail(email)
  return html`${email}${meant ? html`<br><strong class="bz-meant">${frame.words.booking.check.meant(meant)}</strong>` : ''}`
}

function privacyPart(frame: Frame, catalogue: Catalogue): Html | '' {
  const privacy = textOf(catalogue, 'municipality', 'privacy', frame.language)
  return privacy ? html`<p class="utrecht-paragraph bz-privacy">${ownText(frame, privacy)}</p>` : ''
}
