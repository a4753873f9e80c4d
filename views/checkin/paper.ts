// What becomes of the receipt, on the screen with the number: it reads itself again until that is known.
import { html } from 'hono/html'
import type { PaperShown } from '../../src/printing/outcome.ts'
import type { Receipt } from '../../src/printing/receipt.ts'
import type { Frame, Html } from '../layout.ts'
import { paperPart } from '../printing/paper.ts'

export interface Paper {
  shown: PaperShown
  /** What this browser itself is to print, and where it asks whether it may. */
  own: { receipt: Receipt; printPath: string } | undefined
}

export const noPaper: Paper = { shown: 'none', own: undefined }

/** Long enough to read; whoever touches the screen keeps it longer. */
const readSeconds = 15
/**
 * Without paper the screen is all there is: long enough to take out a phone too. Also longer than it takes until it is
 * known whether paper comes (src/printing/outcome.ts).
 */
const aloneSeconds = 30

/** How long the number stands when nobody touches it, in seconds, from when the screen says this of its paper. */
export const secondsWith = (shown: PaperShown): number => (shown === 'printed' ? readSeconds : aloneSeconds)

/**
 * The line, with what the browser prints where nobody sees it; `path` leads to the screen that it stands on. Who listens
 * (public/kiosk-aloud.js) can do nothing with a photo when there is no paper, and hears to remember the number too.
 */
export function paperLine(frame: Frame, path: string, { shown, own }: Paper): Html | '' {
  if (shown === 'none') return ''
  const again =
    shown === 'coming' || shown === 'doubted'
      ? html` data-live="" hx-get="${frame.link(path)}" hx-select="#paper" hx-trigger="every 1s" hx-swap="outerMorph ignoreTitle:true" hx-config="timeout:5000"`
      : ''
  const aloud = shown === 'coming' || shown === 'printed' ? '' : html` data-aloud="${frame.words.away.remember}"`
  return html`<div id="paper" class="bz-paper-line bz-paper-line--${shown}" data-seconds="${secondsWith(shown)}"${again}><p role="status"${aloud}>${frame.words.paper[shown === 'doubted' ? 'unsure' : shown]}</p>
${own ? paperPart(own.receipt, frame.link(own.printPath)) : ''}</div>`
}
