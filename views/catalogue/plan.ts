// The opening plan of a location as a readable week.
import { html } from 'hono/html'
import { locationName, textOf } from '../../src/catalogue/catalogue.ts'
import { addDays, minuteToInstant } from '../../src/catalogue/day.ts'
import type { DayBlock, Plan, PlanException } from '../../src/catalogue/opening.ts'
import { holidaysFrom, type PlanDay, weekNumber, weekOfPlan } from '../../src/catalogue/week.ts'
import type { Frame, Html } from '../layout.ts'
import { ownText } from '../own-text.ts'
import { notice } from '../parts.ts'
import { shortDate } from '../words/format.ts'
import type { SetupPage } from './shown.ts'
import { even, table } from './table.ts'

const noon = 12 * 60

export function planSection(frame: Frame, shown: SetupPage): Html {
  const words = frame.words.catalogue
  const { number, year } = weekNumber(shown.monday)
  const to = (days: number) => frame.link(`/beheer?week=${addDays(shown.monday, days)}#plan`)
  return html`<nav class="bz-weeks" aria-label="${words.sections.plan}">
<a class="utrecht-link utrecht-link--html-a" href="${to(-7)}">${words.weekBefore}</a>
<strong>${words.week(number, year)}</strong>
<a class="utrecht-link utrecht-link--html-a" href="${to(7)}">${words.weekAfter}</a>
</nav>
${[...shown.catalogue.plans].map(([code, plan]) => placePlan(frame, shown, code, plan))}`
}

function placePlan(frame: Frame, shown: SetupPage, code: string, plan: Plan): Html {
  const week = weekOfPlan(shown.monday, plan)
  const teams = shown.catalogue.teams.filter((team) =>
    week.some(({ blocks }) => blocks.some((b) => b.team === team.code)),
  )
  const rows = teams.map((team) => [team.name, ...week.map((day) => dayCell(frame, day, team.code))])
  const heads = [frame.words.catalogue.team, ...week.map((day) => dateText(frame, day.date, plan.zone))]
  return html`<div class="bz-part">
<h3 class="utrecht-heading-3" id="plan-${code}">${ownText(frame, locationName(shown.catalogue, code, frame.language))}</h3>
${dayNotes(frame, week, plan)}
${overlapNotices(frame, shown, week, plan)}
${table(`plan-${code}`, heads, rows, even)}
${differing(frame, shown, code, plan)}
</div>`
}

function dayCell(frame: Frame, day: PlanDay, team: string): Html {
  const blocks = day.blocks.filter((block) => block.team === team).sort((a, b) => a.fromMinute - b.fromMinute)
  const words = frame.words.catalogue
  if (blocks.length === 0) return html`<span class="bz-quiet">${words.closed}</span>`
  const item = (block: DayBlock) => html`<li><strong>${hours(frame, block)}</strong><br>
<span class="bz-quiet">${words.places(block.counters, block.online)}${block.walkIns ? '' : html`, ${words.onlyAppointments}`}</span></li>`
  return html`<ul class="bz-plain">${blocks.map(item)}</ul>`
}

/** "08.30–12.00" */
function hours(frame: Frame, { fromMinute, untilMinute }: DayBlock): string {
  const sign = frame.language === 'nl' ? '.' : ':'
  const two = (value: number) => String(value).padStart(2, '0')
  const wall = (minute: number) => `${two(Math.floor(minute / 60))}${sign}${two(minute % 60)}`
  return `${wall(fromMinute)}–${wall(untilMinute)}`
}

const dateText = (frame: Frame, date: string, zone: string) =>
  shortDate(minuteToInstant(date, zone, noon), zone, frame.language)

/** The days of this week that are not as always. */
function dayNotes(frame: Frame, week: PlanDay[], { zone }: Plan): Html | '' {
  const words = frame.words.catalogue
  const notes = week.flatMap(({ date, holiday, exception }) => {
    const what = [holiday && words.holidays[holiday], exception && words.exceptions[exception]].filter(Boolean)
    return what.length === 0 ? [] : [`${dateText(frame, date, zone)}: ${what.join(', ')}`]
  })
  return notes.length === 0
    ? ''
    : html`<ul class="bz-plain">${notes.map((note) => html`<li><strong>${note}</strong></li>`)}</ul>`
}

function overlapNotices(frame: Frame, { catalogue }: SetupPage, week: PlanDay[], { zone }: Plan): Html[] {
  const teamName = (code: string) => catalogue.teams.find((team) => team.code === code)?.name ?? code
  return week.flatMap(({ date, overlaps }) =>
    overlaps.map(([one, two]) => {
      const day = dateText(frame, date, zone)
      const text = frame.words.catalogue.overlap(teamName(one.team), day, hours(frame, one), hours(frame, two))
      return notice('warning', text)
    }),
  )
}

/** The dates to come that differ from the plan, and the holidays of a year. */
function differing(frame: Frame, { today, catalogue }: SetupPage, code: string, plan: Plan): Html {
  const words = frame.words.catalogue
  const exceptions = plan.exceptions.filter(({ date }) => date >= today).sort((a, b) => (a.date < b.date ? -1 : 1))
  const list = (id: string, heading: string, items: (string | Html)[]) => html`<div>
<h4 class="bz-zone__sub" id="${id}-${code}">${heading}</h4>
${items.length === 0 ? html`<p class="bz-quiet">${words.none}</p>` : html`<ul class="bz-plain" aria-labelledby="${id}-${code}">${items.map((item) => html`<li>${item}</li>`)}</ul>`}
</div>`
  const day = (date: string) => `${dateText(frame, date, plan.zone)} ${date.slice(0, 4)}`
  const exceptionItem = ({ id, date, kind, blocks }: PlanException) => {
    const reason = textOf(catalogue, `exception:${id}`, 'reason', frame.language)
    const what = [`${day(date)}: ${words.exceptions[kind]}`, ...blocks.map((block) => hours(frame, block))].join(', ')
    return html`${what}${reason ? html`. ${ownText(frame, reason)}` : ''}`
  }
  return html`<div class="bz-beside">
${list('exceptions', words.exceptionDays, exceptions.map(exceptionItem))}
${list(
  'holidays',
  words.holidayDays,
  holidaysFrom(today, plan).map(({ date, name }) => `${day(date)}: ${words.holidays[name]}`),
)}
</div>`
}
