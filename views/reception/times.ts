// The free times at the telephone: five that differ, each with a key; or all of one day.
import { html } from 'hono/html'
import { type FreeTime, timeText } from '../../src/booking/times.ts'
import { type Catalogue, locationName } from '../../src/catalogue/catalogue.ts'
import { type Panel, panelPath, type TimesShown } from '../../src/reception/panel.ts'
import type { Frame, Html } from '../layout.ts'
import { ownText } from '../own-text.ts'
import { hiddenFields } from '../parts.ts'
import { isoDateOf, shortDate, timeOf } from '../words/format.ts'
import type { Offered } from './shown.ts'

export interface Choosing {
  catalogue: Catalogue
  times: TimesShown
  offered: Offered
  /** The same panel with other times. */
  panelWith(times: TimesShown): Panel
}

/** How many times have a key: 1 to 9. */
const keysMost = 9

/** Times at one location or on one day. `hidden` is what the address holds beside that. */
export function timesFilter(frame: Frame, { catalogue, times, offered }: Choosing, hidden: Html): Html {
  const words = frame.words.reception.times
  const { place, date } = times
  const title = date === undefined ? words.heading : words.all(isoDateOf(date, frame.language))
  return html`<div class="bz-desk__times-head"><h3 class="bz-zone__sub" id="times">${title}</h3>
<form class="bz-desk__filter" method="get" action="${frame.link('/receptie')}">
${hiddenFields(frame.place ?? {})}${hidden}
${placeSelect(frame, catalogue, offered.places, place)}
<label class="bz-hidden" for="dag">${words.day}</label> <input class="utrecht-textbox utrecht-textbox--html-input" id="dag" name="dag" type="date" value="${date ?? ''}">
<button class="utrecht-button utrecht-button--subtle" type="submit">${words.show}</button>
</form></div>`
}

function placeSelect(
  frame: Frame,
  catalogue: Catalogue,
  places: readonly string[],
  chosen: string | undefined,
): Html | '' {
  if (places.length < 2) return ''
  const words = frame.words.reception.times
  const option = (code: string) =>
    html`<option value="${code}"${code === chosen ? html` selected` : ''}>${locationName(catalogue, code, frame.language).content}</option>`
  return html`<label class="bz-hidden" for="waar">${words.place}</label> <select class="bz-select" id="waar" name="waar"><option value="">${words.everywhere}</option>${places.map(option)}</select>`
}

/** That nothing is free, and where else to look. */
export function noTimes(frame: Frame, choosing: Choosing): Html {
  const words = frame.words.reception.times
  const { date } = choosing.times
  const none = date === undefined ? words.none : words.noneOn(isoDateOf(date, frame.language))
  return html`<p><strong>${none}</strong> ${otherLinks(frame, choosing)}</p>`
}

/** At least one, as radios of the form around it. A key chooses one and goes on to `onwards`, the id of a field or a button. */
export function timeChoices(
  frame: Frame,
  choosing: Choosing,
  { chosen, onwards }: { chosen: string | undefined; onwards: string },
): Html {
  const { catalogue, offered } = choosing
  const choice = (time: FreeTime, at: number) => {
    const { location, startsAt } = time
    const zone = catalogue.locations.get(location)?.zone ?? ''
    const key = at < keysMost ? String(at + 1) : undefined
    const value = timeText(time)
    return html`<label class="bz-desk__time"><input type="radio" id="tijd-${at + 1}" name="tijd" value="${value}"${value === chosen ? html` checked` : ''}${key ? html` data-choose="${key}" data-onwards="${onwards}"` : ''}>
<span>${shortDate(startsAt, zone, frame.language)}, <strong>${timeOf(startsAt, zone, frame.language)}</strong> <span class="bz-quiet">${ownText(frame, locationName(catalogue, location, frame.language))}</span></span>${key ? html` <kbd aria-hidden="true">${key}</kbd>` : ''}</label>`
  }
  return html`<div class="bz-desk__times" role="radiogroup" aria-labelledby="times">${offered.times.map(choice)}
<p class="bz-desk__others">${otherLinks(frame, choosing)}</p></div>`
}

function otherLinks(frame: Frame, { times, offered, panelWith }: Choosing): Html {
  const words = frame.words.reception.times
  const { page, date } = times
  const link = (to: Partial<TimesShown>, text: string | Html, key = '') =>
    html`<a class="utrecht-link utrecht-link--html-a" href="${frame.link(panelPath(panelWith({ ...times, ...to })))}"${key ? html` data-choose="${key}"` : ''}>${text}</a>`
  const next = html`${words.next} <kbd aria-hidden="true">V</kbd>`
  return html`${offered.more ? link({ page: page + 1 }, next, 'v') : ''} ${page > 0 || date !== undefined ? link({ page: 0, date: undefined }, words.first) : ''}`
}
