import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { board, type Call, standingCalls } from '../../src/display/board.ts'
import { about, type LoggedEvent } from '../../src/queue/event.ts'
import { aTicket, at } from '../queue/hall.ts'

function aCall(event: number, wall: string): Call {
  return { event, serial: event, number: `B${String(event).padStart(3, '0')}`, counter: 3, at: at(wall), times: 1 }
}

const numbers = (calls: Call[], now: string | number) => {
  const shown = board(calls, typeof now === 'string' ? at(now) : now)
  return [shown.newest?.event ?? null, ...shown.list.map((call) => call.event)]
}

describe('the board', () => {
  test('is empty before the first call', () => {
    expect(board([], at('09:00'))).toEqual({ newest: null, list: [] })
  })

  test('shows the newest large, and the ones before it below, newest first', () => {
    expect(numbers([aCall(1, '09:00'), aCall(3, '09:02'), aCall(2, '09:01')], '09:02')).toEqual([3, 2, 1])
  })

  test('keeps the newest until the next call', () => {
    expect(numbers([aCall(1, '09:00')], '16:00')).toEqual([1])
  })

  const eight = [1, 2, 3, 4, 5, 6, 7, 8].map((event) => aCall(event, '09:00'))

  test('keeps every call for three minutes, however many', () => {
    expect(numbers(eight, '09:03')).toEqual([8, 7, 6, 5, 4, 3, 2, 1])
  })

  test('after three minutes keeps five rows below the newest, and three on a strip', () => {
    expect(numbers(eight, at('09:03') + 1)).toEqual([8, 7, 6, 5, 4, 3])
    expect(board(eight, at('09:03') + 1, 'strip').list.map((call) => call.event)).toEqual([7, 6, 5])
    expect(board(eight, at('09:03'), 'strip').list).toHaveLength(7)
  })
})

type OfTicket = Exclude<
  LoggedEvent['kind'],
  'counterOpened' | 'counterPaused' | 'counterClosed' | 'counterTeamsChanged' | 'dayClosed'
>

const log = (...events: [kind: OfTicket, serial: number, counter: number, calls?: number][]) =>
  events.map(([kind, serial, counter, calls = 1], index) => {
    const facts = { ...about(aTicket({ serial })), calls, why: null }
    return { number: index + 1, turn: 1, at: at('10:00') + index, kind, ticket: serial, counter, facts } as LoggedEvent
  })

const shown = (events: LoggedEvent[]) =>
  standingCalls(events).map((call) => `${call.number} ${call.counter} ${call.times}`)

describe('the calls that stand', () => {
  const day = log(['ticketCalled', 1, 3], ['ticketCalled', 2, 4])

  test('are one per ticket, newest first', () => {
    expect(shown(day)).toEqual(['B002 4 1', 'B001 3 1'])
  })

  test('a recall shows again, with its times', () => {
    const recalled = log(['ticketCalled', 1, 3], ['ticketCalled', 2, 4], ['ticketRecalled', 1, 3, 2])
    expect(shown(recalled)).toEqual(['B001 3 2', 'B002 4 1'])
    expect(standingCalls(recalled)[0]).toMatchObject({ event: 3, serial: 1, at: at('10:00') + 2 })
  })

  test('stay when the visit begins, ends, or the visitor is marked absent', () => {
    const later = log(
      ['ticketCalled', 1, 3],
      ['ticketCalled', 2, 4],
      ['serviceStarted', 1, 3],
      ['serviceFinished', 1, 3],
      ['ticketMarkedAbsent', 2, 4],
    )
    expect(shown(later)).toEqual(shown(day))
  })

  test.each(['ticketPutBack', 'ticketPassedOn', 'ticketLeft'] as const)(
    'go when nobody should come to that counter any more (%s), and come back with the next call',
    (kind) => {
      const [, , ...back] = log(['ticketCalled', 1, 3], ['ticketCalled', 2, 4], [kind, 2, 4])
      expect(shown([...day, ...back])).toEqual(['B001 3 1'])
      const again = log(['ticketCalled', 2, 5]).map((event) => ({ ...event, number: 4 }))
      expect(shown([...day, ...back, ...again])).toEqual(['B002 5 1', 'B001 3 1'])
    },
  )

  test.each([
    ['ticketCalled', ['B001 3 1']],
    ['serviceStarted', ['B002 4 1', 'B001 3 1']],
  ])('go when the call itself is undone: %s', (what, expected) => {
    const undone = log(['ticketCalled', 1, 3], ['ticketCalled', 2, 4], ['actUndone', 2, 4]).slice(2)
    const told = undone.map((event) => ({ ...event, facts: { ...event.facts, what } }) as LoggedEvent)
    expect(shown([...day, ...told])).toEqual(expected)
  })

  test('all go when the day is closed', () => {
    const facts = { served: 0, missed: 0, closed: 0 }
    const closed: LoggedEvent = { number: 3, turn: 3, at: 0, kind: 'dayClosed', ticket: null, counter: null, facts }
    expect(shown([...day, closed])).toEqual([])
  })

  test('do not depend on the order in which the log is read', () => {
    const events = log(
      ['ticketCalled', 1, 3],
      ['ticketRecalled', 1, 3, 2],
      ['ticketCalled', 2, 4],
      ['ticketCalled', 5, 1],
    )
    fc.assert(
      fc.property(fc.shuffledSubarray(events, { minLength: events.length }), (shuffled) => {
        expect(standingCalls(shuffled)).toEqual(standingCalls(events))
      }),
    )
  })
})
