// Nothing free: when there will be new times, where there are times now, a message when there is a place, when one can
// walk in, and whom to call.
import { html } from 'hono/html'
import type { FreeTime } from '../../src/booking/times.ts'
import type { WalkInDay } from '../../src/booking/walk-in.ts'
import type { Wish } from '../../src/booking/wish.ts'
import { type Catalogue, locationName, textOf } from '../../src/catalogue/catalogue.ts'
import type { Frame, Html } from '../layout.ts'
import { inDutch, ownList, ownText } from '../own-text.ts'
import { linkButton } from '../parts.ts'
import { clockOf, commaOf, dateOf, dayOf, timeOf } from '../words/format.ts'
import { moment } from './times.ts'

export interface NoneOptions {
  catalogue: Catalogue
  wish: Wish
  /** The first time that is not offered yet, and from which instant (epoch ms) on it is. */
  opening: { time: FreeTime; opensAt: number } | undefined
  /** The first free time at each other location. */
  elsewhere: readonly FreeTime[]
  /** When one can come without an appointment to the locations that were asked about. */
  walkIns: readonly { location: string; days: readonly WalkInDay[] }[]
  /** Where one asks for a message when there is a place; undefined when nobody can be told. */
  waitHref: string | undefined
  /** The times of a location. */
  hrefOf(location: string): string
}

export function nonePart(frame: Frame, options: NoneOptions): Html {
  const words = frame.words.booking.none
  const { phone } = frame.municipality
  const first = mustCall(options)
  const lead = html`<p class="utrecht-paragraph utrecht-paragraph--lead"><strong>${words.callToday(phone)}</strong> ${words.callTodayWhy}</p>`
  return html`${first ? lead : openingPart(frame, options)}
${elsewherePart(frame, options)}
${waitPart(frame, options)}
${options.walkIns.map((place) => walkInPart(frame, options, place))}
${first ? '' : html`<p class="utrecht-paragraph">${words.callUs(phone)}</p>`}`
}

/** A legal term ends before one can be told of a place, or come without an appointment. */
function mustCall({ wish, elsewhere, waitHref, walkIns }: NoneOptions): boolean {
  if (wish.latestDate === undefined || elsewhere.length > 0) return false
  return waitHref === undefined || walkIns.every(({ days }) => days.length === 0)
}

const zoneOf = (catalogue: Catalogue, location: string) => catalogue.locations.get(location)?.zone ?? ''

function openingPart(frame: Frame, { catalogue, opening }: NoneOptions): Html {
  const words = frame.words.booking.none
  if (!opening) return html`<p class="utrecht-paragraph">${words.noneKnown} ${words.sometimes}</p>`
  const { time, opensAt } = opening
  const zone = zoneOf(catalogue, time.location)
  const from = moment(frame, { startsAt: opensAt }, zone)
  const until = dayOf(time.startsAt, zone, frame.language)
  return html`<p class="utrecht-paragraph">${words.opens(from, until)} ${words.sometimes}</p>`
}

function elsewherePart(frame: Frame, { catalogue, elsewhere, hrefOf }: NoneOptions): Html | '' {
  if (elsewhere.length === 0) return ''
  const words = frame.words.booking
  const card = (first: FreeTime) => {
    const place = catalogue.locations.get(first.location)
    return html`<a class="bz-card" href="${hrefOf(first.location)}"><span class="bz-card__label">${ownText(frame, locationName(catalogue, first.location, frame.language))}</span>
${place ? html`<span class="bz-card__hint">${inDutch(frame, `${place.street}, ${place.district}`)}</span>` : ''} <span>${words.place.first} <strong>${moment(frame, first, zoneOf(catalogue, first.location))}</strong></span></a>`
  }
  return html`<section class="bz-flow"><h2 class="utrecht-heading-2">${words.none.elsewhere}</h2>
<div class="bz-cards bz-places">${elsewhere.map(card)}</div></section>`
}

function waitPart(frame: Frame, { waitHref }: NoneOptions): Html | '' {
  if (waitHref === undefined) return ''
  const words = frame.words.wait
  return html`<section class="bz-flow"><h2 class="utrecht-heading-2">${words.ask}</h2>
<p class="utrecht-paragraph">${words.askWhy}</p>
<p>${linkButton(words.toAsk, waitHref, { kind: 'secondary' })}</p></section>`
}

/** Without walk-ins the hours of the building: one can still come and ask, but for what has a legal term that is too late. */
function walkInPart(
  frame: Frame,
  { catalogue, wish, walkIns }: NoneOptions,
  { location, days }: NoneOptions['walkIns'][number],
) {
  const words = frame.words.booking.none
  const opening =
    wish.latestDate === undefined
      ? ownList(frame, textOf(catalogue, `location:${location}`, 'opening', frame.language))
      : ''
  const name = ownText(frame, locationName(catalogue, location, frame.language))
  const at = walkIns.length > 1 ? html`: ${name}` : ''
  if (days.length === 0) {
    return opening ? html`<section><h2 class="utrecht-heading-2">${words.hours}${at}</h2>${opening}</section>` : ''
  }
  return html`<section class="bz-flow"><h2 class="utrecht-heading-2">${words.walkIn}${at}</h2>
<p class="utrecht-paragraph">${words.walkInHow}</p>
${walkInList(frame, zoneOf(catalogue, location), days)}</section>`
}

/** The days on which one can come without an appointment, each with its hours. */
export function walkInList({ words, language }: Frame, zone: string, days: readonly WalkInDay[]): Html {
  const { fromUntil, and } = words.booking.none
  const stretch = ({ from, until }: { from: number; until: number }) =>
    fromUntil(clockOf(from, zone, language), timeOf(until, zone, language))
  const line = ({ stretches }: WalkInDay) =>
    html`<li>${dateOf(stretches[0]?.from ?? 0, zone, language)}${commaOf(language)}${stretches.map(stretch).join(and)}</li>`
  return html`<ul class="bz-list">${days.map(line)}</ul>`
}
