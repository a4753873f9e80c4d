import { expect, test } from 'vitest'
import { clockOf, codeOf, dateOf, minutesOf, monthOf, shortDate, ticketOf, timeOf } from '../../views/words/format.ts'

const zone = 'Europe/Amsterdam'
const tuesday = Date.parse('2026-11-24T08:10:00Z')
const midnight = Date.parse('2026-11-23T23:00:00Z')
const summer = Date.parse('2026-07-01T07:05:00Z')

test.each([
  [clockOf, tuesday, '09.10', '09:10'],
  [timeOf, tuesday, '09.10 uur', '09:10'],
  [timeOf, midnight, '00.00 uur', '00:00'],
  [timeOf, summer, '09.05 uur', '09:05'],
  [dateOf, tuesday, 'dinsdag 24 november 2026', 'Tuesday 24 November 2026'],
  [dateOf, midnight, 'dinsdag 24 november 2026', 'Tuesday 24 November 2026'],
  [shortDate, tuesday, 'di 24 nov', 'Tue 24 Nov'],
  [monthOf, tuesday, 'november 2026', 'November 2026'],
])('%o writes instant %i as "%s" in Dutch and "%s" in English', (write, instant, dutch, english) => {
  expect(write(instant, zone, 'nl')).toBe(dutch)
  expect(write(instant, zone, 'en')).toBe(english)
})

test('a time belongs to the zone of the office', () => {
  expect(timeOf(tuesday, 'America/Curacao', 'nl')).toBe('04.10 uur')
  expect(timeOf(tuesday, zone, 'nl')).toBe('09.10 uur')
})

test('one minute is not "1 minuten"', () => {
  expect([0, 1, 20].map((minutes) => minutesOf(minutes, 'nl'))).toEqual(['0 minuten', '1 minuut', '20 minuten'])
  expect([0, 1, 20].map((minutes) => minutesOf(minutes, 'en'))).toEqual(['0 minutes', '1 minute', '20 minutes'])
})

test('codes are read in groups of three, ticket numbers with their letter apart', () => {
  expect(codeOf('482913')).toBe('482 913')
  expect(codeOf('000012')).toBe('000 012')
  expect(ticketOf('B014')).toBe('B 014')
})
