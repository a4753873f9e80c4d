// In the demonstration the kiosk at the entrance has a printer, which is none: src/printing/recording.ts.
import { eq } from 'drizzle-orm'
import type { KioskSettings } from '../src/staff/device.ts'
import { devices } from './schema.ts'
import type { Store } from './store.ts'

const printing: KioskSettings['printing'] = {
  by: 'network',
  host: 'bonprinter.elzenvoorde.example',
  port: 9100,
  model: 'esc-pos',
}

/** From now on this kiosk prints its numbers. */
export const letKioskPrint = (store: Store, id: string): Promise<void> =>
  store.write(async (turn) => {
    await turn.db.update(devices).set({ settings: { printing } }).where(eq(devices.id, id))
  })
