// One appointment: whose, when and where, and what can be done with it. Right after it was made, what to read aloud.
import { html } from 'hono/html'
import type { Visit } from '../../src/booking/appointment.ts'
import { changeableByStaff } from '../../src/booking/staff-change.ts'
import { locationName, productName } from '../../src/catalogue/catalogue.ts'
import { appointmentPanel, panelPath, type TimesShown, ticketPanel, timesFields } from '../../src/reception/panel.ts'
import { checklistPart } from '../booking/checklist.ts'
import type { Frame, Html } from '../layout.ts'
import { ownText } from '../own-text.ts'
import { hiddenFields } from '../parts.ts'
import { codeOf, dateOf, ticketOf, timeOf } from '../words/format.ts'
import { panelHead, refusedLine } from './head.ts'
import type { AppointmentShown, Offered, ReceptionPage } from './shown.ts'
import { noTimes, timeChoices, timesFilter } from './times.ts'

export function appointmentPart(frame: Frame, shown: ReceptionPage, panel: AppointmentShown): Html {
  const words = frame.words.reception.appointment
  const { visit, news, act, offered } = panel
  const heading = news ? words.news[news] : (visit.contact?.name ?? words.unnamed)
  return html`${panelHead(frame, heading, { focus: shown.refused === undefined })}
${refusedLine(shown.refused)}
${whenPart(frame, shown, visit)}
${codePart(frame, panel)}
${news === undefined || news === 'geannuleerd' ? factsPart(frame, shown, visit) : ''}
${offered ? movePart(frame, shown, panel, offered) : act === 'annuleren' && changeableByStaff(visit) === 'yes' ? cancelPart(frame, visit) : actsPart(frame, shown, panel)}
${news === 'gemaakt' || news === 'verzet' ? checklistPart(frame, shown.catalogue, visit, ['bring', 'along', 'costs']) : ''}`
}

/** Where and when, and that is all: the rest is for whoever receives there. */
export function elsewherePart(frame: Frame, shown: ReceptionPage, visit: Visit): Html {
  return html`${panelHead(frame, frame.words.reception.appointment.elsewhere)}
${whenPart(frame, shown, visit)}`
}

function whenPart(frame: Frame, { catalogue }: ReceptionPage, { location, startsAt }: Visit): Html {
  const zone = catalogue.locations.get(location)?.zone ?? ''
  return html`<p class="bz-desk__when">${dateOf(startsAt, zone, frame.language)}, ${timeOf(startsAt, zone, frame.language)}<br>
${ownText(frame, locationName(catalogue, location, frame.language))}</p>`
}

function codePart(frame: Frame, { visit, news }: AppointmentShown): Html | '' {
  const words = frame.words.reception.appointment
  const { code, contact, state } = visit
  if (code === null || state === 'cancelled') return ''
  const hasAddress = contact?.email || contact?.mobile
  return html`<p>${words.code} <strong class="bz-desk__big" translate="no">${codeOf(code)}</strong></p>
${news ? html`<p>${words.readAloud} ${hasAddress ? words.sent : words.notSent}</p>` : ''}`
}

function factsPart(frame: Frame, { catalogue }: ReceptionPage, visit: Visit): Html {
  const words = frame.words.reception.appointment
  const { contact, choices, state } = visit
  const reach = [contact?.mobile, contact?.email].filter(Boolean).join(', ') || words.noContact
  return html`<ul class="bz-plain">${choices.map(({ product, persons }) => html`<li>${persons} × ${ownText(frame, productName(catalogue, product, frame.language))}</li>`)}</ul>
<p>${words.states[state]}. ${words.contact}: ${reach}</p>`
}

function actsPart(frame: Frame, shown: ReceptionPage, { visit, arrival, ticket, news }: AppointmentShown): Html | '' {
  const words = frame.words.reception.appointment
  const { publicId } = visit
  const mayChange = changeableByStaff(visit) === 'yes'
  const link = (act: 'verzetten' | 'annuleren', text: string) =>
    html`<a class="utrecht-button-link utrecht-button-link--html-a utrecht-button-link--secondary-action" href="${frame.link(panelPath(appointmentPanel(publicId, { act })))}">${text}</a>`
  const checkIn = html`<form method="post" action="${frame.link('/receptie/aanmeldingen')}" data-act>${hiddenFields({ afspraak: publicId })}
<button class="utrecht-button utrecht-button--primary-action" type="submit" data-choose="a" aria-keyshortcuts="A">${words.arrive} <kbd aria-hidden="true">A</kbd></button></form>`
  return html`${news ? '' : arrivalText(frame, shown, arrival)}
<div class="bz-desk__acts">
${arrival.kind === 'ticket' ? checkIn : ''}
${ticket ? html`<a class="utrecht-button-link utrecht-button-link--html-a utrecht-button-link--secondary-action" href="${frame.link(panelPath(ticketPanel(ticket.serial)))}">${words.toTicket(ticketOf(ticket.number))}</a>` : ''}
${mayChange ? html`${link('verzetten', words.move)} ${link('annuleren', words.cancel)}` : ''}
</div>`
}

/** Why somebody cannot report as usual, where the appointment itself does not say it. */
function arrivalText(
  frame: Frame,
  { catalogue, zone }: ReceptionPage,
  arrival: AppointmentShown['arrival'],
): Html | '' {
  const words = frame.words.reception.appointment.arrival
  const line = (text: string) => html`<p><strong>${text}</strong></p>`
  switch (arrival.kind) {
    case 'tooEarly':
      return line(words.tooEarly(timeOf(arrival.from, zone, frame.language)))
    case 'tooLate':
      return line(words.tooLate)
    case 'otherLocation':
      return line(words.otherLocation(locationName(catalogue, arrival.location, frame.language).content))
    case 'ticket':
      return arrival.as === 'walkIn' ? line(words.walkIn) : ''
    case 'already':
    case 'over':
    case 'wrongDay':
    case 'cancelled':
    case 'unknown':
      return ''
    default:
      return arrival satisfies never
  }
}

function movePart(frame: Frame, shown: ReceptionPage, { visit, key, times }: AppointmentShown, offered: Offered): Html {
  const words = frame.words.reception.appointment
  const { publicId, version } = visit
  const panelWith = (to: TimesShown) => appointmentPanel(publicId, { act: 'verzetten', times: to })
  const choosing = { catalogue: shown.catalogue, times, offered, panelWith }
  const form = html`<form class="bz-desk__caller" method="post" action="${frame.link(`/receptie/afspraken/${publicId}/tijd`)}" data-act>
${hiddenFields({ sleutel: key, versie: version, ...timesFields(times) })}
${timeChoices(frame, choosing, { chosen: undefined, onwards: 'verzet' })}
<div class="bz-desk__acts"><button class="utrecht-button utrecht-button--primary-action" type="submit" id="verzet">${words.moveTo}</button></div>
</form>`
  return html`<div class="bz-desk__part">
${timesFilter(frame, choosing, hiddenFields({ afspraak: publicId, doe: 'verzetten' }))}
${offered.times.length === 0 ? noTimes(frame, choosing) : form}
<p><a class="utrecht-link utrecht-link--html-a" href="${frame.link(panelPath(appointmentPanel(publicId)))}">${words.back}</a></p>
</div>`
}

/** Said back before it is done: a place that is given up may be gone at once. */
function cancelPart(frame: Frame, { publicId, version }: Visit): Html {
  const words = frame.words.reception.appointment
  return html`<form class="bz-desk__part" method="post" action="${frame.link(`/receptie/afspraken/${publicId}/annulering`)}" data-act>
${hiddenFields({ versie: version })}
<p><strong>${words.sure}</strong></p>
<div class="bz-desk__acts"><button class="utrecht-button utrecht-button--primary-action utrecht-button--danger" type="submit">${words.yes}</button>
<a class="utrecht-button-link utrecht-button-link--html-a utrecht-button-link--secondary-action" href="${frame.link(panelPath(appointmentPanel(publicId)))}">${words.keep}</a></div>
</form>`
}
