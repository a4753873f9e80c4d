// The field that only programs fill in, and what is said when a form looked like a program's.
import { html } from 'hono/html'
import { type Doubt, trapName } from '../../src/booking/robots.ts'
import type { Frame, Html } from '../layout.ts'
import { notice } from '../parts.ts'

/** Out of sight, out of the order of focus and unread aloud; without a stylesheet its label says to leave it empty. */
export function trapField(frame: Frame): Html {
  return html`<div class="bz-trap" aria-hidden="true"><label for="${trapName}">${frame.words.booking.doubt.leaveEmpty}</label>
<input id="${trapName}" name="${trapName}" type="text" value="" tabindex="-1" autocomplete="off"></div>`
}

/** Above the form, which stands there as it was sent: look once more, and send it again. */
export function doubtPart(frame: Frame, doubt: Doubt, button = frame.words.booking.details.toCheck): Html {
  const words = frame.words.booking.doubt
  return html`<div class="bz-doubt" tabindex="-1" autofocus>${notice('warning', html`<p><strong>${words.title}</strong> ${words[doubt]} ${words.again(button)}</p>`)}</div>`
}
