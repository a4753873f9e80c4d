// What must hold in every hall, with teams that differ from counter to counter, promises kept and broken, ties,
// appointments that came early and late, priorities given on the way, and visitors passed on to one counter.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { minute } from '../../src/catalogue/milliseconds.ts'
import type { QueueRules } from '../../src/queue/hall.ts'
import { eligible, next, orderFor } from '../../src/queue/order.ts'
import { become, type TicketThatIs } from '../../src/queue/ticket.ts'
import { givePriority } from '../../src/queue/visitor.ts'
import { aHall, aTicket, at, rules, series } from './hall.ts'

type Waiting = TicketThatIs<'waiting'>
interface Moment {
  tickets: Waiting[]
  counter: { number: number; teams: string[] }
  now: number
  rules: QueueRules
}

const teams = ['reisdocumenten', 'afhalen', 'burgerzaken']
const shortestPromise = Math.min(...series.map((one) => one.promiseMinutes)) * minute

// Whole minutes in a short morning, so that ties and instants on the very edge of a promise are common.
const ticketFields = fc.record({
  issued: fc.integer({ min: 0, max: 60 }),
  series: fc.constantFrom('A', 'B', 'C', 'P'),
  team: fc.constantFrom(...teams),
  appointmentAfter: fc.option(fc.integer({ min: -15, max: 60 })),
  forCounter: fc.option(fc.constantFrom(3, 4), { freq: 3 }),
  priorityAfter: fc.option(fc.integer({ min: 0, max: 40 }), { freq: 4 }),
})

const moments: fc.Arbitrary<Moment> = fc
  .record({
    fields: fc.array(ticketFields, { maxLength: 14 }),
    counter: fc.record({ number: fc.constantFrom(3, 4, 5), teams: fc.subarray(teams) }),
    minutes: fc.integer({ min: 0, max: 120 }),
    secondPromiseMinutes: fc.constantFrom(0, 20, 35),
    nobodyOvertakes: fc.boolean(),
  })
  .map(({ fields, counter, minutes, secondPromiseMinutes, nobodyOvertakes }) => ({
    tickets: fields.map(ticketOf),
    counter,
    now: at('09:00') + minutes * minute,
    rules: { ...rules, secondPromiseMinutes, nobodyOvertakes },
  }))

function ticketOf(fields: typeof ticketFields extends fc.Arbitrary<infer T> ? T : never, index: number): Waiting {
  const issuedAt = at('09:00') + fields.issued * minute
  const appointmentAt = fields.appointmentAfter === null ? null : issuedAt + fields.appointmentAfter * minute
  const { series, team, forCounter, priorityAfter } = fields
  const ticket = aTicket({ serial: index + 1, series, team, forCounter, issuedAt, appointmentAt })
  if (priorityAfter === null) return ticket
  const given = givePriority(aHall({ tickets: [ticket] }), ticket.serial, 'other', issuedAt + priorityAfter * minute)
  return 'refused' in given ? ticket : (given.changed[0] as Waiting)
}

const nextOf = (moment: Moment) => next(moment.tickets, moment.counter, moment.now, moment.rules)

/** The order once more, from the rule's words alone: no sorting, only "nobody goes before this one". */
function reference({ tickets, counter, now, rules }: Moment): Waiting | undefined {
  const can = tickets.filter(
    (x) =>
      (x.forCounter === null ? counter.teams.some((team) => team === x.team) : x.forCounter === counter.number) &&
      (x.appointmentAt === null || x.appointmentAt - now <= rules.appointmentEarlyMinutes * minute),
  )
  const promise = (x: Waiting) => x.dueAt + (x.dueAt < now ? rules.secondPromiseMinutes * minute : 0)
  const firstBy = (among: Waiting[], value: (x: Waiting) => number) =>
    among.find((x) =>
      among.every((y) => y === x || value(x) < value(y) || (value(x) === value(y) && x.serial < y.serial)),
    )
  const pressing = firstBy(can, promise)
  if (!pressing || !rules.nobodyOvertakes) return pressing
  return firstBy(
    can.filter((x) => x.series === pressing.series),
    (x) => x.releaseAt,
  )
}

const holds = (claim: (moment: Moment) => void) =>
  fc.assert(
    fc.property(moments, (moment) => {
      claim(moment)
    }),
    { numRuns: 500 },
  )

describe('in every hall', () => {
  test('the order is the one that the rule describes', () => {
    holds((moment) => expect(nextOf(moment)?.serial).toBe(reference(moment)?.serial))
  })

  test('nobody starves: past its second promise, only who was released before that moment goes first', () => {
    holds((moment) => {
      const chosen = nextOf(moment)
      for (const one of eligible(moment.tickets, moment.counter, moment.now, moment.rules)) {
        const secondDueAt = one.dueAt + moment.rules.secondPromiseMinutes * minute
        if (moment.now > secondDueAt) expect(chosen?.releaseAt).toBeLessThanOrEqual(secondDueAt - shortestPromise)
      }
    })
  })

  test('nobody overtakes in a series, among those whom the counter can serve', () => {
    holds((moment) => {
      const strict = { ...moment, rules: { ...moment.rules, nobodyOvertakes: true } }
      const chosen = nextOf(strict)
      for (const one of eligible(strict.tickets, strict.counter, strict.now, strict.rules)) {
        if (one.series === chosen?.series) expect(one.releaseAt).toBeGreaterThanOrEqual(chosen.releaseAt)
      }
    })
  })

  test('no counter stands idle while somebody waits whom it can serve', () => {
    holds((moment) => {
      const someone = eligible(moment.tickets, moment.counter, moment.now, moment.rules).length > 0
      expect(nextOf(moment) !== undefined).toBe(someone)
    })
  })

  test('who follow are those whom the counter would call one after the other', () => {
    holds((moment) => {
      let tickets = moment.tickets
      for (const one of orderFor(moment.tickets, moment.counter, moment.now, moment.rules)) {
        expect(one).toBe(reference({ ...moment, tickets }))
        tickets = tickets.filter((ticket) => ticket !== one)
      }
      expect(reference({ ...moment, tickets })).toBeUndefined()
    })
  })

  test('the order in which rows are read changes nothing', () => {
    const shuffled = moments.chain((moment) =>
      fc.tuple(
        fc.constant(moment),
        fc
          .shuffledSubarray(moment.tickets, { minLength: moment.tickets.length })
          .map((tickets) => ({ ...moment, tickets })),
      ),
    )
    fc.assert(
      fc.property(shuffled, ([moment, other]) => {
        expect(nextOf(other)).toBe(nextOf(moment))
      }),
    )
  })

  test('moving every instant by as much changes nothing', () => {
    const shift = fc.integer({ min: -400 * 24 * 60, max: 400 * 24 * 60 }).map((minutes) => minutes * minute)
    fc.assert(
      fc.property(moments, shift, (moment, by) => {
        const tickets = moment.tickets.map((ticket) => ({
          ...ticket,
          issuedAt: ticket.issuedAt + by,
          releaseAt: ticket.releaseAt + by,
          dueAt: ticket.dueAt + by,
          appointmentAt: ticket.appointmentAt === null ? null : ticket.appointmentAt + by,
        }))
        expect(nextOf({ ...moment, tickets, now: moment.now + by })?.serial).toBe(nextOf(moment)?.serial)
      }),
    )
  })

  test('time passing changes nothing until a promise ends or an appointment may be called', () => {
    fc.assert(
      fc.property(moments, fc.integer({ min: 1, max: 10 * minute }), (moment, passed) => {
        const later = { ...moment, now: moment.now + passed }
        const crossed = (instant: number) => instant >= moment.now && instant <= later.now
        const edges = moment.tickets.flatMap(({ dueAt, appointmentAt }) => [
          dueAt,
          (appointmentAt ?? 0) - moment.rules.appointmentEarlyMinutes * minute,
        ])
        fc.pre(!edges.some(crossed))
        expect(nextOf(later)).toBe(nextOf(moment))
      }),
    )
  })

  test('one team more at a counter never shrinks whom it can serve', () => {
    fc.assert(
      fc.property(moments, fc.constantFrom(...teams), (moment, team) => {
        const more = { ...moment.counter, teams: [...moment.counter.teams, team] }
        const serials = (counter: Moment['counter']) =>
          eligible(moment.tickets, counter, moment.now, moment.rules).map((ticket) => ticket.serial)
        expect(serials(more)).toEqual(expect.arrayContaining(serials(moment.counter)))
      }),
    )
  })

  test('a shorter promise never makes a ticket wait longer at its issue', () => {
    fc.assert(
      fc.property(moments, ticketFields, (moment, fields) => {
        const longer = { ...ticketOf(fields, 50), issuedAt: moment.now, releaseAt: moment.now, appointmentAt: null }
        const open = { ...moment.rules, nobodyOvertakes: false }
        const place = (promise: number) => {
          const ticket = { ...longer, dueAt: moment.now + promise * minute }
          return orderFor([...moment.tickets, ticket], moment.counter, moment.now, open).indexOf(ticket)
        }
        expect(place(10)).toBeLessThanOrEqual(place(20))
      }),
    )
  })

  test('who comes later in a series changes nothing for the order among those who were there', () => {
    holds((moment) => {
      const strict = { ...moment.rules, nobodyOvertakes: true }
      const latest = Math.max(moment.now, ...moment.tickets.map((ticket) => ticket.releaseAt))
      const late = aTicket({ serial: 99, issuedAt: latest, team: 'afhalen' })
      const inSeries = (tickets: Waiting[]) =>
        orderFor(tickets, moment.counter, moment.now, strict)
          .filter((ticket) => ticket.series === late.series && ticket !== late)
          .map((ticket) => ticket.serial)
      expect(inSeries([...moment.tickets, late])).toEqual(inSeries(moment.tickets))
    })
  })
})

test('a day of presses at counters that differ calls each ticket once and leaves nobody they can serve', () => {
  const staffed = fc.array(fc.subarray(teams, { minLength: 1 }), { minLength: 1, maxLength: 4 })
  fc.assert(
    fc.property(moments, staffed, fc.integer({ min: 1, max: 9 }), (moment, counters, minutesApart) => {
      let tickets = moment.tickets
      const called: number[] = []
      for (let press = 0; press < 200; press++) {
        const now = at('09:00') + press * minutesApart * minute
        const number = (press % counters.length) + 3
        const counter = { number, teams: counters[press % counters.length] ?? [] }
        const arrived = tickets.filter((ticket) => ticket.issuedAt <= now)
        const chosen = next(arrived, counter, now, moment.rules)
        expect(chosen).toBe(reference({ ...moment, tickets: arrived, counter, now }))
        if (!chosen) continue
        called.push(chosen.serial)
        tickets = tickets.filter((ticket) => ticket !== chosen)
      }
      expect(new Set(called).size).toBe(called.length)
      const stays = ({ team, forCounter }: Waiting) =>
        forCounter === null ? !counters.some((served) => served.includes(team)) : forCounter >= counters.length + 3
      expect(tickets.filter((ticket) => !stays(ticket))).toEqual([])
    }),
    { numRuns: 60 },
  )
})

test('a ticket that was called in vain and put back stands where it stood', () => {
  holds((moment) => {
    const chosen = nextOf(moment)
    fc.pre(chosen !== undefined)
    const absent = become(chosen, { state: 'absent', counter: 3, calledAt: 1, lastCalledAt: 1, calls: 1 })
    const again = moment.tickets.map((ticket) => (ticket === chosen ? become(absent, { state: 'waiting' }) : ticket))
    expect(nextOf({ ...moment, tickets: again })).toEqual(chosen)
  })
})
