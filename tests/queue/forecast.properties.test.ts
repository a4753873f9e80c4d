// The roll-forward calls whom the counters call: its quick rule is that of order.ts, and no promise of that is broken.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { minute } from '../../src/catalogue/milliseconds.ts'
import { advise } from '../../src/queue/advice.ts'
import { outcomeOf } from '../../src/queue/forecast.ts'
import type { Hall } from '../../src/queue/hall.ts'
import { next } from '../../src/queue/order.ts'
import { nextPlace, roll } from '../../src/queue/roll.ts'
import { never, withAct } from '../../src/queue/scene.ts'
import type { Ticket } from '../../src/queue/ticket.ts'
import { aCounter, aHall, aTicket, rules, servedSince } from './hall.ts'
import { anOutlook, now, rolledOf, twoHours, walkIns } from './outlook.ts'

const teams = ['afhalen', 'burgerzaken', 'reisdocumenten']
const waiting = fc
  .record({
    series: fc.constantFrom('A', 'B', 'C', 'P'),
    team: fc.constantFrom(...teams),
    minutesAgo: fc.integer({ min: 0, max: 70 }),
    appointmentIn: fc.option(fc.integer({ min: -30, max: 40 })),
    forCounter: fc.option(fc.constantFrom(1, 2, 9), { freq: 8 }),
  })
  .map(({ series, team, minutesAgo, appointmentIn, forCounter }) => (serial: number): Ticket => {
    const issuedAt = now - minutesAgo * minute
    const appointmentAt = appointmentIn === null ? null : now + appointmentIn * minute
    return aTicket({ serial, series, team, issuedAt, appointmentAt, forCounter })
  })

const halls = fc
  .record({
    tickets: fc.array(waiting, { maxLength: 25 }),
    staffed: fc.array(fc.subarray(teams, { minLength: 1 }), { minLength: 1, maxLength: 4 }),
    states: fc.array(fc.constantFrom('open' as const, 'open' as const, 'closed' as const), {
      minLength: 4,
      maxLength: 4,
    }),
    serving: fc.subarray([1, 2, 3, 4]),
    nobodyOvertakes: fc.boolean(),
    secondPromiseMinutes: fc.constantFrom(0, 20),
  })
  .map(({ tickets, staffed, states, serving, ...settings }): Hall => {
    const counters = staffed.map((served, at) =>
      aCounter({ number: at + 1, teams: served, state: states[at] ?? 'open' }),
    )
    const served = serving
      .filter((number) => counters[number - 1]?.state === 'open')
      .map((number) => aTicket({ serial: 100 + number }, servedSince('10:24', number)))
    return aHall({
      tickets: [...tickets.map((make, at) => make(at + 1)), ...served],
      counters,
      rules: { ...rules, ...settings },
    })
  })

test('each counter would call the very ticket that order.ts gives it, at any moment', () => {
  fc.assert(
    fc.property(halls, fc.integer({ min: 0, max: 90 }), (hall, minutes) => {
      const scene = rolledOf(anOutlook({ hall }), 1)
      const path = scene.paths[0]
      if (!path) throw new Error('No path')
      const later = minutes * minute
      const all = Int32Array.from({ length: path.visitors }, (_, at) => at)
      const entered = all.filter((at) => (path.enterAt[at] ?? never) <= later)
      for (const [at, counter] of hall.counters.entries()) {
        const place = nextPlace(scene, path, entered, entered.length, at, later)
        const serial = place < 0 ? undefined : path.serial[entered[place] ?? 0]
        expect(serial).toBe(next(hall.tickets, counter, now + later, hall.rules)?.serial)
      }
    }),
    { numRuns: 300 },
  )
})

test('a hall that is rolled forward calls nobody twice, nobody too early, and nobody for two counters at once', () => {
  fc.assert(
    fc.property(halls, fc.integer({ min: 0, max: 20 }), (hall, perHour) => {
      const scene = rolledOf(anOutlook({ hall, walkIns: [walkIns(perHour + 0.1)] }), 2)
      for (const path of scene.paths) {
        const calledAt = roll(scene, path)
        const called = [...calledAt.keys()].filter((at) => calledAt[at] !== never)
        for (const at of called) expect(calledAt[at]).toBeGreaterThanOrEqual(path.enterAt[at] ?? never)
        const open = hall.counters.filter(({ state }) => state === 'open').length
        const moments = called.map((at) => calledAt[at] ?? 0)
        for (const moment of moments) {
          const atWork = called.filter((at) => {
            const start = calledAt[at] ?? 0
            return start <= moment && moment < start + (path.length[at] ?? 0)
          })
          expect(atWork.length).toBeLessThanOrEqual(open)
        }
      }
    }),
    { numRuns: 100 },
  )
})

test('no advice ever makes anything worse for the same visitors', () => {
  let given = 0
  fc.assert(
    fc.property(halls, fc.integer({ min: 0, max: 30 }), (hall, perHour) => {
      const scene = rolledOf(anOutlook({ hall, walkIns: [walkIns(perHour + 0.1)] }), 12)
      const advice = advise(scene, hall, twoHours)
      if (typeof advice === 'string') return
      given += 1
      const [without, after] = [outcomeOf(scene, twoHours), outcomeOf(withAct(scene, advice.act), twoHours)]
      expect([advice.without, advice.with]).toEqual([without, after])
      expect(after.keptShare).toBeGreaterThanOrEqual(without.keptShare)
      expect(after.uncalled).toBeLessThanOrEqual(without.uncalled)
      expect(after.waitMinutes).toBeLessThanOrEqual(without.waitMinutes + (advice.act.act === 'close' ? 0.5 : 0))
    }),
    { numRuns: 120 },
  )
  expect(given).toBeGreaterThan(30)
})
