import { describe, expect, test } from 'vitest'
import { promiseLeft, seriesNow } from '../../src/queue/overview.ts'
import { aHall, aTicket, at, calledAt, series } from './hall.ts'

describe('what is left of a promise', () => {
  const ticket = aTicket({ serial: 1, issuedAt: at('10:00') })
  test.each([
    ['10:00', 'ample', 20, 1],
    ['10:10', 'ample', 10, 0.5],
    ['10:17:59', 'ample', 3, 0.1],
    ['10:18', 'soon', 2, 0.1],
    ['10:19:01', 'soon', 1, 0.05],
    ['10:20', 'soon', 0, 0],
    ['10:20:01', 'broken', 1, 0],
    ['10:25', 'broken', 5, 0],
  ] as const)('at %s it is %s, %d minutes', (now, state, minutes, share) => {
    const left = promiseLeft(ticket, at(now))
    expect([left.state, left.minutes]).toEqual([state, minutes])
    expect(left.share).toBeCloseTo(share, 1)
  })

  test.each([
    // Asked at 10:15: ten minutes more than the promise had left.
    ['10:20:01', 'ample', 5],
    ['10:25', 'soon', 0],
    ['10:26', 'broken', 1],
  ] as const)('of who asked not to be called before 10:25, at %s it is %s, %d minutes', (now, state, minutes) => {
    const left = promiseLeft({ ...ticket, laterUntil: at('10:25') }, at(now))
    expect([left.state, left.minutes]).toEqual([state, minutes])
  })

  test('is no less of who asked for it when there was time enough', () => {
    expect(promiseLeft({ ...ticket, laterUntil: at('10:12') }, at('10:10')).minutes).toBe(10)
  })

  test('of somebody who is early is all of it', () => {
    const early = aTicket({ serial: 1, series: 'A', issuedAt: at('10:00'), appointmentAt: at('10:30') })
    expect(promiseLeft(early, at('10:05'))).toEqual({ state: 'ample', minutes: 30, share: 1 })
  })
})

test('series count who waits, the longest wait and who waits past the promise', () => {
  const hall = aHall({
    tickets: [
      aTicket({ serial: 1, issuedAt: at('10:00') }),
      aTicket({ serial: 2, issuedAt: at('10:20') }),
      aTicket({ serial: 3, issuedAt: at('09:30') }, calledAt('10:20')),
      aTicket({ serial: 4, series: 'A', issuedAt: at('10:00'), appointmentAt: at('10:40') }),
      { ...aTicket({ serial: 5, issuedAt: at('10:01') }), laterUntil: at('10:27') },
    ],
  })
  expect(seriesNow(hall, at('10:25'))).toEqual([
    { ...series[0], waiting: 1, longestMinutes: 0, beyondPromise: 0 },
    { ...series[1], waiting: 3, longestMinutes: 25, beyondPromise: 1 },
    { ...series[2], waiting: 0, longestMinutes: null, beyondPromise: 0 },
    { ...series[3], waiting: 0, longestMinutes: null, beyondPromise: 0 },
  ])
})
