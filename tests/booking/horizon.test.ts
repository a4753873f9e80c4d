import fc from 'fast-check'
import { expect, test } from 'vitest'
import { opensAt } from '../../src/booking/horizon.ts'
import { sameTimeAfter } from '../../src/catalogue/day.ts'
import { amsterdam } from '../catalogue/plan.ts'

const at = (iso: string) => Date.parse(iso)

test.each([
  { what: 'an ordinary day', start: '2026-12-09T10:00:00+01:00', days: 14, opens: '2026-11-25T10:00:00+01:00' },
  { what: 'the horizon of today', start: '2026-11-25T10:00:00+01:00', days: 0, opens: '2026-11-25T10:00:00+01:00' },
  { what: 'over the spring change', start: '2027-04-01T09:00:00+02:00', days: 14, opens: '2027-03-18T09:00:00+01:00' },
  { what: 'over the autumn change', start: '2027-11-04T09:00:00+01:00', days: 14, opens: '2027-10-21T09:00:00+02:00' },
  {
    what: 'the hour that is skipped where it opens',
    start: '2027-04-11T02:30:00+02:00',
    days: 14,
    opens: '2027-03-28T03:00:00+02:00',
  },
  {
    what: 'the hour that comes twice where it opens',
    start: '2027-11-14T02:30:00+01:00',
    days: 14,
    opens: '2027-10-31T02:30:00+02:00',
  },
])('$what: a start at $start can be chosen from $opens on', ({ start, days, opens }) => {
  expect(new Date(opensAt(at(start), amsterdam, days))).toEqual(new Date(at(opens)))
})

test('at that instant the start lies within the horizon, and five minutes before it does not', () => {
  const fiveMinutes = 300_000
  const starts = fc
    .integer({ min: 0, max: 2 * 365 * 288 })
    .map((unit) => at('2026-10-01T00:00:00+02:00') + unit * fiveMinutes)
  fc.assert(
    fc.property(starts, fc.integer({ min: 0, max: 90 }), (startsAt, days) => {
      const opens = opensAt(startsAt, amsterdam, days)
      expect(sameTimeAfter(opens, amsterdam, days)).toBeGreaterThanOrEqual(startsAt)
      expect(sameTimeAfter(opens - fiveMinutes, amsterdam, days)).toBeLessThan(startsAt)
    }),
  )
})
