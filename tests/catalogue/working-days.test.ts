import { expect, test } from 'vitest'
import { holidayNames } from '../../src/catalogue/holidays.ts'
import { workingDaysAfter } from '../../src/catalogue/working-days.ts'

const all = new Set(holidayNames)
const withoutLiberation = new Set(holidayNames.filter((name) => name !== 'liberationDay'))

test.each([
  ['2026-11-24', 0, '2026-11-24'],
  ['2026-11-24', 1, '2026-11-25'],
  ['2026-11-24', 5, '2026-12-01'],
  ['2026-11-27', 1, '2026-11-30'],
  ['2026-11-28', 5, '2026-12-04'],
  // Christmas on a Friday and New Year's Day on a Friday.
  ['2026-12-24', 1, '2026-12-28'],
  ['2026-12-24', 5, '2027-01-04'],
  // Easter Monday; Good Friday is a working day.
  ['2027-03-25', 1, '2027-03-26'],
  ['2027-03-25', 2, '2027-03-30'],
])('%s and %i working days is %s', (date, count, expected) => {
  expect(workingDaysAfter(date, count, all)).toBe(expected)
})

test('a municipality that opens on Liberation Day counts it', () => {
  expect(workingDaysAfter('2027-05-04', 1, withoutLiberation)).toBe('2027-05-05')
  expect(workingDaysAfter('2027-05-04', 1, all)).toBe('2027-05-07')
})
