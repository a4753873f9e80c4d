// Help at the kiosk on a screen of its own: for who finds no subject, and for a browser without scripts.
import { html } from 'hono/html'
import type { HelpState } from '../../src/checkin/help.ts'
import type { Html } from '../layout.ts'
import { helpPart } from './help.ts'
import { asking, backKeys, type Kiosk, screen, startPath } from './kiosk.ts'
import { sign } from './sign.ts'

export function helpScreen(kiosk: Kiosk, state: HelpState): Html {
  const { frame } = kiosk
  const title = frame.words.kiosk.helpTitle
  return screen(
    kiosk,
    { ...asking, title, help: state, way: backKeys(frame, frame.link(startPath)) },
    html`<div class="bz-message">${sign('person')}<div><h1>${title}</h1>${helpPart(frame, state, 'hulp-scherm')}</div></div>`,
  )
}
