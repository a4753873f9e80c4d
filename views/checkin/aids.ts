// What helps to see, reach and hear, at the bottom of every screen of the kiosk. They are set for one visitor:
// public/kiosk-view.js and kiosk-aloud.js put them back when the visit ends.
import { html } from 'hono/html'
import type { Frame, Html } from '../layout.ts'
import { type SignName, sign } from './sign.ts'

/** `aloud`: there are headphones, and clips in this language. */
export function aids(frame: Frame, aloud: boolean): Html {
  const words = frame.words.kiosk
  return html`<div class="bz-screen__aids">
${aloud ? switchKey('aloud', words.aloud, 'ear') : ''}
${switchKey('low', words.lower, 'down')}
${switchKey('large', words.larger, 'letters')}
${switchKey('contrast', words.contrast, 'contrast')}
<button class="bz-aid" type="button" popovertarget="help">${sign('question')}<span>${words.help}</span></button>
</div>`
}

const switchKey = (view: 'low' | 'large' | 'contrast' | 'aloud', name: string, drawing: SignName) =>
  html`<button class="bz-aid bz-aid--${view}" type="button" data-switch="${view}" aria-pressed="false">${sign(drawing)}<span>${name}</span></button>`
