// Another time for the same appointment, which stays until the new time is taken.
import { html } from 'hono/html'
import type { FreeDay, FreeTime } from '../../src/booking/times.ts'
import { locationName } from '../../src/catalogue/catalogue.ts'
import { type Frame, type Html, page } from '../layout.ts'
import { ownText } from '../own-text.ts'
import { errorSummary, hiddenFields, notice } from '../parts.ts'
import { moment, timeButton, timesPart } from './times.ts'
import { momentOf, type OwnAppointment, placeOf } from './visit.ts'

export interface MoveOptions {
  /** Where the new time is looked for. */
  location: string
  days: readonly FreeDay[]
  /** ISO date that was asked for. */
  date?: string | undefined
  /** The first free time at each other location. */
  elsewhere: readonly FreeTime[]
  /** The form's key. */
  key: string
  error?: string | undefined
  /** The time that was chosen is gone: the nearest ones. */
  taken?: readonly FreeTime[] | undefined
}

export function movePage(frame: Frame, own: OwnAppointment, options: MoveOptions): Html {
  const words = frame.words.own
  const here = frame.link(`/mijn-afspraak/${own.visit.publicId}`)
  const wrong = options.error !== undefined || options.taken !== undefined
  return page(
    frame,
    { title: words.move, kind: 'resident', back: { href: here, text: words.toOwn }, problem: wrong },
    html`${options.error === undefined ? '' : errorSummary(frame, [{ field: 'tijd', message: options.error }])}
${options.taken ? takenPart(frame, own, options, options.taken) : ''}
<h1 class="utrecht-heading-1">${words.move}</h1>
${nowPart(frame, own)}
${options.days.length > 0 ? choicePart(frame, own, options) : nonePart(frame, own, options)}
${elsewherePart(frame, own, options)}`,
  )
}

const pathOf = (frame: Frame, { visit }: OwnAppointment) => frame.link(`/mijn-afspraak/${visit.publicId}/tijd`)

function nowPart(frame: Frame, own: OwnAppointment): Html {
  const words = frame.words.own
  const { date, time } = momentOf(frame, own)
  return html`<div class="bz-kept"><p>${words.now}: <strong>${date}, ${time}</strong></p>
<p>${placeOf(frame, own.catalogue, own.visit.location)}</p>
<p>${words.moveKept}</p></div>`
}

function choicePart(frame: Frame, own: OwnAppointment, options: MoveOptions): Html {
  const path = pathOf(frame, own)
  const at = `locatie=${options.location}`
  return timesPart(frame, {
    days: options.days,
    zone: zoneOf(own, options.location),
    action: `${path}?${at}`,
    hidden: hiddenFields({ sleutel: options.key }),
    hrefOf: (date) => `${path}?${at}&dag=${date}`,
    date: options.date,
    submit: frame.words.own.moveTo,
    error: options.error,
  })
}

const zoneOf = ({ catalogue }: OwnAppointment, location: string) => catalogue.locations.get(location)?.zone ?? ''

/** Said before anything else, with the times nearest to the one that is gone. */
function takenPart(frame: Frame, own: OwnAppointment, options: MoveOptions, near: readonly FreeTime[]): Html {
  const choices = near.map((time) => timeButton(moment(frame, time, zoneOf(own, time.location)), time))
  return html`<div class="bz-taken" tabindex="-1" autofocus>
${notice('error', html`<p>${frame.words.own.taken}</p>`)}
${choices.length > 0 ? html`<form class="bz-near" method="post" action="${pathOf(frame, own)}?locatie=${options.location}">${hiddenFields({ sleutel: options.key })}${choices}</form>` : ''}</div>`
}

function nonePart(frame: Frame, { catalogue }: OwnAppointment, { location }: MoveOptions): Html {
  const place = locationName(catalogue, location, frame.language).content
  return notice('info', html`<p>${frame.words.own.moveNone(place)}</p>`)
}

function elsewherePart(frame: Frame, own: OwnAppointment, { elsewhere }: MoveOptions): Html | '' {
  if (elsewhere.length === 0) return ''
  const card = (first: FreeTime) => {
    const name = ownText(frame, locationName(own.catalogue, first.location, frame.language))
    const when = frame.words.own.moveFirst(moment(frame, first, zoneOf(own, first.location)))
    return html`<a class="bz-card" href="${pathOf(frame, own)}?locatie=${first.location}"><span class="bz-card__label">${name}</span><span class="bz-card__hint">${when}</span></a>`
  }
  return html`<section><h2 class="utrecht-heading-2">${frame.words.own.moveWhere}</h2>
<div class="bz-cards">${elsewhere.map(card)}</div></section>`
}
