import { describe, expect, test } from 'vitest'
import { ahead, next, orderFor, whyThisOne } from '../../src/queue/order.ts'
import { aCounter, aTicket, at, calledAt, parkedAt, rules } from './hall.ts'

const counter = aCounter()
const serialOf = (tickets: Parameters<typeof next>[0], now: string, with_ = rules) =>
  next(tickets, counter, at(now), with_)?.serial

describe('the next ticket', () => {
  test('is the one whose promise ends first: an appointment of 10:08 before a walk-in of 09:55', () => {
    const walkIn = aTicket({ serial: 1, series: 'B', issuedAt: at('09:55') }) // until 10:15
    const appointment = aTicket({ serial: 2, series: 'A', issuedAt: at('09:58'), appointmentAt: at('10:08') }) // 10:13
    expect(serialOf([walkIn, appointment], '10:05')).toBe(2)
  })

  test.each([
    ['A', 5],
    ['B', 20],
    ['C', 10],
    ['P', 10],
  ])('series %s promises %i minutes: in its last minute it goes before who has a minute more', (letter, promise) => {
    const rival = aTicket({ serial: 1, dueAt: at('10:00') + (promise + 1) * 60_000, series: 'X' })
    expect(serialOf([rival, aTicket({ serial: 2, series: letter })], '10:00')).toBe(2)
  })

  test('on its very due the promise is kept; a millisecond later it counts as due 20 minutes later', () => {
    const first = aTicket({ serial: 1, series: 'B', dueAt: at('10:20') })
    const other = aTicket({ serial: 2, series: 'A', dueAt: at('10:40') })
    expect(next([first, other], counter, at('10:20'), rules)?.serial).toBe(1)
    // 10:20 + 20 minutes is 10:40 too, and then the lower serial goes first.
    expect(next([first, other], counter, at('10:20') + 1, rules)?.serial).toBe(1)
    const sooner = { ...other, dueAt: at('10:40') - 1 }
    expect(next([first, sooner], counter, at('10:20'), rules)?.serial).toBe(1)
    expect(next([first, sooner], counter, at('10:20') + 1, rules)?.serial).toBe(2)
  })

  test('past its second promise a ticket still goes before everybody released after that moment', () => {
    const forgotten = aTicket({ serial: 1, series: 'B', issuedAt: at('09:00') }) // due 09:20, second promise 09:40
    const later = aTicket({ serial: 2, series: 'A', issuedAt: at('09:40') }) // due 09:45
    expect(serialOf([later, forgotten], '09:42')).toBe(1)
  })

  test('of a series the oldest goes first, whoever of the series has the promise that ends first', () => {
    const oldest = aTicket({ serial: 1, series: 'B', issuedAt: at('09:30') }) // due 09:50, second promise 10:10
    const youngest = aTicket({ serial: 2, series: 'B', issuedAt: at('09:48') }) // due 10:08
    expect(serialOf([oldest, youngest], '10:00')).toBe(1)
    expect(serialOf([oldest, youngest], '10:00', { ...rules, nobodyOvertakes: false })).toBe(2)
  })

  test('the oldest of the series is looked for among those whom this counter can serve', () => {
    const elsewhere = aTicket({ serial: 1, issuedAt: at('09:00'), team: 'burgerlijke-stand' })
    const here = aTicket({ serial: 2, issuedAt: at('09:50') })
    expect(serialOf([elsewhere, here], '10:00')).toBe(2)
  })

  test.each([
    ['09:44:59', undefined],
    ['09:45', 1],
  ])('an appointment of 10:00 may be called from 15 minutes before: at %s', (now, serial) => {
    const early = aTicket({ serial: 1, series: 'A', issuedAt: at('09:05'), appointmentAt: at('10:00') })
    expect(serialOf([early], now)).toBe(serial)
  })

  test('equal promises: the lower serial, in whatever order the rows are read', () => {
    const tickets = [aTicket({ serial: 2 }), aTicket({ serial: 1 })]
    expect(serialOf(tickets, '10:00')).toBe(1)
    expect(serialOf(tickets.toReversed(), '10:00')).toBe(1)
  })

  test('is nobody who is not waiting, or whose team the counter does not serve', () => {
    const called = aTicket({ serial: 1 }, calledAt('10:00'))
    const parked = aTicket({ serial: 2 }, parkedAt('10:00'))
    const other = aTicket({ serial: 3, team: 'afhalen' })
    expect(serialOf([called, parked, other], '10:01')).toBeUndefined()
    expect(next([other], aCounter({ teams: ['reisdocumenten', 'afhalen'] }), at('10:01'), rules)?.serial).toBe(3)
    expect(next([other], aCounter({ teams: [] }), at('10:01'), rules)).toBeUndefined()
  })
})

describe('why this one', () => {
  const why = (tickets: Parameters<typeof next>[0], now: string, with_ = rules) =>
    whyThisOne(tickets, counter, at(now), with_)
  const ticket = aTicket({ serial: 1 }) // due 10:20, second promise 10:40

  test('its promise ends first', () => {
    expect(why([ticket], '10:20')).toEqual({ reason: 'promiseEndsFirst', dueAt: at('10:20') })
  })

  test('its promise is broken, and the second one ends first', () => {
    const promises = { dueAt: at('10:20'), secondDueAt: at('10:40') }
    expect(why([ticket], '10:21')).toEqual({ reason: 'secondPromiseEndsFirst', ...promises })
    expect(why([ticket], '10:40')).toEqual({ reason: 'secondPromiseEndsFirst', ...promises })
    expect(why([ticket], '10:41')).toEqual({ reason: 'pastSecondPromise', ...promises })
  })

  test('it is the oldest of the series in which a promise ends first', () => {
    const tickets = [aTicket({ serial: 1, issuedAt: at('09:30') }), aTicket({ serial: 2, issuedAt: at('09:48') })]
    expect(why(tickets, '10:00')).toEqual({ reason: 'oldestOfSeries', series: 'B', pressing: 'B002' })
  })

  test('nobody waits: no reason', () => {
    expect(why([], '10:00')).toBeUndefined()
  })
})

describe('who follows', () => {
  const tickets = [1, 2, 3, 4].map((serial) => aTicket({ serial, issuedAt: at('10:00') + serial }))

  test('the three who follow are the three that the counter would call', () => {
    expect(orderFor(tickets.toReversed(), counter, at('10:05'), rules, 3).map((one) => one.serial)).toEqual([1, 2, 3])
    expect(orderFor(tickets, counter, at('10:05'), rules)).toHaveLength(4)
    expect(orderFor([], counter, at('10:05'), rules, 3)).toEqual([])
  })
})

describe('how many are ahead', () => {
  const first = aTicket({ serial: 1, issuedAt: at('09:50') })
  const collects = aTicket({ serial: 2, issuedAt: at('09:50'), series: 'C', team: 'afhalen' }) // due 10:00
  const last = aTicket({ serial: 3, issuedAt: at('09:55') })
  const tickets = [first, collects, last]
  const both = aCounter({ number: 4, teams: ['reisdocumenten', 'afhalen'] })
  const aheadOf = (ticket: typeof last, counters = [both], now = '09:56') =>
    ahead(ticket, tickets, counters, at(now), rules)

  test('those that the counter calls before it, of other teams too', () => {
    expect([collects, first, last].map((ticket) => aheadOf(ticket))).toEqual([0, 1, 2])
  })

  test('at the counter where its turn comes first', () => {
    expect(aheadOf(last, [both, counter])).toBe(1)
    expect(aheadOf(last, [both, aCounter({ state: 'closed' })])).toBe(2)
  })

  test('of its own team when no open counter serves it', () => {
    expect(aheadOf(last, [])).toBe(1)
    expect(aheadOf(collects, [counter])).toBe(0)
  })

  test('no number for an appointment that may not be called yet', () => {
    const early = aTicket({ serial: 4, series: 'A', appointmentAt: at('10:30') })
    expect(ahead(early, [...tickets, early], [counter], at('10:14'), rules)).toBeNull()
    expect(ahead(early, [...tickets, early], [counter], at('10:15'), rules)).toBe(2)
  })
})
