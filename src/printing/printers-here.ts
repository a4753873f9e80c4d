// The kiosks at which staff can have a number printed: whoever brings it there is not the page of a visitor.
import type { KioskDevice } from '../staff/device.ts'
import type { DeviceState } from '../staff/device-state.ts'

export const printersIn = (devices: readonly DeviceState[]): KioskDevice[] =>
  devices.flatMap(({ device, pairing }) =>
    device.kind === 'kiosk' && pairing === 'paired' && ['network', 'agent'].includes(device.settings.printing.by)
      ? [device]
      : [],
  )
