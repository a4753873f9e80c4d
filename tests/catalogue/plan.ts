// Opening plans for tests, with wall times as people write them.
import type { Block, DayBlock, Plan, PlanException } from '../../src/catalogue/opening.ts'

export const amsterdam = 'Europe/Amsterdam'

/** '08:30' is minute 510, '24:00' the end of the day. */
export function minuteOf(wall: string): number {
  const [hours, minutes] = wall.split(':').map(Number)
  return (hours ?? 0) * 60 + (minutes ?? 0)
}

export function aBlock(from: string, until: string, fields: Partial<DayBlock> = {}): DayBlock {
  const counters = fields.counters ?? 1
  return {
    team: 'reisdocumenten',
    fromMinute: minuteOf(from),
    untilMinute: minuteOf(until),
    counters,
    online: counters,
    walkIns: true,
    stepMinutes: 10,
    ...fields,
  }
}

export function aWeeklyBlock(from: string, until: string, fields: Partial<Block> = {}): Block {
  return {
    ...aBlock(from, until),
    id: `${from}-${until}`,
    location: 'stadskantoor',
    weekdays: [1, 2, 3, 4, 5],
    validFrom: '2026-01-05',
    validUntil: null,
    everyWeeks: 1,
    ...fields,
  }
}

export const anException = (date: string, kind: PlanException['kind'], blocks: DayBlock[] = []): PlanException => ({
  id: `${date}-${kind}`,
  date,
  kind,
  blocks,
})

export function aPlan(fields: Partial<Plan> = {}): Plan {
  return { zone: amsterdam, blocks: [], exceptions: [], holidays: new Set(), ...fields }
}
