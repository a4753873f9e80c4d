// Inside another website some browsers keep no cookies, and without one no time can be held: the way on is a window of
// its own, with everything that was chosen.
import { html } from 'hono/html'
import { type Frame, type Html, page } from '../layout.ts'

export function newWindowPage(frame: Frame, href: string): Html {
  const words = frame.words.booking.window
  return page(
    frame,
    { title: words.title, kind: 'resident' },
    html`<h1 class="utrecht-heading-1">${words.title}</h1>
<p class="utrecht-paragraph">${words.why}</p>
<p><a class="utrecht-button-link utrecht-button-link--html-a utrecht-button-link--primary-action" href="${href}" target="_blank" rel="noopener">${words.open}</a></p>`,
  )
}
