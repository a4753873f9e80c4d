// Until when a time is kept: said as a clock time, with a way to keep it longer, and asked in time by booking.js.
import { html } from 'hono/html'
import type { Hold } from '../../src/booking/appointment.ts'
import { type Catalogue, settingsOf } from '../../src/catalogue/catalogue.ts'
import { minute } from '../../src/catalogue/milliseconds.ts'
import { type Frame, type Html, page } from '../layout.ts'
import { linkButton } from '../parts.ts'
import { minutesOf, timeOf } from '../words/format.ts'
import { moment } from './times.ts'
import { placeLine } from './wish.ts'

export interface Held {
  hold: Hold
  catalogue: Catalogue
  /** Municipal, epoch ms. */
  now: number
}

/** When one is asked, and what is said aloud before the end. */
const askAtMinutes = 2
const sayAtMinutes = [5, askAtMinutes, 1]

export const zoneOf = ({ catalogue, hold }: Held): string => catalogue.locations.get(hold.location)?.zone ?? ''

/** "woensdag 25 november 2026, 10.20 uur" and the place. */
export function heldMoment(frame: Frame, held: Held): Html {
  const place = placeLine(frame, held.catalogue, held.hold.location)
  return html`<strong>${moment(frame, held.hold, zoneOf(held))}</strong><br>${place}`
}

/**
 * The line about the hold, and the dialog that asks. `page` is where one comes back to; `form` is the id of a form on it
 * whose fields must survive asking for more time.
 */
export function holdPart(frame: Frame, held: Held, at: { page: 'gegevens' | 'controleren'; form?: string }): Html {
  const { hold, catalogue, now } = held
  const words = frame.words.booking.hold
  const settings = settingsOf(catalogue, hold.location)
  const left = hold.state === 'held' ? Math.max(0, hold.heldUntil - now) : 0
  const latest = hold.takenAt + settings.holdLongestMinutes * minute
  const more = left > 0 && hold.heldUntil < latest
  const said = sayAtMinutes.map(
    (minutes) => html` data-say-${minutes}="${words.left(minutesOf(minutes, frame.language))}"`,
  )
  const until = timeOf(hold.heldUntil, zoneOf(held), frame.language)
  return html`<div class="bz-hold" id="vasthouden" data-left="${left}"${left > 0 ? said : ''} data-over="${words.over}"${more ? html` data-not-renewed="${words.notRenewed(until)}"` : ''}>
<p id="vasthouden-tekst">${left > 0 ? words.until(until) : words.over}</p>
${more ? moreButton(frame, hold.publicId, at) : ''}
</div>
<dialog class="bz-dialog" id="meer-tijd" aria-labelledby="meer-tijd-vraag">
<h2 class="utrecht-heading-2" id="meer-tijd-vraag">${words.question}</h2>
<p id="meer-tijd-nog" role="status">${words.left(minutesOf(askAtMinutes, frame.language))}</p>
<div class="utrecht-action-group bz-dialog__answers">
<button class="utrecht-button utrecht-button--primary-action" type="button" data-more-time>${words.yes(minutesOf(settings.holdMinutes, frame.language))}</button>
<button class="utrecht-button utrecht-button--secondary-action" type="button" data-close>${words.no}</button>
</div></dialog>
<p class="bz-hidden" id="vasthouden-gezegd" role="status"></p>`
}

function moreButton(frame: Frame, publicId: string, { page, form }: { page: string; form?: string }): Html {
  const path = frame.link(`/afspraak/${publicId}/verlenging`)
  const inForm = form === undefined ? '' : html` form="${form}" formaction="${path}"`
  const press = html`<button class="utrecht-button utrecht-button--subtle bz-hold__more" type="submit"${inForm} name="terug" value="${page}">${frame.words.booking.hold.moreTime}</button>`
  return form === undefined ? html`<form method="post" action="${path}">${press}</form>` : press
}

/** One kind page for what cannot go on: what happened, that nothing is wrong, and the next step. */
export function endPage(frame: Frame, title: string, why: string, links: readonly Html[]): Html {
  return page(
    frame,
    { title, kind: 'resident' },
    html`<h1 class="utrecht-heading-1">${title}</h1>
<p class="utrecht-paragraph utrecht-paragraph--lead">${why}</p>
<p class="utrecht-action-group">${links}</p>`,
  )
}

/** No hold of this browser under this address. */
export function gonePage(frame: Frame): Html {
  const words = frame.words.booking.hold
  return endPage(frame, words.gone, words.goneWhy, [linkButton(words.toNew, frame.link('/'))])
}

/** It became an appointment, made from another browser or too long ago for this one to open it. */
export function madePage(frame: Frame): Html {
  const words = frame.words.booking.hold
  return endPage(frame, words.made, words.madeWhy, [
    linkButton(words.toOwn, frame.link('/mijn-afspraak')),
    linkButton(words.toNew, frame.link('/'), { kind: 'secondary' }),
  ])
}
