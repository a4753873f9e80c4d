// A hall as the roll-forward wants it: whole numbers in rows, milliseconds from now. What may happen (the paths) is
// drawn once and does not know what is done about it, so that two futures differ by the act alone.
import { minute } from '../catalogue/milliseconds.ts'
import type { Outlook } from './outlook.ts'
import { drawPath, type Path } from './path.ts'
import { pathFacts } from './path-facts.ts'

/** Later than anything that is looked at. */
export const never = 0x7fffffff

export interface Scene {
  now: number
  /** Their numbers; all that is "by counter" is in this order. */
  counters: readonly number[]
  teams: readonly string[]
  /** Of the series, in the order in which paths number them. */
  letters: readonly string[]
  /** By counter and team, 1 when it serves that team. */
  serves: Uint8Array
  /** The counters as their places, in the order in which they are offered somebody. */
  order: readonly number[]
  openFrom: Int32Array
  openUntil: Int32Array
  awayFrom: Int32Array
  away: Int32Array
  secondPromiseMs: number
  nobodyOvertakes: boolean
  /** Higher than any that was dealt: who waits now has a lower one, who comes later a higher one. */
  nextSerial: number
  paths: readonly Path[]
}

export interface SceneOptions {
  /** Who comes later than this is left out, ms from now. */
  arrivalsMs: number
  paths: number
  seed: number
}

export function sceneOf(outlook: Outlook, { arrivalsMs, paths, seed }: SceneOptions): Scene {
  const { hall, now, visits, walkIns, backAt, away } = outlook
  const { counters } = hall
  const codes = [
    ...counters.flatMap((counter) => counter.teams),
    ...hall.tickets.map((ticket) => ticket.team),
    ...visits.map((visit) => visit.team),
    ...walkIns.flatMap(({ kinds }) => kinds.map((kind) => kind.team)),
  ]
  const teams = [...new Set(codes)]
  const letters = [
    ...new Set([...hall.series.map(({ letter }) => letter), ...hall.tickets.map(({ series }) => series)]),
  ]
  const facts = pathFacts(outlook, { teams, letters, arrivalsMs })
  const openFrom = counters.map(({ state, number }) => {
    if (state === 'open') return 0
    return state === 'paused' ? Math.min(never, (backAt.get(number) ?? Number.POSITIVE_INFINITY) - now) : never
  })
  const numbers = counters.map(({ number }) => number)
  const serves = Uint8Array.from(
    counters.flatMap((counter) => teams.map((team) => (counter.teams.includes(team) ? 1 : 0))),
  )
  return {
    now,
    counters: numbers,
    teams,
    letters,
    serves,
    order: servingOrder(numbers, serves),
    openFrom: Int32Array.from(openFrom),
    openUntil: new Int32Array(counters.length).fill(never),
    awayFrom: Int32Array.from(away, ({ from }) => from - now),
    away: Int32Array.from(away, (one) => one.counters),
    secondPromiseMs: hall.rules.secondPromiseMinutes * minute,
    nobodyOvertakes: hall.rules.nobodyOvertakes,
    nextSerial: facts.nextSerial,
    paths: Array.from({ length: paths }, (_, path) => drawPath(facts, seed, path)),
  }
}

/** The counters with the fewest teams first, then by number. */
function servingOrder(numbers: readonly number[], serves: Uint8Array): number[] {
  const teams = serves.length / numbers.length
  const skills = numbers.map((_, at) =>
    serves.subarray(at * teams, (at + 1) * teams).reduce((sum, one) => sum + one, 0),
  )
  return [...numbers.keys()].sort(
    (a, b) => (skills[a] ?? 0) - (skills[b] ?? 0) || (numbers[a] ?? 0) - (numbers[b] ?? 0),
  )
}

/** Something that a coordinator can do about the hall. Instants are epoch ms. */
export type HallAct =
  | { act: 'open'; counter: number; from: number; until: number | null }
  | { act: 'serve'; counter: number; team: string }
  | { act: 'close'; counter: number }

/** The same visitors in a hall in which this is done. An unknown counter or team changes nothing. */
export function withAct(scene: Scene, act: HallAct): Scene {
  const at = scene.counters.indexOf(act.counter)
  switch (act.act) {
    case 'open': {
      const openFrom = scene.openFrom.slice()
      const openUntil = scene.openUntil.slice()
      openFrom[at] = Math.max(0, act.from - scene.now)
      openUntil[at] = act.until === null ? never : act.until - scene.now
      return { ...scene, openFrom, openUntil }
    }
    case 'serve': {
      const serves = scene.serves.slice()
      const team = scene.teams.indexOf(act.team)
      if (at >= 0 && team >= 0) serves[at * scene.teams.length + team] = 1
      return { ...scene, serves, order: servingOrder(scene.counters, serves) }
    }
    case 'close': {
      const openUntil = scene.openUntil.slice()
      openUntil[at] = 0
      return { ...scene, openUntil }
    }
    default:
      return act satisfies never
  }
}
