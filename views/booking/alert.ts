// "Bericht bij een eerdere plek": on which days, when on the day and where somebody would like to come.
import { html } from 'hono/html'
import type { AlertWish, PartOfDay } from '../../src/booking/alert.ts'
import type { FreeTime } from '../../src/booking/times.ts'
import { type Catalogue, locationName, settingsOf } from '../../src/catalogue/catalogue.ts'
import { type Frame, type Html, page } from '../layout.ts'
import { around, marked } from '../own-text.ts'
import { button, checkboxes, errorOf, errorSummary, linkButton, notice, type Option, type Problem } from '../parts.ts'
import { minutesOf } from '../words/format.ts'
import { moment } from './times.ts'
import { type OwnAppointment, placeOf } from './visit.ts'

export interface AlertOptions {
  /** What can be chosen: when and where the plan has places for what one comes for. */
  possible: AlertWish
  /** What is chosen now. */
  wish: AlertWish
  /** An earlier time that is free for everybody. */
  nowFree?: FreeTime | undefined
  errors?: readonly Problem[]
}

export function alertPage(frame: Frame, own: OwnAppointment, options: AlertOptions): Html {
  const words = frame.words.alert
  const { errors = [] } = options
  const here = frame.link(`/mijn-afspraak/${own.visit.publicId}`)
  return page(
    frame,
    {
      title: words.title,
      kind: 'resident',
      back: { href: here, text: frame.words.own.toOwn },
      problem: errors.length > 0,
    },
    html`${errorSummary(frame, errors)}
<h1 class="utrecht-heading-1">${words.title}</h1>
${nowFreePart(frame, own, options)}
${howPart(frame, own)}
${wishForm(frame, own, options)}
${own.alert ? offForm(frame, `${here}/bericht/afmelding`) : ''}`,
  )
}

function nowFreePart(frame: Frame, { visit, catalogue }: OwnAppointment, { nowFree }: AlertOptions): Html | '' {
  if (!nowFree) return ''
  const words = frame.words.alert
  const zone = catalogue.locations.get(nowFree.location)?.zone ?? ''
  const place = locationName(catalogue, nowFree.location, frame.language)
  const isFree = (name: string) => words.nowFree(moment(frame, nowFree, zone), name)
  const times = frame.link(`/mijn-afspraak/${visit.publicId}/tijd?locatie=${nowFree.location}`)
  return notice(
    'info',
    html`<p>${around(frame, isFree, place)}</p><p>${linkButton(words.toNowFree, times, { kind: 'secondary' })}</p>`,
  )
}

function howPart(frame: Frame, { visit, catalogue }: OwnAppointment): Html {
  const words = frame.words.alert
  const { offerMinutes } = settingsOf(catalogue, visit.location)
  const steps = words.steps(minutesOf(offerMinutes, frame.language))
  return html`<section class="bz-flow"><h2 class="utrecht-heading-2">${words.how}</h2>
<ul class="bz-list">${steps.map((step) => html`<li>${step}</li>`)}</ul>
<p class="utrecht-paragraph">${words.sentTo[channelsOf(visit)]}</p></section>`
}

const channelsOf = ({ contact }: OwnAppointment['visit']) => {
  if (contact?.email && contact.mobile) return 'both'
  return contact?.mobile ? 'mobile' : 'email'
}

function wishForm(frame: Frame, own: OwnAppointment, options: AlertOptions): Html {
  const words = frame.words.alert
  return html`<form class="bz-flow" id="bericht" method="post" action="${frame.link(`/mijn-afspraak/${own.visit.publicId}/bericht`)}" novalidate>
${wishFields(frame, own.catalogue, options)}
${button(own.alert ? words.save : words.turnOn)}
</form>`
}

/** On which days, when on the day and where; of what can be chosen. */
export function wishFields(
  frame: Frame,
  catalogue: Catalogue,
  { possible, wish, errors = [] }: Pick<AlertOptions, 'possible' | 'wish' | 'errors'>,
): Html {
  const words = frame.words.alert
  const group = (name: string, legend: string, options: Option[], chosen: readonly unknown[]) =>
    checkboxes(frame, {
      name,
      legend,
      options,
      values: chosen.map(String),
      error: errorOf(errors, name),
      look: name === 'dag' ? 'tile' : 'card',
    })
  const days = possible.weekdays.map((day) => ({ value: String(day), label: words.weekday[day - 1] ?? '' }))
  const parts = possible.parts.map((part: PartOfDay) => ({ value: part, label: words.part[part] }))
  const places = possible.locations.map((code) => ({
    value: code,
    label: marked(frame, placeOf(frame, catalogue, code)),
  }))
  return html`<div class="bz-weekdays">${group('dag', words.weekdays, days, wish.weekdays)}</div>
${group('dagdeel', words.parts, parts, wish.parts)}
${places.length > 1 ? group('locatie', words.locations, places, wish.locations) : ''}`
}

function offForm(frame: Frame, action: string): Html {
  const words = frame.words.alert
  return html`<section class="bz-flow"><h2 class="utrecht-heading-2">${words.off}</h2>
<form id="uitzetten" method="post" action="${action}">${button(words.turnOff, { kind: 'secondary' })}</form></section>`
}
