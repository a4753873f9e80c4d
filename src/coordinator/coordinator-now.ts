// Reads what the page of the coordinator shows, and answers with it: after something was refused as well, with the reason.
import type { Context } from 'hono'
import { lineAt } from '../../db/board-line.ts'
import { atCounters, bookedOn, walkInsOn } from '../../db/hall-now.ts'
import type { Store } from '../../db/store.ts'
import { type CoordinatorPage, coordinatorPage, coordinatorPart } from '../../views/coordinator/page.ts'
import { settingsOf } from '../catalogue/catalogue.ts'
import { minute } from '../catalogue/milliseconds.ts'
import { openBlocks } from '../catalogue/opening.ts'
import { durationMinutes } from '../catalogue/product.ts'
import { offerAt } from '../checkin/offer.ts'
import type { Env, Site } from '../context.ts'
import { hallNow, isPart } from '../queue/counter-now.ts'
import { outlookOf } from '../queue/outlook.ts'
import { aheadMs, forecastOf, type HallForecast, standOf, stillHolds, windowMs } from './forecast-kept.ts'

/** What is on the page beside the hall itself. */
export type Answering = Partial<
  Pick<CoordinatorPage, 'trouble' | 'writesLine' | 'typed' | 'problems' | 'teamsOf' | 'chosen'>
> & {
  status?: 409 | 422
}

/** The page of the coordinator, or its live part, as it is now. */
export async function coordinatorNow(c: Context<Env>, { store }: Site, { status, ...answering }: Answering = {}) {
  const place = await hallNow(c, store)
  const { location } = c.get('employee')
  const [present, line] = await store.read(async (db) => [
    await atCounters(db, location),
    await lineAt(db, location, place.now),
  ])
  const since = new Map(present.map((one) => [one.counter, one.since]))
  const outlook = await forecastNow(c, store, place, since)
  const shown: CoordinatorPage = { ...place, ...answering, present, line, outlook }
  if (isPart(c) && status === undefined) return c.html(coordinatorPart(c.get('frame'), shown))
  return c.html(coordinatorPage(c.get('frame'), shown), status ?? 200)
}

type Place = Awaited<ReturnType<typeof hallNow>>

const kept = new WeakMap<Store, Map<string, { stand: string; made: HallForecast }>>()

async function forecastNow(c: Context<Env>, store: Store, place: Place, since: ReadonlyMap<number, number>) {
  const { location } = c.get('employee')
  const ofStore = kept.get(store) ?? new Map()
  kept.set(store, ofStore)
  const stand = standOf(place.hall)
  const before = ofStore.get(location)
  if (before?.stand === stand && stillHolds(before.made.madeAt, place.now)) return before.made
  const made = await makeForecast(store, location, place, since)
  ofStore.set(location, { stand, made })
  return made
}

async function makeForecast(store: Store, location: string, place: Place, since: ReadonlyMap<number, number>) {
  const { catalogue, date, hall, now } = place
  const [booked, arrived] = await store.read(async (db) => [
    await bookedOn(db, location, date),
    await walkInsOn(db, location, date),
  ])
  const plan = catalogue.plans.get(location)
  const usualMs = ({ choices, calm }: (typeof booked)[number]) => {
    const known = choices.filter(({ product }) => catalogue.products.has(product))
    return durationMinutes(known, catalogue.products, calm) * minute
  }
  const facts = {
    hall,
    now,
    until: now + aheadMs + windowMs,
    visits: booked.map((visit) => ({ team: visit.team, startsAt: visit.startsAt, usualMs: usualMs(visit) })),
    arrived,
    blocks: plan ? openBlocks(date, plan) : [],
    offer: offerAt(catalogue, location, now),
    since,
  }
  return forecastOf(outlookOf(facts, settingsOf(catalogue, location)), date)
}
