import { describe, expect, test } from 'vitest'
import type { FreeDay } from '../../src/booking/times.ts'
import { pageOf, possibilities, timesOn } from '../../src/reception/possibilities.ts'

const zone = () => 'Europe/Amsterdam'
const day = (date: string, location: string, ...times: string[]): FreeDay => ({
  date,
  times: times.map((time) => ({ location, startsAt: Date.parse(`${date}T${time}:00+01:00`) })),
})
const text = (times: { location: string; startsAt: number }[]) =>
  times.map(({ location, startsAt }) => `${location} ${new Date(startsAt + 3_600_000).toISOString().slice(5, 16)}`)

const hall = [day('2026-11-24', 'hall', '09:00', '09:10', '13:00', '17:30'), day('2026-11-25', 'hall', '09:00')]
const mill = [day('2026-11-24', 'mill', '09:00', '11:50'), day('2026-11-26', 'mill', '10:00')]

describe('what is offered to who calls', () => {
  test('is the first time in each part of each day everywhere, earliest first, the first location first', () => {
    expect(text(possibilities([hall, mill], zone))).toEqual([
      'hall 11-24T09:00',
      'mill 11-24T09:00',
      'hall 11-24T13:00',
      'hall 11-24T17:30',
      'hall 11-25T09:00',
      'mill 11-26T10:00',
    ])
  })

  test('is nothing when nothing is free', () => {
    expect(possibilities([[], []], zone)).toEqual([])
  })

  test('is all of a day that was asked for', () => {
    expect(text(timesOn([hall, mill], '2026-11-24'))).toEqual([
      'hall 11-24T09:00',
      'mill 11-24T09:00',
      'hall 11-24T09:10',
      'mill 11-24T11:50',
      'hall 11-24T13:00',
      'hall 11-24T17:30',
    ])
    expect(timesOn([hall, mill], '2026-11-28')).toEqual([])
  })
})

test.each([
  [0, [1, 2, 3, 4, 5], true],
  [1, [6, 7, 8, 9, 10], true],
  [2, [11], false],
  [3, [], false],
])('page %i of eleven', (page, shown, more) => {
  expect(pageOf([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11], page)).toEqual({ shown, more })
})

test('exactly five leave nothing for a next page', () => {
  expect(pageOf([1, 2, 3, 4, 5], 0).more).toBe(false)
})
