// The keys of the counter's buttons: a list to look them up, and a switch, because a single letter can be pressed by
// accident or by somebody who speaks to the computer (WCAG 2.1.4). Both are for scripts only; counter.js shows them.
import { html } from 'hono/html'
import type { Frame, Html } from '../layout.ts'

const keys = ['n', 'g', 'k', 'h', 'a', '?'] as const
export type Key = Exclude<(typeof keys)[number], '?'>

export function keysDialog(frame: Frame): Html {
  const words = frame.words.queue.keys
  return html`<div class="bz-keys" data-keys-part hidden>
<button class="utrecht-button utrecht-button--subtle" type="button" data-keys-show>${words.show} <kbd>?</kbd></button>
<label><input class="utrecht-checkbox utrecht-checkbox--html-input" type="checkbox" checked data-keys-on> ${words.on}</label>
</div>
<dialog class="bz-dialog" aria-labelledby="keys" data-keys-list>
<h2 class="utrecht-heading-2" id="keys">${words.heading}</h2>
<dl class="bz-keys__list">${keys.map((key) => html`<div><dt><kbd>${key.toUpperCase()}</kbd></dt><dd>${words.list[key]}</dd></div>`)}</dl>
<form method="dialog"><button class="utrecht-button utrecht-button--secondary-action" type="submit">${words.close}</button></form>
</dialog>`
}
