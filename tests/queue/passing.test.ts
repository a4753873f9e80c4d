// A visit that goes on elsewhere or later: passed on, at the back office, parked.
import { describe, expect, test } from 'vitest'
import { closeCounter } from '../../src/queue/breaks.ts'
import { finish } from '../../src/queue/counter.ts'
import type { Destination } from '../../src/queue/event.ts'
import { destinationsFrom, giveBack, park, passOn, takeBack } from '../../src/queue/passing.ts'
import { aCounter, aHall, aTicket, at, calledAt, parkedAt, servedSince } from './hall.ts'

const seen = 7
const now = at('10:30')
const serving = aTicket({ serial: 1 }, servedSince('10:20'))
const counters = [
  aCounter(),
  aCounter({ number: 4, teams: ['afhalen', 'reisdocumenten'] }),
  aCounter({ number: 5, teams: ['burgerzaken'], state: 'closed' }),
  aCounter({ number: 2, teams: ['reisdocumenten'], state: 'paused' }),
]
const hall = aHall({ tickets: [serving], counters })
const kinds = (turn: { events: { kind: string; ticket: number | null }[] } | { refused: string }) =>
  'refused' in turn ? turn.refused : turn.events.map((event) => `${event.kind} ${event.ticket}`)

describe('passing on', () => {
  test('leads to the other counters that are not closed, and to the other teams of the hall', () => {
    expect(destinationsFrom(hall, 3, serving)).toEqual({ counters: [2, 4], teams: ['afhalen', 'burgerzaken'] })
  })

  test.each<[string, Destination, object]>([
    ['a team', { team: 'burgerzaken' }, { state: 'waiting', team: 'burgerzaken', forCounter: null }],
    ['a counter', { counter: 4 }, { state: 'waiting', team: 'reisdocumenten', forCounter: 4 }],
    ['a counter that has a break', { counter: 2 }, { state: 'waiting', forCounter: 2 }],
    ['the back office', { backOffice: true }, { state: 'backOffice', handedAt: now, forCounter: null }],
  ])('to %s keeps release and due, and leaves the counter free', (_, to, expected) => {
    const turn = passOn(hall, 3, seen, to, 'Wil ook een VOG', now)
    const { releaseAt, dueAt } = serving
    const promise = { releaseAt, dueAt, passedOnBy: 3, note: 'Wil ook een VOG' }
    expect(turn).toMatchObject({ changed: [{ serial: 1, ...expected, ...promise }], counters: [] })
    expect(turn).toMatchObject({
      events: [{ kind: 'ticketPassedOn', ticket: 1, counter: 3, facts: { to, was: { state: 'serving' } } }],
    })
    expect(turn).not.toHaveProperty('changed.0.since')
  })

  test('never writes the note into the log', () => {
    expect(
      JSON.stringify((passOn(hall, 3, seen, { counter: 4 }, 'Geheim', now) as { events: unknown }).events),
    ).not.toMatch(/Geheim/)
  })

  test('without a note keeps the one that a colleague wrote', () => {
    const noted = aHall({ tickets: [{ ...serving, note: 'Spreekt Pools' }], counters })
    expect(passOn(noted, 3, seen, { counter: 4 }, null, now)).toMatchObject({ changed: [{ note: 'Spreekt Pools' }] })
  })

  test('is possible for who was called and turns out to be wrong here', () => {
    const called = aHall({ tickets: [aTicket({ serial: 1 }, calledAt('10:29'))], counters })
    expect(kinds(passOn(called, 3, seen, { counter: 4 }, null, now))).toEqual(['ticketPassedOn 1'])
  })

  test.each<[string, Destination]>([
    ['the counter itself', { counter: 3 }],
    ['a closed counter', { counter: 5 }],
    ['a counter that is not there', { counter: 9 }],
    ['the team that it is for already', { team: 'reisdocumenten' }],
    ['a team that no counter of this hall serves', { team: 'burgerlijke-stand' }],
  ])('to %s is refused', (_, to) => {
    expect(passOn(hall, 3, seen, to, null, now)).toEqual({ refused: 'notThere' })
  })

  test('is refused with nobody in hand, or from an outdated page', () => {
    expect(passOn(aHall({ counters }), 3, seen, { counter: 4 }, null, now)).toEqual({ refused: 'nobodyInHand' })
    expect(passOn(hall, 3, 6, { counter: 4 }, null, now)).toEqual({ refused: 'outdated' })
  })

  test('is remembered: the visit was not finished at first contact', () => {
    const again = aHall({ tickets: [{ ...serving, passedOnBy: 4 }] })
    expect(finish(again, 3, seen, now)).toMatchObject({ events: [{ facts: { firstContact: false } }] })
    expect(finish(hall, 3, seen, now)).toMatchObject({ events: [{ facts: { firstContact: true } }] })
  })

  test('who waits for one counter waits for its team again when that counter closes', () => {
    const tickets = [
      aTicket({ serial: 1, forCounter: 4 }),
      aTicket({ serial: 2, forCounter: 3 }),
      aTicket({ serial: 3, forCounter: 4 }, { ...calledAt('10:00'), state: 'absent' }),
    ]
    const turn = closeCounter(aHall({ tickets, counters }), 4, seen)
    expect(kinds(turn)).toEqual(['ticketFreed 1', 'ticketFreed 3', 'counterClosed null'])
    expect(turn).toMatchObject({
      changed: [
        { serial: 1, state: 'waiting', forCounter: null },
        { serial: 3, state: 'absent', forCounter: null },
      ],
    })
  })
})

describe('the back office', () => {
  const away = aTicket({ serial: 1 }, { state: 'backOffice', handedAt: at('10:10') })

  test('gives the ticket back to wait with its old release and due, without outdating any counter', () => {
    const turn = giveBack(aHall({ tickets: [away] }), 1)
    expect(turn).toMatchObject({
      changed: [aTicket({ serial: 1 })],
      events: [{ kind: 'ticketGivenBack', counter: null }],
    })
  })

  test.each([1, 2])('is refused for a ticket that is not there (%i)', (serial) => {
    expect(giveBack(aHall({ tickets: [serving] }), serial)).toEqual({ refused: 'notAtBackOffice' })
  })
})

describe('parking', () => {
  const parked = aTicket({ serial: 1 }, parkedAt('10:25'))

  test('shows the counter on the ticket, and leaves it free', () => {
    expect(park(hall, 3, seen, now)).toMatchObject({
      changed: [{ state: 'parked', counter: 3, calledAt: at('10:20'), parkedAt: now }],
      events: [
        { kind: 'ticketParked', ticket: 1, counter: 3, facts: { was: { state: 'serving', since: at('10:20') } } },
      ],
    })
  })

  test('is only for who stands at the counter', () => {
    const called = aHall({ tickets: [aTicket({ serial: 1 }, calledAt('10:29'))] })
    expect(park(called, 3, seen, now)).toEqual({ refused: 'nobodyServed' })
  })

  test('ends with one press: the visit goes on from now', () => {
    expect(takeBack(aHall({ tickets: [parked], counters }), 3, seen, 1, now)).toMatchObject({
      changed: [{ state: 'serving', counter: 3, since: now, calledAt: at('10:25') }],
      events: [{ kind: 'ticketTakenBack', ticket: 1, counter: 3 }],
    })
  })

  test('another counter takes over once the one that parked has closed', () => {
    const elsewhere = aTicket({ serial: 1 }, parkedAt('10:25', 5))
    const turn = takeBack(aHall({ tickets: [elsewhere], counters }), 3, seen, 1, now)
    expect(turn).toMatchObject({ changed: [{ state: 'serving', counter: 3 }] })
  })

  test.each([
    ['another counter parked it', [aTicket({ serial: 1 }, parkedAt('10:25', 4))], 'parkedElsewhere'],
    ['it is not parked', [aTicket({ serial: 1 })], 'notParked'],
    ['somebody is called', [parked, aTicket({ serial: 2 }, calledAt('10:29'))], 'stillCalled'],
    ['somebody is served', [parked, aTicket({ serial: 2 }, servedSince('10:29'))], 'stillServing'],
  ])('taking back is refused when %s', (_, tickets, refused) => {
    expect(takeBack(aHall({ tickets, counters }), 3, seen, 1, now)).toEqual({ refused })
  })
})
