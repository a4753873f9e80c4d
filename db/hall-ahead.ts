// The hall of a location rolled forward, for everybody who asks: kiosk, phone, displays, counters, coordinator. What was
// computed is kept until the queue changes, or for half a minute. What cannot be computed is logged, and then nothing is
// told: only the database fails who asks.
import { type Catalogue, settingsOf } from '../src/catalogue/catalogue.ts'
import { localDay, weekdayOf } from '../src/catalogue/day.ts'
import { minute, second } from '../src/catalogue/milliseconds.ts'
import { openBlocks } from '../src/catalogue/opening.ts'
import { durationMinutes } from '../src/catalogue/product.ts'
import { offerAt } from '../src/checkin/offer.ts'
import { aheadOf } from '../src/queue/ahead.ts'
import { aheadOrNothing, type HallAhead } from '../src/queue/ahead-or-nothing.ts'
import type { ComingVisit } from '../src/queue/coming.ts'
import { type Learned, learnedFrom } from '../src/queue/learned.ts'
import { outlookOf } from '../src/queue/outlook.ts'
import type { Band, PredictedBand } from '../src/queue/ticket.ts'
import { hallOf } from './hall.ts'
import { type BookedVisit, bookedOn, lastPresses, walkInsOn } from './hall-now.ts'
import { lessonsBefore, newestLesson } from './lessons.ts'
import { lastEventOf } from './log.ts'
import type { Db, Log, Turn } from './store.ts'

const keptMs = 30 * second
/** So many events change what every series may expect. */
const muchHappens = 4
const paths = 50
/** The forecast looks two hours ahead, and who comes after them still takes places of who came before. */
const arrivalsMs = 150 * minute

interface Kept {
  event: number
  madeAt: number
  making: Promise<HallAhead>
  made?: HallAhead
}

interface SeriesWaits {
  event: number
  madeAt: number
  bands: ReadonlyMap<string, Band>
}

/** What is remembered of a location: of its earlier days, and of what visitors were told last. */
interface Remembered {
  date: string
  /** The last day that it knows of. */
  newest: string | undefined
  learned: Learned
  told: Map<number, PredictedBand>
}

// By catalogue: with another plan, other settings or another municipality everything is different.
const kept = new WeakMap<Catalogue, Map<string, Kept>>()
const remembered = new WeakMap<Catalogue, Map<string, Remembered>>()
const told = new WeakMap<Catalogue, Map<string, SeriesWaits>>()

function of<Value>(all: WeakMap<Catalogue, Map<string, Value>>, catalogue: Catalogue): Map<string, Value> {
  const found = all.get(catalogue) ?? new Map<string, Value>()
  all.set(catalogue, found)
  return found
}

/** What is ahead of this hall at a municipal instant. Not for a turn: it may wait for what another request computes. */
export async function hallAhead(
  db: Db,
  catalogue: Catalogue,
  location: string,
  now: number,
  log: Log,
): Promise<HallAhead> {
  const event = await lastEventOf(db, location)
  const before = of(kept, catalogue).get(location)
  return before && stillHolds(before, event, now) ? before.making : keep(db, catalogue, { location, event, now }, log)
}

/**
 * By series, how long somebody waits who would come now; one for which nobody can say is not in it. For screens that
 * everybody looks at: figures that jump with each press are read by nobody, so these hold for half a minute, unless
 * much happens in it.
 */
export async function seriesWaits(
  db: Db,
  catalogue: Catalogue,
  location: string,
  now: number,
  log: Log,
): Promise<ReadonlyMap<string, Band>> {
  const here = of(told, catalogue)
  const event = await lastEventOf(db, location)
  const before = here.get(location)
  if (before && event - before.event < muchHappens && Math.abs(now - before.madeAt) < keptMs) return before.bands
  const bands = (await hallAhead(db, catalogue, location, now, log)).ofSeries()
  here.set(location, { event, madeAt: now, bands })
  return bands
}

/** What hallAhead gives, for a turn before it takes its locks: it waits for nobody. */
export async function hallAheadIn(
  { db }: Turn,
  catalogue: Catalogue,
  location: string,
  now: number,
  log: Log,
): Promise<HallAhead> {
  const event = await lastEventOf(db, location)
  const before = of(kept, catalogue).get(location)
  return before?.made && stillHolds(before, event, now)
    ? before.made
    : keep(db, catalogue, { location, event, now }, log)
}

const stillHolds = ({ event, madeAt }: Kept, last: number, now: number) =>
  event === last && Math.abs(now - madeAt) < keptMs

interface Moment {
  location: string
  event: number
  now: number
}

async function keep(db: Db, catalogue: Catalogue, { location, event, now }: Moment, log: Log): Promise<HallAhead> {
  const here = of(kept, catalogue)
  const making: Kept = { event, madeAt: now, making: makeAhead(db, catalogue, location, now, log) }
  here.set(location, making)
  try {
    making.made = await making.making
    return making.made
  } catch (error) {
    // Whoever asks next tries again.
    if (here.get(location) === making) here.delete(location)
    throw error
  }
}

/** First all that is in the database, then all that is computed from it. */
async function makeAhead(db: Db, catalogue: Catalogue, location: string, now: number, log: Log): Promise<HallAhead> {
  const plan = catalogue.plans.get(location)
  if (!plan) throw new Error(`Unknown location ${location}`)
  const date = localDay(now, plan.zone)
  const remember = await rememberedAt(db, catalogue, location, date)
  const booked = await bookedOn(db, location, date, now + arrivalsMs)
  const facts = {
    hall: await hallOf(db, catalogue, location, date),
    arrived: await walkInsOn(db, location, date),
    since: new Map((await lastPresses(db, location)).map(({ counter, at }) => [counter, at])),
  }
  const make = () => {
    const { learned, told: toVisitors } = remember()
    const visits = booked.map((visit) => expectedVisit(visit, catalogue))
    const plans = { blocks: openBlocks(date, plan), offer: offerAt(catalogue, location, now), zone: plan.zone }
    const known = { ...facts, ...plans, now, until: now + arrivalsMs, visits, learned }
    const outlook = outlookOf(known, settingsOf(catalogue, location))
    // The same day draws the same, so that figures change only when the hall does.
    return aheadOf(outlook, { arrivalsMs, paths, seed: Number(date.replaceAll('-', '')) }, toVisitors)
  }
  return aheadOrNothing(now, make, (error) => log('a hall could not be rolled forward', { error, location }))
}

function expectedVisit({ team, startsAt, choices, calm }: BookedVisit, { products }: Catalogue): ComingVisit {
  const known = choices.filter(({ product }) => products.has(product))
  const usualMs = durationMinutes(known, products, calm) * minute
  return { team, startsAt, product: choices[0]?.product ?? '', usualMs }
}

/** Read once a day, and again when the day before has ended: that is some hours after midnight. Then it is to be learned. */
async function rememberedAt(db: Db, catalogue: Catalogue, location: string, date: string): Promise<() => Remembered> {
  const here = of(remembered, catalogue)
  const before = here.get(location)
  const newest = await newestLesson(db, location, date)
  if (before?.date === date && before.newest === newest) return () => before
  const days = await lessonsBefore(db, location, date)
  return () => {
    const learned = learnedFrom(days, weekdayOf(date), weekdayOf)
    const fresh = { date, newest, learned, told: before?.date === date ? before.told : new Map() }
    here.set(location, fresh)
    return fresh
  }
}
