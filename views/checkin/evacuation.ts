// The one screen of a kiosk while people must leave.
import { html } from 'hono/html'
import type { KioskDevice } from '../../src/staff/device.ts'
import { evacuationSign } from '../display/evacuation.ts'
import { type Frame, type Html, page } from '../layout.ts'
import { evacuationClips } from '../words/spoken.ts'
import { startPath } from './kiosk.ts'

/** Without JavaScript the kiosk looks this often whether it is over. */
const lookAgainSeconds = 5

/** public/machine.js goes back to the start when it ends. */
export const evacuationScreen = (frame: Frame, { settings }: KioskDevice): Html =>
  page(
    frame,
    { title: frame.words.evacuation.leave, kind: 'kiosk', refreshSeconds: lookAgainSeconds, refreshTo: startPath },
    html`<div class="bz-leave" data-evacuation${settings.headphones ? said(frame) : ''}>${evacuationSign(frame.language)}</div>`,
  )

/** What public/kiosk-evacuation.js says, whether or not reading aloud was on: who listens may only just have come. */
const said = ({ assets, language }: Frame) =>
  html` data-clips="${assets.clips}" data-said="${evacuationClips(language).join(' ')}"`
