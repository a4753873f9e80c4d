// One way in which the coming hours may go: who comes when, and how long everybody takes.
import { hour, minute } from '../catalogue/milliseconds.ts'
import { drawsOf, seedOf } from './draws.ts'
import { lengthAt, remainingAt } from './lengths.ts'
import type { Kind, PathFacts, Visitor } from './path-facts.ts'

/** Visitors in the order in which they can be called, ms from now; all but `freeAt` by visitor. */
export interface Path {
  /** From here on somebody can be called: an appointment a little before its time. */
  enterAt: Int32Array
  releaseAt: Int32Array
  dueAt: Int32Array
  /** How long they are at the counter. */
  length: Int32Array
  team: Uint8Array
  series: Uint8Array
  /** The counter that it waits for alone, as its place in the scene; -1 for every counter of the team. */
  only: Int16Array
  /** Ties go to the lower one. */
  serial: Int32Array
  /** By counter: when what it has in hand is over. */
  freeAt: Int32Array
}

/**
 * When people with an appointment report, in minutes from its time: each as likely as the others. Most are early, as
 * every waiting room knows; nothing was measured yet.
 */
const lateness = Int32Array.from([-20, -16, -14, -12, -10, -9, -8, -7, -6, -5, -4, -3, -2, 0, 4, 10], (m) => m * minute)

/** The path with this number; the same numbers always give the same path. */
export function drawPath(facts: PathFacts, seed: number, path: number): Path {
  const draw = drawsOf(seedOf(seed, path))
  const freeAt = new Int32Array(facts.counters)
  for (const { counter, lengths, passed } of facts.inHand) freeAt[counter] = remainingAt(lengths, passed, draw())
  // Who comes so much later than their own instants say, and from when on they can be called.
  const who: Visitor[] = [...facts.waiting]
  const later: number[] = facts.waiting.map(() => 0)
  const enterAt: number[] = facts.waiting.map((one) => one.enterAt)
  for (const visit of facts.coming) {
    const arrivesAt = arrivalOf(visit.releaseAt, facts.noShowShare, draw(), draw())
    if (arrivesAt === undefined) continue
    who.push(visit)
    later.push(Math.max(0, arrivesAt - visit.releaseAt))
    enterAt.push(Math.max(arrivesAt, visit.enterAt))
  }
  for (const { from, until, kinds, perMs } of facts.stretches) {
    for (let at = from + gap(draw(), perMs); at < until; at += gap(draw(), perMs)) {
      who.push(kindAt(kinds, draw() * perMs * hour))
      later.push(Math.round(at))
      enterAt.push(Math.round(at))
    }
  }
  return inRows(who, later, Int32Array.from(enterAt), { freeAt, draw, nextSerial: facts.nextSerial })
}

const gap = (draw: number, perMs: number): number => -Math.log(1 - draw) / perMs

function kindAt(kinds: readonly Kind[], place: number): Kind {
  let left = place
  for (const kind of kinds) {
    left -= kind.perHour
    if (left < 0) return kind
  }
  return kinds.at(-1) as Kind
}

/**
 * When somebody with an appointment (ms from now) comes; undefined is not at all. Whoever should have been here is
 * the less likely to come the later it is.
 */
function arrivalOf(startsAt: number, noShowShare: number, comes: number, when: number): number | undefined {
  const first = lateness.findIndex((late) => startsAt + late > 0)
  if (first < 0) return undefined
  const left = lateness.length - first
  const stillComing = ((1 - noShowShare) * left) / lateness.length
  if (comes >= stillComing / (stillComing + noShowShare)) return undefined
  return startsAt + (lateness[first + Math.floor(when * left)] ?? 0)
}

interface Drawn {
  freeAt: Int32Array
  draw: () => number
  nextSerial: number
}

/** The visitors in rows, in the order in which they can be called. */
function inRows(who: readonly Visitor[], later: readonly number[], enterAt: Int32Array, drawn: Drawn): Path {
  const { freeAt, draw } = drawn
  const count = who.length
  const order = Int32Array.from(enterAt, (_, at) => at).sort((a, b) => (enterAt[a] as number) - (enterAt[b] as number))
  const numbers = () => new Int32Array(count)
  const rows = { enterAt: numbers(), releaseAt: numbers(), dueAt: numbers(), length: numbers(), serial: numbers() }
  const path: Path = {
    ...rows,
    team: new Uint8Array(count),
    series: new Uint8Array(count),
    only: new Int16Array(count),
    freeAt,
  }
  for (let at = 0; at < count; at++) {
    const from = order[at] as number
    const one = who[from] as Visitor
    const delay = later[from] as number
    path.enterAt[at] = enterAt[from] as number
    path.releaseAt[at] = one.releaseAt + delay
    path.dueAt[at] = one.dueAt + delay
    path.length[at] = lengthAt(one.lengths, draw())
    path.serial[at] = one.serial || drawn.nextSerial + at
    path.team[at] = one.team
    path.series[at] = one.series
    path.only[at] = one.only
  }
  return path
}
