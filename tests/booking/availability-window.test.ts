import { describe, expect, test } from 'vitest'
import { bookingWindow, dealLanes } from '../../src/booking/availability.ts'
import { aBlock, amsterdam } from '../catalogue/plan.ts'
import { aDay, anAsk, timesOn } from './day.ts'

const hour = 3_600_000
const day = 24 * hour
const utc = (iso: string): number => Date.parse(iso)
const always = { activeFrom: null, activeUntil: null }
const aProduct = (noticeHours: number, horizonDays: number) => ({ noticeHours, horizonDays, ...always })
const passport = aProduct(2, 60)
const marriage = aProduct(336, 365)
const collect = aProduct(0, 14)

describe('from when until when one may book', () => {
  const now = utc('2026-11-24T09:17Z')

  test.each([
    ['one product', [passport], 'resident', 2 * hour, 60 * day],
    [
      'several: the largest notice, the smallest horizon',
      [passport, marriage, collect],
      'resident',
      336 * hour,
      14 * day,
    ],
    ['staff need no notice, the horizon stays', [passport, collect], 'staff', 0, 14 * day],
    ['a notice of none', [collect], 'resident', 0, 14 * day],
  ] as const)('%s', (_claim, products, by, notice, horizon) => {
    expect(bookingWindow(now, amsterdam, products, by)).toEqual({ from: now + notice, until: now + horizon })
  })

  test.each([
    ['spring', '2027-03-27T09:17Z', '2027-03-28T08:17Z', 23],
    ['autumn', '2027-10-30T08:17Z', '2027-10-31T09:17Z', 25],
  ])('over the %s change the horizon is at the same wall time', (_season, from, until, hours) => {
    const window = bookingWindow(utc(from), amsterdam, [aProduct(0, 1)], 'resident')
    expect(window.until).toBe(utc(until))
    expect(window.until - utc(from)).toBe(hours * hour)
  })

  test.each([
    ['spring', '2027-03-27T22:00Z', '2027-03-28T04:00Z'],
    ['autumn', '2027-10-30T21:00Z', '2027-10-31T03:00Z'],
  ])('over the %s change notice is in elapsed hours', (_season, from, first) => {
    const products = [aProduct(6, 30)]
    expect(bookingWindow(utc(from), amsterdam, products, 'resident').from).toBe(utc(first))
  })

  test('a new day opens bit by bit, not at midnight', () => {
    const date = '2026-12-08'
    const newDay = aDay([aBlock('09:00', '10:00')], { date })
    const timesAt = (instant: string) =>
      timesOn(newDay, anAsk(10, bookingWindow(utc(instant), amsterdam, [collect], 'resident')))
    expect(timesAt('2026-11-24T07:59Z')).toEqual([])
    expect(timesAt('2026-11-24T08:00Z')).toEqual(['09:00'])
    expect(timesAt('2026-11-24T08:25Z')).toEqual(['09:00', '09:10', '09:20'])
    expect(timesAt('2026-11-24T08:50Z')).toHaveLength(6)
  })

  test('of nothing is our own mistake', () => {
    expect(() => bookingWindow(now, amsterdam, [], 'resident')).toThrow()
  })
})

describe('dealing places', () => {
  const unit = 300_000
  const nine = utc('2026-11-24T08:00Z')

  test.each([
    ['nothing occupied: place 0 all along', [], [0, 0, 0]],
    [
      'the lowest free one, per unit',
      [
        [0, [0]],
        [1, [1]],
        [2, [0, 1, 3]],
      ],
      [1, 0, 2],
    ],
    [
      'other units do not matter',
      [
        [-1, [0]],
        [3, [0]],
      ],
      [0, 0, 0],
    ],
  ] as const)('%s', (_claim, rows, expected) => {
    const occupied = new Map(rows.map(([index, lanes]) => [nine + index * unit, new Set<number>(lanes)]))
    const dealt = dealLanes(nine, nine + 3 * unit, occupied)
    expect(dealt).toEqual(expected.map((lane, index) => ({ unit: nine + index * unit, lane })))
  })
})
