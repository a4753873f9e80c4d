// A hall rolled forward along one path, with the rule of order.ts on whole numbers: tests hold the two together. Every
// counter that is free calls at once whoever is next for it; specialists are offered somebody first.
import type { Path } from './path.ts'
import { never, type Scene } from './scene.ts'

/** So far ahead nothing is looked at any more: whoever was not called by then never is. */
export const horizonMs = 6 * 3_600_000

/** Serials from and before which one wants to know. */
export interface Awaited {
  from: number
  before: number
}

/**
 * When each visitor of the path is called, ms from now; `never` for who is not. It stops when those with these serials
 * are called: of who comes after them nothing is said.
 */
export function roll(scene: Scene, path: Path, awaited?: Awaited): Int32Array {
  const { openFrom, openUntil, order } = scene
  const { visitors, enterAt, serial } = path
  const everybody = visitors + (path.joined ? 1 : 0)
  const calledAt = new Int32Array(everybody).fill(never)
  const freeAt = path.freeAt.slice()
  const waiting = new Int32Array(everybody)
  let [count, entered, now] = [0, 0, 0]
  // Who joined stands behind the others, whenever they enter.
  let outside = path.joined
  let left = 0
  for (let at = 0; at < everybody; at++) if (isAwaited(serial[at] as number, awaited)) left++
  while (now <= horizonMs && left > 0) {
    while (entered < visitors && (enterAt[entered] as number) <= now) waiting[count++] = entered++
    if (outside && (enterAt[visitors] as number) <= now) {
      waiting[count++] = visitors
      outside = false
    }
    for (let at = 0; at < order.length && count > 0; at++) {
      const counter = order[at] as number
      if ((freeAt[counter] as number) > now) continue
      if ((openFrom[counter] as number) > now || (openUntil[counter] as number) <= now) continue
      if (!isSpared(scene, freeAt, now)) break
      const place = nextPlace(scene, path, waiting, count, counter, now)
      if (place < 0) continue
      const visitor = waiting[place] as number
      waiting[place] = waiting[--count] as number
      calledAt[visitor] = now
      if (isAwaited(serial[visitor] as number, awaited)) left--
      freeAt[counter] = now + (path.length[visitor] as number)
    }
    let next = count === 0 ? never : nextMoment(scene, freeAt, now)
    if (entered < visitors) next = Math.min(next, enterAt[entered] as number)
    if (outside) next = Math.min(next, enterAt[visitors] as number)
    now = next
  }
  return calledAt
}

const isAwaited = (serial: number, awaited: Awaited | undefined): boolean =>
  awaited === undefined || (awaited.from <= serial && serial < awaited.before)

/** Whether one more of the open counters may call: some of them are at lunch by plan. One always works on. */
function isSpared({ openFrom, openUntil, awayFrom, away }: Scene, freeAt: Int32Array, now: number): boolean {
  let absent = 0
  for (let at = 0; at < awayFrom.length && (awayFrom[at] as number) <= now; at++) absent = away[at] as number
  if (absent === 0) return true
  let [open, busy] = [0, 0]
  for (let counter = 0; counter < freeAt.length; counter++) {
    if ((freeAt[counter] as number) > now) busy++
    if ((openFrom[counter] as number) <= now && now < (openUntil[counter] as number)) open++
  }
  return busy < Math.max(1, open - absent)
}

/** Where in `waiting` the one stands whom this counter calls now; -1 when there is nobody for it. */
export function nextPlace(
  scene: Scene,
  path: Path,
  waiting: Int32Array,
  count: number,
  counter: number,
  now: number,
): number {
  const pressing = pressingPlace(scene, path, waiting, count, counter, now)
  if (pressing < 0 || !scene.nobodyOvertakes) return pressing
  return oldestPlace(scene, path, waiting, count, counter, pressing)
}

/** Of those for this counter, whose promise ends first; of a broken one the second promise counts. */
function pressingPlace(
  { serves, teams, secondPromiseMs }: Scene,
  { dueAt, serial, only, team }: Path,
  waiting: Int32Array,
  count: number,
  counter: number,
  now: number,
): number {
  const row = counter * teams.length
  let [pressing, least, first] = [-1, 0, 0]
  for (let place = 0; place < count; place++) {
    const visitor = waiting[place] as number
    if (!isFor(serves, row, counter, only[visitor] as number, team[visitor] as number)) continue
    const due = dueAt[visitor] as number
    const key = now <= due ? due : due + secondPromiseMs
    if (pressing >= 0 && (key > least || (key === least && (serial[visitor] as number) > first))) continue
    pressing = place
    least = key
    first = serial[visitor] as number
  }
  return pressing
}

/** Of those for this counter, who has waited longest in the series of the one at this place. */
function oldestPlace(
  { serves, teams }: Scene,
  { releaseAt, serial, series, only, team }: Path,
  waiting: Int32Array,
  count: number,
  counter: number,
  pressing: number,
): number {
  const row = counter * teams.length
  const letter = series[waiting[pressing] as number] as number
  let oldest = pressing
  for (let place = 0; place < count; place++) {
    const visitor = waiting[place] as number
    if (series[visitor] !== letter) continue
    if (!isFor(serves, row, counter, only[visitor] as number, team[visitor] as number)) continue
    if (isEarlier(releaseAt, serial, visitor, waiting[oldest] as number)) oldest = place
  }
  return oldest
}

/** Whether who waits for this counter alone (-1: for none in particular), or for this team, may be called there. */
const isFor = (serves: Uint8Array, row: number, counter: number, only: number, team: number): boolean =>
  only === -1 ? serves[row + team] === 1 : only === counter

function isEarlier(releaseAt: Int32Array, serial: Int32Array, one: number, other: number): boolean {
  const later = (releaseAt[one] as number) - (releaseAt[other] as number)
  return later < 0 || (later === 0 && (serial[one] as number) < (serial[other] as number))
}

/** The next moment at which a counter becomes free, opens, or comes back. */
function nextMoment({ openFrom, awayFrom }: Scene, freeAt: Int32Array, now: number): number {
  let soonest = never
  for (const moments of [freeAt, openFrom, awayFrom]) {
    for (let at = 0; at < moments.length; at++) {
      const moment = moments[at] as number
      if (moment > now && moment < soonest) soonest = moment
    }
  }
  return soonest
}
