// Makes and keeps the demonstration: the town in a database of its own, on a working morning, with open counters.
import { catalogueOf } from '../../db/catalogue.ts'
import { hallOf } from '../../db/hall.ts'
import { findInstallation } from '../../db/installation.ts'
import { changeHall } from '../../db/queue.ts'
import { seedTown } from '../../db/seed.ts'
import type { Store } from '../../db/store.ts'
import { people } from '../../db/town/people.ts'
import { blocksFrom, exceptionsFrom } from '../../db/town/plan.ts'
import type { Catalogue } from '../catalogue/catalogue.ts'
import { localDay } from '../catalogue/day.ts'
import { nextOpening, openBlocks, type Plan } from '../catalogue/opening.ts'
import { type Clock, municipalAt } from '../clock.ts'
import { CannotStart } from '../faults.ts'
import { moveTime } from '../jobs.ts'
import { openCounter } from '../queue/counter.ts'
import { hashPassword } from '../staff/password.ts'
import { workingMorning } from './morning.ts'
import { demoZone } from './zone.ts'

export const mainLocation = 'stadskantoor'

/**
 * The demonstration in this store: a new one in an empty database; one that goes on otherwise, from the next opening
 * when everything is closed. Refuses a production database, and a DEMO_NOW that lies behind a demonstration's time.
 */
export async function prepareDemonstration(store: Store, clock: Clock, demoNow: number | undefined): Promise<void> {
  const here = await store.read(findInstallation)
  if (here?.kind === 'production') {
    throw new CannotStart('This database belongs to a municipality: the demonstration needs a DATA_DIR of its own.')
  }
  if (!here) await found(store, clock, demoNow)
  else await goOn(store, municipalAt(here, clock.machineNow()), demoNow)
  await openCounters(store)
}

async function found(store: Store, clock: Clock, demoNow: number | undefined): Promise<void> {
  const now = demoNow ?? firstMorning(clock.machineNow())
  const passwords = new Map<string, string>()
  for (const { username, password } of people) passwords.set(username, await hashPassword(password))
  const date = localDay(now, demoZone)
  await store.write((turn) => seedTown(turn, { date, kind: 'demonstration', passwords, municipalInstant: now }))
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
  const from = demoNow ?? now
  const to = (catalogue && nextOpening(from, [...catalogue.plans.values()])) ?? from
  // Time went on while we looked: a demonstration that is open stays where it is.
  if (to === now) return
  if ((await moveTime(store, to)) === 'backwards') {
    throw new CannotStart('DEMO_NOW lies before the time of this demonstration: start over with -- --fresh.')
  }
}

/** Opens the counters of every location that is open now, so that the story goes on without a walk past each. */
export async function openCounters(store: Store): Promise<void> {
  const catalogue = await store.read((db) => catalogueOf(store, db))
  if (!catalogue) return
  for (const [location, plan] of catalogue.plans) {
    if (await isOpen(store, plan)) await openAll(store, catalogue, location)
  }
}

async function isOpen(store: Store, plan: Plan): Promise<boolean> {
  const here = await store.read(findInstallation)
  const now = here?.municipalInstant ?? 0
  return openBlocks(localDay(now, plan.zone), plan).some((block) => block.from <= now && now < block.until)
}

async function openAll(store: Store, catalogue: Catalogue, location: string): Promise<void> {
  const { counters } = await store.read((db) => hallOf(db, catalogue, location, ''))
  for (const { number, lastEvent, state } of counters) {
    if (state === 'closed') await changeHall(store, location, {}, (hall) => openCounter(hall, number, lastEvent))
  }
}
