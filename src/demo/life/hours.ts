// The hours of the invented hall: when its doors are open, and how a night passes.
import { catalogueOf } from '../../../db/catalogue.ts'
import { localDay } from '../../catalogue/day.ts'
import { minute } from '../../catalogue/milliseconds.ts'
import { nextOpening, type OpenBlock, openBlocks, type Plan } from '../../catalogue/opening.ts'
import type { Site } from '../../context.ts'
import { moveTime } from '../../jobs.ts'
import { mainLocation } from '../installation.ts'
import type { Surroundings } from './surroundings.ts'
import type { Life } from './time.ts'

/** So long after the last block whoever still waited has been helped. */
const afterWorkMs = 90 * minute
/** Before the doors open the clerks are there. */
const earlyMs = 5 * minute

/** The blocks of the plan on the day of this instant (epoch ms). */
export async function blocksAt(site: Pick<Site, 'store'>, now: number): Promise<OpenBlock[]> {
  const plan = await planOf(site)
  return openBlocks(localDay(now, plan.zone), plan)
}

async function planOf({ store }: Pick<Site, 'store'>): Promise<Plan> {
  const plan = (await store.read((db) => catalogueOf(store, db)))?.plans.get(mainLocation)
  if (!plan) throw new Error(`${mainLocation} has no plan`)
  return plan
}

/** Nobody wants to watch a night: when the hall is empty it is the next morning. */
export async function* nights({ site, time }: Surroundings): Life {
  for (;;) {
    const closes = (await blocksAt(site, time.now())).map(({ until }) => until)
    if (closes.every((until) => time.now() >= until + afterWorkMs)) await sleep(site, time.now())
    yield time.now() + 10 * minute
  }
}

async function sleep(site: Site, now: number): Promise<void> {
  const opens = nextOpening(now, [await planOf(site)])
  if (opens !== undefined && opens - earlyMs > now) await moveTime(site.store, site.chance, opens - earlyMs)
}
