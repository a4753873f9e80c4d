import { describe, expect, test } from 'vitest'
import { products as townProducts } from '../../db/town/products.ts'
import { minute } from '../../src/catalogue/milliseconds.ts'
import type { OpenBlock } from '../../src/catalogue/opening.ts'
import { nothingLearned } from '../../src/queue/learned.ts'
import { type OutlookFacts, outlookOf } from '../../src/queue/outlook.ts'
import { aCounter, aHall, at, series } from './hall.ts'

const expected = { walkInsPerHour: 6, noShowPercent: 10, breakMinutes: 15 }
const block = (team: string, from: string, until: string, counters = 1, walkIns = true): OpenBlock => ({
  team,
  from: at(from),
  until: at(until),
  counters,
  online: counters,
  walkIns,
  stepMinutes: 10,
})
/** A passport, its collection, and naturalisation, for which nobody can just come in. */
const products = new Map(
  townProducts
    .filter(({ code }) => ['paspoort', 'paspoort-afhalen', 'naturalisatie'].includes(code))
    .map((product) => [
      product.code,
      { ...product, group: product.productGroup, walkIn: product.code !== 'naturalisatie' },
    ]),
)
const teams = [
  { code: 'reisdocumenten', name: 'Reisdocumenten', products: ['paspoort', 'naturalisatie'] },
  { code: 'afhalen', name: 'Afhalen', products: ['paspoort-afhalen'] },
]
const looking = (facts: Partial<OutlookFacts>) =>
  outlookOf(
    {
      hall: aHall(),
      now: at('10:30'),
      until: at('13:00'),
      visits: [],
      arrived: new Map(),
      blocks: [],
      offer: { location: 'stadskantoor', date: '2026-11-24', products, teams, series },
      since: new Map(),
      learned: nothingLearned,
      zone: 'Europe/Amsterdam',
      ...facts,
    },
    expected,
  )

describe('walk-ins', () => {
  const comingOf = (facts: Partial<OutlookFacts>) =>
    looking(facts).walkIns.map(({ from, until, kinds }) => [
      (from - at('10:30')) / minute,
      (until - at('10:30')) / minute,
      ...kinds.map(({ team, series, perHour }) => `${team} ${series} ${perHour.toFixed(1)}`),
    ])

  test('come as often as the municipality guesses when the hall opens, the same for each product', () => {
    const blocks = [block('reisdocumenten', '10:30', '17:00'), block('afhalen', '10:30', '17:00')]
    expect(comingOf({ blocks })).toEqual([[0, 150, 'reisdocumenten B 3.0', 'afhalen C 3.0']])
  })

  test('come as often as they did, the longer the day lasts', () => {
    const blocks = [block('reisdocumenten', '08:30', '17:00'), block('afhalen', '08:30', '17:00')]
    const arrived = new Map([
      ['paspoort', 27],
      ['paspoort-afhalen', 3],
    ])
    expect(comingOf({ blocks, arrived })).toEqual([[0, 150, 'reisdocumenten B 10.0', 'afhalen C 2.0']])
  })

  test('come only while a block takes them', () => {
    const blocks = [
      block('reisdocumenten', '09:30', '12:00'),
      block('reisdocumenten', '12:00', '17:00', 1, false),
      block('afhalen', '11:30', '12:30'),
    ]
    expect(comingOf({ blocks })).toEqual([
      [0, 60, 'reisdocumenten B 1.5'],
      [60, 90, 'reisdocumenten B 1.5', 'afhalen C 1.5'],
      [90, 120, 'afhalen C 1.5'],
    ])
  })

  describe('on a weekday that is known', () => {
    const usual = new Map([['paspoort', Float64Array.from({ length: 48 }, (_, half) => (half < 22 ? 3 : 1))]])
    const learned = { ...nothingLearned, walkIns: usual }
    const blocks = [block('reisdocumenten', '09:30', '12:00')]

    test('come half hour by half hour as they did', () => {
      const arrived = new Map([['paspoort', 3 * 21]])
      expect(comingOf({ blocks, learned, arrived })).toEqual([
        [0, 30, 'reisdocumenten B 6.0'],
        [30, 60, 'reisdocumenten B 2.0'],
        [60, 90, 'reisdocumenten B 2.0'],
      ])
    })

    test('come more often when the day is busier', () => {
      const twice = comingOf({ blocks, learned, arrived: new Map([['paspoort', 2 * 63 + 6]]) })
      expect(twice[0]).toEqual([0, 30, 'reisdocumenten B 12.0'])
    })

    test('do not come for what nobody came for', () => {
      expect(comingOf({ blocks: [block('afhalen', '09:30', '12:00')], learned })).toEqual([])
    })
  })

  test('do not come to a hall that is closed', () => {
    expect(comingOf({})).toEqual([])
  })
})

describe('the counters', () => {
  test.each([
    ['break', '10:20', '10:35'],
    [null, '10:29', '10:44'],
    ['break', '09:00', '10:35'],
  ] as const)('with a break (%s) since %s are back at %s', (pausedFor, since, back) => {
    const hall = aHall({ counters: [aCounter({ state: 'paused', pausedFor })] })
    expect(looking({ hall, since: new Map([[3, at(since)]]) }).backAt).toEqual(new Map([[3, at(back)]]))
  })

  test.each(['meeting', 'otherWork', 'trouble'] as const)('away for %s are not waited for', (pausedFor) => {
    const hall = aHall({ counters: [aCounter({ state: 'paused', pausedFor })] })
    expect(looking({ hall }).backAt.size).toBe(0)
  })

  test('of which half has lunch are not all there when those come back: then the others go', () => {
    const blocks = [
      block('reisdocumenten', '08:30', '10:00', 4),
      block('reisdocumenten', '10:00', '11:30', 2),
      block('reisdocumenten', '11:30', '17:00', 4),
    ]
    const away = (paused: number[]) => {
      const counters = [1, 2, 3, 4].map((number) =>
        aCounter({ number, state: paused.includes(number) ? 'paused' : 'open', pausedFor: 'break' }),
      )
      const since = new Map(paused.map((number) => [number, at('10:25')]))
      return looking({ hall: aHall({ counters }), blocks, since }).away
    }
    expect(away([1, 2])).toEqual([
      { from: at('10:40'), counters: 2 },
      { from: at('11:30'), counters: 0 },
      { from: at('17:00'), counters: 0 },
    ])
    expect(away([])).toEqual([
      { from: at('11:30'), counters: 0 },
      { from: at('17:00'), counters: 0 },
    ])
  })

  test('are fewer where the plan has fewer, and as many as they are after closing time', () => {
    const blocks = [
      block('reisdocumenten', '08:30', '12:00', 2),
      block('reisdocumenten', '12:00', '13:00'),
      block('burgerzaken', '08:30', '13:00'),
    ]
    expect(looking({ blocks }).away).toEqual([
      { from: at('12:00'), counters: 1 },
      { from: at('13:00'), counters: 0 },
    ])
  })
})
