// One way in which the coming hours may go: who comes when, and how long everybody takes.
import { hour } from '../catalogue/milliseconds.ts'
import { drawAt, drawsOf, seedOf } from './draws.ts'
import { lengthAt, remainingAt } from './lengths.ts'
import type { Kind, PathFacts, Visitor } from './path-facts.ts'

/**
 * Visitors in the order in which they can be called, and after them a row for one more; ms from now. All but `freeAt`
 * by visitor.
 */
export interface Path {
  /** How many stand in that order. */
  visitors: number
  /** Whether the row after them is taken: by whom withVisitor put there. */
  joined: boolean
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

/** Somebody on this path: how much later than their own instants say, and how long they are at the counter. */
interface Comer {
  who: Visitor
  later: number
  enterAt: number
  length: number
}

/**
 * The path with this number; the same numbers always give the same path. Who waits draws at the place of their own
 * serial, so that one more in the hall changes nothing of what happens to the others.
 */
export function drawPath(facts: PathFacts, seed: number, path: number): Path {
  const [known, appointments, walkIns] = [0, 1, 2].map((stream) => seedOf(seedOf(seed, path), stream)) as Three
  const freeAt = new Int32Array(facts.counters)
  for (const { counter, serial, lengths, passed } of facts.inHand) {
    freeAt[counter] = remainingAt(lengths, passed, drawAt(known, serial))
  }
  const comers = [
    ...facts.waiting.map((who) => comer(who, 0, who.enterAt, drawAt(known, who.serial))),
    ...visitsOn(facts, drawsOf(appointments)),
    ...walkInsOn(facts, drawsOf(walkIns)),
  ]
  return inRows(inOrder(comers), freeAt, facts.nextSerial)
}

type Three = [number, number, number]

const comer = (who: Visitor, later: number, enterAt: number, draw: number): Comer => ({
  who,
  later,
  enterAt,
  length: lengthAt(who.lengths, draw),
})

/** Each appointment draws three times, whether it comes or not. */
function visitsOn({ coming }: PathFacts, draw: () => number): Comer[] {
  const found: Comer[] = []
  for (const visit of coming) {
    const [comes, when, length] = [draw(), draw(), draw()]
    if (comes >= visit.comesShare) continue
    const late = visit.lateness[Math.floor(when * visit.lateness.length)] ?? 0
    found.push(comer(visit, Math.max(0, late), Math.max(visit.releaseAt + late, visit.enterAt), length))
  }
  return found
}

function walkInsOn({ stretches }: PathFacts, draw: () => number): Comer[] {
  const found: Comer[] = []
  for (const { from, until, kinds, perMs } of stretches) {
    for (let at = from + gap(draw(), perMs); at < until; at += gap(draw(), perMs)) {
      const instant = Math.round(at)
      found.push(comer(kindAt(kinds, draw() * perMs * hour), instant, instant, draw()))
    }
  }
  return found
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

/** By when they can be called; of two at the same moment in the order given. Numbers alone are sorted at half the cost. */
function inOrder(comers: readonly Comer[]): Comer[] {
  const count = comers.length
  const keys = new Float64Array(count)
  for (let at = 0; at < count; at++) keys[at] = (comers[at] as Comer).enterAt * count + at
  const order: Comer[] = []
  for (const key of keys.sort()) order.push(comers[((key % count) + count) % count] as Comer)
  return order
}

/** The serials after `nextSerial` itself, which is for somebody who would come at this moment. */
function inRows(comers: readonly Comer[], freeAt: Int32Array, nextSerial: number): Path {
  const path = emptyRows(comers.length, freeAt)
  for (let at = 0; at < comers.length; at++) {
    const { who, later, enterAt, length } = comers[at] as Comer
    path.enterAt[at] = enterAt
    path.releaseAt[at] = who.releaseAt + later
    path.dueAt[at] = who.dueAt + later
    path.length[at] = length
    path.serial[at] = who.serial || nextSerial + 1 + at
    path.team[at] = who.team
    path.series[at] = who.series
    path.only[at] = who.only
  }
  return path
}

function emptyRows(visitors: number, freeAt: Int32Array): Path {
  const rows = visitors + 1
  // One piece of memory: to ask for eight takes a quarter of the time of a path.
  const bytes = new ArrayBuffer(rows * (5 * 4 + 2 + 1 + 1))
  const instants = (place: number) => new Int32Array(bytes, place * rows * 4, rows)
  return {
    visitors,
    joined: false,
    enterAt: instants(0),
    releaseAt: instants(1),
    dueAt: instants(2),
    length: instants(3),
    serial: instants(4),
    only: new Int16Array(bytes, rows * 20, rows),
    team: new Uint8Array(bytes, rows * 22, rows),
    series: new Uint8Array(bytes, rows * 23, rows),
    freeAt,
  }
}

/** The same path, on which one visitor more comes: true until the next one takes that row. */
export function withVisitor(path: Path, who: Omit<Visitor, 'lengths'>): Path {
  for (const name of ['enterAt', 'releaseAt', 'dueAt', 'serial', 'team', 'series', 'only'] as const) {
    path[name][path.visitors] = who[name]
  }
  return { ...path, joined: true }
}
