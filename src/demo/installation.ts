// Makes and keeps the demonstration: the town in a database of its own, on a working morning, with open counters.
import { catalogueOf } from '../../db/catalogue.ts'
import { letKioskPrint } from '../../db/demo-paper.ts'
import { countersAt } from '../../db/hall.ts'
import { findInstallation } from '../../db/installation.ts'
import { changeHall } from '../../db/queue.ts'
import { seedTown } from '../../db/seed.ts'
import type { Store } from '../../db/store.ts'
import { people } from '../../db/town/people.ts'
import { blocksFrom, exceptionsFrom } from '../../db/town/plan.ts'
import { localDay } from '../catalogue/day.ts'
import { nextOpening, openAt, type Plan } from '../catalogue/opening.ts'
import { realChance } from '../chance.ts'
import { type Clock, municipalAt } from '../clock.ts'
import { CannotStart } from '../faults.ts'
import { moveTime } from '../jobs.ts'
import { openCounter } from '../queue/breaks.ts'
import { hashPassword } from '../staff/password.ts'
import { workingMorning } from './morning.ts'
import { demoZone } from './zone.ts'

export const mainLocation = 'stadskantoor'

/**
 * The demonstration in this store: a new one in an empty database; one that goes on otherwise, from the next opening
 * when everything is closed, and from DEMO_NOW when that is still ahead. Refuses a production database.
 */
export async function prepareDemonstration(store: Store, clock: Clock, demoNow: number | undefined): Promise<void> {
  const here = await store.read(findInstallation)
  if (here?.kind === 'production') {
    throw new CannotStart('This database belongs to a municipality: the demonstration needs a DATA_DIR of its own.')
  }
  if (!here) await found(store, clock, demoNow)
  else await goOn(store, municipalAt(here, clock.machineNow()), demoNow)
  await openCounters(store, clock)
}

async function found(store: Store, clock: Clock, demoNow: number | undefined): Promise<void> {
  const now = demoNow ?? firstMorning(clock.machineNow())
  const passwords = new Map<string, string>()
  for (const { username, password } of people) passwords.set(username, await hashPassword(password))
  const date = localDay(now, demoZone)
  await store.write((turn) => seedTown(turn, { date, kind: 'demonstration', passwords, municipalInstant: now }))
  await letKioskPrint(store, 'kiosk-stadskantoor')
}

function firstMorning(from: number): number {
  const date = localDay(from, demoZone)
  const atMain = ({ location }: { location: string }) => location === mainLocation
  const exceptions = exceptionsFrom(date).filter(atMain) as Plan['exceptions']
  return workingMorning(from, {
    zone: demoZone,
    blocks: blocksFrom(date).filter(atMain),
    exceptions,
    holidays: new Set(),
  })
}

async function goOn(store: Store, now: number, demoNow: number | undefined): Promise<void> {
  const catalogue = await store.read((db) => catalogueOf(store, db))
  const from = Math.max(now, demoNow ?? now)
  const to = (catalogue && nextOpening(from, [...catalogue.plans.values()])) ?? from
  // One that is open stays where it is. A refusal says that time went on past that instant while we looked.
  if (to > now) await moveTime(store, realChance, to)
}

/** Opens the counters of every location that is open now, so that the story goes on without a walk past each. */
export async function openCounters(store: Store, clock: Clock): Promise<void> {
  const [here, catalogue] = await store.read(async (db) => [await findInstallation(db), await catalogueOf(store, db)])
  if (!here || !catalogue) return
  const now = municipalAt(here, clock.machineNow())
  for (const [location, plan] of catalogue.plans) {
    if (openAt(now, plan).length > 0) await openAll(store, location)
  }
}

async function openAll(store: Store, location: string): Promise<void> {
  const counters = await store.read((db) => countersAt(db, location))
  for (const { number, lastEvent, state } of counters) {
    if (state === 'closed') await changeHall(store, location, {}, (hall) => openCounter(hall, number, lastEvent))
  }
}
