// The set-up, to look at: what the municipality offers, where, when, and who works with it.
import { html } from 'hono/html'
import { type Frame, type Html, page } from '../layout.ts'
import { messagesSection } from '../messages/outbox.ts'
import { calibrationSection } from '../queue/calibration.ts'
import { staffBar } from '../staff/bar.ts'
import { erasureSection } from './erasure.ts'
import { offerSections } from './offer.ts'
import { placeSections } from './places.ts'
import { planSection } from './plan.ts'
import type { SetupPage } from './shown.ts'
import { type Section, section } from './table.ts'
import { settingSection, whoSections } from './who.ts'

const forAdministrators: readonly Section[] = ['people', 'devices', 'erasure']

export function setupPage(frame: Frame, shown: SetupPage): Html {
  const words = frame.words.catalogue
  const sections = (Object.entries(words.sections) as [Section, string][]).filter(
    ([id]) => shown.who || !forAdministrators.includes(id),
  )
  return page(
    frame,
    { title: words.title, kind: 'counter' },
    html`${staffBar(frame, shown.person, '/beheer')}
<div class="bz-setup bz-flow">
<h1 class="utrecht-heading-1">${words.title}</h1>
<p class="utrecht-paragraph">${shown.who ? words.mostlyReadOnly : words.readOnly}</p>
<nav aria-label="${words.onThisPage}"><ul class="bz-jumps">${sections.map(([id, name]) => html`<li><a class="utrecht-link utrecht-link--html-a" href="#${id}">${name}</a></li>`)}</ul></nav>
${placeSections(frame, shown)}
${offerSections(frame, shown)}
${section(frame, 'plan', planSection(frame, shown))}
${settingSection(frame, shown)}
${messagesSection(frame, shown.sending)}
${calibrationSection(frame, shown)}
${
  shown.who
    ? html`${whoSections(frame, shown, shown.who)}
${erasureSection(frame, shown, shown.who.erased)}`
    : ''
}
</div>`,
  )
}
