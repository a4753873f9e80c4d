// Which starts are free: plan minus taken, nothing is kept. The list of days, the list of times and the check at
// booking all ask `freeStarts`, so that they cannot disagree.
import { dayBounds, sameTimeAfter } from '../catalogue/day.ts'
import { hour } from '../catalogue/milliseconds.ts'
import { type Product, unitMinutes } from '../catalogue/product.ts'
import { addTo, emptyMask, firstBetween, isIn, keepRuns, keepShared, type Mask } from './mask.ts'
import { type Asker, type DayFacts, type Room, roomOfTeam, roomUnder, stepsOfTeam, type Taken, unitMs } from './room.ts'

export type { DayFacts, Taken }

/** A day made ready to be asked often; holds until `changesAt` (epoch ms), when time alone changes it. */
export interface DayAvailability {
  date: string
  start: number
  end: number
  changesAt: number
  teams: ReadonlyMap<string, Room & { steps: Mask }>
  ceilings: ReadonlyMap<string, Room>
}

/** Makes a day ready: everything of its plan and its appointments that availability needs, as it is at `now`. */
export function buildDay(facts: DayFacts, now: number): DayAvailability {
  const { date, start, end } = facts
  const taken = facts.taken.filter(({ until }) => until === undefined || now < until)
  const changesAt = taken.reduce((first, { until }) => Math.min(first, until ?? Infinity), Infinity)
  const teams = new Map<string, Room & { steps: Mask }>()
  for (const { team } of facts.blocks) {
    if (!teams.has(team)) teams.set(team, { ...roomOfTeam(team, facts, taken), steps: stepsOfTeam(team, facts) })
  }
  const ceilings = new Map<string, Room>()
  for (const [product, ceiling] of facts.ceilings) ceilings.set(product, roomUnder(ceiling, product, facts, taken))
  return { date, start, end, changesAt, teams, ceilings }
}

export interface Ask {
  /** The teams that serve all products, the one that should take it first (teamsServing). */
  teams: readonly string[]
  products: readonly string[]
  durationMinutes: number
  by: Asker
  /** The start lies in [from, until], epoch ms. */
  from: number
  until: number
}

export interface Start {
  startsAt: number
  endsAt: number
  team: string
}

// One working mask for every question: nothing here awaits, so nobody else can be writing in it.
const free = emptyMask()

/** Fills `free` with the units of the day at which the team can begin this visit, whatever the ask's from and until. */
function freeStarts(day: DayAvailability, ask: Ask, team: string): boolean {
  const room = day.teams.get(team)
  if (!room) return false
  free.set(room[ask.by])
  for (const product of ask.products) {
    const ceiling = day.ceilings.get(product)
    if (ceiling) keepShared(free, ceiling[ask.by])
  }
  // Between two stretches no unit has room, so a run cannot cross a gap.
  keepRuns(free, Math.ceil(ask.durationMinutes / unitMinutes))
  keepShared(free, room.steps)
  return true
}

/** All free starts of the day in order of time, each with the team that would take it. */
export function startsOn(day: DayAvailability, ask: Ask): Start[] {
  const first = firstUnit(day, ask)
  const last = lastUnit(day, ask)
  const seen = emptyMask()
  const starts: Start[] = []
  for (const team of ask.teams) {
    if (!freeStarts(day, ask, team)) continue
    for (let unit = firstBetween(free, first, last); unit >= 0; unit = firstBetween(free, unit + 1, last)) {
      if (isIn(seen, unit)) continue
      addTo(seen, unit)
      starts.push(startOf(day, ask, team, unit))
    }
  }
  return starts.sort((one, two) => one.startsAt - two.startsAt)
}

/** The earliest free start of the day; of two teams at one time the one that should take it. */
export function firstStart(day: DayAvailability, ask: Ask): Start | undefined {
  let best: { team: string; unit: number } | undefined
  for (const team of ask.teams) {
    const last = best ? best.unit - 1 : lastUnit(day, ask)
    const unit = freeStarts(day, ask, team) ? firstBetween(free, firstUnit(day, ask), last) : -1
    if (unit >= 0) best = { team, unit }
  }
  return best && startOf(day, ask, best.team, best.unit)
}

/** The start at exactly this instant, if it is free and within the ask: the check at booking. */
export function startAt(day: DayAvailability, ask: Ask, startsAt: number): Start | undefined {
  return firstStart(day, { ...ask, from: Math.max(ask.from, startsAt), until: Math.min(ask.until, startsAt) })
}

const firstUnit = (day: DayAvailability, ask: Ask): number => Math.ceil((ask.from - day.start) / unitMs)
const lastUnit = (day: DayAvailability, ask: Ask): number => Math.floor((ask.until - day.start) / unitMs)

function startOf(day: DayAvailability, ask: Ask, team: string, unit: number): Start {
  const startsAt = day.start + unit * unitMs
  return { startsAt, endsAt: startsAt + Math.ceil(ask.durationMinutes / unitMinutes) * unitMs, team }
}

type Bookable = Pick<Product, 'noticeHours' | 'horizonDays' | 'activeFrom' | 'activeUntil'>

/**
 * Between which instants (epoch ms, both included) a visit may start: notice in elapsed hours, the largest of the
 * products; horizon in local days at the same wall time, the smallest. So a new day opens bit by bit, not at midnight.
 * And only on days on which all products are offered.
 */
export function bookingWindow(
  now: number,
  zone: string,
  products: readonly Bookable[],
  by: Asker,
): { from: number; until: number } {
  const noticeHours = by === 'staff' ? 0 : Math.max(0, ...products.map((product) => product.noticeHours))
  const horizonDays = Math.min(...products.map((product) => product.horizonDays))
  if (!Number.isFinite(horizonDays)) throw new Error('A booking window needs at least one product')
  const begins = products.map(({ activeFrom }) => (activeFrom ? dayBounds(activeFrom, zone).start : now))
  const ends = products.map(({ activeUntil }) => (activeUntil ? dayBounds(activeUntil, zone).end - 1 : Infinity))
  return {
    from: Math.max(now + noticeHours * hour, ...begins),
    until: Math.min(sameTimeAfter(now, zone, horizonDays), ...ends),
  }
}

/** For each unit of a visit (instant, epoch ms) the lowest place number, from 0, that is not occupied then. */
export function dealLanes(
  startsAt: number,
  endsAt: number,
  occupied: ReadonlyMap<number, ReadonlySet<number>>,
): { unit: number; lane: number }[] {
  const dealt: { unit: number; lane: number }[] = []
  for (let unit = startsAt; unit < endsAt; unit += unitMs) {
    let lane = 0
    while (occupied.get(unit)?.has(lane)) lane++
    dealt.push({ unit, lane })
  }
  return dealt
}
