// Erasing what a visit that is over says of its resident: offered on its own page, and asked once more.
import { html } from 'hono/html'
import { isOver } from '../../src/booking/appointment.ts'
import { settingsOf } from '../../src/catalogue/catalogue.ts'
import { day } from '../../src/catalogue/milliseconds.ts'
import { type Frame, type Html, page } from '../layout.ts'
import { button, hiddenFields, linkButton } from '../parts.ts'
import { momentOf, type OwnAppointment } from './visit.ts'

/** When everything goes by itself, and the way to have it gone now. */
export function erasePart(frame: Frame, own: OwnAppointment): Html | '' {
  const { visit, catalogue } = own
  if (!isOver(visit)) return ''
  const words = frame.words.erase
  // The night after the term has passed.
  const last = visit.endsAt + (settingsOf(catalogue, visit.location).contactDays + 1) * day
  return html`<section class="bz-flow bz-unprinted"><h2 class="utrecht-heading-2">${words.heading}</h2>
<p class="utrecht-paragraph">${words.byItself(momentOf(frame, own, last).date)}</p>
<p>${linkButton(words.now, frame.link(`/mijn-afspraak/${visit.publicId}/wissing`), { kind: 'subtle' })}</p></section>`
}

/** `key` is the form's. */
export function erasePage(frame: Frame, { visit }: OwnAppointment, key: string): Html {
  const words = frame.words.erase
  const here = frame.link(`/mijn-afspraak/${visit.publicId}`)
  return page(
    frame,
    { title: words.question, kind: 'resident', back: { href: here, text: frame.words.own.toOwn } },
    html`<h1 class="utrecht-heading-1">${words.question}</h1>
<p class="utrecht-paragraph utrecht-paragraph--lead">${words.what}</p>
<p class="utrecht-paragraph">${words.afterwards}</p>
<form method="post" action="${here}/wissing">${hiddenFields({ sleutel: key })}${button(words.send)}</form>`,
  )
}
