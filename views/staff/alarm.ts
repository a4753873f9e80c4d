// The call for help: a button where visitors are received, and a band on top of every page of staff until it is over.
import { html } from 'hono/html'
import { type Alarm, type AlarmPlace, alarmPlaceText } from '../../src/staff/alarm.ts'
import type { Evacuation } from '../../src/staff/evacuation.ts'
import type { Frame, Html } from '../layout.ts'
import { hiddenFields, livePart } from '../parts.ts'
import { timeOf } from '../words/format.ts'
import { evacuationLine } from './evacuation.ts'

/** What the band says is put in its place: the page below it, and what is being typed there, stays. */
const inPlace = (action: string): Html =>
  html` method="post" action="${action}" hx-post="${action}" hx-target="#noodoproep" hx-swap="outerMorph"`

interface AlarmsShown {
  alarms: readonly Alarm[]
  evacuation: Evacuation | undefined
  /** Who looks: their own call makes no sound, because whom it is about may stand beside them. */
  employee: number
  zone: string
}

/** Empty as long as nobody calls, and nobody must leave. */
export function alarmBand(frame: Frame, shown: AlarmsShown): Html {
  return livePart(
    { id: 'noodoproep', url: frame.link('/noodoproep') },
    html`${shown.evacuation ? evacuationLine(frame, shown.zone, shown.evacuation) : ''}${shown.alarms.map((alarm) => alarmLine(frame, shown, alarm))}`,
  )
}

function alarmLine(
  frame: Frame,
  { employee, zone }: AlarmsShown,
  { id, place, raisedBy, raisedAt, goes }: Alarm,
): Html {
  const words = frame.words.alarm
  const isOwn = raisedBy === employee
  const where = place === 'reception' ? words.reception : words.counter(place)
  const action = (noun: string) => frame.link(`/noodoproep/${id}/${noun}`)
  return html`<div class="bz-alarm"${goes === null && !isOwn ? html` data-sounds="${id}"` : ''}>
<p role="alert"><strong>${words.raised(where, timeOf(raisedAt, zone, frame.language))}.</strong> ${goes !== null ? words.goes(goes) : isOwn ? words.own : ''}</p>
${goes === null && !isOwn ? html`<form${inPlace(action('antwoord'))}><button class="utrecht-button utrecht-button--primary-action" type="submit">${words.go}</button></form>` : ''}
<form${inPlace(action('einde'))}><button class="utrecht-button utrecht-button--secondary-action" type="submit">${words.end}</button></form>
</div>`
}

/** Two presses: one by accident calls nobody, and no window stands in the way of the second. */
export function alarmButton(frame: Frame, place: AlarmPlace): Html {
  const words = frame.words.alarm
  return html`<details class="bz-call-help"><summary>${words.call}</summary>
<form${inPlace(frame.link('/noodoproep'))}>
${hiddenFields({ plek: alarmPlaceText(place) })}
<p>${words.what}</p>
<button class="utrecht-button utrecht-button--primary-action utrecht-button--danger" type="submit">${words.confirm}</button>
</form></details>`
}
