// Weeks under each other with the free days as links. Days without times are plain numbers that nobody has to hear.
import { html } from 'hono/html'
import type { FreeDay } from '../../src/booking/times.ts'
import { addDays, dayBounds, weekdayOf } from '../../src/catalogue/day.ts'
import type { Frame, Html } from '../layout.ts'
import { commaOf, dayOf, monthOf } from '../words/format.ts'

interface CalendarOptions {
  days: readonly FreeDay[]
  zone: string
  hrefOf(date: string): string
  /** The day that is open. */
  date: string
}

/** From the week of the first free day to that of the last, month by month. */
export function calendar(frame: Frame, options: CalendarOptions): Html {
  const first = options.days[0]?.date
  const last = options.days.at(-1)?.date
  if (!first || !last) return html``
  const words = frame.words.booking.times
  const months = monthsBetween(addDays(first, 1 - weekdayOf(first)), addDays(last, 7 - weekdayOf(last)), first, last)
  return html`<nav class="bz-calendar" id="kalender" tabindex="-1" aria-label="${words.calendar}">
${months.map((dates) => month(frame, options, dates))}
</nav>`
}

/** The dates from Monday to Sunday, cut at the borders of months; a month with no day in [first, last] is left out. */
function monthsBetween(monday: string, sunday: string, first: string, last: string): string[][] {
  const months = new Map<string, string[]>()
  for (let date = monday; date <= sunday; date = addDays(date, 1)) {
    const key = date.slice(0, 7)
    if (key < first.slice(0, 7) || key > last.slice(0, 7)) continue
    const dates = months.get(key) ?? []
    dates.push(date)
    months.set(key, dates)
  }
  return [...months.values()]
}

function month(frame: Frame, options: CalendarOptions, dates: readonly string[]): Html {
  const words = frame.words.booking.times
  const middleOf = (date: string) => dayBounds(date, options.zone).start + 43_200_000
  const free = new Map(options.days.map((day) => [day.date, day.times.length]))
  const cell = (date: string, index: number) => {
    const number = Number(date.slice(8))
    const column = index === 0 ? html` data-weekday="${weekdayOf(date)}"` : ''
    const times = free.get(date)
    if (times === undefined) return html`<li aria-hidden="true"${column}><span>${number}</span></li>`
    const name = dayOf(middleOf(date), options.zone, frame.language)
    const current = date === options.date ? html` aria-current="date"` : ''
    return html`<li${column}><a href="${options.hrefOf(date)}#dag-${date}" data-day="${date}"${current}><span aria-hidden="true">${number}</span><span class="bz-hidden">${name}${commaOf(frame.language)}${words.count(times)}</span></a></li>`
  }
  return html`<section class="bz-month"><h2 class="bz-month__name">${monthOf(middleOf(dates[0] ?? ''), options.zone, frame.language)}</h2>
<p class="bz-month__weekdays" aria-hidden="true">${words.weekdays.map((day) => html`<span>${day}</span>`)}</p>
<ul class="bz-month__days">${dates.map(cell)}</ul></section>`
}
