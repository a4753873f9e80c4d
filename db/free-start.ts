// Whether exactly this time can be taken, in a turn that has the lock of its day.
import { type Start, startAt } from '../src/booking/availability.ts'
import { type Asker, askFor, type Wish } from '../src/booking/wish.ts'
import type { Catalogue } from '../src/catalogue/catalogue.ts'
import { localDay } from '../src/catalogue/day.ts'
import { minute } from '../src/catalogue/milliseconds.ts'
import { lapseHold } from './appointments.ts'
import { availabilityOfDay } from './availability.ts'
import type { DayKey } from './locks.ts'
import type { Turn } from './store.ts'
import { takenDuring } from './taken.ts'

export interface TimeWish extends Wish {
  location: string
  startsAt: number
}

/** The day of a location on which an instant falls. */
export const dayOf = (catalogue: Catalogue, location: string, instant: number): DayKey => ({
  location,
  date: localDay(instant, catalogue.plans.get(location)?.zone ?? ''),
})

export const isOn = (day: DayKey, found: DayKey) => found.date === day.date && found.location === day.location

/**
 * The start that is free now on a locked day, as availability itself says; its own place does not count. Who chose it in
 * time, at `chosenAt`, is not too late now as long as it lies ahead.
 */
export async function freeStart(
  turn: Turn,
  catalogue: Catalogue,
  wish: TimeWish,
  by: Asker,
  now: number,
  own?: string,
  chosenAt = now,
): Promise<Start | undefined> {
  const plan = catalogue.plans.get(wish.location)
  if (!plan) return undefined
  const { startsAt } = wish
  const ask = askFor(wish, catalogue, wish.location, by, now)
  const visit = {
    ...dayOf(catalogue, wish.location, startsAt),
    startsAt,
    endsAt: startsAt + ask.durationMinutes * minute,
  }
  const taken = await takenDuring(turn.db, { ...visit, now }, own)
  for (const { publicId, until } of taken) {
    if (publicId !== undefined && until !== undefined && until <= now) await lapseHold(turn, publicId)
  }
  const { from } = askFor(wish, catalogue, wish.location, by, chosenAt)
  // Of the day only what this visit asks for: its teams, and the ceilings of its products.
  const ofTeams = { ...plan, blocks: plan.blocks.filter((block) => ask.teams.includes(block.team)) }
  const products = new Map([...catalogue.products].filter(([code]) => ask.products.includes(code)))
  const free = availabilityOfDay({ products }, ofTeams, visit.date, taken, now)
  return startAt(free, { ...ask, from: Math.max(from, now) }, startsAt)
}
