// Rows ↔ the machines in the halls: who a token belongs to, how each is doing, and what is wrong with it. Machine time.
import { and, asc, eq, isNotNull, isNull, sql } from 'drizzle-orm'
import { minute } from '../src/catalogue/milliseconds.ts'
import { hashOf } from '../src/chance.ts'
import { type Device, type DeviceFault, newDisplay, newKiosk } from '../src/staff/device.ts'
import { type DeviceState, faultsAfter, isSilent } from '../src/staff/device-state.ts'
import { devices } from './schema.ts'
import { type Db, type Store, statement, type Turn } from './store.ts'

/** Hearing a device is written down at most so often, unless something changed. */
const seenEveryMinutes = 1

export type DeviceRow = typeof devices.$inferSelect

const findByToken = statement((db) =>
  db
    .select()
    .from(devices)
    .where(
      and(
        eq(devices.tokenHash, sql.placeholder('hash')),
        eq(devices.kind, sql.placeholder('kind')),
        isNull(devices.revokedAt),
      ),
    ),
)

/** The paired device that carries this token. */
export async function deviceOf(db: Db, kind: Device['kind'], token: string): Promise<Device | undefined> {
  const [row] = await findByToken(db, { hash: hashOf(token), kind })
  return row && deviceIn(row)
}

/** With all its settings: what was never filled in has its first value. */
export function deviceIn({ id, kind, location, name, settings }: DeviceRow): Device {
  return kind === 'kiosk'
    ? { id, kind, location, name, settings: { ...newKiosk, ...settings } }
    : { id, kind, location, name, settings: { ...newDisplay, ...settings } }
}

/** Another text for every other name, location or setting: a page or a form that was made for another one is outdated. */
export const deviceStamp = ({ name, location, settings }: Device): string =>
  hashOf(JSON.stringify([name, location, Object.entries(settings).sort()])).slice(0, 12)

export function stateIn(row: DeviceRow): DeviceState {
  const { tokenHash, revokedAt, pairingUntil, seenAt, version, faults } = row
  const pairing = revokedAt !== null ? 'revoked' : tokenHash !== null ? 'paired' : 'unpaired'
  return { device: deviceIn(row), pairing, codeUntil: pairingUntil, seenAt, version, faults }
}

const findAt = statement((db) =>
  db
    .select()
    .from(devices)
    .where(eq(devices.location, sql.placeholder('location')))
    .orderBy(asc(devices.name), asc(devices.id)),
)
const findAll = statement((db) =>
  db.select().from(devices).orderBy(asc(devices.location), asc(devices.name), asc(devices.id)),
)
const findOne = statement((db) =>
  db
    .select()
    .from(devices)
    .where(eq(devices.id, sql.placeholder('id'))),
)

/** The devices of a location and how they are doing, by name. */
export const devicesAt = async (db: Db, location: string): Promise<DeviceState[]> =>
  (await findAt(db, { location })).map(stateIn)

/** Those of all locations. */
export const allDevices = async (db: Db): Promise<DeviceState[]> => (await findAll(db, {})).map(stateIn)

export async function deviceState(db: Db, id: string): Promise<DeviceState | undefined> {
  const [row] = await findOne(db, { id })
  return row && stateIn(row)
}

const findPaired = statement((db) =>
  db
    .select({ id: devices.id })
    .from(devices)
    .where(and(isNull(devices.revokedAt), isNotNull(devices.tokenHash))),
)

/** The ids of all machines that are paired. */
export const pairedDevices = async (db: Db): Promise<ReadonlySet<string>> =>
  new Set((await findPaired(db, {})).map(({ id }) => id))

/**
 * The row, locked until the end of the turn: two that change one device take turns. It is the last lock of a turn, after
 * the location's queue.
 */
export async function lockDevice(turn: Turn, id: string): Promise<DeviceRow | undefined> {
  const same = { name: sql`${devices.name}` }
  return (await turn.db.update(devices).set(same).where(eq(devices.id, id)).returning())[0]
}

/** Tells staff and the device itself that something about it is another now. */
export const announceDevice = (turn: Turn, { id, location }: { id: string; location: string }): void =>
  turn.announce({ topic: 'device', location, id, what: 'changed' })

/** The page of a device says that it is there, which script it runs, and which faults it sees itself. */
export async function seenDevice(
  store: Store,
  id: string,
  seen: { version: string; faults: readonly DeviceFault[] },
  machineNow: number,
): Promise<void> {
  const row = await store.read(async (db) => (await findOne(db, { id }))[0])
  if (!row || (!isNews(row, seen) && machineNow < (row.seenAt ?? 0) + seenEveryMinutes * minute)) return
  await store.write(async (turn) => {
    const locked = await lockDevice(turn, id)
    if (!locked) return
    const faults = faultsAfter(locked.faults, seen.faults)
    const wasSilent = locked.seenAt === null || isSilent(locked.seenAt, turn.machineNow)
    if (wasSilent || isNews(locked, seen)) announceDevice(turn, locked)
    const values = { seenAt: turn.machineNow, version: seen.version, faults }
    await turn.db.update(devices).set(values).where(eq(devices.id, id))
  })
}

const isNews = (row: DeviceRow, { version, faults }: { version: string; faults: readonly DeviceFault[] }) =>
  row.version !== version || row.faults.toSorted().join() !== faultsAfter(row.faults, faults).join()

/** Writes down that a device has a fault, or has it no longer; staff hear of it when that is news. */
export async function setFault(turn: Turn, id: string, fault: DeviceFault, on: boolean): Promise<void> {
  const row = await lockDevice(turn, id)
  if (!row || row.faults.includes(fault) === on) return
  const faults = on ? [...row.faults, fault].sort() : row.faults.filter((one) => one !== fault)
  await turn.db.update(devices).set({ faults }).where(eq(devices.id, id))
  announceDevice(turn, row)
}
