import { describe, expect, test } from 'vitest'
import { minute } from '../../src/catalogue/milliseconds.ts'
import { forecast, outcomeOf } from '../../src/queue/forecast.ts'
import { lengthAt, lengthsAround, remainingAt } from '../../src/queue/lengths.ts'
import type { Outlook } from '../../src/queue/outlook.ts'
import { aCounter, aHall, aTicket, at, calledAt, rules, servedSince } from './hall.ts'
import { anOutlook, now, rolledOf, twoHours, walkIns } from './outlook.ts'

const halfHours = (outlook: Outlook, paths?: number) => forecast(rolledOf(outlook, paths), 4, 30 * minute)

describe('lengths of visits', () => {
  const lengths = lengthsAround(10 * minute)
  const mean = lengths.reduce((sum, one) => sum + one, 0) / lengths.length
  const spread = Math.sqrt(lengths.reduce((sum, one) => sum + (one - mean) ** 2, 0) / lengths.length) / mean

  test('are around the usual minutes, with a spread of seven tenths less what the longest few would add', () => {
    expect(mean / minute).toBeCloseTo(10, 2)
    expect(spread).toBeGreaterThan(0.6)
    expect(spread).toBeLessThan(0.72)
    expect([...lengths]).toEqual([...lengths].sort((a, b) => a - b))
  })

  test('each draw is one of them', () => {
    expect(lengthAt(lengths, 0)).toBe(lengths[0])
    expect(lengthAt(lengths, 0.999)).toBe(lengths.at(-1))
  })

  test.each([
    [0, 0, 4],
    [5, 0, 5],
    [12, 0.5, 12],
  ])('what remains after %i minutes is of a visit that is longer', (passed, draw, longerThan) => {
    const remaining = remainingAt(Int32Array.of(4, 6, 13, 20), passed, draw)
    expect(remaining).toBeGreaterThan(0)
    expect(passed + remaining).toBeGreaterThanOrEqual(longerThan)
  })

  test('of a visit that outlasts them all a mean one remains', () => {
    expect(remainingAt(Int32Array.of(10, 20), 25, 0.5)).toBe(15)
  })
})

describe('the coming hours', () => {
  test('of an empty hall to which nobody comes are idle', () => {
    const { windows, whole } = halfHours(anOutlook())
    expect(windows.map(({ visitors, idleCounters }) => [visitors, idleCounters])).toEqual(Array(4).fill([0, 1]))
    expect(whole).toEqual({ visitors: 0, keptShare: null, medianMinutes: null, p90Minutes: null })
  })

  test('are the same for the same seed, to the last figure', () => {
    const outlook = anOutlook({ walkIns: [walkIns(5)] })
    expect(halfHours(outlook)).toEqual(halfHours(outlook))
  })

  test('somebody who waits at a free counter is called at once', () => {
    const hall = aHall({ tickets: [aTicket({ serial: 1, issuedAt: now - 3 * minute })] })
    expect(halfHours(anOutlook({ hall })).whole).toEqual({
      visitors: 1,
      keptShare: 1,
      medianMinutes: 3,
      p90Minutes: 3,
    })
  })

  test('whoever is called or served is in the way of the next one', () => {
    const waits = aTicket({ serial: 1, issuedAt: now })
    const wait = (first: ReturnType<typeof aTicket>) =>
      halfHours(anOutlook({ hall: aHall({ tickets: [first, waits] }) }), 200).whole.medianMinutes ?? 0
    const called = wait(aTicket({ serial: 2 }, calledAt('10:30')))
    const justBegun = wait(aTicket({ serial: 2 }, servedSince('10:29:30')))
    expect(called).toBeGreaterThan(6)
    expect(called).toBeLessThan(11)
    expect(Math.abs(justBegun - called)).toBeLessThan(2)
  })

  test('who waits for a team that no open counter serves is never called', () => {
    const hall = aHall({ tickets: [aTicket({ serial: 1, team: 'afhalen', issuedAt: now })] })
    expect(halfHours(anOutlook({ hall })).whole.keptShare).toBe(0)
    expect(outcomeOf(rolledOf(anOutlook({ hall })), twoHours).uncalled).toBe(1)
  })

  test('an appointment counts from its time, and is not called long before it', () => {
    const visits = [{ team: 'reisdocumenten', startsAt: at('11:10'), product: 'paspoort', usualMs: 10 * minute }]
    const { windows } = halfHours(anOutlook({ visits }))
    expect(windows.map(({ visitors }) => visitors)).toEqual([0, 1, 0, 0])
    expect(windows[1]).toMatchObject({ keptShare: 1, medianMinutes: 0 })
  })

  test('of appointments a part does not come, and of who is late already a larger part', () => {
    const comers = (startsAt: number) => {
      const visits = [{ team: 'reisdocumenten', startsAt, product: 'paspoort', usualMs: 10 * minute }]
      return halfHours(anOutlook({ visits, noShowShare: 0.3 }), 400).whole.visitors
    }
    expect(comers(at('11:30'))).toBeCloseTo(0.7, 1)
    expect(comers(at('10:28'))).toBeLessThan(0.4)
    expect(comers(at('10:00'))).toBe(0)
  })

  test('walk-ins come as often as is expected', () => {
    const { windows } = halfHours(anOutlook({ walkIns: [walkIns(8)] }), 400)
    for (const { visitors } of windows) expect(visitors).toBeCloseTo(4, 0)
  })

  test('a counter on a break helps again when it is back, a closed one never', () => {
    const hall = aHall({ counters: [aCounter({ state: 'paused' })], tickets: [aTicket({ serial: 1, issuedAt: now })] })
    const back = halfHours(anOutlook({ hall, backAt: new Map([[3, now + 12 * minute]]) }))
    expect(back.whole.medianMinutes).toBe(12)
    expect(halfHours(anOutlook({ hall })).whole.keptShare).toBe(0)
  })

  test('at lunch fewer counters work than are open, but one always does', () => {
    const tickets = [1, 2, 3].map((serial) => aTicket({ serial, issuedAt: now }))
    const counters = [1, 2, 3].map((number) => aCounter({ number }))
    const busy = (absent: number) => {
      const { whole } = halfHours(
        anOutlook({ hall: aHall({ counters, tickets }), away: [{ from: now, counters: absent }] }),
      )
      return whole.medianMinutes
    }
    expect(busy(0)).toBe(0)
    expect(busy(2)).toBeGreaterThan(5)
    expect(busy(9)).toBe(busy(2))
  })

  test('an old promise that is broken already is no part of what can still be won', () => {
    const late = aTicket({ serial: 1, issuedAt: now - 60 * minute })
    const outcome = outcomeOf(rolledOf(anOutlook({ hall: aHall({ tickets: [late] }) })), twoHours)
    expect(outcome).toEqual({ keptShare: 1, waitMinutes: 60, uncalled: 0 })
  })

  test('with more hands nobody waits longer on average', () => {
    const wait = (counters: number) => {
      const hall = aHall({ counters: Array.from({ length: counters }, (_, at) => aCounter({ number: at + 1 })), rules })
      return outcomeOf(rolledOf(anOutlook({ hall, walkIns: [walkIns(14)] })), twoHours).waitMinutes
    }
    const waits = [1, 2, 3, 4].map(wait)
    expect(waits).toEqual(waits.toSorted((a, b) => b - a))
    expect(waits[0]).toBeGreaterThan(20)
    expect(waits[3]).toBeLessThan(2)
  })
})
