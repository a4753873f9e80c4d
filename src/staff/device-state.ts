// How a device is doing, from what is kept of it: whether it is paired, when it was last heard, what is wrong with it.
import { minute } from '../catalogue/milliseconds.ts'
import type { Device, DeviceFault } from './device.ts'

export interface DeviceState {
  device: Device
  pairing: 'paired' | 'unpaired' | 'revoked'
  /** Until when a code waits to be typed on a machine; machine time, like the rest. */
  codeUntil: number | null
  seenAt: number | null
  /** The script that its page runs. */
  version: string | null
  faults: DeviceFault[]
}

/** Everything that staff can be told is wrong: what it reported, or that it reports nothing, or runs an old page. */
export type DeviceTrouble = DeviceFault | 'silent' | 'oldVersion'

/** A page reports itself twice a minute: after so long nobody vouches for the machine. */
export const silentAfterMinutes = 2

/** The faults that a page finds itself. The others are found by what prints, and are not its to take back. */
const faultsOfPages: readonly DeviceFault[] = ['sound']

/** The faults of a device after its page has said which it sees. */
export const faultsAfter = (before: readonly DeviceFault[], reported: readonly DeviceFault[]): DeviceFault[] =>
  [
    ...before.filter((fault) => !faultsOfPages.includes(fault)),
    ...faultsOfPages.filter((fault) => reported.includes(fault)),
  ].sort()

/** Whether a device that was heard before is silent at this machine instant. */
export const isSilent = (seenAt: number | null, machineNow: number): boolean =>
  seenAt !== null && machineNow - seenAt >= silentAfterMinutes * minute

/**
 * What somebody must see to, at this machine instant; `current` is the script that its kind of page has now. A device
 * that is not paired, or was never heard, has no troubles: nobody expects it yet. Of a silent one nothing else is known.
 */
export function troublesOf(state: DeviceState, current: string, machineNow: number): DeviceTrouble[] {
  if (state.pairing !== 'paired' || state.seenAt === null) return [...state.faults]
  if (isSilent(state.seenAt, machineNow)) return [...state.faults.filter((fault) => fault !== 'sound'), 'silent']
  return state.version === null || state.version === current ? [...state.faults] : [...state.faults, 'oldVersion']
}
