// The one screen of a kiosk while people must leave.
import { html } from 'hono/html'
import { evacuationSign } from '../display/evacuation.ts'
import { type Frame, type Html, page } from '../layout.ts'
import { startPath } from './kiosk.ts'

/** Without JavaScript the kiosk looks this often whether it is over. */
const lookAgainSeconds = 5

/** public/machine.js goes back to the start when it ends. */
export const evacuationScreen = (frame: Frame): Html =>
  page(
    frame,
    { title: frame.words.evacuation.leave, kind: 'kiosk', refreshSeconds: lookAgainSeconds, refreshTo: startPath },
    html`<div class="bz-leave" data-evacuation>${evacuationSign(frame.language)}</div>`,
  )
