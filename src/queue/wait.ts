// How long somebody still waits: the hall is rolled forward along its paths, and the moments of the call are the answer.
// What is told is the median to the 90th percentile, and it stays the same until it is really something else.
import { minute } from '../catalogue/milliseconds.ts'
import type { Lengths } from './lengths.ts'
import { withVisitor } from './path.ts'
import { roll } from './roll.ts'
import { never, type Scene } from './scene.ts'
import type { Band, PredictedBand } from './ticket.ts'

/** Moments of the call on the paths, ms from now and ascending; `never` where it does not come. */
export type Calls = Int32Array

/** Bands are told in steps of so many minutes, and change by as much at least. */
const stepMinutes = 5

/** Of everybody who waits in the scene, by serial. */
export function callsOfWaiting(scene: Scene): Map<number, Calls> {
  const found = new Map<number, Int32Array>()
  const awaited = { from: 0, before: scene.nextSerial }
  for (const [at, path] of scene.paths.entries()) {
    const calledAt = roll(scene, path, awaited)
    for (let visitor = 0; visitor < calledAt.length; visitor++) {
      const serial = path.serial[visitor] as number
      if (serial >= scene.nextSerial) continue
      const calls = found.get(serial) ?? new Int32Array(scene.paths.length)
      calls[at] = calledAt[visitor] as number
      found.set(serial, calls)
    }
  }
  for (const calls of found.values()) calls.sort()
  return found
}

/** Somebody who is not in the scene, and would be from its moment on; instants are epoch ms. */
export interface Coming {
  team: string
  series: string
  callableFrom: number
  releaseAt: number
  dueAt: number
}

/** When they would be called. */
export function callsOfNewcomer(scene: Scene, newcomer: Coming): Calls {
  const { now, nextSerial, teams, letters, paths } = scene
  const [team, series] = [teams.indexOf(newcomer.team), letters.indexOf(newcomer.series)]
  if (team < 0 || series < 0) return new Int32Array(paths.length).fill(never)
  const enterAt = Math.max(0, newcomer.callableFrom - now)
  const times = { enterAt, releaseAt: newcomer.releaseAt - now, dueAt: newcomer.dueAt - now }
  const who = { team, series, ...times, only: -1, serial: nextSerial }
  const awaited = { from: nextSerial, before: nextSerial + 1 }
  return Int32Array.from(paths, (path) => roll(scene, withVisitor(path, who), awaited)[path.visitors] ?? never).sort()
}

/** By which moment (ms) the visits of such a length, begun at these calls, are over in nine of ten cases. */
export function endOf(calls: Calls, lengths: Lengths): number {
  return percentile(calls.length * lengths.length, 0.9, (place) => sumAt(calls, lengths, place))
}

/**
 * The sum at this place, if every number of the one row were added to every number of the other and all were sorted.
 * Found by halving: of some thousands of sums one is wanted.
 */
function sumAt(one: Int32Array, other: Int32Array, place: number): number {
  let low = (one[0] as number) + (other[0] as number)
  let high = (one.at(-1) as number) + (other.at(-1) as number)
  while (low < high) {
    const middle = Math.floor((low + high) / 2)
    if (sumsUpTo(one, other, middle) > place) high = middle
    else low = middle + 1
  }
  return low
}

/** How many of those sums are at most so much. */
function sumsUpTo(one: Int32Array, other: Int32Array, most: number): number {
  let [found, fitting] = [0, other.length]
  for (let at = 0; at < one.length; at++) {
    while (fitting > 0 && (one[at] as number) + (other[fitting - 1] as number) > most) fitting--
    found += fitting
  }
  return found
}

/** What to tell; null when the hall as it is does not call this visitor, in one of ten cases or more. */
export function bandOf(calls: Calls): PredictedBand | null {
  const callAt = (place: number) => calls[place] ?? never
  const [median, p90] = [percentile(calls.length, 0.5, callAt), percentile(calls.length, 0.9, callAt)]
  if (p90 === never) return null
  return { ...toldOf(median, p90), medianMinutes: tenths(median), p90Minutes: tenths(p90) }
}

/** What is told instead of `told`, a moment later: the same, unless it moved by a step or the turn has nearly come. */
export function toldNext(told: PredictedBand | null, now: PredictedBand): PredictedBand {
  if (!told || now.p90Minutes <= stepMinutes || now.medianMinutes > told.fromMinutes) return now
  const moved = Math.max(Math.abs(now.medianMinutes - told.medianMinutes), Math.abs(now.p90Minutes - told.p90Minutes))
  return moved < stepMinutes ? told : now
}

/** Which of two waits is the longer one: what is told for both then promises nobody too much. */
export const longerOf = (a: Band, b: Band): Band =>
  (a.untilMinutes - b.untilMinutes || a.fromMinutes - b.fromMinutes) > 0 ? a : b

/** Both upwards: nobody is told less than the median. */
const toldOf = (median: number, p90: number): Band => ({ fromMinutes: inSteps(median), untilMinutes: inSteps(p90) })

const inSteps = (ms: number) => Math.ceil(ms / minute / stepMinutes) * stepMinutes

const tenths = (ms: number) => Math.round((10 * ms) / minute) / 10

/**
 * Of so many measured numbers, of which `at` gives the one at each place in ascending order, the number below which
 * this share of further ones would be (Hyndman and Fan 1996, definition 6).
 */
function percentile(count: number, share: number, at: (place: number) => number): number {
  const place = share * (count + 1) - 1
  const low = at(Math.max(0, Math.min(count - 1, Math.floor(place))))
  const high = at(Math.max(0, Math.min(count - 1, Math.ceil(place))))
  return high >= never ? high : low + (high - low) * (place - Math.floor(place))
}
