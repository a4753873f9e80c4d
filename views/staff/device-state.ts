// How a device is doing, in words: the same on every page that says it.
import { html } from 'hono/html'
import { day, hour, minute } from '../../src/catalogue/milliseconds.ts'
import { type DeviceState, type DeviceTrouble, silentAfterMinutes, troublesOf } from '../../src/staff/device-state.ts'
import type { Frame, Html } from '../layout.ts'
import { minutesOf } from '../words/format.ts'

/** With what the instants of devices are compared. */
export interface Watching {
  machineNow: number
}

/** The script that the page of this kind of device has now. */
const currentScript = (frame: Frame, { device }: DeviceState): string => frame.assets.script(device.kind)

export const troublesIn = (frame: Frame, state: DeviceState, { machineNow }: Watching): DeviceTrouble[] =>
  troublesOf(state, currentScript(frame, state), machineNow)

export function pairingText(frame: Frame, state: DeviceState, { machineNow }: Watching): string {
  const words = frame.words.devices.pairing
  const { pairing, codeUntil } = state
  const left = codeLeft(frame, codeUntil, machineNow)
  const code = left && words.code(left)
  if (pairing === 'paired') return code ? `${words.paired}, ${code}` : words.paired
  return code ?? words[pairing]
}

/** How long a code can still be typed: a machine's own time of day says nothing to whoever looks at the clock on the wall. */
export function codeLeft(frame: Frame, codeUntil: number | null, machineNow: number): string | undefined {
  if (codeUntil === null || codeUntil <= machineNow) return undefined
  return minutesOf(Math.ceil((codeUntil - machineNow) / minute), frame.language)
}

export function seenText(frame: Frame, { pairing, seenAt }: DeviceState, { machineNow }: Watching): string {
  const words = frame.words.devices
  if (seenAt === null) return words.never
  const age = Math.max(0, machineNow - seenAt)
  if (pairing === 'paired' && age < silentAfterMinutes * minute) return words.justNow
  const unit = age < hour ? 'minute' : age < 2 * day ? 'hour' : 'day'
  return words.ago(Math.max(1, Math.floor(age / { minute, hour, day }[unit])), unit)
}

export function versionText(frame: Frame, state: DeviceState): string {
  const words = frame.words.devices.version
  if (state.version === null) return words.unknown
  return state.version === currentScript(frame, state) ? words.current : words.old
}

/** Everything that is wrong with it, with what to do. */
export function troubleList(frame: Frame, state: DeviceState, watching: Watching): Html {
  const words = frame.words.devices
  const wrong = troublesIn(frame, state, watching)
  if (wrong.length > 0) {
    const item = (trouble: DeviceTrouble) =>
      html`<li><strong>${capital(words.troubles[trouble].is)}.</strong> ${words.troubles[trouble].act}</li>`
    return html`<ul class="bz-plain">${wrong.map(item)}</ul>`
  }
  return html`${state.pairing === 'paired' && state.seenAt !== null ? words.fine : words.unknown}`
}

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
