// The print agent beside a kiosk's browser: who it is, by a key of its own that an administrator made. It opens nothing
// but the receipts of its device. Only the key's hash is kept.
import { and, eq, isNull, sql } from 'drizzle-orm'
import { type Chance, hashOf } from '../src/chance.ts'
import type { KioskDevice } from '../src/staff/device.ts'
import type { Actor } from '../src/staff/role.ts'
import { announceDevice, deviceIn, lockDevice } from './devices.ts'
import { devices } from './schema.ts'
import { note } from './staff.ts'
import { type Db, type Store, statement } from './store.ts'

const findByKey = statement((db) =>
  db
    .select()
    .from(devices)
    .where(and(eq(devices.agentHash, sql.placeholder('hash')), isNull(devices.revokedAt))),
)

/** The kiosk whose agent has this key. */
export async function kioskOfAgent(db: Db, key: string): Promise<KioskDevice | undefined> {
  const [row] = await findByKey(db, { hash: hashOf(key) })
  const device = row && deviceIn(row)
  return device?.kind === 'kiosk' ? device : undefined
}

/** Gives the agent of a kiosk a new key, said only now; a former one is void. Undefined where there is no such kiosk. */
export function giveAgentKey(
  store: Store,
  chance: Chance,
  id: string,
  by: Actor,
): Promise<{ device: KioskDevice; key: string } | undefined> {
  const key = chance.secret()
  return store.write(async (turn) => {
    const row = await lockDevice(turn, id)
    const device = row && deviceIn(row)
    if (device?.kind !== 'kiosk' || row?.revokedAt !== null) return undefined
    await turn.db
      .update(devices)
      .set({ agentHash: hashOf(key) })
      .where(eq(devices.id, id))
    await note(turn, { ...by, action: 'agentKeyMade', object: id })
    announceDevice(turn, device)
    return { device, key }
  })
}
