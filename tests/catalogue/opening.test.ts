import { describe, expect, test } from 'vitest'
import { addDays } from '../../src/catalogue/day.ts'
import { blocksOn, nextOpening, openBlocks, overlapsOf, type Plan } from '../../src/catalogue/opening.ts'
import { aBlock, amsterdam, anException, aPlan, aWeeklyBlock } from './plan.ts'

const hour = 3_600_000
const utc = (iso: string): number => Date.parse(iso)
const wall = (minute: number) =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`
const hoursOn = (date: string, plan: Plan): string[] =>
  blocksOn(date, plan).map(({ fromMinute, untilMinute }) => `${wall(fromMinute)}-${wall(untilMinute)}`)

describe('the series', () => {
  test('a block stands on its weekdays, from its first date to its last, both included', () => {
    const block = aWeeklyBlock('09:00', '12:00', {
      weekdays: [2, 4],
      validFrom: '2026-11-24',
      validUntil: '2026-12-03',
    })
    const days = Array.from({ length: 21 }, (_, count) => addDays('2026-11-16', count))
    const open = days.filter((date) => blocksOn(date, aPlan({ blocks: [block] })).length > 0)
    expect(open).toEqual(['2026-11-24', '2026-11-26', '2026-12-01', '2026-12-03'])
  })

  test('a fortnight is counted in calendar weeks from Monday, not from the first date', () => {
    const block = aWeeklyBlock('09:00', '12:00', { weekdays: [1, 4], validFrom: '2026-11-26', everyWeeks: 2 })
    const days = Array.from({ length: 28 }, (_, count) => addDays('2026-11-23', count))
    const open = days.filter((date) => blocksOn(date, aPlan({ blocks: [block] })).length > 0)
    expect(open).toEqual(['2026-11-26', '2026-12-07', '2026-12-10'])
  })

  test.each([
    ['spring', '2027-03-15', ['2027-03-15', '2027-03-29', '2027-04-12', '2027-04-26']],
    ['autumn', '2027-10-18', ['2027-10-18', '2027-11-01', '2027-11-15', '2027-11-29']],
  ])('a fortnight survives the %s clock change', (_season, validFrom, expected) => {
    const block = aWeeklyBlock('00:00', '01:00', { weekdays: [1], validFrom, everyWeeks: 2 })
    const days = Array.from({ length: 50 }, (_, count) => addDays(validFrom, count))
    expect(days.filter((date) => blocksOn(date, aPlan({ blocks: [block] })).length > 0)).toEqual(expected)
  })

  test('every third week goes on over the end of the year', () => {
    const block = aWeeklyBlock('09:00', '12:00', { weekdays: [3], validFrom: '2026-12-02', everyWeeks: 3 })
    const days = Array.from({ length: 60 }, (_, count) => addDays('2026-12-01', count))
    const open = days.filter((date) => blocksOn(date, aPlan({ blocks: [block] })).length > 0)
    expect(open).toEqual(['2026-12-02', '2026-12-23', '2027-01-13'])
  })
})

describe('exceptions and holidays', () => {
  const date = '2027-05-05'
  const series = [aWeeklyBlock('09:00', '17:00')]
  const closed = anException(date, 'closed')
  const other = anException(date, 'other', [aBlock('09:00', '12:00')])
  const extra = anException(date, 'extra', [aBlock('18:00', '20:00')])

  test.each([
    ['none: the series', [], false, ['09:00-17:00']],
    ['closed: nothing', [closed], false, []],
    ['other hours instead of the series', [other], false, ['09:00-12:00']],
    ['extra hours beside the series', [extra], false, ['09:00-17:00', '18:00-20:00']],
    ['other and extra hours together', [extra, other], false, ['09:00-12:00', '18:00-20:00']],
    ['closed beats other and extra', [extra, other, closed], false, []],
    ['a holiday: nothing', [], true, []],
    ['an extra opening on a holiday opens it, with the extra hours only', [extra], true, ['18:00-20:00']],
    ['other hours on a holiday open it', [other], true, ['09:00-12:00']],
    ['closed on a holiday', [closed], true, []],
  ])('%s', (_claim, exceptions, holiday, expected) => {
    const holidays = new Set(holiday ? (['liberationDay'] as const) : [])
    const plan = aPlan({ blocks: series, exceptions, holidays })
    expect(hoursOn(date, plan)).toEqual(expected)
    expect(hoursOn('2027-05-04', plan)).toEqual(['09:00-17:00'])
  })

  test('a holiday that the municipality does not observe is a working day', () => {
    const plan = aPlan({ blocks: series, holidays: new Set(['kingsDay'] as const) })
    expect(hoursOn('2027-05-05', plan)).toEqual(['09:00-17:00'])
    expect(hoursOn('2027-04-27', plan)).toEqual([])
  })

  test('an exception leaves the series as it is', () => {
    const plan = aPlan({ blocks: series, exceptions: [closed] })
    blocksOn(date, plan)
    expect(plan.blocks).toEqual([aWeeklyBlock('09:00', '17:00')])
    expect(hoursOn('2027-05-12', plan)).toEqual(['09:00-17:00'])
  })
})

describe('blocks as instants', () => {
  test.each([
    ['2027-03-28', 23],
    ['2027-10-31', 25],
    ['2027-01-12', 24],
  ])('a block 00:00–24:00 on %s has %i hours', (date, hours) => {
    const plan = aPlan({ blocks: [aWeeklyBlock('00:00', '24:00', { weekdays: [1, 2, 3, 4, 5, 6, 7] })] })
    const [block] = openBlocks(date, plan)
    expect((block?.until ?? 0) - (block?.from ?? 0)).toBe(hours * hour)
  })

  test('08:00 is 07:00Z before and 06:00Z after the spring change', () => {
    const plan = aPlan({ blocks: [aWeeklyBlock('08:00', '12:00')] })
    expect(openBlocks('2027-03-26', plan)[0]?.from).toBe(utc('2027-03-26T07:00Z'))
    expect(openBlocks('2027-03-29', plan)[0]?.from).toBe(utc('2027-03-29T06:00Z'))
  })

  test('a block in the hour that the clock skips is left out', () => {
    const plan = aPlan({ blocks: [aWeeklyBlock('02:00', '03:00', { weekdays: [7] })] })
    expect(openBlocks('2027-03-28', plan)).toEqual([])
    expect(openBlocks('2027-03-21', plan)).toHaveLength(1)
  })
})

describe('overlapping blocks', () => {
  const nine = aBlock('09:00', '10:00')
  const ten = aBlock('10:00', '11:00')
  const half = aBlock('09:30', '10:30')
  const others = aBlock('09:00', '11:00', { team: 'afhalen' })

  test.each([
    ['touching blocks do not', [nine, ten], []],
    ['blocks of two teams do not', [nine, others], []],
    [
      'each pair of one team is named once',
      [nine, ten, half, others],
      [
        [nine, half],
        [ten, half],
      ],
    ],
    ['twice the same block', [nine, { ...nine }], [[nine, nine]]],
  ])('%s', (_claim, blocks, expected) => {
    expect(overlapsOf(blocks)).toEqual(expected)
  })
})

describe('the next opening', () => {
  const office = aPlan({ blocks: [aWeeklyBlock('09:00', '12:00'), aWeeklyBlock('13:00', '17:00')] })
  const evening = aPlan({ blocks: [aWeeklyBlock('16:00', '20:00', { weekdays: [4] })] })

  test.each([
    ['before opening', '2026-11-24T06:00Z', '2026-11-24T08:00Z'],
    ['at opening: now', '2026-11-24T08:00Z', '2026-11-24T08:00Z'],
    ['inside: now', '2026-11-24T10:31Z', '2026-11-24T10:31Z'],
    ['at closing for lunch: after it', '2026-11-24T11:00Z', '2026-11-24T12:00Z'],
    ['in the evening: the next morning', '2026-11-24T18:00Z', '2026-11-25T08:00Z'],
    ['on Thursday evening: the other location is open', '2026-11-26T18:00Z', '2026-11-26T18:00Z'],
    ['on Friday evening: Monday', '2026-11-27T18:00Z', '2026-11-30T08:00Z'],
    ['over the spring clock change', '2027-03-27T12:00Z', '2027-03-29T07:00Z'],
  ])('%s', (_claim, from, expected) => {
    expect(nextOpening(utc(from), [office, evening])).toBe(utc(expected))
  })

  test('looks sixty days ahead and no further', () => {
    const opensOn = (validFrom: string) =>
      aPlan({ blocks: [aWeeklyBlock('09:00', '12:00', { validFrom, weekdays: [1, 2, 3, 4, 5, 6, 7] })] })
    const now = utc('2026-11-24T06:00Z')
    expect(nextOpening(now, [opensOn(addDays('2026-11-24', 60))])).toBe(utc('2027-01-23T08:00Z'))
    expect(nextOpening(now, [opensOn(addDays('2026-11-24', 61))])).toBeUndefined()
    expect(nextOpening(now, [])).toBeUndefined()
  })

  test('each plan keeps the time of its own zone', () => {
    const [saba, here] = ['America/Puerto_Rico', amsterdam].map((zone) =>
      aPlan({ zone, blocks: [aWeeklyBlock('09:00', '12:00')] }),
    )
    expect(nextOpening(utc('2026-11-24T11:30Z'), saba ? [saba] : [])).toBe(utc('2026-11-24T13:00Z'))
    expect(nextOpening(utc('2026-11-24T11:30Z'), here ? [here] : [])).toBe(utc('2026-11-25T08:00Z'))
  })
})
