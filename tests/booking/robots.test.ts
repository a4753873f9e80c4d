import { expect, test } from 'vitest'
import type { Hold } from '../../src/booking/appointment.ts'
import { cameQuickly, isInSeries } from '../../src/booking/robots.ts'
import { defaultSettings as settings } from '../../src/catalogue/settings.ts'

const takenAt = Date.parse('2026-11-24T09:00:00+01:00')
const hold = { takenAt, contact: null } as Hold

test.each([
  [0, true],
  [2_999, true],
  [3_000, false],
])('the first details %i ms after the time was chosen came quickly: %s', (after, quickly) => {
  expect(cameQuickly(hold, takenAt + after)).toBe(quickly)
})

test('details that were filled in before may come at once', () => {
  const contact = { name: 'Fatima Yilmaz', email: 'fatima@voorbeeld.nl', mobile: null }
  expect(cameQuickly({ ...hold, contact }, takenAt)).toBe(false)
})

test.each([
  [0, false],
  [9, false],
  [10, true],
  [30, true],
])('an origin that made %i appointments in an hour, of the thirty that it may, is asked: %s', (made, asked) => {
  expect(isInSeries(made, settings)).toBe(asked)
})
