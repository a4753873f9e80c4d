// What the coming hours look like: how many promises are kept, how long people wait, how many counters have nothing to
// do. The hall is rolled forward along many paths, and what happens in them is counted.
import { minute } from '../catalogue/milliseconds.ts'
import type { Path } from './path.ts'
import { horizonMs, roll } from './roll.ts'
import { never, type Scene } from './scene.ts'

export interface Waits {
  /** How many come, or wait already: the mean of the paths. */
  visitors: number
  /** The share that is called within the promise; null when nobody comes. */
  keptShare: number | null
  /** Minutes from the promise's start to the call; null when nobody comes. */
  medianMinutes: number | null
  p90Minutes: number | null
}

/** Those whose promise begins between these instants (epoch ms); in the first one, also those who wait already. */
export interface Window extends Waits {
  from: number
  until: number
  /** How many open counters have nobody, on average. */
  idleCounters: number
  openCounters: number
}

export interface Forecast {
  windows: Window[]
  /** By the letter of the series. */
  series: ReadonlyMap<string, Waits>
  /** All of them together. */
  whole: Waits
}

/** So many windows of this length (ms) from now on. */
export function forecast(scene: Scene, windows: number, windowMs: number): Forecast {
  const rolled = scene.paths.map((path) => ({ path, calledAt: roll(scene, path) }))
  const whole = { from: Number.NEGATIVE_INFINITY, until: windows * windowMs }
  return {
    windows: Array.from({ length: windows }, (_, at) => windowOf(scene, rolled, at * windowMs, (at + 1) * windowMs)),
    series: new Map(scene.letters.map((letter, series) => [letter, waitsOf(rolled, { ...whole, series })])),
    whole: waitsOf(rolled, whole),
  }
}

interface Rolled {
  path: Path
  calledAt: Int32Array
}

function windowOf(scene: Scene, rolled: readonly Rolled[], from: number, until: number): Window {
  const windowMs = until - from
  const open = openMs(scene, from, until) / windowMs
  const busy = rolled.reduce((sum, one) => sum + busyMs(one.path, one.calledAt, from, until), 0)
  return {
    ...waitsOf(rolled, { from: from === 0 ? Number.NEGATIVE_INFINITY : from, until }),
    from: scene.now + from,
    until: scene.now + until,
    openCounters: open,
    idleCounters: Math.max(0, open - busy / rolled.length / windowMs),
  }
}

/** Of those whose promise begins from `from` on and before `until` (ms from now), in one series or in all. */
function waitsOf(rolled: readonly Rolled[], which: { from: number; until: number; series?: number }): Waits {
  const waits: number[] = []
  let kept = 0
  for (const { path, calledAt } of rolled) {
    for (let visitor = 0; visitor < calledAt.length; visitor++) {
      const releaseAt = path.releaseAt[visitor] as number
      if (releaseAt < which.from || releaseAt >= which.until) continue
      if (which.series !== undefined && path.series[visitor] !== which.series) continue
      if ((calledAt[visitor] as number) <= (path.dueAt[visitor] as number)) kept++
      waits.push(waitOf(calledAt[visitor] as number, releaseAt))
    }
  }
  if (waits.length === 0) return { visitors: 0, keptShare: null, medianMinutes: null, p90Minutes: null }
  const sorted = Int32Array.from(waits).sort()
  const minutesAt = (share: number) => (sorted[Math.floor(share * (sorted.length - 1))] as number) / minute
  return {
    visitors: waits.length / rolled.length,
    keptShare: kept / waits.length,
    medianMinutes: minutesAt(0.5),
    p90Minutes: minutesAt(0.9),
  }
}

const waitOf = (calledAt: number, releaseAt: number): number =>
  Math.max(0, (calledAt === never ? horizonMs : calledAt) - releaseAt)

const overlap = (from: number, until: number, start: number, end: number): number =>
  Math.max(0, Math.min(end, until) - Math.max(start, from))

function openMs({ openFrom, openUntil, awayFrom, away }: Scene, from: number, until: number): number {
  let sum = 0
  for (let at = 0; at < openFrom.length; at++) {
    sum += overlap(from, until, openFrom[at] as number, openUntil[at] as number)
  }
  for (let at = 0; at < awayFrom.length; at++) {
    sum -= (away[at] as number) * overlap(from, until, awayFrom[at] as number, awayFrom[at + 1] ?? never)
  }
  return Math.max(0, sum)
}

function busyMs({ freeAt, length }: Path, calledAt: Int32Array, from: number, until: number): number {
  let sum = 0
  for (const end of freeAt) sum += overlap(from, until, 0, end)
  for (let at = 0; at < calledAt.length; at++) {
    const start = calledAt[at] as number
    if (start < until) sum += overlap(from, until, start, start + (length[at] as number))
  }
  return sum
}

/** What can still be won or lost: of those whose promise is not broken yet, how it ends; and how long all wait. */
export interface Outcome {
  keptShare: number
  /** The mean wait of everybody. */
  waitMinutes: number
  /** How many nobody ever calls, on average. */
  uncalled: number
}

/** The outcome for everybody whose promise begins before `until` (ms from now). */
export function outcomeOf(scene: Scene, until: number): Outcome {
  let [kept, open, visitors, waited, uncalled] = [0, 0, 0, 0, 0]
  for (const path of scene.paths) {
    const calledAt = roll(scene, path)
    for (let visitor = 0; visitor < calledAt.length; visitor++) {
      const releaseAt = path.releaseAt[visitor] as number
      if (releaseAt >= until) continue
      const dueAt = path.dueAt[visitor] as number
      visitors++
      if (calledAt[visitor] === never) uncalled++
      waited += waitOf(calledAt[visitor] as number, releaseAt)
      if (dueAt < 0) continue
      open++
      if ((calledAt[visitor] as number) <= dueAt) kept++
    }
  }
  return {
    keptShare: open === 0 ? 1 : kept / open,
    waitMinutes: visitors === 0 ? 0 : waited / visitors / minute,
    uncalled: uncalled / scene.paths.length,
  }
}
