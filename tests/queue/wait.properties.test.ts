// What holds of every prediction, whatever the hall.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { minute } from '../../src/catalogue/milliseconds.ts'
import { aheadOf } from '../../src/queue/ahead.ts'
import type { Hall } from '../../src/queue/hall.ts'
import type { Ticket } from '../../src/queue/ticket.ts'
import { callsOfWaiting, endOf } from '../../src/queue/wait.ts'
import { aCounter, aHall, aTicket, servedSince } from './hall.ts'
import { anOutlook, now, rolledOf, walkIns } from './outlook.ts'

const teams = ['afhalen', 'burgerzaken', 'reisdocumenten']
const options = { arrivalsMs: 75 * minute, paths: 20, seed: 20261124 }

const waitsIn = (letters: readonly string[]) =>
  fc
    .array(
      fc.record({
        series: fc.constantFrom(...letters),
        team: fc.constantFrom(...teams),
        minutesAgo: fc.integer({ min: 0, max: 50 }),
      }),
      { maxLength: 15 },
    )
    .map((some) =>
      some
        .toSorted((a, b) => b.minutesAgo - a.minutesAgo)
        .map(
          ({ series, team, minutesAgo }, place): Ticket =>
            aTicket({ serial: place + 1, series, team, issuedAt: now - minutesAgo * minute }),
        ),
    )

const hallWith = (letters: readonly string[]) =>
  fc
    .record({
      tickets: waitsIn(letters),
      staffed: fc.array(fc.subarray(teams, { minLength: 1 }), { minLength: 1, maxLength: 4 }),
      serving: fc.subarray([1, 2, 3, 4]),
    })
    .map(({ tickets, staffed, serving }): Hall => {
      const counters = staffed.map((served, at) => aCounter({ number: at + 1, teams: served }))
      const served = serving
        .filter((number) => number <= staffed.length)
        .map((number) => aTicket({ serial: 100 + number }, servedSince('10:24', number)))
      return aHall({ tickets: [...tickets, ...served], counters })
    })

const bandsOf = (hall: Hall, perHour = 12) => {
  const { toldTo } = aheadOf(anOutlook({ hall, walkIns: [walkIns(perHour)] }), options, new Map())
  return hall.tickets.filter(({ state }) => state === 'waiting').map((ticket) => [ticket.serial, toldTo(ticket)])
}

test('the same hall is told the same, in whatever order its rows are read', () => {
  const shuffled = hallWith(['A', 'B', 'C']).chain((hall) =>
    fc.shuffledSubarray([...hall.tickets], { minLength: hall.tickets.length }).map((tickets) => ({ hall, tickets })),
  )
  fc.assert(
    fc.property(shuffled, ({ hall, tickets }) => {
      expect(bandsOf(hall)).toEqual(bandsOf(hall))
      expect(new Map(bandsOf({ ...hall, tickets }) as [number, unknown][])).toEqual(
        new Map(bandsOf(hall) as [number, unknown][]),
      )
    }),
    { numRuns: 40 },
  )
})

test('nobody is told less than the median, and no band ends before it begins', () => {
  fc.assert(
    fc.property(hallWith(['A', 'B', 'C', 'P']), (hall) => {
      const { toldTo, ofNewcomer } = aheadOf(anOutlook({ hall, walkIns: [walkIns(12)] }), options, new Map())
      const walkIn = { team: 'reisdocumenten', series: 'B', appointmentAt: null, releaseAt: now, dueAt: now }
      for (const band of [...hall.tickets.map(toldTo), ofNewcomer(walkIn)]) {
        if (!band) continue
        expect(band).toHaveProperty('medianMinutes')
        const { medianMinutes, p90Minutes } = band as typeof band & { medianMinutes: number; p90Minutes: number }
        expect(band.fromMinutes).toBeGreaterThanOrEqual(medianMinutes)
        expect(band.untilMinutes).toBeGreaterThanOrEqual(Math.max(p90Minutes, band.fromMinutes))
        expect([band.fromMinutes % 5, band.untilMinutes % 5]).toEqual([0, 0])
      }
    }),
    { numRuns: 60 },
  )
})

test('one more in the series changes nothing for whoever came before: their turn is the same on every path', () => {
  fc.assert(
    fc.property(hallWith(['B']), fc.constantFrom(...teams), (hall, team) => {
      const more = { ...hall, tickets: [...hall.tickets, aTicket({ serial: 200, series: 'B', team, issuedAt: now })] }
      const [before, after] = [hall, more].map((one) => callsOfWaiting(rolledOf(anOutlook({ hall: one }), 20)))
      for (const [serial, calls] of before ?? []) expect(after?.get(serial)).toEqual(calls)
    }),
    { numRuns: 100 },
  )
})

test('somebody who stands at the end waits no longer when one more counter serves them', () => {
  fc.assert(
    fc.property(hallWith(['B']), (hall) => {
      const walkIn = { team: 'afhalen', series: 'B', appointmentAt: null, releaseAt: now, dueAt: now + 20 * minute }
      const wider = { ...hall, counters: [...hall.counters, aCounter({ number: 9, teams: ['afhalen'] })] }
      const [before, after] = [hall, wider].map((one) =>
        aheadOf(anOutlook({ hall: one }), options, new Map()).ofNewcomer(walkIn),
      )
      if (before && after) expect(after.medianMinutes).toBeLessThanOrEqual(before.medianMinutes)
    }),
    { numRuns: 60 },
  )
})

test('what a newcomer is told does not depend on who asked before', () => {
  const newcomers = teams.map((team) => ({
    ...{ team, series: 'B', appointmentAt: null, releaseAt: now, dueAt: now + 20 * minute },
  }))
  fc.assert(
    fc.property(hallWith(['A', 'B', 'C']), (hall) => {
      const told = (asking: typeof newcomers) => {
        const ahead = aheadOf(anOutlook({ hall, walkIns: teams.map((team) => walkIns(4, team)) }), options, new Map())
        return new Map(asking.map((newcomer) => [newcomer.team, ahead.ofNewcomer(newcomer)]))
      }
      expect(told(newcomers)).toEqual(told(newcomers.toReversed()))
    }),
    { numRuns: 30 },
  )
})

test('the end of a visit is the percentile of every call with every length', () => {
  const row = fc.array(fc.integer({ min: 0, max: 5_000_000 }), { minLength: 1, maxLength: 20 })
  const ascending = row.map((numbers) => Int32Array.from(numbers).sort())
  fc.assert(
    fc.property(ascending, ascending, (calls, lengths) => {
      const ends = [...calls].flatMap((call) => [...lengths].map((length) => call + length)).sort((a, b) => a - b)
      const place = Math.min(ends.length - 1, Math.max(0, 0.9 * (ends.length + 1) - 1))
      const [low, high] = [ends[Math.floor(place)] ?? 0, ends[Math.ceil(place)] ?? 0]
      expect(endOf(calls, lengths)).toBeCloseTo(low + (high - low) * (place - Math.floor(place)), 3)
    }),
  )
})
