// "Ten minutes later": who asked for it is not called meanwhile, keeps the promise, and asks once.
import { describe, expect, test } from 'vitest'
import { callChosen, callNext } from '../../src/queue/counter.ts'
import { ahead, aheadOfEach, next } from '../../src/queue/order.ts'
import { passOn } from '../../src/queue/passing.ts'
import { postpone } from '../../src/queue/postpone.ts'
import { undo } from '../../src/queue/undo.ts'
import { aCounter, aHall, aTicket, at, calledAt, rules, servedSince } from './hall.ts'

const seen = 7
const walkIn = aTicket({ serial: 1, issuedAt: at('10:00') })
const appointment = aTicket({ serial: 1, series: 'A', issuedAt: at('10:00'), appointmentAt: at('10:30') })

function postponed(ticket: typeof walkIn, now: string) {
  const turn = postpone(aHall({ tickets: [ticket] }), ticket.serial, at(now))
  if ('refused' in turn) throw new Error(turn.refused)
  return turn
}
const laterAt = (now: string) => postponed(walkIn, now).changed[0] as typeof walkIn

describe('until when', () => {
  test.each([
    ['a walk-in', walkIn, '10:05', '10:15'],
    ['a walk-in past its promise', walkIn, '10:25', '10:35'],
    ['an appointment that may not be called yet: from its time', appointment, '10:05', '10:40'],
    ['an appointment that may be called already: from its time', appointment, '10:20', '10:40'],
    ['an appointment whose time has come', appointment, '10:32', '10:42'],
    [
      'who came after the time: from now',
      aTicket({ ...appointment, issuedAt: at('10:33'), releaseAt: at('10:33') }),
      '10:34',
      '10:44',
    ],
    [
      'an appointment given priority: from when it may be called',
      { ...appointment, series: 'P', releaseAt: at('10:00') },
      '10:05',
      '10:25',
    ],
  ])('%s', (_, ticket, now, until) => {
    const { changed, events } = postponed(ticket, now)
    const { releaseAt, dueAt } = ticket
    expect(changed).toEqual([{ ...ticket, laterUntil: at(until) }])
    expect(changed).toMatchObject([{ releaseAt, dueAt }])
    expect(events).toMatchObject([{ kind: 'ticketPostponed', counter: null, facts: { until: at(until), dueAt } }])
  })
})

test.each([
  ['asked before', aTicket({ serial: 1, laterUntil: at('09:00') }), 'onlyOnce'],
  ['called', aTicket({ serial: 1 }, calledAt('10:00')), 'notWaiting'],
  ['at a counter', aTicket({ serial: 1 }, servedSince('10:00')), 'notWaiting'],
  ['gone', aTicket({ serial: 2 }), 'notWaiting'],
])('is refused for who %s', (_, ticket, refused) => {
  expect(postpone(aHall({ tickets: [ticket] }), 1, at('10:05'))).toEqual({ refused })
})

test('nobody calls meanwhile, and afterwards the ticket stands where it stood', () => {
  const tickets = [laterAt('10:05'), aTicket({ serial: 2, issuedAt: at('10:01') })]
  const nextAt = (time: string) => next(tickets, aCounter(), at(time), rules)?.serial
  expect(['10:05', '10:14:59', '10:15'].map(nextAt)).toEqual([2, 2, 1])
})

test('how many are before cannot be said meanwhile', () => {
  const tickets = [laterAt('10:05'), aTicket({ serial: 2, issuedAt: at('10:01') })]
  const of = (time: string) => aheadOfEach(tickets, [aCounter()], at(time), rules)
  expect([...of('10:06')]).toEqual([
    [2, 0],
    [1, null],
  ])
  expect([...of('10:15')]).toEqual([
    [1, 0],
    [2, 1],
  ])
})

test('of everybody at once is what is said of each', () => {
  const tickets = [1, 2, 3, 4, 5].map((serial) =>
    aTicket({ serial, issuedAt: at('10:00') + serial, team: serial === 3 ? 'afhalen' : 'reisdocumenten' }),
  )
  const counters = [aCounter(), aCounter({ number: 4, teams: ['afhalen', 'reisdocumenten'] })]
  for (const open of [counters, counters.slice(0, 1), []]) {
    const each = aheadOfEach(tickets, open, at('10:10'), rules)
    for (const ticket of tickets) {
      expect(each.get(ticket.serial)).toBe(ahead(ticket, tickets, open, at('10:10'), rules))
    }
  }
})

test('somebody who is chosen all the same has had the time, and is called anew at once after passing on', () => {
  const hall = aHall({ tickets: [laterAt('10:05')], counters: [aCounter(), aCounter({ number: 4 })] })
  const call = callChosen(hall, 3, seen, 1, 'agreed', at('10:07'))
  if ('refused' in call) throw new Error(call.refused)
  expect(call.changed).toMatchObject([{ state: 'called', laterUntil: at('10:07') }])
  const passed = passOn({ ...hall, tickets: call.changed }, 3, seen, { counter: 4 }, null, at('10:08'))
  const tickets = 'refused' in passed ? [] : passed.changed
  expect(callNext({ ...hall, tickets }, 4, seen, at('10:08'))).toMatchObject({ changed: [{ state: 'called' }] })
})

test('undoing that call gives the time back', () => {
  const later = laterAt('10:05')
  const hall = aHall({ tickets: [later] })
  const call = callChosen(hall, 3, seen, 1, 'agreed', at('10:07'))
  if ('refused' in call) throw new Error(call.refused)
  const events = call.events.map((event) => ({ ...event, number: seen, turn: seen, at: at('10:07') }))
  const last = { events, tickets: call.changed, later: [] } as Parameters<typeof undo>[3]
  expect(undo({ ...hall, tickets: call.changed }, 3, seen, last)).toMatchObject({ changed: [later] })
})
