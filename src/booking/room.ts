// Where a day has room for one more, unit by unit: counters, places that residents may book, ceilings of products.
import { minute } from '../catalogue/milliseconds.ts'
import type { OpenBlock } from '../catalogue/opening.ts'
import { unitMinutes } from '../catalogue/product.ts'
import { addTo, emptyMask, keepShared, type Mask, positive, unitsInDay } from './mask.ts'

export const unitMs = unitMinutes * minute

/** A place that an appointment takes; instants in epoch ms. Leave out a visitor's own hold when that visitor asks. */
export interface Taken {
  team: string
  startsAt: number
  endsAt: number
  byResident: boolean
  products: string[]
  /** From this instant on it takes nothing: a hold lapses, or a cancelled place returns. */
  until?: number
  /** Cancelled by a resident: residents do not have the place back yet, staff have it at once. */
  returning?: true
}

export interface DayFacts {
  date: string
  start: number
  end: number
  blocks: readonly OpenBlock[]
  taken: readonly Taken[]
  /** Of products that may not be served everywhere at once: how many at one moment, over all teams. */
  ceilings: ReadonlyMap<string, number>
}

export type Asker = 'resident' | 'staff'

/** Where there is room for one more, to each who asks. */
export type Room = Record<Asker, Mask>

/** Staff: counters − all taken. Residents: that, and online − taken by residents, whichever is less. */
export function roomOfTeam(team: string, day: DayFacts, taken: readonly Taken[]): Room {
  const forStaff = new Int16Array(unitsInDay)
  const forResidents = new Int16Array(unitsInDay)
  const online = new Int16Array(unitsInDay)
  for (const block of day.blocks) {
    if (block.team !== team) continue
    const first = Math.ceil((block.from - day.start) / unitMs)
    const end = Math.floor((Math.min(block.until, day.end) - day.start) / unitMs)
    count(forStaff, first, end, block.counters)
    count(forResidents, first, end, block.counters)
    count(online, first, end, block.online)
  }
  for (const place of taken) {
    if (place.team !== team) continue
    if (!place.returning) countPlace(forStaff, day.start, place)
    countPlace(forResidents, day.start, place)
    if (place.byResident || place.returning) countPlace(online, day.start, place)
  }
  const resident = positive(forResidents)
  keepShared(resident, positive(online))
  return { resident, staff: positive(forStaff) }
}

/** What a product's ceiling leaves, over all teams of the location. */
export function roomUnder(ceiling: number, product: string, day: DayFacts, taken: readonly Taken[]): Room {
  const forStaff = new Int16Array(unitsInDay).fill(ceiling)
  const forResidents = new Int16Array(unitsInDay).fill(ceiling)
  for (const place of taken) {
    if (!place.products.includes(product)) continue
    if (!place.returning) countPlace(forStaff, day.start, place)
    countPlace(forResidents, day.start, place)
  }
  return { resident: positive(forResidents), staff: positive(forStaff) }
}

/** The units at which one may start: every step of every block, each block counting from its own start. */
export function stepsOfTeam(team: string, day: DayFacts): Mask {
  const steps = emptyMask()
  for (const block of day.blocks) {
    if (block.team !== team) continue
    if (!(block.stepMinutes > 0)) throw new Error(`A block of ${team} on ${day.date} has no step`)
    for (let at = block.from; at < block.until; at += block.stepMinutes * minute) {
      if ((at - day.start) % unitMs === 0) addTo(steps, (at - day.start) / unitMs)
    }
  }
  return steps
}

function countPlace(counts: Int16Array, dayStart: number, { startsAt, endsAt }: Taken): void {
  count(counts, Math.floor((startsAt - dayStart) / unitMs), Math.ceil((endsAt - dayStart) / unitMs), -1)
}

function count(counts: Int16Array, first: number, end: number, amount: number): void {
  const last = Math.min(end, counts.length)
  for (let unit = Math.max(first, 0); unit < last; unit++) counts[unit] = (counts[unit] ?? 0) + amount
}
