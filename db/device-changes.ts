// What an administrator changes about the machines in the halls: a new one, its name, place and settings, and tests.
import { eq } from 'drizzle-orm'
import type { Chance } from '../src/chance.ts'
import { type Device, newDisplay, newKiosk } from '../src/staff/device.ts'
import type { DeviceTest } from '../src/staff/device-acts.ts'
import type { Actor } from '../src/staff/role.ts'
import { type Form, once } from './answered.ts'
import { announceDevice, deviceIn, deviceStamp, lockDevice } from './devices.ts'
import { putPrint } from './prints.ts'
import { devices } from './schema.ts'
import { note } from './staff.ts'
import type { Store } from './store.ts'
import { inTurn } from './turn.ts'

/** Adds a device that is not paired yet, with the first settings of its kind; gives its id. The same form again: the same id. */
export async function addDevice(
  store: Store,
  chance: Chance,
  form: Form & { body: Pick<Device, 'kind' | 'name' | 'location'> },
  by: Actor,
): Promise<string> {
  const made = await inTurn(store, (turn) =>
    once(
      turn,
      'device',
      form,
      async () => {
        const { kind, name, location } = form.body
        const id = chance.secret()
        const settings: Record<string, unknown> = { ...(kind === 'kiosk' ? newKiosk : newDisplay) }
        await turn.db.insert(devices).values({ id, kind, name, location, settings })
        await note(turn, { ...by, action: 'deviceAdded', object: id })
        announceDevice(turn, { id, location })
        return { id }
      },
      () => true,
    ),
  )
  return made.id
}

/**
 * Gives a device another name, location or settings, unless it is another one by now than the form was made for
 * (`stamp`); its pages take them over at once. What is so already needs no change.
 */
export function changeDevice(
  store: Store,
  device: Device,
  stamp: string,
  by: Actor,
): Promise<'changed' | 'outdated' | 'unknown'> {
  return inTurn(store, async (turn) => {
    const row = await lockDevice(turn, device.id)
    if (!row || row.kind !== device.kind) return 'unknown'
    const present = deviceStamp(deviceIn(row))
    if (present === deviceStamp(device)) return 'changed'
    if (present !== stamp) return 'outdated'
    const { name, location } = device
    const settings: Record<string, unknown> = { ...device.settings }
    await turn.db.update(devices).set({ name, location, settings }).where(eq(devices.id, device.id))
    await note(turn, { ...by, action: 'deviceChanged', object: device.id })
    announceDevice(turn, device)
    if (row.location !== location) announceDevice(turn, row)
    return 'changed'
  })
}

/** Asks a device to show that it works: whoever has its page open sees or hears it, and its printer prints a receipt. */
export const askForTest = (store: Store, chance: Chance, { id, location }: Device, what: DeviceTest): Promise<void> =>
  store.write(async (turn) => {
    if (what === 'print') await putPrint(turn, chance, id, { kind: 'test' })
    turn.announce({ topic: 'test', location, id, what })
  })
