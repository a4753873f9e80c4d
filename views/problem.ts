// Pages for when something is not there, not allowed or not working: what happened, and how to go on.
import { html } from 'hono/html'
import type { PageKind } from '../src/assets.ts'
import { isOfWork } from '../src/staff/place.ts'
import { sign } from './checkin/sign.ts'
import { type Frame, type Html, page } from './layout.ts'
import { linkButton } from './parts.ts'

export type Misfortune = 'notFound' | 'forbidden' | 'malformed' | 'tooLarge' | 'tooMany' | 'unavailable' | 'ours'

interface Part {
  has(path: string): boolean
  kind: PageKind
  start: string
}

/** The way on leads to the start of the same part: a machine in the hall never shows another part. */
const parts: readonly Part[] = [
  { has: (path) => /^\/kiosk\b/.test(path), kind: 'kiosk', start: '/kiosk' },
  { has: (path) => /^\/scherm\b/.test(path), kind: 'display', start: '/scherm' },
  { has: isOfWork, kind: 'counter', start: '/medewerker' },
]
const ofResidents: Omit<Part, 'has'> = { kind: 'resident', start: '/' }

const partOf = (path: string) => parts.find(({ has }) => has(path)) ?? ofResidents

/** Nobody stands at a kiosk or a display to ask for its page again. */
export const retriesByItself = (path: string): boolean => ['kiosk', 'display'].includes(partOf(path).kind)

/** What happened in one sentence, what to do in another, and the way to the start. */
export function problemPage(frame: Frame, misfortune: Misfortune): Html {
  const { misfortunes, inHall, toStart } = frame.words.shell
  const { kind, start } = partOf(frame.path)
  if (kind === 'display') return machinePage(frame, kind, inHall.display)
  if (kind === 'kiosk') {
    const way = html`<p><a class="bz-key bz-key--primary" href="${frame.link(start)}">${toStart}</a></p>`
    return machinePage(frame, kind, inHall.kiosk, way)
  }
  const { title, text } = misfortunes[misfortune]
  return page(
    frame,
    { title, kind },
    html`<h1 class="utrecht-heading-1">${title}</h1>
<p class="utrecht-paragraph utrecht-paragraph--lead">${text}</p>
<p>${linkButton(toStart, frame.link(start))}</p>`,
  )
}

type Machine = 'kiosk' | 'display'

/** One message that fills the screen of a machine in the hall; a kiosk goes back to its start by itself. */
export function machinePage(frame: Frame, kind: Machine, said: { title: string; text: string }, way?: Html): Html {
  const text = html`<h1>${said.title}</h1><p class="bz-lead">${said.text}</p>${way ?? ''}`
  const content =
    kind === 'display'
      ? html`<div class="bz-door">${text}</div>`
      : html`<div class="bz-screen" data-idle="leave" data-seconds="20" data-start="/kiosk"><div class="bz-screen__body"><div class="bz-message">${sign('alert')}<div>${text}</div></div></div></div>`
  return page(frame, { title: said.title, kind }, content)
}

/** Every page of an installation whose database is still empty. */
export function nothingYetPage(frame: Frame): Html {
  const { title, text } = frame.words.shell.nothingYet
  return page(
    frame,
    { title, kind: 'resident' },
    html`<h1 class="utrecht-heading-1">${title}</h1><p class="utrecht-paragraph utrecht-paragraph--lead">${text}</p>`,
  )
}
