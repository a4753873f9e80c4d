// What can be done with a printer in the network, whatever stands behind it.
import type { PrinterModel } from '../staff/device.ts'
import type { PrintOutcome } from './outcome.ts'
import type { Stand } from './status.ts'

export interface PrinterPlace {
  host: string
  port: number
  model: PrinterModel
}

/** Both give up by themselves, and reject for mistakes of our own only. */
export interface Printer {
  print(at: PrinterPlace, bytes: Uint8Array): Promise<PrintOutcome>
  /** How the printer is, when there is nothing to print. */
  stand(at: PrinterPlace): Promise<Stand | 'unreachable'>
}
