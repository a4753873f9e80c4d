import { describe, expect, test } from 'vitest'
import { anywhere, type FreeDay, nearest, readTime, timeText } from '../../src/booking/times.ts'

const day = (date: string, location: string, ...starts: number[]): FreeDay => ({
  date,
  times: starts.map((startsAt) => ({ location, startsAt })),
})

describe('the times of several locations as one list', () => {
  const merged = anywhere([
    [day('2026-11-25', 'here', 100, 300), day('2026-11-27', 'here', 900)],
    [day('2026-11-25', 'there', 100, 200), day('2026-11-26', 'there', 500)],
  ])

  test('days and times are in order', () => {
    expect(merged.map(({ date }) => date)).toEqual(['2026-11-25', '2026-11-26', '2026-11-27'])
    expect(merged[0]?.times.map(({ startsAt }) => startsAt)).toEqual([100, 200, 300])
  })

  test('of two places at one moment the first location is named', () => {
    expect(merged[0]?.times.map(({ location }) => location)).toEqual(['here', 'there', 'here'])
  })
})

test('the nearest times lie before and after, earliest first', () => {
  const days = [day('2026-11-25', 'here', 100, 200, 300), day('2026-11-26', 'here', 450, 900)]
  expect(nearest(days, 310, 3).map(({ startsAt }) => startsAt)).toEqual([200, 300, 450])
  expect(nearest([], 310, 3)).toEqual([])
})

test('a form names a time in a way that is read back', () => {
  const time = { location: 'stadskantoor', startsAt: 1_795_510_800_000 }
  expect(readTime(timeText(time))).toEqual(time)
})

test.each([
  undefined,
  '',
  'stadskantoor',
  '@1795510800000',
  'a b@1795510800000',
  'x@17955108000000',
  'x@-795510800000',
])('the text %s names no time', (text) => expect(readTime(text)).toBeUndefined())
