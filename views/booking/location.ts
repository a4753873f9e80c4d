// "Waar wilt u komen?": each place with its address and its first free moment.
import { html } from 'hono/html'
import type { FreeTime } from '../../src/booking/times.ts'
import type { Wish } from '../../src/booking/wish.ts'
import { type Catalogue, locationName, productName } from '../../src/catalogue/catalogue.ts'
import { type Frame, type Html, page } from '../layout.ts'
import { around, inDutch, ownText } from '../own-text.ts'
import { notice } from '../parts.ts'
import { dateOf } from '../words/format.ts'
import { moment } from './times.ts'
import { wishLine } from './wish.ts'

export type Place = { location: string } & (
  | { first: FreeTime }
  /** All is taken until then; new times can be chosen from `opens` on, when there are any (both epoch ms). */
  | { until: number; opens: number | undefined }
  /** This cannot be done here: not these products, or none are named when it is only their combination. */
  | { missing: readonly string[] }
)

export interface LocationOptions {
  catalogue: Catalogue
  wish: Wish
  /** The first free place comes first. */
  places: readonly Place[]
  steps: number
  back: string
  /** The times of a location, or of all for 'eerste'. */
  hrefOf(location: string): string
  problem?: string | Html | undefined
}

export function locationPage(frame: Frame, options: LocationOptions): Html {
  const { catalogue, wish, places, problem } = options
  const words = frame.words.booking.place
  const open = places.filter((place) => 'first' in place)
  return page(
    frame,
    { title: words.title, kind: 'resident', step: { at: 2, of: options.steps }, back: { href: options.back } },
    html`${problem === undefined ? '' : notice('warning', html`<p>${problem}</p>`)}
<h1 class="utrecht-heading-1">${words.title}</h1>
<p class="bz-summary">${wishLine(frame, catalogue, wish)}</p>
<ul class="bz-cards bz-places">${places.map((place) => html`<li>${card(frame, options, place)}</li>`)}
${open.length > 1 ? html`<li><a class="bz-card" href="${options.hrefOf('eerste')}"><span class="bz-card__label">${words.anywhere}</span></a></li>` : ''}</ul>`,
  )
}

function card(frame: Frame, options: LocationOptions, place: Place): Html {
  const { catalogue, hrefOf } = options
  const { location } = place
  const { street = '', district = '', zone = '' } = catalogue.locations.get(location) ?? {}
  const name = ownText(frame, locationName(catalogue, location, frame.language))
  const about = html`<span class="bz-card__label">${name}</span> <span class="bz-card__hint">${inDutch(frame, `${street}, ${district}`)}</span>
<span>${whenPart(frame, catalogue, place, zone)}</span>`
  if ('missing' in place) return html`<div class="bz-card bz-card--still">${about}</div>`
  return html`<a class="bz-card" href="${hrefOf(location)}">${about}</a>`
}

/** When one can come here, or why not. */
function whenPart(frame: Frame, catalogue: Catalogue, place: Place, zone: string): Html {
  const words = frame.words.booking.place
  if ('first' in place) return html`${words.first} <strong>${moment(frame, place.first, zone)}</strong>`
  if ('until' in place) {
    const full = words.full(dateOf(place.until, zone, frame.language))
    return html`<strong>${full}</strong>${place.opens === undefined ? '' : html` ${words.opens(moment(frame, { startsAt: place.opens }, zone))}`}`
  }
  const names = place.missing.map((code) => productName(catalogue, code, frame.language))
  return names.length === 0 ? html`${words.notTogether}` : around(frame, (...marks) => words.cannot(marks), ...names)
}
