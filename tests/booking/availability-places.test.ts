import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Ask, dealLanes, startsOn, type Taken } from '../../src/booking/availability.ts'
import type { DayBlock } from '../../src/catalogue/opening.ts'
import { aBlock } from '../catalogue/plan.ts'
import { aDay, anAsk, asTaken, at } from './day.ts'

const unit = 300_000

type Step = { kind: 'book'; ask: Ask; choice: number } | { kind: 'cancel'; choice: number }

interface Visit extends Taken {
  lanes: { unit: number; lane: number }[]
}

const steps: fc.Arbitrary<Step[]> = fc.array(
  fc.oneof(
    {
      weight: 5,
      arbitrary: fc
        .record({
          kind: fc.constant('book' as const),
          choice: fc.nat(),
          ask: fc.record({
            teams: fc.shuffledSubarray(['reisdocumenten', 'algemeen'], { minLength: 1 }),
            products: fc.subarray(['paspoort', 'naturalisatie'], { minLength: 1 }),
            durationMinutes: fc.integer({ min: 1, max: 12 }).map((count) => count * 5),
            by: fc.constantFrom<Ask['by'][]>('resident', 'staff'),
          }),
        })
        .map((step): Step => ({ ...step, ask: anAsk(step.ask.durationMinutes, step.ask) })),
    },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('cancel' as const), choice: fc.nat() }) },
  ),
  { minLength: 10, maxLength: 60 },
)

const morning: fc.Arbitrary<DayBlock[]> = fc.array(
  fc
    .record({
      team: fc.constantFrom('reisdocumenten', 'algemeen'),
      from: fc.integer({ min: 0, max: 18 }),
      units: fc.integer({ min: 2, max: 18 }),
      counters: fc.integer({ min: 1, max: 3 }),
      online: fc.integer({ min: 0, max: 3 }),
    })
    .map(({ team, from, units, counters, online }) => {
      const fromMinute = 540 + from * 5
      const untilMinute = fromMinute + units * 5
      return {
        ...aBlock('09:00', '10:00'),
        team,
        fromMinute,
        untilMinute,
        counters,
        online: Math.min(online, counters),
      }
    }),
  { minLength: 1, maxLength: 4 },
)

const ceilings = new Map([['naturalisatie', 2]])

/** Books and cancels in turn, each at a random one of the starts that are offered; gives the visits after each step. */
function* play(blocks: DayBlock[], sequence: Step[]): Generator<Visit[]> {
  const visits: Visit[] = []
  for (const step of sequence) {
    if (step.kind === 'cancel') visits.splice(step.choice % (visits.length || 1), 1)
    else {
      const starts = startsOn(aDay(blocks, { taken: visits, ceilings }), step.ask)
      const start = starts[step.choice % starts.length]
      if (!start) continue
      const lanes = dealLanes(start.startsAt, start.endsAt, occupiedBy(start.team, visits))
      visits.push({ ...asTaken(start, step.ask), lanes })
    }
    yield visits
  }
}

function occupiedBy(team: string, visits: readonly Visit[]): Map<number, Set<number>> {
  const occupied = new Map<number, Set<number>>()
  for (const { unit: moment, lane } of visits.filter((visit) => visit.team === team).flatMap(({ lanes }) => lanes)) {
    occupied.set(moment, (occupied.get(moment) ?? new Set()).add(lane))
  }
  return occupied
}

/** What the plan has for a team at a moment. */
function capacityAt(moment: number, team: string, blocks: DayBlock[]): { counters: number; online: number } {
  const minute = 540 + (moment - at('09:00')) / 60_000
  const here = blocks.filter((each) => each.team === team && each.fromMinute <= minute && minute < each.untilMinute)
  const total = (of: (each: DayBlock) => number) => here.reduce((sum, each) => sum + of(each), 0)
  return { counters: total(({ counters }) => counters), online: total(({ online }) => online) }
}

/** What is wrong after a step, in words: nothing, if all is well. Only the units of the latest visit can have changed. */
function audit(visits: readonly Visit[], blocks: DayBlock[]): string[] {
  const wrong: string[] = []
  const latest = visits.at(-1)
  for (let moment = latest?.startsAt ?? 0; moment < (latest?.endsAt ?? 0); moment += unit) {
    const present = visits.filter(({ startsAt, endsAt }) => startsAt <= moment && moment < endsAt)
    const here = present.filter(({ team }) => team === latest?.team)
    const { counters, online } = capacityAt(moment, latest?.team ?? '', blocks)
    const lanes = here.flatMap((visit) => visit.lanes.filter((each) => each.unit === moment)).map(({ lane }) => lane)
    if (here.length > counters) wrong.push(`${here.length} visits at ${counters} counters`)
    if (here.filter(({ byResident }) => byResident).length > online) wrong.push(`more than ${online} online`)
    if (present.filter((visit) => visit.products.includes('naturalisatie')).length > 2) wrong.push('over the ceiling')
    if (new Set(lanes).size !== here.length) wrong.push(`a place dealt twice or not at all: ${lanes}`)
    if (lanes.some((lane) => lane >= counters)) wrong.push(`place ${lanes} of ${counters}`)
  }
  return wrong
}

describe('any sequence of bookings and cancellations', () => {
  test('keeps to counters, online places and ceilings, and never deals one place twice', () => {
    fc.assert(
      fc.property(morning, steps, (blocks, sequence) => {
        for (const visits of play(blocks, sequence)) expect(audit(visits, blocks)).toEqual([])
      }),
      { numRuns: 60 },
    )
  })

  test('fills the plan: when no unit is offered any more, every counter is taken in every unit', () => {
    const ask = anAsk(5, { by: 'staff', products: ['paspoort'], teams: ['reisdocumenten', 'algemeen'] })
    fc.assert(
      fc.property(morning, (blocks) => {
        const everyUnit = blocks.map((each) => ({ ...each, stepMinutes: 5 }))
        const enough = everyUnit.reduce(
          (sum, each) => sum + ((each.untilMinute - each.fromMinute) / 5) * each.counters,
          0,
        )
        const sequence = Array.from({ length: enough + 1 }, (_, choice): Step => ({ kind: 'book', ask, choice }))
        const booked = [...play(everyUnit, sequence)]
        expect(booked).toHaveLength(enough)
      }),
      { numRuns: 20 },
    )
  })
})
