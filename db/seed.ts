// The town that the demonstration, the tests and the documentation share, put into an empty database.
import { hashOf } from '../src/chance.ts'
import { establish } from './installation.ts'
import * as schema from './schema.ts'
import type { Turn } from './store.ts'
import { fees } from './town/fees.ts'
import { locations, series } from './town/locations.ts'
import { holidaysClosed } from './town/municipality.ts'
import { demoDevices, people } from './town/people.ts'
import { blocksFrom, exceptionsFrom } from './town/plan.ts'
import { products } from './town/products.ts'
import { counters, teams } from './town/teams.ts'
import { texts } from './town/texts.ts'

export interface TownOptions {
  /** The ISO date from which plan and exceptions are laid out: the same date gives the same town. */
  date: string
  kind: 'demonstration' | 'production'
  /** Hashes of the people's passwords by username; made before the turn, in which only the database is awaited. */
  passwords: ReadonlyMap<string, string>
  /** When municipal time starts, epoch ms; machine time when left out. */
  municipalInstant?: number
}

/**
 * Fills an empty database in this turn. Production gets the catalogue and the plan only: its people and devices have
 * passwords and tokens of their own. Throws when a password of the demonstration is missing.
 */
export async function seedTown(turn: Turn, options: TownOptions): Promise<void> {
  await establish(turn, options.kind, options.municipalInstant ?? turn.machineNow)
  await seedCatalogue(turn)
  await seedPlaces(turn)
  await seedPlan(turn, options.date)
  if (options.kind === 'production') return
  await seedPeople(turn, options.passwords)
  await seedDevices(turn)
}

async function seedCatalogue({ db }: Turn): Promise<void> {
  await db.insert(schema.settings).values({ location: '', name: 'holidaysClosed', value: holidaysClosed })
  for (const some of batches(texts)) await db.insert(schema.texts).values(some)
  await db.insert(schema.products).values(products)
  await db.insert(schema.fees).values(fees)
  await db.insert(schema.teams).values(teams.map(({ code, name }) => ({ code, name })))
  await db
    .insert(schema.teamProducts)
    .values(teams.flatMap((team) => team.products.map((product) => ({ team: team.code, product }))))
}

async function seedPlaces({ db }: Turn): Promise<void> {
  await db.insert(schema.locations).values([...locations])
  await db
    .insert(schema.series)
    .values(locations.flatMap(({ code }) => series.map((one) => ({ ...one, location: code }))))
  await db
    .insert(schema.counters)
    .values(counters.map(({ location, number }) => ({ location, number, state: 'closed' as const, lastEvent: 0 })))
  await db
    .insert(schema.counterTeams)
    .values(
      counters.flatMap(({ location, number, teams }) => teams.map((team) => ({ location, counter: number, team }))),
    )
  await db
    .insert(schema.queues)
    .values(locations.map(({ code }) => ({ location: code, lastEvent: 0, lastEventAt: 0, lastSerial: 0 })))
}

async function seedPlan({ db }: Turn, date: string): Promise<void> {
  await db.insert(schema.blocks).values(blocksFrom(date))
  await db.insert(schema.exceptions).values(exceptionsFrom(date).map(({ reason: _, ...exception }) => exception))
}

async function seedPeople({ db }: Turn, passwords: ReadonlyMap<string, string>): Promise<void> {
  const rows = people.map(({ username, name, mayChoose = false }) => {
    const password = passwords.get(username)
    if (!password) throw new Error(`No password for ${username}`)
    return { username, name, password, active: true, mayChoose }
  })
  const made = await db
    .insert(schema.employees)
    .values(rows)
    .returning({ employee: schema.employees.id, username: schema.employees.username })
  const rolesOf = new Map(people.map(({ username, roles }) => [username, roles]))
  await db
    .insert(schema.employeeRoles)
    .values(
      made.flatMap(({ employee, username }) => (rolesOf.get(username) ?? []).map((role) => ({ employee, ...role }))),
    )
}

async function seedDevices({ db }: Turn): Promise<void> {
  await db
    .insert(schema.devices)
    .values(
      demoDevices.map(({ token, settings = {}, ...device }) => ({ ...device, tokenHash: hashOf(token), settings })),
    )
}

/** A statement has a limit on its values: at most fifty rows at a time. */
function* batches<T>(rows: readonly T[]): Generator<T[]> {
  for (let from = 0; from < rows.length; from += 50) yield rows.slice(from, from + 50)
}
