// What every panel of the reception begins with.
import { html } from 'hono/html'
import type { Frame, Html } from '../layout.ts'

/** The heading takes the focus when a panel opens, so that keys work; the way out is beside it. */
export function panelHead(
  frame: Frame,
  heading: string | Html,
  { focus = true, beside = '' }: { focus?: boolean; beside?: Html | '' } = {},
): Html {
  const words = frame.words.reception.visit
  return html`<div class="bz-desk__head"><h2 class="bz-zone__heading" id="panel" tabindex="-1"${focus ? html` autofocus` : ''}>${heading}</h2>
${beside}
<a class="utrecht-link utrecht-link--html-a" href="${frame.link('/receptie')}" data-escape>${words.close} <kbd aria-hidden="true">${frame.words.reception.keys.keys.escape}</kbd></a></div>`
}

/** Why nothing was done: takes the focus, because it is what one must know first. */
export const refusedLine = (refused: string | undefined): Html | '' =>
  refused ? html`<p class="bz-desk__wrong" role="alert" tabindex="-1" autofocus>${refused}</p>` : ''
