// What residents were promised and when: times that were held, made, moved and given up, as they were told of it.
import { dateAt } from '../dutch.ts'
import { type Case, known, lengthOf, minute, rules, unitMs } from './case.ts'

/** A time that is somebody's, from the answer that said so until it was given up. */
export interface Promised {
  publicId: string
  location: string
  team: string
  startsAt: number
  endsAt: number
  products: string[]
  from: number
  until: number
  /** Until when it is nobody else's: what was given up comes back later. */
  returnsAt: number
  /** It was offered to who waited: for them it came back at once. */
  isOffered: boolean
}

/** In the order in which they were made. */
export function promisesOf(the: Case): Promised[] {
  const promised: Promised[] = []
  const standing = new Map<string, Promised>()
  for (const one of known(the.record, 'held', 'letGo', 'booked', 'moved', 'changed', 'cancelled')) {
    const before = standing.get(one.publicId)
    // A hold that is let go is for everybody at once.
    if (before) giveUp(before, one.at, before.until === Number.POSITIVE_INFINITY ? rules.returned * minute : 0)
    if (one.fact === 'cancelled' || one.fact === 'letGo') continue
    const { publicId, location, team, startsAt, choices, at } = one
    const until = one.fact === 'held' ? at + rules.held * minute : Number.POSITIVE_INFINITY
    const now = {
      ...{ publicId, location, team, startsAt, endsAt: startsAt + lengthOf(the, choices) },
      ...{ products: choices.map(({ product }) => product), from: at, until, returnsAt: until },
      isOffered: one.fact === 'moved' && one.by === 'offer',
    }
    standing.set(publicId, now)
    promised.push(now)
  }
  return promised
}

function giveUp(before: Promised, at: number, staysAwayMs: number): void {
  if (before.until <= at) return
  before.until = at
  before.returnsAt = at + staysAwayMs
}

export const unitsOf = (from: number, until: number) =>
  Array.from({ length: Math.ceil((until - from) / unitMs) }, (_, at) => from + at * unitMs)

/** How many the plan has room for at a unit. */
export const room = (the: Case, location: string, team: string, unit: number, of: 'counters' | 'online') =>
  the
    .blocksOn(dateAt(unit))
    .filter((block) => block.location === location && block.team === team && block.from <= unit && unit < block.until)
    .reduce((sum, block) => sum + block[of], 0)

/** Promises by the units that they take: of a team, and of a product with a ceiling. */
export type Taken = Map<string, Promised[]>

export const teamKey = (location: string, team: string, unit: number) => `${location} team ${team} ${unit}`
export const productKey = (location: string, product: string, unit: number) => `${location} product ${product} ${unit}`

export function takenBy(promised: readonly Promised[]): Taken {
  const taken: Taken = new Map()
  const add = (key: string, one: Promised) => {
    const others = taken.get(key)
    if (others) others.push(one)
    else taken.set(key, [one])
  }
  for (const one of promised) {
    for (const unit of unitsOf(one.startsAt, one.endsAt)) {
      add(teamKey(one.location, one.team, unit), one)
      for (const product of one.products) add(productKey(one.location, product, unit), one)
    }
  }
  return taken
}

/** How many different appointments stand in the way of one more. */
export const countIn = (taken: Taken, key: string, stands: (one: Promised) => boolean): number =>
  new Set((taken.get(key) ?? []).filter(stands).map(({ publicId }) => publicId)).size
