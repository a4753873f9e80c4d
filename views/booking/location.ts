// "Waar wilt u komen?": each place with its address and its first free moment.
import { html } from 'hono/html'
import type { FreeTime } from '../../src/booking/times.ts'
import type { Wish } from '../../src/booking/wish.ts'
import { type Catalogue, locationName } from '../../src/catalogue/catalogue.ts'
import { type Frame, type Html, page } from '../layout.ts'
import { ownText } from '../own-text.ts'
import { notice } from '../parts.ts'
import { dateOf } from '../words/format.ts'
import { moment } from './times.ts'
import { wishLine } from './wish.ts'

export interface Place {
  location: string
  /** The first free time; 'never' when this cannot be done here, an instant (epoch ms) when all is taken until then. */
  first: FreeTime | 'never' | number
}

export interface LocationOptions {
  catalogue: Catalogue
  wish: Wish
  /** The first free place comes first. */
  places: readonly Place[]
  steps: number
  back: string
  /** The times of a location, or of all for 'eerste'. */
  hrefOf(location: string): string
  problem?: string | undefined
}

export function locationPage(frame: Frame, options: LocationOptions): Html {
  const { catalogue, wish, places, problem } = options
  const words = frame.words.booking.place
  const open = places.filter(({ first }) => typeof first === 'object')
  return page(
    frame,
    { title: words.title, kind: 'resident', step: { at: 2, of: options.steps }, back: { href: options.back } },
    html`${problem === undefined ? '' : notice('warning', html`<p>${problem}</p>`)}
<h1 class="utrecht-heading-1">${words.title}</h1>
<p class="bz-summary">${wishLine(frame, catalogue, wish)}</p>
<div class="bz-cards bz-places">${places.map((place) => card(frame, options, place))}
${open.length > 1 ? html`<a class="bz-card" href="${options.hrefOf('eerste')}"><span class="bz-card__label">${words.anywhere}</span></a>` : ''}</div>`,
  )
}

function card(frame: Frame, options: LocationOptions, { location, first }: Place): Html {
  const { catalogue } = options
  const words = frame.words.booking.place
  const place = catalogue.locations.get(location)
  const zone = place?.zone ?? ''
  const address = html`<span class="bz-card__label">${ownText(frame, locationName(catalogue, location, frame.language))}</span>
${place ? html`<span class="bz-card__hint">${place.street}, ${place.district}</span>` : ''}`
  if (first === 'never') return html`<div class="bz-card bz-card--still">${address} <span>${words.cannot}</span></div>`
  const when =
    typeof first === 'number'
      ? html`<span>${words.full(dateOf(first, zone, frame.language))}</span>`
      : html`<span>${words.first} <strong>${moment(frame, first, zone)}</strong></span>`
  return html`<a class="bz-card" href="${options.hrefOf(location)}">${address} ${when}</a>`
}
