// The checklist on a page.
import { html } from 'hono/html'
import { type Checklist, type Comes, checklistFor } from '../../src/booking/checklist.ts'
import type { Catalogue } from '../../src/catalogue/catalogue.ts'
import { localDay } from '../../src/catalogue/day.ts'
import type { Frame, Html } from '../layout.ts'
import { marked } from '../own-text.ts'
import { type ChecklistLine, type ChecklistSection, checklistSections } from './checklist-words.ts'

/** A visit with its place and time. */
export interface Planned extends Comes {
  location: string
  startsAt: number
}

type Sections = readonly ChecklistSection['is'][]
const whole: Sections = ['bring', 'along', 'costs', 'ready']

/** The list for a visit that has its day, whole unless `only` says otherwise; prints nothing when there is nothing. */
export function checklistPart(frame: Frame, catalogue: Catalogue, visit: Planned, only: Sections = whole): Html | '' {
  const { location, startsAt } = visit
  const date = localDay(startsAt, catalogue.locations.get(location)?.zone ?? 'Europe/Amsterdam')
  const list = checklistFor(catalogue, visit, { date, location, language: frame.language })
  return sectionsPart(frame, catalogue, list, only)
}

/** What to bring, who comes along, what to know and how else it can be done, while day and place are still to be chosen. */
export function briefChecklist(frame: Frame, catalogue: Catalogue, wanted: Comes): Html | '' {
  const list = checklistFor(catalogue, wanted, { language: frame.language })
  return sectionsPart(frame, catalogue, list, ['bring', 'along', 'about', 'otherwise'])
}

/** Only what to bring, under this title: on the day itself one has brought it. */
export function bringPart(frame: Frame, catalogue: Catalogue, comes: Comes, title: string): Html | '' {
  const list = checklistFor(catalogue, comes, { language: frame.language })
  const sections = checklistSections({ catalogue, language: frame.language }, list, ['bring'])
  return html`${sections.map((section) => sectionPart(frame, { ...section, title }))}`
}

function sectionsPart(frame: Frame, catalogue: Catalogue, list: Checklist, only: Sections): Html | '' {
  const sections = checklistSections({ catalogue, language: frame.language }, list, only)
  if (sections.length === 0) return ''
  return html`<div class="bz-checklist">${sections.map((section) => sectionPart(frame, section))}</div>`
}

function sectionPart(frame: Frame, { is, title, lists }: ChecklistSection): Html {
  const parts = lists.map(
    ({ heading, lines }) => html`${heading ? html`<h3 class="utrecht-heading-3">${marked(frame, heading)}</h3>` : ''}
<ul class="bz-list">${lines.map((line) => linePart(frame, line))}</ul>`,
  )
  return html`<section class="bz-flow${is === 'bring' ? ' bz-bring' : ''}"><h2 class="utrecht-heading-2">${title}</h2>
${parts}</section>`
}

const linePart = (frame: Frame, { text, hint }: ChecklistLine): Html =>
  html`<li>${marked(frame, text)}${hint ? html` <span class="bz-list__hint">${marked(frame, hint)}</span>` : ''}</li>`
