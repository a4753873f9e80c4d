// Any buttons, in any order, at counters that serve different teams, some of them from outdated pages.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { second } from '../../src/catalogue/milliseconds.ts'
import { closeCounter, openCounter, pauseCounter } from '../../src/queue/breaks.ts'
import { callChosen, callNext, finish, goOn, markAbsent, recall, startServing } from '../../src/queue/counter.ts'
import { closeDay } from '../../src/queue/day.ts'
import type { Happened, LoggedEvent, Refused } from '../../src/queue/event.ts'
import { type Hall, isFor } from '../../src/queue/hall.ts'
import { giveBack, park, passOn, takeBack } from '../../src/queue/passing.ts'
import type { Ticket } from '../../src/queue/ticket.ts'
import { type LastTurn, undo } from '../../src/queue/undo.ts'
import { givePriority, putBack, visitorLeaves } from '../../src/queue/visitor.ts'
import { aCounter, aHall, aTicket, at } from './hall.ts'

const teams = ['reisdocumenten', 'afhalen', 'burgerzaken']

interface Pressed {
  counter: number
  seen: number
  now: number
  /** A ticket, a counter or a team to do it with. */
  serial: number
  to: number
}

/** In which state a ticket must be for the buttons that can hardly be hit otherwise. */
const wanted: Record<string, Ticket['state']> = { takeBack: 'parked', putBack: 'absent', giveBack: 'backOffice' }

function aim(hall: Hall, button: string, serial: number): number {
  const those = hall.tickets.filter(({ state }) => state === wanted[button])
  return those[serial % those.length]?.serial ?? serial
}

type Press = (hall: Hall, pressed: Pressed) => Happened | Refused<string>

/** The buttons that a counter's page shows only once, because of `seen`. */
const once = {
  callNext: (hall, { counter, seen, now }) => callNext(hall, counter, seen, now),
  callChosen: (hall, { counter, seen, now, serial }) => callChosen(hall, counter, seen, serial, 'agreed', now),
  recall: (hall, { counter, seen, now }) => recall(hall, counter, seen, now),
  startServing: (hall, { counter, seen, now }) => startServing(hall, counter, seen, now),
  finish: (hall, { counter, seen, now }) => finish(hall, counter, seen, now),
  goOn: (hall, { counter, seen, now }) => goOn(hall, counter, seen, now),
  markAbsent: (hall, { counter, seen }) => markAbsent(hall, counter, seen),
  park: (hall, { counter, seen, now }) => park(hall, counter, seen, now),
  takeBack: (hall, { counter, seen, serial, now }) => takeBack(hall, counter, seen, serial, now),
  toCounter: (hall, { counter, seen, now, to }) => passOn(hall, counter, seen, { counter: to }, 'note', now),
  toTeam: (hall, { counter, seen, now, to }) => passOn(hall, counter, seen, { team: teams[to - 1] ?? '' }, null, now),
  toBackOffice: (hall, { counter, seen, now }) => passOn(hall, counter, seen, { backOffice: true }, null, now),
  leave: (hall, { counter, seen, serial, now }) => visitorLeaves(hall, serial, now, { counter, seen }),
  openCounter: (hall, { counter, seen }) => openCounter(hall, counter, seen),
  pauseCounter: (hall, { counter, seen }) => pauseCounter(hall, counter, seen, null),
  closeCounter: (hall, { counter, seen }) => closeCounter(hall, counter, seen),
} satisfies Record<string, Press>

/** Those that are about a ticket wherever they are pressed. */
const anywhere = {
  putBack: (hall, { serial }) => putBack(hall, serial),
  giveBack: (hall, { serial }) => giveBack(hall, serial),
  givePriority: (hall, { serial, now }) => givePriority(hall, serial, 'other', now),
} satisfies Record<string, Press>

const buttons: Record<string, Press> = { ...once, ...anywhere }
// The usual work of a counter is likelier than all else.
const usual = [
  ...['callNext', 'callNext', 'callNext', 'startServing', 'startServing', 'startServing', 'park', 'takeBack', 'finish'],
  ...['markAbsent', 'putBack', 'giveBack', 'openCounter', 'openCounter'],
]

const presses = fc.array(
  fc.record({
    button: fc.constantFrom(...usual, ...usual, ...usual, 'undo', 'undo', 'undo', 'undo', ...Object.keys(buttons)),
    counter: fc.integer({ min: 1, max: 3 }),
    outdated: fc.constantFrom(false, false, false, true),
    seconds: fc.integer({ min: 0, max: 90 }),
    serial: fc.integer({ min: 1, max: 8 }),
    to: fc.integer({ min: 1, max: 3 }),
  }),
  { minLength: 40, maxLength: 120 },
)

const halls = fc
  .record({
    tickets: fc.array(fc.record({ team: fc.constantFrom(...teams), series: fc.constantFrom('A', 'B', 'C') }), {
      minLength: 2,
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

/** What the store knows of a counter's last turn. */
function lastTurn(hall: Hall, log: LoggedEvent[], counter: number): LastTurn {
  const last = log.find(({ number }) => number === hall.counters[counter - 1]?.lastEvent)
  const events = log.filter((event) => event.turn === last?.turn)
  const serials = events.map(({ ticket }) => ticket)
  const later = log.filter(({ number, ticket }) => number > (last?.number ?? 0) && serials.includes(ticket))
  return { events, tickets: hall.tickets.filter(({ serial }) => serials.includes(serial)), later }
}

const inHand = (tickets: readonly Ticket[]) =>
  tickets.flatMap((ticket) => (ticket.state === 'called' || ticket.state === 'serving' ? [ticket.counter] : []))

const factsOf = (tickets: readonly Ticket[]) =>
  tickets.map(({ serial, number, issuedAt, appointment }) => ({ serial, number, issuedAt, appointment }))

test('whatever is pressed, one counter has one ticket in hand, one press calls one ticket, and promises stay', () => {
  fc.assert(
    fc.property(halls, presses, (start, pressed) => {
      let hall = start
      const log: LoggedEvent[] = []
      /** The hall before the last turn of each counter. */
      const before = new Map<number, Hall>()
      let now = at('10:30')
      for (const { button, counter, outdated, seconds, serial: any, to } of pressed) {
        now += seconds * second
        const serial = aim(hall, button, any)
        const lastEvent = 100 + log.length
        const seen = (hall.counters[counter - 1]?.lastEvent ?? 0) - (outdated ? 1 : 0)
        const press = (at: Hall) =>
          button === 'undo'
            ? undo(at, counter, seen, lastTurn(at, log, counter))
            : (buttons[button]?.(at, { counter, seen, now, serial, to }) ?? { refused: 'no such button' })
        const turn = press(hall)
        if ('refused' in turn) continue

        expect(outdated && !(button in anywhere)).toBe(false)
        expect(turn.events.length).toBeGreaterThan(0)
        expect(turn.events.filter((event) => event.kind === 'ticketCalled').length).toBeLessThanOrEqual(1)
        const after = saved(hall, turn, lastEvent)
        if (button === 'undo') {
          for (const { serial: one } of turn.changed) {
            const was = before.get(counter)?.tickets.find((ticket) => ticket.serial === one)
            const is = after.tickets.find((ticket) => ticket.serial === one)
            // What a colleague wrote is not lost with the act.
            expect({ ...is, note: null }).toEqual({ ...was, note: null })
          }
        } else if (button !== 'givePriority') {
          const promises = ({ tickets }: Hall) =>
            tickets.map(({ releaseAt, dueAt, series }) => [releaseAt, dueAt, series])
          expect(promises(after)).toEqual(promises(hall))
        }
        if (turn.events.some((event) => event.counter === counter)) before.set(counter, hall)
        log.push(
          ...turn.events.map((event, at) => ({ ...event, number: lastEvent + at + 1, at: now, turn: lastEvent + 1 })),
        )
        hall = after
        expect(new Set(inHand(hall.tickets)).size).toBe(inHand(hall.tickets).length)
        expect(press(hall)).toHaveProperty('refused')
        const stranded = hall.tickets.filter(
          ({ forCounter, state }) => state === 'waiting' && hall.counters[(forCounter ?? 0) - 1]?.state === 'closed',
        )
        expect(stranded).toEqual([])
      }
      expect(factsOf(hall.tickets)).toEqual(factsOf(start.tickets))
      hall = saved(hall, closeDay(hall, now), 100 + log.length)
      expect(hall.tickets.filter(({ state }) => !['served', 'missed', 'closed', 'left'].includes(state))).toEqual([])
    }),
    { numRuns: 400 },
  )
})

test('a counter that calls gets somebody who is for it, and never while somebody else waits in vain', () => {
  fc.assert(
    fc.property(halls, presses, (start, pressed) => {
      let hall = start
      let lastEvent = 100
      for (const { button, counter, serial, to } of pressed) {
        const one = hall.counters[counter - 1]
        if (!one || button === 'undo') continue
        const aimed = { counter, seen: one.lastEvent, now: at('10:30'), serial: aim(hall, button, serial), to }
        const turn = buttons[button]?.(hall, aimed)
        const forIt = hall.tickets.filter((ticket) => ticket.state === 'waiting' && isFor(ticket, one))
        if (!turn || 'refused' in turn) {
          if (turn?.refused === 'nobodyWaiting') expect(forIt).toEqual([])
          continue
        }
        const called = turn.events.find((event) => event.kind === 'ticketCalled')
        if (called) expect(forIt.map((ticket) => ticket.serial)).toContain(called.ticket)
        hall = saved(hall, turn, lastEvent)
        lastEvent += turn.events.length
      }
    }),
    { numRuns: 100 },
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
