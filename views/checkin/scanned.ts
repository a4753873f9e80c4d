// What a scanner types, on whichever screen stands there: the next visitor may hold up a code while the one before reads.
import { html } from 'hono/html'
import type { Frame, Html } from '../layout.ts'
import { hiddenFields } from '../parts.ts'

/** It goes to the same place as a code that is typed by hand; public/kiosk-code.js fills it in, and says what is no code. */
export function scannedPart(frame: Frame): Html {
  const words = frame.words.kiosk
  return html`<p class="bz-scan bz-scan--problem" role="status" data-unreadable="${words.unreadable}"></p>
<form id="scanned" method="post" action="${frame.link('/kiosk/code')}" hidden>${hiddenFields({ code: '', pogingen: 0 })}<button type="submit">${words.report}</button></form>`
}
