import { describe, expect, test } from 'vitest'
import { closeCounter, openCounter } from '../../src/queue/breaks.ts'
import { callNext, finish, markAbsent, recall, startServing } from '../../src/queue/counter.ts'
import { closeDay } from '../../src/queue/day.ts'
import { primaryAct, unserved } from '../../src/queue/hall.ts'
import { putBack } from '../../src/queue/visitor.ts'
import { aCounter, aHall, aTicket, at, calledAt, parkedAt, servedSince } from './hall.ts'

const seen = 7
const now = at('10:30')
const waiting = aTicket({ serial: 2 })
const called = aTicket({ serial: 1 }, calledAt('10:29'))
const served = aTicket({ serial: 1 }, servedSince('10:20'))
const kinds = (turn: { events: { kind: string; ticket: number | null }[] } | { refused: string }) =>
  'refused' in turn ? turn.refused : turn.events.map((event) => `${event.kind} ${event.ticket}`)

describe('next', () => {
  test('calls the next ticket, and says why', () => {
    const turn = callNext(aHall({ tickets: [waiting] }), 3, seen, at('10:10'))
    expect(turn).toMatchObject({
      nobodyWaiting: false,
      changed: [{ serial: 2, state: 'called', counter: 3, calledAt: at('10:10'), lastCalledAt: at('10:10'), calls: 1 }],
      events: [
        {
          kind: 'ticketCalled',
          ticket: 2,
          counter: 3,
          facts: { number: 'B002', calls: 1, why: { reason: 'promiseEndsFirst', dueAt: at('10:20') } },
        },
      ],
    })
  })

  test('while serving finishes that visit as planned and calls, in one turn', () => {
    const turn = callNext(aHall({ tickets: [served, waiting] }), 3, seen, now)
    expect(kinds(turn)).toEqual(['serviceFinished 1', 'ticketCalled 2'])
    expect(turn).toMatchObject({
      nobodyWaiting: false,
      changed: [
        { serial: 1, state: 'served', since: at('10:20'), endedAt: now, endEstimated: false },
        { serial: 2, state: 'called' },
      ],
    })
  })

  test('while serving, with nobody waiting, finishes the visit and says that nobody waits', () => {
    const turn = callNext(aHall({ tickets: [served] }), 3, seen, now)
    expect(turn).toMatchObject({ nobodyWaiting: true, changed: [{ serial: 1, state: 'served' }] })
    expect(kinds(turn)).toEqual(['serviceFinished 1'])
  })

  test.each([
    ['nobody waits', aHall(), 'nobodyWaiting'],
    [
      'somebody waits for a team that the counter does not serve',
      aHall({ tickets: [aTicket({ serial: 2, team: 'afhalen' })] }),
      'nobodyWaiting',
    ],
    ['a ticket is called and not yet started', aHall({ tickets: [called, waiting] }), 'stillCalled'],
    [
      'the counter is closed',
      aHall({ tickets: [waiting], counters: [aCounter({ state: 'closed' })] }),
      'counterClosed',
    ],
    [
      'the counter is paused',
      aHall({ tickets: [waiting], counters: [aCounter({ state: 'paused' })] }),
      'counterPaused',
    ],
    ['there is no such counter', aHall({ counters: [] }), 'unknownCounter'],
    [
      'something happened at the counter since',
      aHall({ tickets: [waiting], counters: [aCounter({ lastEvent: 8 })] }),
      'outdated',
    ],
  ])('is refused when %s', (_, hall, refused) => {
    expect(callNext(hall, 3, seen, now)).toEqual({ refused })
  })

  test('does not mind what another counter has in hand', () => {
    const elsewhere = aTicket({ serial: 1 }, calledAt('10:29', { counter: 4 }))
    expect(kinds(callNext(aHall({ tickets: [elsewhere, waiting] }), 3, seen, now))).toEqual(['ticketCalled 2'])
  })
})

describe('recall', () => {
  test.each([
    ['9.999 s after the last call is too soon', at('10:29:10') - 1, 1, 'tooSoon'],
    ['10 s after it is a second call', at('10:29:10'), 1, ['ticketRecalled 1']],
    ['a third call is the last', at('10:30'), 2, ['ticketRecalled 1']],
    ['a fourth is refused', at('10:30'), 3, 'callsUsed'],
  ])('%s', (_, when, calls, expected) => {
    const ticket = aTicket({ serial: 1 }, calledAt('10:29', { calls }))
    expect(kinds(recall(aHall({ tickets: [ticket] }), 3, seen, when))).toEqual(expected)
  })

  test('counts the call and keeps the first', () => {
    expect(recall(aHall({ tickets: [called] }), 3, seen, now)).toMatchObject({
      changed: [{ state: 'called', calledAt: at('10:29'), lastCalledAt: now, calls: 2 }],
      events: [{ facts: { number: 'B001', calls: 2 } }],
    })
  })
})

describe('start, done, absent', () => {
  test('a called visitor is served from now', () => {
    expect(startServing(aHall({ tickets: [called] }), 3, seen, now)).toMatchObject({
      changed: [{ state: 'serving', counter: 3, calledAt: at('10:29'), since: now }],
      events: [{ kind: 'serviceStarted', ticket: 1, counter: 3 }],
    })
  })

  test('a visit ends, and nobody is called', () => {
    expect(finish(aHall({ tickets: [served, waiting] }), 3, seen, now)).toMatchObject({
      changed: [{ serial: 1, state: 'served', endedAt: now, endEstimated: false }],
      events: [{ kind: 'serviceFinished', facts: { since: at('10:20'), endedAt: now, estimated: false } }],
    })
  })

  test('who did not come is absent, and can be put back with the old due', () => {
    const turn = markAbsent(aHall({ tickets: [called] }), 3, seen)
    expect(kinds(turn)).toEqual(['ticketMarkedAbsent 1'])
    const tickets = 'refused' in turn ? [] : turn.changed
    expect(tickets).toMatchObject([{ state: 'absent', counter: 3, calls: 1 }])
    expect(putBack(aHall({ tickets }), 1)).toMatchObject({
      changed: [aTicket({ serial: 1 })],
      events: [{ kind: 'ticketPutBack', ticket: 1, counter: null }],
    })
  })

  test.each([
    ['recall', recall],
    ['start', startServing],
    ['absent', markAbsent],
  ])('%s is refused when nobody is called here', (_, press) => {
    expect(press(aHall({ tickets: [served, waiting] }), 3, seen, now)).toEqual({ refused: 'nobodyCalled' })
  })

  test('done is refused when nobody is served, also when the called visitor has not come yet', () => {
    expect(finish(aHall({ tickets: [called] }), 3, seen, now)).toEqual({ refused: 'nobodyServed' })
  })

  test.each([1, 2, 9])('putting back is refused for a ticket that is not absent (%i)', (serial) => {
    expect(putBack(aHall({ tickets: [called, waiting] }), serial)).toEqual({ refused: 'notAbsent' })
  })
})

describe('opening and closing a counter', () => {
  test.each([['closed'], ['paused']] as const)('a %s counter opens', (state) => {
    const hall = aHall({ counters: [aCounter({ state })] })
    expect(openCounter(hall, 3, seen)).toMatchObject({
      counters: [{ number: 3, state: 'open' }],
      events: [{ kind: 'counterOpened', counter: 3, facts: { teams: ['reisdocumenten'] } }],
    })
  })

  test.each([['open'], ['paused']] as const)('an %s counter closes while somebody waits', (state) => {
    const hall = aHall({ tickets: [waiting], counters: [aCounter({ state })] })
    expect(closeCounter(hall, 3, seen)).toMatchObject({ changed: [], counters: [{ number: 3, state: 'closed' }] })
  })

  test.each([
    ['a visitor is called to it', aHall({ tickets: [called] }), 'stillCalled'],
    ['a visitor is served there', aHall({ tickets: [served] }), 'stillServing'],
    ['it is closed', aHall({ counters: [aCounter({ state: 'closed' })] }), 'alreadyClosed'],
  ])('closing is refused when %s', (_, hall, refused) => {
    expect(closeCounter(hall, 3, seen)).toEqual({ refused })
  })

  test('opening an open counter is refused', () => {
    expect(openCounter(aHall(), 3, seen)).toEqual({ refused: 'alreadyOpen' })
  })

  test('every button of an outdated page is refused', () => {
    const hall = aHall({ tickets: [called, waiting] })
    const buttons = [callNext, recall, startServing, finish, markAbsent, openCounter, closeCounter]
    for (const button of buttons) expect(button(hall, 3, 6, now)).toEqual({ refused: 'outdated' })
  })
})

test.each([
  ['closed', aHall({ counters: [aCounter({ state: 'closed' })] }), '10:30', 'open'],
  ['free', aHall({ tickets: [waiting] }), '10:30', 'next'],
  ['calling', aHall({ tickets: [called] }), '10:29:59', 'start'],
  ['calling for 60 s', aHall({ tickets: [called] }), '10:30', 'absent'],
  ['serving', aHall({ tickets: [served] }), '10:30', 'finish'],
])('the primary act of a counter that is %s', (_, hall, wall, act) => {
  expect(primaryAct(hall, hall.counters[0] ?? aCounter(), at(wall))).toBe(act)
})

test('a waiting ticket whose team no open counter serves is found', () => {
  const tickets = [3, 1].map((serial) => aTicket({ serial, team: 'afhalen' }))
  const closed = aCounter({ number: 4, teams: ['afhalen'], state: 'closed' })
  const hall = aHall({ tickets: [...tickets, waiting], counters: [aCounter(), closed] })
  expect(unserved(hall).map((ticket) => ticket.serial)).toEqual([1, 3])
  expect(unserved({ ...hall, counters: [aCounter(), { ...closed, state: 'open' }] })).toEqual([])
})

describe('the end of the day', () => {
  const absent = aTicket({ serial: 4 }, { ...calledAt('10:00'), state: 'absent' })
  const hall = aHall({
    tickets: [
      aTicket({ serial: 5 }, parkedAt('10:00')),
      absent,
      aTicket({ serial: 3 }),
      aTicket({ serial: 2 }, calledAt('16:58', { counter: 4 })),
      aTicket({ serial: 1 }, servedSince('16:50')),
    ],
    counters: [aCounter({ number: 4, state: 'paused' }), aCounter(), aCounter({ number: 5, state: 'closed' })],
  })
  const turn = closeDay(hall, at('17:00'))

  test('nothing is live any more: served with an estimated end, missed, or closed', () => {
    expect(turn.changed.map((ticket) => [ticket.serial, ticket.state])).toEqual([
      [1, 'served'],
      [2, 'missed'],
      [3, 'closed'],
      [4, 'missed'],
      [5, 'closed'],
    ])
    expect(turn.changed[0]).toMatchObject({ endEstimated: true })
  })

  test.each([
    ['as long after its start as such a visit takes', '09:00', '17:00', '09:15'],
    ['never later than now', '16:55', '17:00', '17:00'],
  ])('a forgotten visit is taken to have ended %s', (_, since, now, end) => {
    const choices = [{ product: 'paspoort', persons: 2 }]
    const forgotten = aTicket({ serial: 1, choices }, servedSince(since))
    const { changed, events } = closeDay(aHall({ tickets: [forgotten] }), at(now))
    expect(changed).toMatchObject([{ state: 'served', endEstimated: true, endedAt: at(end) }])
    expect(events[0]?.facts).toMatchObject({ since: at(since), endedAt: at(end), estimated: true })
  })

  test('counters are closed, and the log says it all in one order', () => {
    expect(turn.counters.map((counter) => [counter.number, counter.state])).toEqual([
      [3, 'closed'],
      [4, 'closed'],
    ])
    expect(turn.events.map((event) => `${event.kind} ${event.ticket ?? '-'} ${event.counter ?? '-'}`)).toEqual([
      'serviceFinished 1 3',
      'ticketMissed 2 4',
      'ticketClosed 3 -',
      'ticketMissed 4 -',
      'ticketClosed 5 -',
      'counterClosed - 3',
      'counterClosed - 4',
      'dayClosed - -',
    ])
    expect(turn.events.at(-1)?.facts).toEqual({ served: 1, missed: 2, closed: 2 })
  })

  test('an empty hall closes too, and what had ended stays as it was', () => {
    const ended = aTicket({ serial: 1 }, { state: 'left', endedAt: at('11:00') })
    const quiet = closeDay(aHall({ tickets: [ended], counters: [] }), at('17:00'))
    expect(quiet).toMatchObject({ changed: [], counters: [], events: [{ kind: 'dayClosed' }] })
  })
})
