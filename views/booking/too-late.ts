// An appointment that is too near to be changed here: whom to call instead.
import { html } from 'hono/html'
import { dialled, type Frame, type Html, page, unbroken } from '../layout.ts'
import { around } from '../own-text.ts'
import { linkButton } from '../parts.ts'
import { momentOf, type OwnAppointment } from './visit.ts'

export function tooLatePage(frame: Frame, own: OwnAppointment): Html {
  const { change, own: words } = frame.words
  const { date, time } = momentOf(frame, own)
  const { phone, phoneHours } = frame.municipality
  const here = frame.link(`/mijn-afspraak/${own.visit.publicId}`)
  return page(
    frame,
    { title: change.tooLate, kind: 'resident', back: { href: here, text: words.toOwn } },
    html`<h1 class="utrecht-heading-1">${change.tooLate}</h1>
<p class="utrecht-paragraph utrecht-paragraph--lead">${change.tooLateWhy(date, time)}</p>
<p class="utrecht-paragraph">${change.tooLateCall}</p>
<p>${linkButton(unbroken(change.tooLateTo(phone)), `tel:${dialled(phone)}`)}</p>
${phoneHours.content ? html`<p class="utrecht-paragraph">${around(frame, change.tooLateHours, phoneHours)}</p>` : ''}`,
  )
}
