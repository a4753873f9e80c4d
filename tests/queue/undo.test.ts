// What can be undone, and to what: whatever a press changed is again what it was, with its promise.
import { describe, expect, test } from 'vitest'
import { openCounter, pauseCounter } from '../../src/queue/breaks.ts'
import { callChosen, callNext, finish, goOn, markAbsent, recall, startServing } from '../../src/queue/counter.ts'
import type { Happened, LoggedEvent, Refused } from '../../src/queue/event.ts'
import type { Hall } from '../../src/queue/hall.ts'
import { park, passOn, takeBack } from '../../src/queue/passing.ts'
import type { Ticket } from '../../src/queue/ticket.ts'
import { canUndo, type LastTurn, undo } from '../../src/queue/undo.ts'
import { givePriority, visitorLeaves } from '../../src/queue/visitor.ts'
import { aCounter, aHall, aTicket, at, calledAt, parkedAt, servedSince } from './hall.ts'

const seen = 7
const now = at('10:30')
const waiting = aTicket({ serial: 2, forCounter: 3, passedOnBy: 4 })
const called = aTicket({ serial: 1 }, calledAt('10:29', { calls: 2 }))
const served = aTicket({ serial: 1, team: 'reisdocumenten' }, servedSince('10:20'))
const counters = [aCounter(), aCounter({ number: 4, teams: ['burgerzaken'] })]
const from = { counter: 3, seen }

/** The hall after a turn, and what undo needs to know of it. */
function afterTurn(hall: Hall, turn: Happened | Refused<string>): { hall: Hall; last: LastTurn } {
  if ('refused' in turn) throw new Error(turn.refused)
  const tickets = hall.tickets.map((old) => turn.changed.find(({ serial }) => serial === old.serial) ?? old)
  const events = turn.events.map((event, at): LoggedEvent => ({ ...event, number: 8 + at, at: now, turn: 8 }))
  const lastEvent = events.at(-1)?.number ?? seen
  const own = hall.counters.map((counter) => (counter.number === 3 ? { ...counter, lastEvent } : counter))
  return { hall: { ...hall, tickets, counters: own }, last: { events, tickets: turn.changed, later: [] } }
}

const lastEvent = ({ counters }: Hall) => counters[0]?.lastEvent ?? 0

describe('undoing', () => {
  test.each<[string, Ticket[], (hall: Hall) => Happened | Refused<string>]>([
    ['a call', [waiting], (hall) => callNext(hall, 3, seen, now)],
    ['a call out of turn', [waiting], (hall) => callChosen(hall, 3, seen, 2, 'quick', now)],
    ['a start', [called], (hall) => startServing(hall, 3, seen, now)],
    ['an end', [served], (hall) => finish(hall, 3, seen, now)],
    ['an end that was estimated', [served], (hall) => finish(hall, 3, seen, now, { forgotten: true })],
    ['an end and a call in one', [served, waiting], (hall) => callNext(hall, 3, seen, now)],
    ['an absence', [called], (hall) => markAbsent(hall, 3, seen)],
    ['passing on to a counter', [served], (hall) => passOn(hall, 3, seen, { counter: 4 }, null, now)],
    ['passing on to a team', [called], (hall) => passOn(hall, 3, seen, { team: 'burgerzaken' }, null, now)],
    ['passing on to the back office', [served], (hall) => passOn(hall, 3, seen, { backOffice: true }, null, now)],
    ['parking', [{ ...served, goesOnAt: at('10:25') }], (hall) => park(hall, 3, seen, now)],
    ['taking back', [aTicket({ serial: 1 }, parkedAt('10:25'))], (hall) => takeBack(hall, 3, seen, 1, now)],
    ['a priority', [waiting], (hall) => givePriority(hall, 2, 'other', now, from)],
    [
      'leaving, of who was absent',
      [aTicket({ serial: 1 }, { ...calledAt('10:00'), state: 'absent' })],
      (hall) => visitorLeaves(hall, 1, now, from),
    ],
  ])('%s gives back exactly what was', (_, tickets, act) => {
    const before = aHall({ tickets, counters })
    const { hall, last } = afterTurn(before, act(before))
    const back = undo(hall, 3, lastEvent(hall), last)
    expect(canUndo(last)).toBe(true)
    const changed = 'refused' in back ? [] : back.changed
    expect([...changed].sort((a, b) => a.serial - b.serial)).toEqual(tickets)
    expect(back).toMatchObject({ counters: [], events: last.events.map(() => ({ kind: 'actUndone', counter: 3 })) })
  })

  test('says of each event of the turn that it does not count, newest first', () => {
    const before = aHall({ tickets: [served, waiting] })
    const { hall, last } = afterTurn(before, callNext(before, 3, seen, now))
    expect(undo(hall, 3, 9, last)).toMatchObject({
      events: [
        { ticket: 2, facts: { what: 'ticketCalled', event: 9 } },
        { ticket: 1, facts: { what: 'serviceFinished', event: 8 } },
      ],
    })
  })

  test.each<[string, Ticket[], Hall['counters'], (hall: Hall) => Happened | Refused<string>]>([
    ['a repeated call has been heard', [called], counters, (hall) => recall(hall, 3, seen, now)],
    ['a visit that goes on', [served], counters, (hall) => goOn(hall, 3, seen, now)],
    ['a break has its own way back', [], counters, (hall) => pauseCounter(hall, 3, seen, null)],
    ['an opening too', [], [aCounter({ state: 'closed' })], (hall) => openCounter(hall, 3, seen)],
  ])('is not for everything: %s', (_, tickets, counters, act) => {
    const before = aHall({ tickets, counters })
    const { hall, last } = afterTurn(before, act(before))
    expect(canUndo(last)).toBe(false)
    expect(undo(hall, 3, lastEvent(hall), last)).toEqual({ refused: 'nothingToUndo' })
  })

  test('is refused after the next act, and cannot itself be undone', () => {
    const before = aHall({ tickets: [served] })
    const { hall, last } = afterTurn(before, finish(before, 3, seen, now))
    expect(undo(hall, 3, seen, last)).toEqual({ refused: 'outdated' })
    const undone = afterTurn(hall, undo(hall, 3, 8, last))
    expect(undo(undone.hall, 3, 8, undone.last)).toEqual({ refused: 'nothingToUndo' })
  })

  test('is refused when something happened since to the visitor, or when the day is over', () => {
    const before = aHall({ tickets: [served], counters })
    const { hall, last } = afterTurn(before, passOn(before, 3, seen, { counter: 4 }, null, now))
    expect(undo(hall, 3, 8, { ...last, later: last.events })).toEqual({ refused: 'goneOn' })
    expect(undo(hall, 3, 8, { ...last, tickets: [] })).toEqual({ refused: 'goneOn' })
    expect(undo(hall, 3, 8, { events: [], tickets: [], later: [] })).toEqual({ refused: 'nothingToUndo' })
  })
})
