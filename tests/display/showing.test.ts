import { describe, expect, test } from 'vitest'
import type { Block, Plan } from '../../src/catalogue/opening.ts'
import type { Call } from '../../src/display/board.ts'
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
const state = (calls: Call[], wall: string, shownPlan = plan) => showing(calls, false, shownPlan, at(wall)).state

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
    expect(showing([], true, plan, at('12:30'))).toEqual({ state: 'closed', opensAt: at('13:00'), someWait: true })
    const opensAt = at('09:00') + 86_400_000
    expect(showing([], false, plan, at('17:30'))).toEqual({ state: 'closed', opensAt, someWait: false })
  })

  test('without any plan says closed, and not when it opens', () => {
    const never = { ...plan, blocks: [] }
    expect(showing([], false, never, at('10:00'))).toEqual({ state: 'closed', opensAt: null, someWait: false })
  })
})
