// One machine: how it is doing, pairing it, testing it, its settings, and taking its pairing away.
import { html } from 'hono/html'
import { type DeviceTest, testsOf } from '../../src/staff/device-acts.ts'
import type { DeviceState } from '../../src/staff/device-state.ts'
import { grouped } from '../../src/staff/pairing-code.ts'
import type { Person } from '../../src/staff/person.ts'
import { type Frame, type Html, page } from '../layout.ts'
import { button, dataList, errorSummary, hiddenFields, livePart, notice } from '../parts.ts'
import { agentKeyForm } from '../printing/agent-key.ts'
import { staffBar } from './bar.ts'
import { type DeviceForm, deviceForm, problemsIn } from './device-form.ts'
import { codeLeft, pairingText, seenText, troubleList, versionText, type Watching } from './device-state.ts'
import { devicePath, devicesBell, devicesPath } from './devices.ts'

/** What was just done, as the address says it. */
export type DeviceNews = 'added' | 'saved' | 'revoked' | DeviceTest

export interface DevicePage extends Watching {
  person: Person
  state: DeviceState
  form: DeviceForm
  /** Another one for every code that is made. */
  key: string
  /** The code that was made with the key in the address: open to be typed, typed by now, or over. */
  code: { key: string; now: { digits: string } | 'used' | 'over' } | undefined
  news?: DeviceNews | undefined
  /** Somebody else changed it since the form was made. */
  outdated?: boolean | undefined
  /** Where the machine must go to type its code, as people type addresses. */
  address: string
}

export function devicePage(frame: Frame, shown: DevicePage): Html {
  const words = frame.words.devices
  const { device } = shown.state
  const errors = problemsIn(frame, shown.form)
  const options = {
    title: device.name,
    kind: 'counter',
    live: frame.link(devicesBell),
    problem: errors.length > 0,
    back: { href: frame.link(devicesPath), text: words.backToList },
  } as const
  return page(
    frame,
    options,
    html`${staffBar(frame, shown.person, '/beheer')}
<div class="bz-setup bz-flow">
${errorSummary(frame, errors)}
<h1 class="utrecht-heading-1">${device.name}</h1>
${shown.outdated ? notice('warning', html`<p>${words.settings.changed}</p>`) : ''}
${shown.news ? notice('ok', html`<p>${newsText(frame, shown.news)}</p>`) : ''}
${devicePart(frame, shown)}
${codeForm(frame, shown)}
${testForms(frame, shown)}
${agentKeyForm(frame, shown.state)}
<div class="bz-part"><h2 class="utrecht-heading-2">${words.settings.heading}</h2>
<p class="utrecht-paragraph">${words.settings.lead}</p>
${deviceForm(frame, shown.form)}</div>
${revokeForm(frame, shown)}
</div>`,
  )
}

function newsText(frame: Frame, news: DeviceNews): string {
  const words = frame.words.devices
  if (news === 'added') return words.add.done
  if (news === 'saved') return words.settings.done
  if (news === 'revoked') return words.revoking.done
  return words.testing.tests[news].done
}

/** What is read again when something about a device changes: how it is doing, and whether its code was typed. */
export function devicePart(frame: Frame, shown: DevicePage): Html {
  const { head, kinds } = frame.words.devices
  const { state, code } = shown
  const url = `${devicePath(state.device.id)}${code ? `?code=${code.key}` : ''}`
  return livePart(
    { id: 'apparaat', url: frame.link(url) },
    html`${dataList(frame, [
      { key: head.kind, value: kinds[state.device.kind] },
      { key: head.pairing, value: pairingText(frame, state, shown) },
      { key: head.seen, value: seenText(frame, state, shown) },
      { key: head.version, value: versionText(frame, state) },
      { key: head.state, value: troubleList(frame, state, shown) },
    ])}
${codeNow(frame, shown)}`,
  )
}

function codeNow(frame: Frame, { code, state, address, machineNow }: DevicePage): Html | '' {
  const words = frame.words.devices.code
  if (code === undefined) return ''
  if (code.now === 'used') return notice('ok', html`<p>${words.used}</p>`)
  const left = codeLeft(frame, state.codeUntil, machineNow)
  if (code.now === 'over' || left === undefined) return notice('warning', html`<p>${words.over}</p>`)
  return html`<section class="bz-zone bz-code" aria-labelledby="code-heading"><h2 class="bz-zone__heading" id="code-heading">${words.shown}</h2>
<p class="bz-code__digits" translate="no">${grouped(code.now.digits)}</p>
<p>${words.how[state.device.kind](address)}</p>
<p class="bz-quiet">${words.left(left)}</p></section>`
}

function codeForm(frame: Frame, { state, key, code }: DevicePage): Html {
  const words = frame.words.devices.code
  const { device, pairing } = state
  return html`<div class="bz-part"><h2 class="utrecht-heading-2">${words.heading}</h2>
<p class="utrecht-paragraph">${pairing === 'paired' ? words.stays : words.lead}</p>
<form method="post" action="${frame.link(`${devicePath(device.id)}/code`)}">${hiddenFields({ sleutel: key })}
${button(pairing === 'paired' || code ? words.again : words.make, { kind: pairing === 'paired' ? 'secondary' : 'primary' })}</form></div>`
}

function testForms(frame: Frame, { state: { device, pairing } }: DevicePage): Html | '' {
  const words = frame.words.devices.testing
  const tests = testsOf(device)
  const test = (what: DeviceTest) => button(words.tests[what].press, { kind: 'secondary', name: 'wat', value: what })
  return html`<div class="bz-part"><h2 class="utrecht-heading-2">${words.heading}</h2>
${
  pairing === 'paired' && tests.length > 0
    ? html`<p class="utrecht-paragraph">${words.lead}</p>
<form method="post" action="${frame.link(`${devicePath(device.id)}/proef`)}" class="bz-buttons">${tests.map(test)}</form>`
    : html`<p class="bz-quiet">${pairing === 'paired' ? words.noPrinter : words.notPaired}</p>`
}</div>`
}

function revokeForm(frame: Frame, { state: { device, pairing, codeUntil } }: DevicePage): Html | '' {
  const words = frame.words.devices.revoking
  if (pairing !== 'paired' && codeUntil === null) return ''
  return html`<div class="bz-part"><h2 class="utrecht-heading-2">${words.heading}</h2>
<p class="utrecht-paragraph">${words.lead}</p>
<form method="post" action="${frame.link(`${devicePath(device.id)}/intrekking`)}">${button(words.submit, { kind: 'danger' })}</form></div>`
}
