// One simulated day: the evening before on which residents book, the hours in the hall, and the night that ends it.
import { eq } from 'drizzle-orm'
import { blocks, counters, counterTeams, installation, products } from '../../db/schema.ts'
import { start } from './actors.ts'
import { type DayPlan, hour } from './plans.ts'
import type { DayRecord } from './record.ts'
import { planDay } from './workload.ts'
import { openWorld, type World } from './world.ts'

/** Runs the day that follows from this seed through the whole application. */
export async function runDay(seed: number): Promise<DayRecord> {
  const plan = planDay(seed)
  const world = await openWorld(seed, plan.eve)
  await widen(world, plan)
  await makeScarce(world, plan)
  await world.open()
  start(world, plan)
  for (const at of plan.restarts) world.agenda.alone(at, world.restart)
  for (const at of plan.looks) world.agenda.alone(at, world.look)
  watchOver(world, plan)
  await world.run()
  return world.close(plan.date)
}

/** A hall that is larger than the town's: more counters, and more places in the plan. */
async function widen(world: World, { extraCounters }: DayPlan): Promise<void> {
  if (extraCounters.length === 0) return
  const location = 'stadskantoor'
  await world.site().store.write(async ({ db }) => {
    await db
      .insert(counters)
      .values(extraCounters.map(({ number }) => ({ location, number, state: 'closed' as const, lastEvent: 0 })))
    await db
      .insert(counterTeams)
      .values(extraCounters.flatMap(({ number, teams }) => teams.map((team) => ({ location, counter: number, team }))))
    await db.update(blocks).set({ counters: 3, online: 2 }).where(eq(blocks.team, 'burgerzaken'))
    await db.update(blocks).set({ counters: 4, online: 3 }).where(eq(blocks.team, 'reisdocumenten'))
    await db.update(installation).set({ catalogueVersion: 2 })
  })
}

/** A product of which only one can be had at a time, whatever the counters. */
async function makeScarce(world: World, { scarce }: DayPlan): Promise<void> {
  if (scarce === undefined) return
  await world.site().store.write(async ({ db }) => {
    await db.update(products).set({ ceiling: 1 }).where(eq(products.code, scarce))
    await db.update(installation).set({ catalogueVersion: 3 })
  })
}

/** What runs by itself, once an hour, until the morning after the day. */
function watchOver(world: World, { downAtNight }: DayPlan): void {
  const began = world.now()
  // The evening begins at nine, and a day ends at three in the night.
  const nights = [began + 5 * hour, began + 29 * hour]
  for (let at = began + hour; at <= began + 33 * hour; at += hour) {
    const isNight = nights.some((night) => night <= at && at <= night + 2 * hour)
    if (!(downAtNight && isNight)) world.agenda.at(at, world.runDue)
  }
}
