// The installation's one row: what this is, how municipal time runs, and which version of the catalogue is in force.
import { eq } from 'drizzle-orm'
import { freshKey, freshPushKeys } from '../src/chance.ts'
import { type MunicipalTime, municipalAt } from '../src/clock.ts'
import { lockLimits } from './locks.ts'
import { installation } from './schema.ts'
import { type Db, statement, type Turn } from './store.ts'

export interface Installation extends MunicipalTime {
  kind: 'demonstration' | 'production'
  catalogueVersion: number
  hashKey: string
  pushPublicKey: string
  pushPrivateKey: string
}

const findRow = statement((db) => db.select().from(installation).where(eq(installation.id, 'here')))

/** The row, or undefined for a database in which nothing is set up yet. */
export async function findInstallation(db: Db): Promise<Installation | undefined> {
  return (await findRow(db, {}))[0]
}

/** The key of keyedHash. Throws when nothing is set up. */
export async function hashKeyOf(db: Db): Promise<string> {
  const here = await findInstallation(db)
  if (!here) throw new Error('Nothing is set up in this database')
  return here.hashKey
}

/** Municipal now, in epoch ms, as a turn must stamp it: after its locks. Throws when nothing is set up. */
export async function municipalNow(turn: Turn): Promise<number> {
  const here = await findInstallation(turn.db)
  if (!here) throw new Error('Nothing is set up in this database')
  return municipalAt(here, turn.machineNow)
}

/** Makes an empty database an installation of this kind, whose municipal time starts at the given instant. */
export async function establish(turn: Turn, kind: Installation['kind'], municipalInstant: number): Promise<void> {
  const time = { machineInstant: turn.machineNow, municipalInstant, speed: 1 }
  const row = { id: 'here', kind, ...time, catalogueVersion: 1, hashKey: freshKey(), ...freshPushKeys() }
  await turn.db.insert(installation).values(row)
}

/** Lets municipal time go on from this instant. Refuses to go back: time only moves forward. */
export async function setMunicipalTime(turn: Turn, to: number): Promise<'moved' | 'backwards'> {
  // Of two that move it at once neither may go back behind the other.
  await lockLimits(turn, ['clock'])
  if (to < (await municipalNow(turn))) return 'backwards'
  await turn.db
    .update(installation)
    .set({ machineInstant: turn.machineNow, municipalInstant: to })
    .where(eq(installation.id, 'here'))
  turn.announce({ topic: 'clock', location: '' })
  return 'moved'
}

/** Lets municipal time run so many times faster than machine time, from where it is now. */
export async function setMunicipalSpeed(turn: Turn, speed: number): Promise<void> {
  await lockLimits(turn, ['clock'])
  const time = { machineInstant: turn.machineNow, municipalInstant: await municipalNow(turn), speed }
  await turn.db.update(installation).set(time).where(eq(installation.id, 'here'))
  turn.announce({ topic: 'clock', location: '' })
}
