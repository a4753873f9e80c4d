// The keys of the reception: a list to look them up, and a switch, because a single letter can be pressed by accident or
// by somebody who speaks to the computer (WCAG 2.1.4).
import { html } from 'hono/html'
import type { Frame, Html } from '../layout.ts'

/** Opens the list; says so when the keys are off. Shown to scripts alone. */
export function keysButton(frame: Frame, letterKeys: boolean): Html {
  const words = frame.words.reception.keys
  return html`<div class="bz-keys" data-keys-part>
<button class="utrecht-button utrecht-button--subtle" type="button" data-keys-show>${letterKeys ? html`${words.show} <kbd>?</kbd>` : words.areOff}</button>
</div>`
}

export function keysDialog(frame: Frame, letterKeys: boolean): Html {
  const words = frame.words.reception.keys
  const names: Readonly<Record<string, string>> = words.keys
  const key = (name: string) => names[name] ?? name.toUpperCase()
  return html`<dialog class="bz-dialog" aria-labelledby="keys" data-keys-list>
<h2 class="utrecht-heading-2" id="keys">${words.heading}</h2>
<dl class="bz-keys__list">${Object.entries(words.list).map(([name, what]) => html`<div><dt><kbd>${key(name)}</kbd></dt><dd>${what}</dd></div>`)}</dl>
<div class="bz-keys__end">
<form method="dialog"><button class="utrecht-button utrecht-button--secondary-action" type="submit">${words.close}</button></form>
<form method="post" action="${frame.link('/receptie/sneltoetsen')}">
<button class="utrecht-button utrecht-button--subtle" type="submit" name="letters" value="${letterKeys ? 'uit' : 'aan'}">${letterKeys ? words.turnOff : words.turnOn}</button>
</form></div>
</dialog>`
}
