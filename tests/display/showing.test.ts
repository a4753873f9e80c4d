import { describe, expect, test } from 'vitest'
import type { Block, Plan } from '../../src/catalogue/opening.ts'
import type { Call, Shown } from '../../src/display/board.ts'
import { showing } from '../../src/display/showing.ts'
import { at } from '../queue/hall.ts'

const block = (fromMinute: number, untilMinute: number): Block => ({
  id: 'ochtend',
  location: 'stadskantoor',
  team: 'reisdocumenten',
  weekdays: [1, 2, 3, 4, 5],
  fromMinute,
  untilMinute,
  counters: 1,
  online: 1,
  walkIns: true,
  stepMinutes: 10,
  validFrom: '2026-01-05',
  validUntil: null,
  everyWeeks: 1,
})

/** Open from nine to twelve and from one to five. */
const plan: Plan = {
  zone: 'Europe/Amsterdam',
  blocks: [block(540, 720), block(780, 1020)],
  exceptions: [],
  holidays: new Set(),
}

const aCall = (wall: string): Call => ({ event: 1, serial: 1, number: 'B001', counter: 3, at: at(wall), times: 1 })
const everything: Shown = { layout: 'large', series: null, counters: null }
const shownAt = (wall: string, hall: { calls?: Call[]; someWait?: boolean; plan?: Plan }, shown = everything) =>
  showing({ calls: [], someWait: false, plan, ...hall }, shown, at(wall))
const state = (calls: Call[], wall: string) => shownAt(wall, { calls }).state

describe('a display', () => {
  test.each<[string, Call[], string, string]>([
    ['welcomes when it is open and nobody was called', [], '09:00', 'welcome'],
    ['shows calls as soon as there are', [aCall('09:01')], '09:01', 'calls'],
    ['keeps the last call for as long as it is open', [aCall('09:01')], '11:59', 'calls'],
    ['says closed before the first block', [], '08:59', 'closed'],
    ['says closed at the end of the last block', [], '17:00', 'closed'],
    ['says closed between two blocks', [aCall('11:00')], '12:30', 'closed'],
    ['keeps a call for three minutes after closing time', [aCall('16:58')], '17:01', 'calls'],
    ['shows calls that are made after closing time', [aCall('17:10')], '17:13', 'calls'],
    ['says closed when the last call is older than that', [aCall('16:56')], '17:00', 'closed'],
  ])('%s', (_claim, calls, wall, expected) => {
    expect(state(calls, wall)).toBe(expected)
  })

  test('says when it opens again: today, or on the next day that has a block', () => {
    const noon = { state: 'closed', opensAt: at('13:00'), someWait: true, dark: false }
    expect(shownAt('12:30', { someWait: true })).toEqual(noon)
    const opensAt = at('09:00') + 86_400_000
    expect(shownAt('17:30', {})).toEqual({ state: 'closed', opensAt, someWait: false, dark: true })
  })

  test.each([
    ['17:00', false, true],
    ['17:00', true, false],
    ['07:59', false, true],
    ['08:00', false, false],
    ['12:30', false, false],
  ])('at %s, closed, while somebody waits: %s, is dark: %s', (wall, someWait, dark) => {
    expect(shownAt(wall, { someWait })).toMatchObject({ state: 'closed', dark })
  })

  test('without any plan says closed, and not when it opens', () => {
    const never = { state: 'closed', opensAt: null, someWait: false, dark: true }
    expect(shownAt('10:00', { plan: { ...plan, blocks: [] } })).toEqual(never)
  })

  test('for one counter says which, as long as nobody was called there', () => {
    const welcome = (counters: number[] | null) => shownAt('09:00', {}, { ...everything, counters })
    expect(welcome([4])).toEqual({ state: 'welcome', counter: 4 })
    expect([welcome([4, 5]), welcome(null)]).toEqual([
      { state: 'welcome', counter: null },
      { state: 'welcome', counter: null },
    ])
  })

  test('shows calls of its own series and counters only', () => {
    const calls = [
      { ...aCall('09:00'), event: 1, number: 'A001', counter: 1 },
      { ...aCall('09:00'), event: 2, number: 'B001', counter: 1 },
      { ...aCall('09:00'), event: 3, number: 'A002', counter: 2 },
    ]
    const numbers = (shown: Partial<Shown>) => {
      const found = shownAt('09:00', { calls }, { ...everything, ...shown })
      return found.state === 'calls' ? [found.newest, ...found.list].map(({ number }) => number) : []
    }
    expect(numbers({})).toEqual(['A002', 'B001', 'A001'])
    expect(numbers({ series: ['A'] })).toEqual(['A002', 'A001'])
    expect(numbers({ counters: [1] })).toEqual(['B001', 'A001'])
    expect(numbers({ series: ['A'], counters: [1] })).toEqual(['A001'])
    expect(numbers({ series: ['B'], counters: [2] })).toEqual([])
  })
})
