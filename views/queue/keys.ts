// The keys of the counter's buttons: a list to look them up, and a switch, because a single letter can be pressed by
// accident or by somebody who speaks to the computer (WCAG 2.1.4). The switch is the employee's, on every computer.
import { html } from 'hono/html'
import type { Frame, Html } from '../layout.ts'
import type { CounterPage } from './shown.ts'

const keys = ['n', 'g', 'k', 'h', 'a', 'p', 'd', 'b', 'z', '/', 'esc', '?'] as const
export type Key = Exclude<(typeof keys)[number], '/' | 'esc' | '?'>

/** Opens the list; says so when the keys are off. Shown to scripts alone. */
export function keysButton(frame: Frame, { letterKeys }: CounterPage): Html {
  const words = frame.words.queue.keys
  return html`<div class="bz-keys" data-keys-part>
<button class="utrecht-button utrecht-button--subtle" type="button" data-keys-show>${letterKeys ? html`${words.show} <kbd>?</kbd>` : words.areOff}</button>
</div>`
}

export function keysDialog(frame: Frame, { counter, letterKeys }: CounterPage): Html {
  const words = frame.words.queue.keys
  return html`<dialog class="bz-dialog" aria-labelledby="keys" data-keys-list>
<h2 class="utrecht-heading-2" id="keys">${words.heading}</h2>
<dl class="bz-keys__list">${keys.map((key) => html`<div><dt><kbd>${key.length === 1 ? key.toUpperCase() : words.escape}</kbd></dt><dd>${words.list[key]}</dd></div>`)}</dl>
<div class="bz-keys__end">
<form method="dialog"><button class="utrecht-button utrecht-button--secondary-action" type="submit">${words.close}</button></form>
<form method="post" action="${frame.link(`/balie/${counter.number}/sneltoetsen`)}" hx-push-url="false">
<button class="utrecht-button utrecht-button--subtle" type="submit" name="letters" value="${letterKeys ? 'uit' : 'aan'}">${letterKeys ? words.turnOff : words.turnOn}</button>
</form></div>
</dialog>`
}
