// Somebody in the hall who is not at a counter: priority, leaving, being taken out of turn, and a visit without an end.
import { describe, expect, test } from 'vitest'
import { pauseCounter } from '../../src/queue/breaks.ts'
import { callChosen, callNext, finish, goOn } from '../../src/queue/counter.ts'
import { next } from '../../src/queue/order.ts'
import { isFarOver } from '../../src/queue/pace.ts'
import { givePriority, visitorLeaves } from '../../src/queue/visitor.ts'
import { aCounter, aHall, aTicket, at, calledAt, parkedAt, rules, series, servedSince } from './hall.ts'

const seen = 7

describe('priority given later', () => {
  test.each([
    ['a walk-in that just came', aTicket({ serial: 2, issuedAt: at('10:00') }), '10:02', '10:12'],
    [
      'a promise that ends sooner than a priority would',
      aTicket({ serial: 2, issuedAt: at('10:00') }),
      '10:15',
      '10:20',
    ],
    ['a promise that is broken', aTicket({ serial: 2, issuedAt: at('10:00') }), '10:30', '10:20'],
  ])('orders in series P and keeps the number: %s', (_, ticket, now, due) => {
    const turn = givePriority(aHall({ tickets: [ticket] }), 2, 'cannotWait', at(now))
    const changed = { number: 'B002', series: 'P', releaseAt: at('10:00'), dueAt: at(due) }
    expect(turn).toMatchObject({ changed: [changed], events: [{ counter: null, facts: { reason: 'cannotWait' } }] })
  })

  test('counts from now for who came early for an appointment', () => {
    const early = aTicket({ serial: 2, series: 'A', issuedAt: at('10:00'), appointmentAt: at('10:40') })
    const turn = givePriority(aHall({ tickets: [early] }), 2, 'withChild', at('10:05'))
    expect(turn).toMatchObject({ changed: [{ number: 'A002', releaseAt: at('10:05'), dueAt: at('10:15') }] })
  })

  test('lets somebody pass those whose promise ends later', () => {
    const [first, second] = [1, 2].map((serial) => aTicket({ serial, issuedAt: at('10:00') + serial }))
    const hall = aHall({ tickets: [first, second].flatMap((one) => one ?? []) })
    const turn = givePriority(hall, 2, 'other', at('10:01'))
    const after = 'refused' in turn ? [] : [...hall.tickets.slice(0, 1), ...turn.changed]
    expect(next(after, aCounter(), at('10:01'), rules)?.serial).toBe(2)
  })

  test('at a counter is an act of that counter', () => {
    const hall = aHall({ tickets: [aTicket({ serial: 2 })] })
    expect(givePriority(hall, 2, 'other', at('10:01'), { counter: 3, seen })).toMatchObject({
      events: [{ counter: 3 }],
    })
    expect(givePriority(hall, 2, 'other', at('10:01'), { counter: 3, seen: 6 })).toEqual({ refused: 'outdated' })
  })

  test.each([
    ['who was called', aTicket({ serial: 2 }, calledAt('10:00')), 'notWaiting'],
    ['who is not there', aTicket({ serial: 1 }), 'notWaiting'],
    ['who has it', aTicket({ serial: 2, series: 'P' }), 'hasPriority'],
  ])('is refused for %s', (_, ticket, refused) => {
    expect(givePriority(aHall({ tickets: [ticket] }), 2, 'other', at('10:05'))).toEqual({ refused })
  })

  test('is refused where there is no such series', () => {
    const hall = aHall({ tickets: [aTicket({ serial: 2 })], series: series.filter(({ letter }) => letter !== 'P') })
    expect(givePriority(hall, 2, 'other', at('10:05'))).toEqual({ refused: 'noPriority' })
  })
})

describe('leaving', () => {
  test.each([
    ['waiting', aTicket({ serial: 1 })],
    ['absent', aTicket({ serial: 1 }, { ...calledAt('10:00'), state: 'absent' })],
    ['parked', aTicket({ serial: 1 }, parkedAt('10:00'))],
    ['with the back office', aTicket({ serial: 1 }, { state: 'backOffice', handedAt: at('10:00') })],
  ])('ends a ticket that is %s', (_, ticket) => {
    const turn = visitorLeaves(aHall({ tickets: [ticket] }), 1, at('10:30'))
    expect(turn).toMatchObject({ changed: [{ state: 'left', endedAt: at('10:30') }], events: [{ kind: 'ticketLeft' }] })
  })

  test.each([
    ['called', aTicket({ serial: 1 }, calledAt('10:00'))],
    ['served', aTicket({ serial: 1 }, servedSince('10:00'))],
    ['nobody', aTicket({ serial: 2 })],
  ])('is for the counter to say when the visitor is %s', (_, ticket) => {
    expect(visitorLeaves(aHall({ tickets: [ticket] }), 1, at('10:30'))).toEqual({ refused: 'notInHall' })
  })
})

describe('somebody taken out of turn', () => {
  const tickets = [aTicket({ serial: 1 }), aTicket({ serial: 2 }), aTicket({ serial: 3, team: 'afhalen' })]

  test('is called, and the log says that it was a choice, and why', () => {
    expect(callChosen(aHall({ tickets }), 3, seen, 2, 'helpedBefore', at('10:10'))).toMatchObject({
      changed: [{ serial: 2, state: 'called', counter: 3 }],
      events: [{ kind: 'ticketCalled', facts: { why: { reason: 'chosen', because: 'helpedBefore' } } }],
    })
  })

  test('may be early for an appointment', () => {
    const early = aTicket({ serial: 4, series: 'A', appointmentAt: at('11:00') })
    const turn = callChosen(aHall({ tickets: [early] }), 3, seen, 4, 'quick', at('10:10'))
    expect(turn).toMatchObject({ changed: [{ serial: 4, state: 'called' }] })
  })

  test('finishes the visit that was going on', () => {
    const hall = aHall({ tickets: [aTicket({ serial: 9 }, servedSince('10:00')), ...tickets] })
    const turn = callChosen(hall, 3, seen, 2, 'together', at('10:10'))
    expect(turn).toMatchObject({
      changed: [
        { serial: 9, state: 'served' },
        { serial: 2, state: 'called' },
      ],
    })
  })

  test.each([
    ['waits for a team that the counter does not serve', 3, aHall({ tickets }), 'notWaiting'],
    ['waits for another counter', 5, aHall({ tickets: [aTicket({ serial: 5, forCounter: 4 })] }), 'notWaiting'],
    [
      'is called already',
      5,
      aHall({ tickets: [aTicket({ serial: 5 }, calledAt('10:00', { counter: 4 }))] }),
      'notWaiting',
    ],
    [
      'is chosen while a call is open',
      1,
      aHall({ tickets: [aTicket({ serial: 9 }, calledAt('10:00')), ...tickets] }),
      'stillCalled',
    ],
    [
      'is chosen at a paused counter',
      1,
      aHall({ tickets, counters: [aCounter({ state: 'paused' })] }),
      'counterPaused',
    ],
  ])('is refused when the visitor %s', (_, serial, hall, refused) => {
    expect(callChosen(hall, 3, seen, serial, 'other', at('10:10'))).toEqual({ refused })
  })
})

describe('a visit that goes on and on', () => {
  const visit = aTicket({ serial: 1 }, servedSince('10:00'))
  const hall = aHall({ tickets: [visit] })

  test.each([
    ['10 usual minutes, three times over', visit, '10:30', false],
    ['and a moment', visit, '10:30:01', true],
    ['15 usual minutes for two', { ...visit, choices: [{ product: 'paspoort', persons: 2 }] }, '10:45', false],
    ['a product that has left the catalogue', { ...visit, choices: [{ product: 'oud', persons: 1 }] }, '16:00', false],
    ['said to go on at 10:31', { ...visit, goesOnAt: at('10:31') }, '11:01', false],
    ['and that is long ago too', { ...visit, goesOnAt: at('10:31') }, '11:01:01', true],
  ])('is asked about: %s', (_, ticket, now, expected) => {
    expect(isFarOver(ticket, hall, at(now))).toBe(expected)
  })

  test('goes on when the employee says so', () => {
    const turn = goOn(hall, 3, seen, at('10:31'))
    expect(turn).toMatchObject({ changed: [{ state: 'serving', since: at('10:00'), goesOnAt: at('10:31') }] })
    expect(turn).toMatchObject({ events: [{ kind: 'serviceWentOn', counter: 3 }] })
  })

  test.each([
    ['done, said in time', {}, '10:20', '10:20', false],
    ['done, said very late by who was there', {}, '10:50', '10:50', false],
    ['over for some time', { forgotten: true }, '10:50', '10:10', true],
    ['over, but never in the future', { forgotten: true }, '10:05', '10:05', true],
  ])('ends %s', (_, how, now, endedAt, endEstimated) => {
    expect(finish(hall, 3, seen, at(now), how)).toMatchObject({ changed: [{ endedAt: at(endedAt), endEstimated }] })
  })

  test.each([
    ['in time', visit, '10:30', '10:30', false],
    ['long after it must have ended', visit, '10:31', '10:10', true],
    ['after it was said to go on', { ...visit, goesOnAt: at('10:31') }, '11:02', '10:31', true],
  ])('gives way to the next one %s', (_, ticket, now, endedAt, endEstimated) => {
    const turn = callNext(aHall({ tickets: [ticket] }), 3, seen, at(now))
    expect(turn).toMatchObject({ changed: [{ endedAt: at(endedAt), endEstimated }] })
  })
})

test('what was really done is kept with the end of the visit; what was asked when nothing is said', () => {
  const hall = aHall({ tickets: [aTicket({ serial: 1 }, servedSince('10:00'))] })
  const done = [{ product: 'rijbewijs', persons: 1 }]
  expect(finish(hall, 3, seen, at('10:10'), { done })).toMatchObject({ events: [{ facts: { done } }] })
  expect(callNext(hall, 3, seen, at('10:10'), done)).toMatchObject({ events: [{ facts: { done } }] })
  const asked = [{ product: 'paspoort', persons: 1 }]
  expect(finish(hall, 3, seen, at('10:10'))).toMatchObject({ events: [{ facts: { choices: asked, done: asked } }] })
})

describe('a break', () => {
  test('pauses an open counter; its reason may follow', () => {
    const turn = pauseCounter(aHall(), 3, seen, null)
    expect(turn).toMatchObject({
      counters: [{ state: 'paused', pausedFor: null }],
      events: [{ kind: 'counterPaused' }],
    })
    const paused = aHall({ counters: [aCounter({ state: 'paused' })] })
    expect(pauseCounter(paused, 3, seen, 'meeting')).toMatchObject({
      counters: [{ state: 'paused', pausedFor: 'meeting' }],
      events: [{ facts: { reason: 'meeting' } }],
    })
  })

  test.each([
    ['somebody is called', aHall({ tickets: [aTicket({ serial: 1 }, calledAt('10:00'))] }), 'stillCalled'],
    ['somebody is served', aHall({ tickets: [aTicket({ serial: 1 }, servedSince('10:00'))] }), 'stillServing'],
    ['it has a break already', aHall({ counters: [aCounter({ state: 'paused' })] }), 'alreadyPaused'],
    ['it is closed', aHall({ counters: [aCounter({ state: 'closed' })] }), 'counterClosed'],
  ])('is refused when %s', (_, hall, refused) => {
    expect(pauseCounter(hall, 3, seen, null)).toEqual({ refused })
  })
})
