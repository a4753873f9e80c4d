import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  addDays,
  dayBounds,
  localDay,
  minutesOn,
  minuteToInstant,
  sameTimeAfter,
  weekdayOf,
  weekOf,
} from '../../src/catalogue/day.ts'
import { amsterdam, minuteOf } from './plan.ts'

const hour = 3_600_000
const utc = (iso: string): number => Date.parse(iso)

describe('the borders of a day', () => {
  test.each([
    ['an ordinary day', '2027-01-12', '2027-01-11T23:00Z', 24],
    ['the spring clock change', '2027-03-28', '2027-03-27T23:00Z', 23],
    ['the autumn clock change', '2027-10-31', '2027-10-30T22:00Z', 25],
  ])('%s', (_claim, date, start, hours) => {
    expect(dayBounds(date, amsterdam)).toEqual({ start: utc(start), end: utc(start) + hours * hour })
  })

  test('are the same after more days than are kept', () => {
    const before = dayBounds('2027-03-28', amsterdam)
    for (let count = 0; count < 2_100; count++) dayBounds(addDays('2026-01-01', count), amsterdam)
    expect(dayBounds('2027-03-28', amsterdam)).toEqual(before)
  })

  test('each instant of a day is on that day, and the end is on the next', () => {
    const days = fc.integer({ min: 0, max: 4000 }).map((count) => addDays('2026-01-01', count))
    fc.assert(
      fc.property(days, fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), (date, fraction) => {
        const { start, end } = dayBounds(date, amsterdam)
        expect(localDay(start + Math.floor(fraction * (end - start)), amsterdam)).toBe(date)
        expect(localDay(end, amsterdam)).toBe(addDays(date, 1))
      }),
    )
  })
})

describe('wall minutes', () => {
  test.each([
    ['08:00 is 07:00Z the day before the spring change', '2027-03-27', '08:00', '2027-03-27T07:00Z'],
    ['08:00 is 06:00Z on the day of the spring change', '2027-03-28', '08:00', '2027-03-28T06:00Z'],
    ['08:00 is 06:00Z the day before the autumn change', '2027-10-30', '08:00', '2027-10-30T06:00Z'],
    ['08:00 is 07:00Z on the day of the autumn change', '2027-10-31', '08:00', '2027-10-31T07:00Z'],
    ['01:55, before the spring jump', '2027-03-28', '01:55', '2027-03-28T00:55Z'],
    ['02:00 is skipped: the moment of the jump', '2027-03-28', '02:00', '2027-03-28T01:00Z'],
    ['02:30 is skipped: the moment of the jump', '2027-03-28', '02:30', '2027-03-28T01:00Z'],
    ['03:00 is the moment of the jump', '2027-03-28', '03:00', '2027-03-28T01:00Z'],
    ['02:30 comes twice: the first', '2027-10-31', '02:30', '2027-10-31T00:30Z'],
    ['03:00 comes after both', '2027-10-31', '03:00', '2027-10-31T02:00Z'],
    ['24:00 is where the next day starts', '2027-03-28', '24:00', '2027-03-28T22:00Z'],
  ])('%s', (_claim, date, wall, instant) => {
    expect(minuteToInstant(date, amsterdam, minuteOf(wall))).toBe(utc(instant))
    expect(minutesOn(date, amsterdam)(minuteOf(wall))).toBe(utc(instant))
  })

  test('never run backwards, on any day of any zone', () => {
    const zones = fc.constantFrom(amsterdam, 'America/Curacao', 'Australia/Lord_Howe', 'Africa/Cairo')
    const days = fc.integer({ min: 0, max: 730 }).map((count) => addDays('2026-01-01', count))
    const minutes = fc.integer({ min: 0, max: 288 }).map((unit) => unit * 5)
    fc.assert(
      fc.property(zones, days, minutes, minutes, (zone, date, one, two) => {
        const [first, second] = [Math.min(one, two), Math.max(one, two)]
        expect(minuteToInstant(date, zone, first)).toBeLessThanOrEqual(minuteToInstant(date, zone, second))
      }),
    )
  })
})

describe('days and weeks', () => {
  test.each([
    ['2026-11-24', 2, 1, '2026-11-25'],
    ['2027-03-28', 7, 1, '2027-03-29'],
    ['2028-02-28', 1, 1, '2028-02-29'],
    ['2027-01-01', 5, -1, '2026-12-31'],
    ['2027-10-31', 7, 60, '2027-12-30'],
  ])('%s is weekday %i, and %i days on is %s', (date, weekday, days, later) => {
    expect(weekdayOf(date)).toBe(weekday)
    expect(addDays(date, days)).toBe(later)
  })

  test('a week starts on Monday, also where a year or a clock changes', () => {
    expect(weekOf('2026-12-28')).toBe(weekOf('2027-01-03'))
    expect(weekOf('2027-01-04') - weekOf('2027-01-03')).toBe(1)
    expect(weekOf('2027-04-05') - weekOf('2027-03-22')).toBe(2)
    expect(weekOf('1969-12-28') - weekOf('1969-12-29')).toBe(-1)
  })

  test('the same wall time days later is an hour off in elapsed time when the clock changes between', () => {
    const friday = utc('2027-03-26T09:00Z')
    expect(sameTimeAfter(friday, amsterdam, 3)).toBe(utc('2027-03-29T08:00Z'))
    expect(sameTimeAfter(friday, amsterdam, 1)).toBe(friday + 24 * hour)
  })

  test('what is no date is our own mistake', () => {
    expect(() => addDays('2027-02-30', 1)).toThrow()
    expect(() => dayBounds('2027-02-30', amsterdam)).toThrow()
  })
})
