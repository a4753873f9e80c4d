// What an administrator can have a device show, to see that it works.
import type { Device } from './device.ts'

export const deviceTests = ['print', 'sound', 'call'] as const
export type DeviceTest = (typeof deviceTests)[number]

/** The tests that make sense for this device: a kiosk prints if it has a printer, a display sounds if it may. */
export function testsOf(device: Device): DeviceTest[] {
  if (device.kind === 'kiosk') return device.settings.printing.by === 'none' ? [] : ['print']
  return device.settings.sound === 'none' ? ['call'] : ['sound', 'call']
}
