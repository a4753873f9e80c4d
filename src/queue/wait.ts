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
  return Int32Array.from(paths, (path) => {
    const wider = withVisitor(path, who)
    return roll(scene, wider, awaited)[wider.serial.indexOf(nextSerial)] ?? never
  }).sort()
}

/** By which moment (ms) the visits of such a length, begun at these calls, are over in nine of ten cases. */
export function endOf(calls: Calls, lengths: Lengths): number {
  const ends = new Float64Array(calls.length * lengths.length)
  for (let call = 0; call < calls.length; call++) {
    for (let length = 0; length < lengths.length; length++) {
      ends[call * lengths.length + length] = (calls[call] as number) + (lengths[length] as number)
    }
  }
  return percentile(ends.sort(), 0.9)
}

/** What to tell; null when the hall as it is does not call this visitor, in one of ten cases or more. */
export function bandOf(calls: Calls): PredictedBand | null {
  const [median, p90] = [percentile(calls, 0.5), percentile(calls, 0.9)]
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

/** The measured number below which this share of further ones would be (Hyndman and Fan 1996, definition 6). */
function percentile(ascending: Int32Array | Float64Array, share: number): number {
  const place = share * (ascending.length + 1) - 1
  const low = ascending[Math.max(0, Math.min(ascending.length - 1, Math.floor(place)))] ?? never
  const high = ascending[Math.max(0, Math.min(ascending.length - 1, Math.ceil(place)))] ?? never
  return high >= never ? high : low + (high - low) * (place - Math.floor(place))
}
