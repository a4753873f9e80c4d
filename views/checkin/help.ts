// Help at the kiosk: a window over the screen, so that nothing that was typed is lost. It needs no script; with one it
// says by itself that somebody is coming.
import { html } from 'hono/html'
import type { HelpState } from '../../src/checkin/help.ts'
import type { Frame, Html } from '../layout.ts'
import { sign } from './sign.ts'

export const helpPath = '/kiosk/hulp'

/** On most screens nobody knows whether help was asked (`state` is none): public/kiosk-help.js reads it when it opens. */
export function helpWindow(frame: Frame, state: HelpState): Html {
  const words = frame.words.kiosk
  return html`<div id="help" class="bz-over" popover role="dialog" aria-labelledby="help-title">
<h2 id="help-title">${words.helpTitle}</h2>
${helpPart(frame, state, 'hulp')}
<button class="bz-key bz-key--primary" type="button" popovertarget="help" popovertargetaction="hide">${words.helpClose}</button></div>`
}

/** How it stands, and what can be pressed; `id` tells the window from the screen of its own. */
export function helpPart(frame: Frame, state: HelpState, id: 'hulp' | 'hulp-scherm'): Html {
  return html`<div id="${id}" class="bz-help bz-help--${state}" data-live="help" data-help="${state}" hx-get="${frame.link(helpPath)}" hx-select="#${id}" hx-trigger="live" hx-target="this" hx-swap="outerMorph ignoreTitle:true" hx-config="timeout:5000">
<div role="status">${told(frame, state)}</div>
${choice(frame, state, id)}</div>`
}

function told({ words: { kiosk: words } }: Frame, state: HelpState): Html {
  switch (state) {
    case 'none':
      return html`<p>${words.helpText}</p>`
    case 'asked':
      return html`<p>${sign('clock')} <strong>${words.helpCalled}</strong></p><p>${words.helpCalledText}</p>`
    case 'coming':
      return html`<p>${sign('person')} <strong>${words.helpComes}</strong></p><p>${words.helpComesText}</p>`
    case 'tooOften':
      return html`<p>${words.helpTooOften}</p>`
    default:
      return state satisfies never
  }
}

function choice(frame: Frame, state: HelpState, id: string): Html | '' {
  const words = frame.words.kiosk
  if (state === 'tooOften') return ''
  const [path, name] = state === 'none' ? [helpPath, words.helpCall] : [`${helpPath}/einde`, words.helpCancel]
  const action = frame.link(path)
  return html`<form method="post" action="${action}" hx-post="${action}" hx-target="#${id}" hx-select="#${id}" hx-swap="outerMorph ignoreTitle:true"><button class="bz-key" type="submit">${name}</button></form>`
}
