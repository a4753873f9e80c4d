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
  const { openFrom, openUntil } = scene
  const order = servingOrder(scene)
  const visitors = path.enterAt.length
  const calledAt = new Int32Array(visitors).fill(never)
  const freeAt = path.freeAt.slice()
  const waiting = new Int32Array(visitors)
  let [count, entered, now] = [0, 0, 0]
  let left = awaited ? 0 : visitors
  if (awaited) for (const serial of path.serial) if (isAwaited(serial, awaited)) left++
  while (now <= horizonMs && left > 0) {
    while (entered < visitors && (path.enterAt[entered] as number) <= now) waiting[count++] = entered++
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
      if (!awaited || isAwaited(path.serial[visitor] as number, awaited)) left--
      freeAt[counter] = now + (path.length[visitor] as number)
    }
    const entersNext = entered < visitors ? (path.enterAt[entered] as number) : never
    now = count === 0 ? entersNext : Math.min(entersNext, nextMoment(scene, freeAt, now))
  }
  return calledAt
}

const isAwaited = (serial: number, { from, before }: Awaited): boolean => from <= serial && serial < before

/** The counters with the fewest teams first, then by number. */
function servingOrder({ counters, teams, serves }: Scene): number[] {
  const skills = counters.map((_, at) => {
    let sum = 0
    for (let team = 0; team < teams.length; team++) sum += serves[at * teams.length + team] as number
    return sum
  })
  return counters
    .map((_, at) => at)
    .sort((a, b) => (skills[a] ?? 0) - (skills[b] ?? 0) || (counters[a] ?? 0) - (counters[b] ?? 0))
}

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
  const { serves, secondPromiseMs, nobodyOvertakes } = scene
  const { dueAt, releaseAt, serial, series } = path
  const row = counter * scene.teams.length
  // In one pass who presses, and who is the oldest in each series: there may be sixty to look at.
  const oldest = new Int16Array(scene.letters.length).fill(-1)
  let [pressing, least] = [-1, 0]
  for (let place = 0; place < count; place++) {
    const visitor = waiting[place] as number
    const only = path.only[visitor] as number
    if (only === -1 ? serves[row + (path.team[visitor] as number)] === 0 : only !== counter) continue
    const letter = series[visitor] as number
    const before = oldest[letter] as number
    if (before < 0 || isEarlier(releaseAt, serial, visitor, waiting[before] as number)) oldest[letter] = place
    const due = dueAt[visitor] as number
    const key = now <= due ? due : due + secondPromiseMs
    if (pressing >= 0) {
      if (key > least) continue
      const other = waiting[pressing] as number
      if (key === least && (serial[visitor] as number) > (serial[other] as number)) continue
    }
    pressing = place
    least = key
  }
  if (pressing < 0 || !nobodyOvertakes) return pressing
  return oldest[series[waiting[pressing] as number] as number] as number
}

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
