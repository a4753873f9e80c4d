// What somebody wants to keep of an appointment: the link that opens it again, and the entry in their own calendar.
import { html } from 'hono/html'
import type { Frame, Html } from '../layout.ts'
import type { OwnAppointment } from './visit.ts'

export function keepPart(frame: Frame, { visit, link }: OwnAppointment): Html {
  const words = frame.words.own
  const file = frame.link(`/mijn-afspraak/${visit.publicId}/afspraak.ics`)
  return html`<section class="bz-flow"><h2 class="utrecht-heading-2">${words.keep}</h2>
<p class="utrecht-paragraph">${words.keepWhy}</p>
<p class="bz-keep"><a class="utrecht-link utrecht-link--html-a" href="${link}" hx-boost="false" dir="ltr">${link}</a></p>
<p class="bz-unprinted"><a class="utrecht-link utrecht-link--html-a bz-own-link" href="${file}" hx-boost="false">${words.calendar}</a></p>
</section>`
}
