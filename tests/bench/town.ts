// The town as a production database of its own, with room for thousands of bookings and, if wanted, with thousands of
// appointments in it; with one kiosk and one counter employee who have signed in.
import { rmSync } from 'node:fs'
import { copyFile, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { eq } from 'drizzle-orm'
import { catalogueOf } from '../../db/catalogue.ts'
import { hashKeyOf } from '../../db/installation.ts'
import * as schema from '../../db/schema.ts'
import { seedTown } from '../../db/seed.ts'
import { openStore, type Turn } from '../../db/store.ts'
import type { Catalogue } from '../../src/catalogue/catalogue.ts'
import { hashOf } from '../../src/chance.ts'
import { systemClock } from '../../src/clock.ts'
import { type Agenda, fillWithAppointments } from './appointments.ts'
import { fillWithHistory } from './history.ts'

/** A Tuesday morning on which both locations are open. */
export const today = '2026-11-24'
export const now = Date.parse(`${today}T09:10:00+01:00`)
export const location = 'stadskantoor'
export const counter = 1
const placesPerBlock = 8

/** What the cookies of the kiosk and of the employee carry. */
export const kioskToken = 'kiosk-of-the-benchmark-0123456789'
export const employeeSecret = 'employee-of-the-benchmark'

export interface Town {
  /** A copy of the database in a data folder of its own. */
  dataDir(): Promise<string>
  catalogue: Catalogue
  /** The installation's own. */
  hashKey: string
  discard(): Promise<void>
}

/** Makes the town: with appointments in its agenda, or with years of visits. */
export async function makeTown({ agenda = 'empty' as Agenda, years = false } = {}): Promise<Town> {
  const folder = await mkdtemp(join(tmpdir(), 'beurt-bench-'))
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
  const path = join(folder, 'town.db')
  const store = await openStore({ url: pathToFileURL(path).href, clock: systemClock })
  await store.write(async (turn) => {
    await seedTown(turn, { date: today, kind: 'production', passwords: new Map(), municipalInstant: now })
    await makeRoom(turn)
    await letIn(turn)
  })
  const catalogue = await store.read((db) => catalogueOf(store, db))
  const hashKey = await store.read(hashKeyOf)
  await store.close()
  if (!catalogue) throw new Error('The town was not seeded')
  fillWithAppointments(path, catalogue, today, agenda)
  if (years) fillWithHistory(path, { location, counter }, today)
  return {
    catalogue,
    hashKey,
    async dataDir() {
      const own = await mkdtemp(join(folder, 'data-'))
      await copyFile(path, join(own, 'beurt.db'))
      return own
    },
    discard: () => rm(folder, { recursive: true, force: true }),
  }
}

async function makeRoom({ db }: Turn): Promise<void> {
  await db.update(schema.blocks).set({ counters: placesPerBlock, online: placesPerBlock })
  await db.update(schema.counters).set({ state: 'open' }).where(eq(schema.counters.location, location))
}

async function letIn(turn: Turn): Promise<void> {
  const { db, machineNow } = turn
  const named = { id: 'kiosk', kind: 'kiosk' as const, name: 'Aanmeldzuil', location }
  await db.insert(schema.devices).values({ ...named, tokenHash: hashOf(kioskToken), settings: {} })
  const person = { username: 'sanne', name: 'Sanne de Wit', password: '', active: true }
  const [made] = await db.insert(schema.employees).values(person).returning({ employee: schema.employees.id })
  if (!made) throw new Error('The employee was not made')
  await db.insert(schema.employeeRoles).values({ ...made, role: 'counter', location })
  const session = { location, startedAt: machineNow, seenAt: machineNow }
  await db.insert(schema.sessions).values({ ...made, ...session, hash: hashOf(employeeSecret) })
}
