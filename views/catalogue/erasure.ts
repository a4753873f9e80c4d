// The destruction record, a month at a time: what was erased about people, and after which term.
import { html } from 'hono/html'
import type { Destruction } from '../../db/destructions.ts'
import { locationName } from '../../src/catalogue/catalogue.ts'
import { dayBounds } from '../../src/catalogue/day.ts'
import type { Frame, Html } from '../layout.ts'
import { isoDateOf, monthOf } from '../words/format.ts'
import type { Erased, SetupPage } from './shown.ts'
import { type Cell, section, table } from './table.ts'

export function erasureSection(frame: Frame, shown: SetupPage, { month, destructions }: Erased): Html {
  const words = frame.words.erasure
  const to = (other: string) => frame.link(`/beheer?maand=${other}#erasure`)
  return section(
    frame,
    'erasure',
    html`<p class="utrecht-paragraph">${words.intro}</p>
<nav class="bz-weeks" aria-label="${frame.words.catalogue.sections.erasure}">
<a class="utrecht-link utrecht-link--html-a" href="${to(month.before)}">${words.monthBefore}</a>
<strong>${monthOf(dayBounds(month.first, 'utc').start, 'utc', frame.language)}</strong>
<a class="utrecht-link utrecht-link--html-a" href="${to(month.after)}">${words.monthAfter}</a>
</nav>
${destructions.length === 0 ? html`<p class="utrecht-paragraph">${words.nothing}</p>` : record(frame, shown, destructions)}`,
  )
}

function record(frame: Frame, { catalogue }: SetupPage, destructions: readonly Destruction[]): Html {
  const { erasure, catalogue: words } = frame.words
  const placeName = (code: string) =>
    code === '' ? words.everywhere : locationName(catalogue, code, frame.language).content
  const rows = destructions.map(({ date, location, rule, termHours, erased }): Cell[] => [
    isoDateOf(date, frame.language),
    placeName(location),
    erasure.rules[rule],
    rule === 'requests' ? erasure.atOnce : termText(frame, termHours),
    erased,
  ])
  return table('erasure', [erasure.date, words.location, erasure.what, erasure.term, erasure.amount], rows)
}

function termText({ words }: Frame, hours: number): string {
  if (hours === 0) return words.erasure.endOfDay
  return hours % 24 === 0 ? words.erasure.days(hours / 24) : words.erasure.hours(hours)
}
