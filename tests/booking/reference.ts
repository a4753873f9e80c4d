// The same answer computed the plain way: luxon for every slot of every start, no units, no masks. It shares only
// types with the code that it judges, and is what `npm run bench` compares with.
import { DateTime } from 'luxon'
import type { Ask, Start, Taken } from '../../src/booking/availability.ts'
import type { DayBlock } from '../../src/catalogue/opening.ts'

export interface ReferenceDay {
  date: string
  zone: string
  blocks: readonly DayBlock[]
  taken: readonly Taken[]
  ceilings: ReadonlyMap<string, number>
}

interface Period {
  from: DateTime
  until: DateTime
}

type ReferenceBlock = DayBlock & Period

/** All free starts of a day in order of time; wall times must exist once on that day. */
export function referenceStarts(day: ReferenceDay, ask: Ask, now: number): Start[] {
  const starts = new Map<number, Start>()
  for (const team of ask.teams) {
    const blocks = blocksOf(team, day)
    const isFree = (slot: Period) => hasRoom(slot, team, blocks, takenIn(slot, day, ask, now), day.ceilings, ask)
    for (const from of blocks.flatMap(stepsOf)) {
      const startsAt = from.toMillis()
      if (startsAt < ask.from || startsAt > ask.until || starts.has(startsAt)) continue
      const until = from.plus({ minutes: ask.durationMinutes })
      if (isFreeAllAlong({ from, until }, isFree)) starts.set(startsAt, { startsAt, endsAt: until.toMillis(), team })
    }
  }
  return [...starts.values()].sort((one, two) => one.startsAt - two.startsAt)
}

function blocksOf(team: string, { date, zone, blocks }: ReferenceDay): ReferenceBlock[] {
  const midnight = DateTime.fromISO(date, { zone })
  const wall = (minute: number) =>
    minute === 1440 ? midnight.plus({ days: 1 }) : midnight.set({ hour: Math.floor(minute / 60), minute: minute % 60 })
  return blocks
    .filter((block) => block.team === team)
    .map((block) => ({ ...block, from: wall(block.fromMinute), until: wall(block.untilMinute) }))
}

function stepsOf({ from, until, stepMinutes }: ReferenceBlock): DateTime[] {
  const steps: DateTime[] = []
  for (let step = from; step < until; step = step.plus({ minutes: stepMinutes })) steps.push(step)
  return steps
}

function isFreeAllAlong({ from, until }: Period, isFree: (slot: Period) => boolean): boolean {
  for (let slot = from; slot < until; slot = slot.plus({ minutes: 5 })) {
    if (!isFree({ from: slot, until: slot.plus({ minutes: 5 }) })) return false
  }
  return true
}

function hasRoom(
  slot: Period,
  team: string,
  blocks: readonly ReferenceBlock[],
  taken: readonly Taken[],
  ceilings: ReadonlyMap<string, number>,
  ask: Ask,
): boolean {
  const open = blocks.filter((block) => block.from <= slot.from && slot.until <= block.until)
  const here = taken.filter((place) => place.team === team)
  const left = sum(open.map((block) => block.counters)) - here.length
  const byResidents = here.filter((place) => place.byResident || place.returning).length
  const leftOnline = sum(open.map((block) => block.online)) - byResidents
  const underCeilings = ask.products.every((product) => {
    const ofProduct = taken.filter((place) => place.products.includes(product)).length
    return ofProduct < (ceilings.get(product) ?? Number.POSITIVE_INFINITY)
  })
  return underCeilings && (ask.by === 'staff' ? left : Math.min(left, leftOnline)) > 0
}

const takenIn = (slot: Period, day: ReferenceDay, ask: Ask, now: number): Taken[] =>
  day.taken.filter((place) => isTaking(place, slot, ask, now))

/** Whether a place counts in this slot for who asks: staff have a returning place back at once. */
function isTaking(place: Taken, slot: Period, ask: Ask, now: number): boolean {
  if (place.until !== undefined && now >= place.until) return false
  if (place.returning && ask.by === 'staff') return false
  return place.startsAt < slot.until.toMillis() && slot.from.toMillis() < place.endsAt
}

const sum = (counts: number[]): number => counts.reduce((total, count) => total + count, 0)
