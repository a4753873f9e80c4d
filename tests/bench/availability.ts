// Sixty days of free starts, eight counters, seventy per cent full: from days that are kept, and from rows, against
// the same answer with luxon for every slot.
import { deepEqual } from 'node:assert/strict'
import { type Ask, buildDay, type Start, startsOn, type Taken } from '../../src/booking/availability.ts'
import { addDays, dayBounds } from '../../src/catalogue/day.ts'
import { type DayBlock, openBlocks } from '../../src/catalogue/opening.ts'
import { type ReferenceDay, referenceStarts } from '../booking/reference.ts'
import { amsterdam, anException, aPlan } from '../catalogue/plan.ts'
import { asSpeedUp, inTurn, microseconds, type Results } from './measure.ts'

const firstDate = '2026-11-23'
const dayCount = 60
const counters = 8
const visitMs = 20 * 60_000
const emptyShare = 0.3

const hours: DayBlock = {
  team: 'reisdocumenten',
  fromMinute: 8 * 60 + 30,
  untilMinute: 17 * 60,
  counters,
  online: counters,
  walkIns: true,
  stepMinutes: 10,
}

const ask: Ask = {
  teams: ['reisdocumenten'],
  products: ['paspoort'],
  durationMinutes: 20,
  by: 'resident',
  from: 0,
  until: Number.MAX_SAFE_INTEGER,
}

/** Every counter in turns of twenty minutes, of which three in ten are free, at other places each day. */
function takenOn(from: number, until: number, day: number): Taken[] {
  const taken: Taken[] = []
  for (let startsAt = from; startsAt + visitMs <= until; startsAt += visitMs) {
    for (let counter = 0; counter < counters; counter++) {
      if ((((startsAt - from) / visitMs) * 7 + counter * 13 + day * 5) % 10 < emptyShare * 10) continue
      taken.push({ team: hours.team, startsAt, endsAt: startsAt + visitMs, byResident: true, products: ['paspoort'] })
    }
  }
  return taken
}

function sixtyDays(): ReferenceDay[] {
  return Array.from({ length: dayCount }, (_, day) => {
    const date = addDays(firstDate, day)
    const [block] = openBlocks(date, aPlan({ exceptions: [anException(date, 'other', [hours])] }))
    const taken = block ? takenOn(block.from, block.until, day) : []
    return { date, zone: amsterdam, blocks: [hours], taken, ceilings: new Map<string, number>() }
  })
}

const built = ({ date, zone, taken, ceilings }: ReferenceDay) => {
  const plan = aPlan({ zone, exceptions: [anException(date, 'other', [hours])] })
  return buildDay({ date, ...dayBounds(date, zone), blocks: openBlocks(date, plan), taken, ceilings }, 0)
}

export async function availability(): Promise<Results> {
  const facts = sixtyDays()
  const kept = facts.map(built)
  const fromKept = (): Start[][] => kept.map((day) => startsOn(day, ask))
  const fromRows = (): Start[][] => facts.map((day) => startsOn(built(day), ask))
  const withLuxon = (): Start[][] => facts.map((day) => referenceStarts(day, ask, 0))
  deepEqual(fromKept(), withLuxon())
  deepEqual(fromRows(), withLuxon())
  const luxon = () => microseconds(1, withLuxon)
  const keptOnes = await inTurn(5, () => microseconds(2_000, fromKept), luxon)
  const rows = await inTurn(5, () => microseconds(50, fromRows), luxon)
  return {
    availability: asSpeedUp(keptOnes, 'µs for 60 days'),
    availabilityFromRows: asSpeedUp(rows, 'µs for 60 days'),
  }
}
