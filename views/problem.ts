// Pages for when something is not there, not allowed or not working: what happened, and how to go on.
import { html } from 'hono/html'
import { type Frame, type Html, page } from './layout.ts'
import { linkButton } from './parts.ts'

export type Misfortune = 'notFound' | 'forbidden' | 'malformed' | 'tooLarge' | 'tooMany' | 'unavailable' | 'ours'

/** What happened in one sentence, what to do in another, and the way to the start. */
export function problemPage(frame: Frame, kind: Misfortune): Html {
  const { title, text } = frame.words.shell.misfortunes[kind]
  return page(
    frame,
    { title, kind: 'resident' },
    html`<h1 class="utrecht-heading-1">${title}</h1>
<p class="utrecht-paragraph utrecht-paragraph--lead">${text}</p>
<p>${linkButton(frame.words.shell.toStart, frame.link('/'))}</p>`,
  )
}

/** Every page of an installation whose database is still empty. */
export function nothingYetPage(frame: Frame): Html {
  const { title, text } = frame.words.shell.nothingYet
  return page(
    { ...frame, municipality: { ...frame.municipality, name: 'Beurt' } },
    { title, kind: 'resident' },
    html`<h1 class="utrecht-heading-1">${title}</h1><p class="utrecht-paragraph utrecht-paragraph--lead">${text}</p>`,
  )
}
