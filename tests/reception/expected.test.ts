import { expect, test } from 'vitest'
import type { Visit } from '../../src/booking/appointment.ts'
import { minute } from '../../src/catalogue/milliseconds.ts'
import { expectedAt } from '../../src/reception/expected.ts'

const now = Date.parse('2026-11-24T10:00:00+01:00')
const rules = { arriveEarlyMinutes: 60, arriveLateMinutes: 15 }
const at = (minutes: number, state: Visit['state'] = 'booked') =>
  ({ startsAt: now + minutes * minute, state, publicId: `${state} ${minutes}` }) as Visit

test('who may report now is named, of the others only how many they are', () => {
  const visits = [at(61), at(60), at(0), at(-15), at(-16), at(200), at(-90)]
  const expected = expectedAt(visits, now, rules)
  expect(expected.now.map(({ publicId }) => publicId)).toEqual(['booked -15', 'booked 0', 'booked 60'])
  expect([expected.later, expected.past]).toEqual([2, 2])
})

test('whoever came, left or cancelled is expected no more', () => {
  const visits = (['arrived', 'helped', 'left', 'missed', 'cancelled'] as const).map((state) => at(10, state))
  expect(expectedAt(visits, now, rules)).toEqual({ now: [], later: 0, past: 0 })
})
