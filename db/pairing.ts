// How a machine becomes a device: a code made by an administrator, typed on the machine, once and for a short time. And
// how it stops being one. Of code and token only hashes are kept. Machine time.
import { and, eq, gt, sql } from 'drizzle-orm'
import { minute } from '../src/catalogue/milliseconds.ts'
import { hashOf, keyedHash } from '../src/chance.ts'
import type { Device } from '../src/staff/device.ts'
import { codeFrom, codeMinutes } from '../src/staff/pairing-code.ts'
import type { Actor } from '../src/staff/role.ts'
import { announceDevice, type DeviceRow, deviceIn, deviceOf, lockDevice } from './devices.ts'
import { devices } from './schema.ts'
import { note } from './staff.ts'
import { type Db, type Store, statement, type Turn } from './store.ts'
import { inTurn } from './turn.ts'

/** What a code is kept as: a hash under the installation's own key, because eight digits are soon tried. */
const codeHash = (hashKey: string, digits: string) => keyedHash(hashKey, 'pairing', digits)

/** A form's key (128 random bits), and the installation's own: together they make the code, which nothing keeps. */
interface CodeKey {
  key: string
  hashKey: string
}

const codeOf = (id: string, { key, hashKey }: CodeKey) => codeFrom(keyedHash(hashKey, 'pairing', `${id} ${key}`))

/**
 * Lets a machine become this device by typing its code within codeMinutes; a former code is void then. The same form
 * again makes the same code. Whatever is paired now stays so until somebody types it. False when there is no such device.
 */
export function offerCode(store: Store, id: string, code: CodeKey, by: Actor): Promise<boolean> {
  return inTurn(store, async (turn) => {
    const row = await lockDevice(turn, id)
    if (!row) return false
    const pairingHash = codeHash(code.hashKey, codeOf(id, code))
    if (row.pairingHash === pairingHash) return true
    const pairingUntil = turn.machineNow + codeMinutes * minute
    await turn.db.update(devices).set({ pairingHash, pairingUntil }).where(eq(devices.id, id))
    await note(turn, { ...by, action: 'deviceCodeMade', object: id })
    announceDevice(turn, row)
    return true
  })
}

const findCode = statement((db) =>
  db
    .select({ hash: devices.pairingHash, until: devices.pairingUntil, token: devices.tokenHash })
    .from(devices)
    .where(eq(devices.id, sql.placeholder('id'))),
)

/** The code that was made with this key: its digits while a machine can become this device with it, or what became of it. */
export async function codeNow(
  db: Db,
  id: string,
  code: CodeKey,
  machineNow: number,
): Promise<{ digits: string } | 'used' | 'over'> {
  const [row] = await findCode(db, { id })
  const digits = codeOf(id, code)
  if (row?.hash !== codeHash(code.hashKey, digits)) return row?.hash === null && row.token !== null ? 'used' : 'over'
  return machineNow < (row.until ?? 0) ? { digits } : 'over'
}

/**
 * Makes the machine that knows the code this device, from now on known by `token`; a machine that was it before is it no
 * longer. Of two that type one code at once the first gets it. Undefined when there is no such code, or no longer; whoever
 * repeats it with the same token gets the same answer.
 */
export function pair(
  store: Store,
  kind: Device['kind'],
  code: { digits: string; hashKey: string },
  token: string,
  origin: string,
): Promise<Device | undefined> {
  const hash = codeHash(code.hashKey, code.digits)
  const taken = { tokenHash: hashOf(token), pairingHash: null, pairingUntil: null, revokedAt: null }
  const unheard = { seenAt: null, version: null, faults: [] }
  return inTurn(store, async (turn) => {
    const isIt = and(eq(devices.pairingHash, hash), eq(devices.kind, kind), gt(devices.pairingUntil, turn.machineNow))
    const [row] = await turn.db
      .update(devices)
      .set({ ...taken, ...unheard })
      .where(isIt)
      .returning()
    if (!row) return deviceOf(turn.db, kind, token)
    await note(turn, { employee: null, action: 'devicePaired', object: row.id, origin })
    announceUnpaired(turn, row)
    return deviceIn(row)
  })
}

/** Takes a device's pairing away: its cookie and its code open nothing any more, and its open lines end. False: no such device. */
export function revokeDevice(store: Store, id: string, by: Actor): Promise<boolean> {
  return inTurn(store, async (turn) => {
    const row = await lockDevice(turn, id)
    if (!row) return false
    if (row.revokedAt !== null) return true
    const gone = {
      revokedAt: turn.machineNow,
      tokenHash: null,
      agentHash: null,
      pairingHash: null,
      pairingUntil: null,
      faults: [],
    }
    await turn.db.update(devices).set(gone).where(eq(devices.id, id))
    await note(turn, { ...by, action: 'deviceRevoked', object: id })
    announceUnpaired(turn, row)
    return true
  })
}

/** Ends the open lines of whatever machine was this device. */
const announceUnpaired = (turn: Turn, { id, location }: DeviceRow): void =>
  turn.announce({ topic: 'device', location, id, what: 'unpaired' })
