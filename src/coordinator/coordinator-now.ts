// Reads what the page of the coordinator shows, and answers with it: after something was refused as well, with the reason.
import type { Context } from 'hono'
import { lineAt } from '../../db/board-line.ts'
import { hallAhead } from '../../db/hall-ahead.ts'
import { lastPresses } from '../../db/hall-now.ts'
import type { Store } from '../../db/store.ts'
import { coordinatorPage, coordinatorPart } from '../../views/coordinator/page.ts'
import type { CoordinatorPage } from '../../views/coordinator/shown.ts'
import type { Env, Site } from '../context.ts'
import { hallNow, isPart } from '../queue/counter-now.ts'
import { machinesHere } from '../staff/device-now.ts'
import { forecastOf, type HallForecast, standOf, stillHolds } from './forecast-kept.ts'
import { presentAt } from './present.ts'

/** What is on the page beside the hall itself. */
export type Answering = Partial<
  Pick<CoordinatorPage, 'trouble' | 'writesLine' | 'typed' | 'problems' | 'teamsOf' | 'chosen'>
> & {
  status?: 409 | 422
}

/** The page of the coordinator, or its live part, as it is now. */
export async function coordinatorNow(c: Context<Env>, site: Site, { status, ...answering }: Answering = {}) {
  const { store } = site
  const place = await hallNow(c, store)
  const { location } = c.get('employee')
  const [presses, line] = await store.read(async (db) => [
    await lastPresses(db, location),
    await lineAt(db, location, place.now),
  ])
  const outlook = await forecastNow(c, store, place)
  const machines = await machinesHere(c, site)
  const present = presentAt(presses, place.hall.counters)
  const shown: CoordinatorPage = { ...place, ...answering, machines, present, line, outlook }
  if (isPart(c) && status === undefined) return c.html(coordinatorPart(c.get('frame'), shown))
  return c.html(coordinatorPage(c.get('frame'), shown), status ?? 200)
}

type Place = Awaited<ReturnType<typeof hallNow>>

const kept = new WeakMap<Store, Map<string, { stand: string; madeAt: number; made: HallForecast | undefined }>>()

/** Of the very hall that everybody's waits are of; but kept while counters stay as they are. */
async function forecastNow(c: Context<Env>, store: Store, place: Place) {
  const { location } = c.get('employee')
  const ofStore = kept.get(store) ?? new Map()
  kept.set(store, ofStore)
  const stand = standOf(place.hall)
  const before = ofStore.get(location)
  if (before?.stand === stand && stillHolds(before.madeAt, place.now)) return before.made
  const ahead = await store.read((db) => hallAhead(db, place.catalogue, location, place.now, store.log))
  const made = ahead.look(forecastOf)
  ofStore.set(location, { stand, madeAt: ahead.now, made })
  return made
}
