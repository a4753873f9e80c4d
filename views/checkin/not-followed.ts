// An address that follows no number: the visit is over, or a kiosk without connection gave a number that is not here yet.
import { html } from 'hono/html'
import { type Frame, type Html, page } from '../layout.ts'
import { linkButton } from '../parts.ts'

/** It cannot be told from an address that was copied wrongly: nothing is kept of who came. */
export function visitOverPage(frame: Frame): Html {
  const { over } = frame.words.follow
  const way = html`<p>${linkButton(frame.words.kiosk.book, frame.link('/afspraak/maken'))}</p>`
  return notFollowed(frame, over.title, over.text, html`<p class="utrecht-paragraph">${over.next}</p>${way}`)
}

/** The page is read again by itself; the number holds all the same. */
export function notYetPage(frame: Frame): Html {
  const { notYet } = frame.words.follow
  return notFollowed(frame, notYet.title, notYet.text, html`<p class="utrecht-paragraph">${notYet.next}</p>`)
}

const notFollowed = (frame: Frame, title: string, text: string, more: Html): Html =>
  page(
    frame,
    { title, kind: 'resident' },
    html`<h1 class="utrecht-heading-1">${title}</h1>
<p class="utrecht-paragraph utrecht-paragraph--lead">${text}</p>
${more}`,
  )
