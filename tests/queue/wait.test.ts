// What visitors are told of their wait: bands, their edges, and when they change.
import { describe, expect, test } from 'vitest'
import { minute } from '../../src/catalogue/milliseconds.ts'
import { aheadOf } from '../../src/queue/ahead.ts'
import type { Hall } from '../../src/queue/hall.ts'
import type { Outlook } from '../../src/queue/outlook.ts'
import { never } from '../../src/queue/scene.ts'
import type { PredictedBand } from '../../src/queue/ticket.ts'
import { bandOf, endOf, longerOf, toldNext } from '../../src/queue/wait.ts'
import { aCounter, aHall, aTicket, at, servedSince } from './hall.ts'
import { anOutlook, now, walkIns } from './outlook.ts'

const options = { arrivalsMs: 75 * minute, paths: 50, seed: 20261124 }
const ahead = (outlook: Partial<Outlook>, told = new Map<number, PredictedBand>()) =>
  aheadOf(anOutlook(outlook), options, told)
const walkIn = { team: 'reisdocumenten', series: 'B', appointmentAt: null, releaseAt: now, dueAt: now + 20 * minute }
const calls = (...minutes: number[]) => Int32Array.from(minutes, (one) => one * minute)
const band = (medianMinutes: number, p90Minutes: number): PredictedBand => {
  const up = (minutes: number) => 5 * Math.ceil(minutes / 5)
  return { fromMinutes: up(medianMinutes), untilMinutes: up(p90Minutes), medianMinutes, p90Minutes }
}

describe('a band', () => {
  test.each([
    [calls(0, 0, 0), 0, 0],
    [calls(1, 1, 1), 5, 5],
    [calls(5, 5, 5), 5, 5],
    [calls(5.1, 5.1, 5.1), 10, 10],
    [calls(3, 11, 19), 15, 20],
    [calls(0, 0, 8), 0, 10],
  ])('of calls %j goes from %i to %i: the median and the 90th percentile, both upwards', (moments, from, until) => {
    expect(bandOf(moments)).toMatchObject({ fromMinutes: from, untilMinutes: until })
  })

  test('keeps the prediction itself beside what is told', () => {
    const hundred = Int32Array.from({ length: 99 }, (_, at) => (at + 1) * minute)
    expect(bandOf(hundred)).toEqual({ fromMinutes: 50, untilMinutes: 90, medianMinutes: 50, p90Minutes: 90 })
  })

  test('is not told when in one of ten cases nobody ever calls', () => {
    expect(bandOf(Int32Array.of(...Array(17).fill(0), never, never, never))).toBeNull()
    expect(bandOf(Int32Array.of(...Array(99).fill(0), never))).toMatchObject({ untilMinutes: 0 })
  })

  test('of two is the longer one by its end, and by its begin when they end alike', () => {
    expect(longerOf(band(4, 19), band(11, 14))).toEqual(band(4, 19))
    expect(longerOf(band(4, 14), band(11, 14))).toEqual(band(11, 14))
  })
})

describe('what was told stays', () => {
  test.each([
    ['as long as it moves by less than five minutes', band(14, 24), band(11, 20), band(14, 24)],
    ['until the median moved by five minutes', band(14, 24), band(9, 20), band(9, 20)],
    ['until the 90th percentile did', band(14, 24), band(12, 19), band(12, 19)],
    ['until it is nearly the turn', band(3, 7), band(2, 5), band(2, 5)],
    ['unless the median is above it', band(9, 12), band(10.1, 13), band(10.1, 13)],
    ['and the median may rise up to it', band(8, 12), band(10, 13), band(8, 12)],
  ])('%s', (_, told, predicted, shown) => {
    expect(toldNext(told, predicted)).toEqual(shown)
  })

  test('and the first is what is predicted', () => {
    expect(toldNext(null, band(3, 9))).toEqual(band(3, 9))
  })

  test('from the number on: a visitor hears at first what was told at issue', () => {
    const told = band(4, 9)
    const first = aTicket({ serial: 1, band: told }, servedSince('10:25'))
    const waits = aTicket({ serial: 2, issuedAt: now, band: band(6, 16) })
    const hall = aHall({ tickets: [first, waits] })
    const predicted = ahead({ hall: aHall({ tickets: [first, { ...waits, band: null }] }) }).toldTo(waits)
    expect(predicted).not.toMatchObject({ fromMinutes: 10, untilMinutes: 20 })
    expect(ahead({ hall }).toldTo(waits)).toMatchObject({ fromMinutes: 10, untilMinutes: 20 })
  })
})

describe('who comes now', () => {
  const busy = (count: number): Hall =>
    aHall({
      tickets: [
        aTicket({ serial: 1 }, servedSince('10:24')),
        ...Array.from({ length: count }, (_, place) => aTicket({ serial: place + 2, issuedAt: at('10:20') + place })),
      ],
    })

  test('waits not at all when a counter is free', () => {
    expect(ahead({}).ofNewcomer(walkIn)).toMatchObject({ fromMinutes: 0, untilMinutes: 0 })
    const hall = aHall({ counters: [aCounter(), aCounter({ number: 4 })], tickets: busy(0).tickets })
    expect(ahead({ hall }).ofNewcomer(walkIn)).toMatchObject({ untilMinutes: 0 })
  })

  test('waits longer the more people are before', () => {
    const medians = [0, 1, 3, 6].map((count) => ahead({ hall: busy(count) }).ofNewcomer(walkIn)?.medianMinutes ?? 0)
    expect(medians).toEqual(medians.toSorted((a, b) => a - b))
    expect(medians[3]).toBeGreaterThan(40)
  })

  test('hears nothing while no counter serves the team', () => {
    const hall = aHall({ counters: [aCounter({ state: 'closed' })] })
    expect(ahead({ hall }).ofNewcomer(walkIn)).toBeNull()
    expect(ahead({}).ofNewcomer({ ...walkIn, team: 'afhalen' })).toBeNull()
    expect(ahead({ hall }).endOfVisit(walkIn, [{ product: 'paspoort', persons: 1 }])).toBeNull()
  })

  test('with an appointment later on waits for its time, but for how early it may be called', () => {
    const soon = { ...walkIn, series: 'A', appointmentAt: now + 35 * minute, releaseAt: now + 35 * minute }
    const waits = ahead({}).ofNewcomer({ ...soon, dueAt: soon.releaseAt + 5 * minute })
    expect(waits).toMatchObject({ medianMinutes: 20, p90Minutes: 20 })
  })

  test('is told per series the wait of its longest team, and nothing of a series for which nobody comes', () => {
    const hall = aHall({
      counters: [aCounter(), aCounter({ number: 4, teams: ['burgerzaken'] })],
      tickets: busy(3).tickets,
    })
    const both = [walkIns(2), walkIns(2, 'burgerzaken')]
    const stretch = { ...walkIns(2), kinds: both.flatMap(({ kinds }) => kinds) }
    const bands = ahead({ hall, walkIns: [stretch] }).ofSeries()
    expect([...bands.keys()]).toEqual(['B'])
    expect(bands.get('B')?.fromMinutes).toBeGreaterThan(20)
    expect(bands.get('B')?.untilMinutes).toBeGreaterThan(20)
  })

  test('is done when the visit is, in nine of ten cases', () => {
    const end = ahead({}).endOfVisit(walkIn, [{ product: 'paspoort', persons: 1 }]) ?? 0
    expect((end - now) / minute).toBeGreaterThan(15)
    expect((end - now) / minute).toBeLessThan(25)
    expect(endOf(calls(10, 10), calls(5, 5))).toBe(15 * minute)
  })
})
