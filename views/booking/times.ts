// Choosing a day and a time: the first free moment as one button, a calendar of links, and under it a group of times
// per day. Without scripts the groups are a list; with them public/booking.js and the stylesheet show one day.
import { html } from 'hono/html'
import { type FreeDay, type FreeTime, timeText } from '../../src/booking/times.ts'
import { wallMinute } from '../../src/catalogue/day.ts'
import type { Frame, Html } from '../layout.ts'
import { button, hiddenFields } from '../parts.ts'
import { clockOf, commaOf, dateOf, timeOf } from '../words/format.ts'
import { calendar } from './calendar.ts'

export interface TimesOptions {
  /** The days with free times, at least one. */
  days: readonly FreeDay[]
  zone: string
  /** Where the choice is sent: as `tijd`, the text of timeText. */
  action: string
  /** What every form on the page sends along unseen: its key, the choices. */
  hidden: Html
  /** This page with another day opened (ISO date). */
  hrefOf(date: string): string
  /** The day that was asked for; the first one when left out. */
  date?: string | undefined
  /** What the button says. */
  submit: string
  error?: string | undefined
  /** Names a location, when the times are of several. */
  placeOf?: ((location: string) => Html) | undefined
}

/** How many days are in the page: the chosen one, and for those without scripts the next few. */
const daysInPage = 5

/** The whole choice: first free moment, calendar, times and the button that goes on. */
export function timesPart(frame: Frame, options: TimesOptions): Html {
  const at = Math.max(
    0,
    options.days.findIndex((day) => day.date === options.date),
  )
  const shown = options.days.slice(at, at + daysInPage)
  const next = options.days[at + daysInPage]
  const words = frame.words.booking.times
  // What went wrong is read first.
  const asked = options.error === undefined && options.date !== undefined && options.days[at]?.date === options.date
  return html`${firstFreePart(frame, options)}
${calendar(frame, { ...options, date: shown[0]?.date ?? '' })}
<form class="bz-times" method="post" action="${options.action}" id="tijden" novalidate>
${options.hidden}${hiddenFields({ dag: shown[0]?.date })}
${options.error ? html`<p class="utrecht-form-field-error-message bz-times__error" id="tijd-fout"><span class="bz-hidden">${frame.words.shell.error} </span>${options.error}</p>` : ''}
${shown.map((day, index) => dayPart(frame, options, day, { first: index === 0, focus: asked && index === 0 }))}
${next ? html`<p class="bz-noscript"><a class="utrecht-link utrecht-link--html-a" href="${options.hrefOf(next.date)}">${words.moreDays}</a></p>` : ''}
<p class="bz-script"><a class="utrecht-link utrecht-link--html-a" href="#kalender">${words.otherDay}</a></p>
${button(options.submit)}
</form>`
}

/** One button with the first free moment, for whom it is good enough. */
function firstFreePart(frame: Frame, { days, zone, action, hidden, placeOf }: TimesOptions): Html | '' {
  const first = days[0]?.times[0]
  if (!first) return ''
  const place = placeOf?.(first.location)
  return html`<form class="bz-first-free" method="post" action="${action}">
${hidden}
${timeButton(html`<span>${frame.words.booking.times.firstFree}</span> <strong>${moment(frame, first, zone)}</strong>${place ? html` <span>${place}</span>` : ''}`, first)}
</form>`
}

/** A button that chooses this time at once. */
export const timeButton = (text: string | Html, time: FreeTime): Html =>
  button(text, { kind: 'secondary', name: 'tijd', value: timeText(time) })

/** "woensdag 25 november 2026, 10.20 uur" */
export const moment = ({ language }: Frame, { startsAt }: Pick<FreeTime, 'startsAt'>, zone: string): string =>
  `${dateOf(startsAt, zone, language)}${commaOf(language)}${timeOf(startsAt, zone, language)}`

function dayPart(frame: Frame, options: TimesOptions, day: FreeDay, state: { first: boolean; focus: boolean }): Html {
  const start = day.times[0]?.startsAt ?? 0
  const wrong = options.error ? html` aria-invalid="true" aria-describedby="tijd-fout"` : ''
  let index = 0
  const tile = (time: FreeTime): Html => {
    const isFirst = index++ === 0
    const id = state.first && isFirst ? html` id="tijd"` : ''
    const place = options.placeOf?.(time.location)
    return html`<label class="bz-tile"><input type="radio" name="tijd" value="${timeText(time)}"${id}><span>${clockOf(time.startsAt, options.zone, frame.language)}</span>${place ? html` <span class="bz-tile__hint">${place}</span>` : ''}</label>`
  }
  return html`<fieldset class="bz-day" id="dag-${day.date}"${state.first ? html` data-shown` : ''}${wrong}>
<legend><h2 class="utrecht-heading-2" tabindex="-1"${state.focus ? html` autofocus` : ''}>${dateOf(start, options.zone, frame.language)}<span class="bz-hidden">${commaOf(frame.language)}${frame.words.booking.times.count(day.times.length)}</span></h2></legend>
${partsOfDay(day.times, options.zone).map(
  ({ part, times }) => html`<h3 class="bz-day__part">${frame.words.booking.times.parts[part]}</h3>
<div class="bz-tiles${options.placeOf ? ' bz-tiles--wide' : ''}">${times.map(tile)}</div>`,
)}
</fieldset>`
}

const noonMinute = 12 * 60
const eveningMinute = 17 * 60

type PartOfDay = 'morning' | 'afternoon' | 'evening'

function partsOfDay(times: readonly FreeTime[], zone: string): { part: PartOfDay; times: FreeTime[] }[] {
  const partOf = ({ startsAt }: FreeTime): PartOfDay => {
    const minute = wallMinute(startsAt, zone)
    if (minute < noonMinute) return 'morning'
    return minute < eveningMinute ? 'afternoon' : 'evening'
  }
  const parts: PartOfDay[] = ['morning', 'afternoon', 'evening']
  const byPart = Map.groupBy(times, partOf)
  return parts.map((part) => ({ part, times: byPart.get(part) ?? [] })).filter((one) => one.times.length > 0)
}
