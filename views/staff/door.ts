// What stands on the door: not paired, or not for you.
import { html } from 'hono/html'
import type { Device } from '../../src/staff/device.ts'
import type { Employee } from '../../src/staff/role.ts'
import { type Frame, type Html, page } from '../layout.ts'
import { hiddenFields, linkButton } from '../parts.ts'
import type { Words } from '../words/words.ts'

/** Why a machine is not let in: it was paired before, or what was typed as its code is not one that is open. */
export type DoorTrouble = 'revoked' | keyof Words['devices']['door']['troubles']

const pathOf = { kiosk: '/kiosk/koppeling', display: '/scherm/koppeling' } as const

/** A kiosk or display that is not paired, or no longer: how to pair it, with the one field that it takes, as `code` was typed. */
export function notPairedPage(frame: Frame, kind: Device['kind'], key: string, trouble?: DoorTrouble, code = ''): Html {
  const words = frame.words.devices.door
  const title = trouble === 'revoked' ? words.noLonger[kind] : words.notYet[kind]
  const typed = trouble !== undefined && trouble !== 'revoked'
  const content = html`<h1>${title}</h1>
<p class="bz-lead">${words.how}</p>
<form method="post" action="${frame.link(pathOf[kind])}" class="bz-pairing" hx-boost="false" novalidate>
${hiddenFields({ sleutel: key })}
<label for="code">${words.code}</label>
${typed ? html`<p class="bz-pairing__problem" id="code-error" role="alert">${words.troubles[trouble]}</p>` : ''}
<input id="code" name="code" type="text" inputmode="numeric" autocomplete="off" maxlength="11" value="${code}" aria-required="true"${typed ? html` aria-invalid="true" aria-describedby="code-error"` : ''} autofocus>
${keypad(frame)}
<button class="bz-key bz-key--primary" type="submit">${words.pair}</button>
</form>`
  const framed =
    kind === 'display'
      ? html`<div class="bz-door">${content}</div>`
      : html`<div class="bz-screen"><div class="bz-screen__body"><div class="bz-message"><div>${content}</div></div></div></div>`
  return page(frame, { title, kind, problem: typed }, framed)
}

/** For a screen that is touched; machine.js brings it up. */
function keypad(frame: Frame): Html {
  const { erase, keys } = frame.words.devices.door
  const key = (digit: string) => html`<button type="button" class="bz-key" data-key="${digit}">${digit}</button>`
  return html`<div class="bz-pairing__keys" role="group" aria-label="${keys}" data-pairing-keys hidden>${[...'123456789'].map(key)}<button type="button" class="bz-key" data-key="erase">${erase}</button>${key('0')}</div>`
}

/** A signed-in employee who does not have the role for this page where they work now. */
export function forbiddenPage(frame: Frame, employee: Employee): Html {
  const words = frame.words.staff.forbidden
  return page(
    frame,
    { title: words.title, kind: 'counter' },
    html`<h1 class="utrecht-heading-1">${words.title}</h1><p class="utrecht-paragraph">${words.text(employee.name)}</p>
<p>${linkButton(words.toOwnWork, frame.link('/medewerker'))}</p>`,
  )
}
