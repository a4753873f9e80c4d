// The line with which the reception and the coordinator hear that a machine in their hall needs somebody.
import { html } from 'hono/html'
import type { DeviceState } from '../../src/staff/device-state.ts'
import type { Frame, Html } from '../layout.ts'
import { troublesIn, type Watching } from './device-state.ts'

/** The machines in a hall, and the time at which they are looked at. */
export interface Machines extends Watching {
  devices: readonly DeviceState[]
}

/** Which machines want attention, what is wrong and what to do; nothing when all is well. */
export function deviceLine(frame: Frame, machines: Machines): Html | '' {
  const words = frame.words.devices
  const wrong = machines.devices
    .map((state) => ({ state, troubles: troublesIn(frame, state, machines) }))
    .filter(({ troubles }) => troubles.length > 0)
  if (wrong.length === 0) return ''
  const said = ({ state, troubles }: (typeof wrong)[number]) =>
    troubles.map(
      (trouble) =>
        html`<li><strong>${state.device.name}: ${words.troubles[trouble].is}.</strong> ${words.troubles[trouble].act}</li>`,
    )
  return html`<section class="bz-zone bz-devices-line" aria-labelledby="devices"><h2 class="bz-zone__heading" id="devices">${wrong.length === 1 ? words.attention : words.attentionMany}</h2>
<ul class="bz-plain">${wrong.map(said)}</ul></section>`
}
