// The ways in which a phone can draw attention: nothing of it is on until its owner says so. What this browser cannot do
// stays hidden; follow.js shows the rest, and keeps the state of these buttons, which no reading touches.
import { html } from 'hono/html'
import type { Ticket } from '../../src/queue/ticket.ts'
import type { Frame, Html } from '../layout.ts'

export function signalsPart(frame: Frame, { followId }: Ticket, pushKey: string): Html {
  const words = frame.words.follow
  const path = frame.link(`/volg/${followId}`)
  const signal = (name: 'sound' | 'awake' | 'push', text: string, hint: string) =>
    html`<li data-signal="${name}" hidden><button class="utrecht-button utrecht-button--secondary-action bz-signal" type="button" aria-pressed="false" aria-describedby="${name}-hint"><span>${text}</span> <span class="bz-signal__state" aria-hidden="true" data-on="${words.on}" data-off="${words.off}">${words.off}</span></button>
<p class="bz-hint" id="${name}-hint">${hint}</p></li>`
  return html`<section class="bz-signals bz-flow" id="signals" aria-labelledby="signals-title" hx-morph-skip hidden data-page-path="${path}" data-worker="${frame.link('/volg/melding.js')}" data-key="${pushKey}">
<h2 class="utrecht-heading-2" id="signals-title">${words.alerts}</h2>
<ul class="bz-plain">${signal('sound', words.sound, words.soundHint)}
${signal('push', words.push, words.pushHint)}
${signal('awake', words.awake, words.awakeHint)}</ul>
<p role="status" data-denied="${words.pushDenied}" data-failed="${words.pushFailed}"></p>
</section>`
}
