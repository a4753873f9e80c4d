import { describe, expect, test } from 'vitest'
import type { Visit } from '../../src/booking/appointment.ts'
import { cancelByStaff, changeableByStaff, moveByStaff } from '../../src/booking/staff-change.ts'

const now = Date.parse('2026-11-24T10:00:00+01:00')
const visit = (state: Visit['state'] = 'booked') =>
  ({ publicId: 'abc', code: '482913', state, version: 3, startsAt: now + 60_000, endsAt: now + 660_000 }) as Visit
const start = { startsAt: now + 3_600_000, endsAt: now + 4_200_000, team: 'burgerzaken' }
const to = { start, location: 'molenwijk', date: '2026-11-25', shown: 3 }

test.each([
  ['booked', 'yes'],
  ['cancelled', 'cancelled'],
  ['arrived', 'over'],
  ['helped', 'over'],
  ['left', 'over'],
  ['missed', 'over'],
] as const)('an appointment that is %s: %s, however near its time is', (state, answer) => {
  expect(changeableByStaff(visit(state))).toBe(answer)
})

describe('moving for somebody who calls', () => {
  test('goes to the time that is free, and keeps code and name', () => {
    expect(moveByStaff(visit(), to)).toMatchObject({ ...start, code: '482913', location: 'molenwijk', version: 4 })
  })
  test.each([
    ['taken', visit(), { ...to, start: undefined }],
    ['changed', visit(), { ...to, shown: 2 }],
    ['cancelled', visit('cancelled'), to],
    ['over', visit('arrived'), to],
  ])('is refused as %s', (refused, found, wish) => {
    expect(moveByStaff(found, wish)).toEqual({ refused })
  })
})

describe('cancelling for somebody who calls', () => {
  test('is the resident who cancels', () => {
    const done = { state: 'cancelled', cancelledBy: 'resident', cancelledAt: now, version: 4 }
    expect(cancelByStaff(visit(), 3, now)).toMatchObject(done)
  })
  test.each([
    ['changed', visit(), 2],
    ['cancelled', visit('cancelled'), 3],
    ['over', visit('helped'), 3],
  ])('is refused as %s', (refused, found, shown) => {
    expect(cancelByStaff(found, shown, now)).toEqual({ refused })
  })
})
