// Any buttons, in any order, at counters that serve different teams, some of them from outdated pages.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { second } from '../../src/catalogue/milliseconds.ts'
import {
  callNext,
  closeCounter,
  finish,
  markAbsent,
  openCounter,
  putBack,
  recall,
  startServing,
} from '../../src/queue/counter.ts'
import { closeDay } from '../../src/queue/day.ts'
import type { Happened, Refused } from '../../src/queue/event.ts'
import type { Hall } from '../../src/queue/hall.ts'
import type { Ticket } from '../../src/queue/ticket.ts'
import { aCounter, aHall, aTicket, at } from './hall.ts'

const buttons = { callNext, recall, startServing, finish, markAbsent, openCounter, closeCounter }
type Button = keyof typeof buttons

const teams = ['reisdocumenten', 'afhalen', 'burgerzaken']

const presses = fc.array(
  fc.record({
    // The usual work of a counter is likelier than opening and closing it.
    button: fc.constantFrom<Button | 'putBack'>(
      'callNext',
      'callNext',
      'callNext',
      'startServing',
      'startServing',
      'finish',
      'recall',
      'markAbsent',
      'putBack',
      'openCounter',
      'closeCounter',
    ),
    counter: fc.integer({ min: 1, max: 3 }),
    outdated: fc.constantFrom(false, false, false, true),
    seconds: fc.integer({ min: 0, max: 90 }),
    serial: fc.integer({ min: 1, max: 8 }),
  }),
  { minLength: 10, maxLength: 60 },
)

const halls = fc
  .record({
    tickets: fc.array(fc.record({ team: fc.constantFrom(...teams), series: fc.constantFrom('A', 'B', 'C') }), {
      maxLength: 8,
    }),
    counters: fc.array(fc.subarray(teams, { minLength: 1 }), { minLength: 3, maxLength: 3 }),
  })
  .map(({ tickets, counters }) =>
    aHall({
      tickets: tickets.map((fields, index) => aTicket({ serial: index + 1, ...fields })),
      counters: counters.map((served, index) => aCounter({ number: index + 1, teams: served })),
    }),
  )

/** What the store does with a turn, in memory. */
function saved(hall: Hall, turn: Happened, lastEvent: number): Hall {
  const tickets = hall.tickets.map((old) => turn.changed.find((ticket) => ticket.serial === old.serial) ?? old)
  const counters = hall.counters.map((old) => {
    const counter = turn.counters.find((one) => one.number === old.number) ?? old
    const own = turn.events.findLastIndex((event) => event.counter === counter.number)
    return own < 0 ? counter : { ...counter, lastEvent: lastEvent + own + 1 }
  })
  return { ...hall, tickets, counters }
}

const inHand = (tickets: readonly Ticket[]) =>
  tickets.flatMap((ticket) => (ticket.state === 'called' || ticket.state === 'serving' ? [ticket.counter] : []))

test('whatever is pressed, one counter has one ticket in hand, one press calls one ticket, and promises stay', () => {
  fc.assert(
    fc.property(halls, presses, (start, pressed) => {
      let hall = start
      let lastEvent = 100
      let now = at('10:30')
      for (const { button, counter, outdated, seconds, serial } of pressed) {
        now += seconds * second
        const seen = (hall.counters[counter - 1]?.lastEvent ?? 0) - (outdated ? 1 : 0)
        const press = (at: Hall): Happened | Refused<string> =>
          button === 'putBack' ? putBack(at, serial) : buttons[button](at, counter, seen, now)
        const turn = press(hall)
        if ('refused' in turn) continue

        expect(outdated && button !== 'putBack').toBe(false)
        expect(turn.events.length).toBeGreaterThan(0)
        expect(turn.events.filter((event) => event.kind === 'ticketCalled').length).toBeLessThanOrEqual(1)
        hall = saved(hall, turn, lastEvent)
        lastEvent += turn.events.length
        expect(new Set(inHand(hall.tickets)).size).toBe(inHand(hall.tickets).length)
        expect(press(hall)).toHaveProperty('refused')
      }
      const promises = (tickets: readonly Ticket[]) =>
        tickets.map(({ serial, number, releaseAt, dueAt }) => ({ serial, number, releaseAt, dueAt }))
      expect(promises(hall.tickets)).toEqual(promises(start.tickets))
      hall = saved(hall, closeDay(hall, new Map(), now), lastEvent)
      expect(hall.tickets.filter((ticket) => !['served', 'missed', 'closed'].includes(ticket.state))).toEqual([])
    }),
    { numRuns: 200 },
  )
})

test('counters that press at once call as many different tickets as there are', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 15 }), fc.integer({ min: 1, max: 10 }), (waiting, counters) => {
      let hall = aHall({
        tickets: Array.from({ length: waiting }, (_, index) => aTicket({ serial: index + 1 })),
        counters: Array.from({ length: counters }, (_, index) => aCounter({ number: index + 1 })),
      })
      for (const { number, lastEvent } of hall.counters) {
        const turn = callNext(hall, number, lastEvent, at('10:30'))
        if (!('refused' in turn)) hall = saved(hall, turn, lastEvent)
      }
      expect(new Set(inHand(hall.tickets)).size).toBe(Math.min(waiting, counters))
    }),
  )
})
