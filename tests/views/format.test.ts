import { expect, test } from 'vitest'
import {
  clockOf,
  codeOf,
  dateOf,
  eurosOf,
  listOf,
  minutesOf,
  monthOf,
  shortDate,
  ticketOf,
  timeOf,
} from '../../views/words/format.ts'

const zone = 'Europe/Amsterdam'
const tuesday = Date.parse('2026-11-24T08:10:00Z')
const midnight = Date.parse('2026-11-23T23:00:00Z')
const summer = Date.parse('2026-07-01T07:05:00Z')

test.each([
  [clockOf, tuesday, '09.10', '09:10', '09:10', '09:10'],
  [timeOf, tuesday, '09.10 uur', '09:10', 'godz. 09:10', 'الساعة 09:10'],
  [timeOf, midnight, '00.00 uur', '00:00', 'godz. 00:00', 'الساعة 00:00'],
  [timeOf, summer, '09.05 uur', '09:05', 'godz. 09:05', 'الساعة 09:05'],
  [
    dateOf,
    tuesday,
    'dinsdag 24 november 2026',
    'Tuesday 24 November 2026',
    'wtorek, 24 listopada 2026',
    'الثلاثاء، 24 نوفمبر 2026',
  ],
  [
    dateOf,
    midnight,
    'dinsdag 24 november 2026',
    'Tuesday 24 November 2026',
    'wtorek, 24 listopada 2026',
    'الثلاثاء، 24 نوفمبر 2026',
  ],
  [shortDate, tuesday, 'di 24 nov', 'Tue 24 Nov', 'wt. 24 lis', 'الثلاثاء، 24 نوفمبر'],
  [monthOf, tuesday, 'november 2026', 'November 2026', 'listopad 2026', 'نوفمبر 2026'],
])('%o writes instant %i as "%s", "%s", "%s" and "%s"', (write, instant, dutch, english, polish, arabic) => {
  expect(write(instant, zone, 'nl')).toBe(dutch)
  expect(write(instant, zone, 'en')).toBe(english)
  expect(write(instant, zone, 'pl')).toBe(polish)
  expect(write(instant, zone, 'ar')).toBe(arabic)
})

test('a time belongs to the zone of the office', () => {
  expect(timeOf(tuesday, 'America/Curacao', 'nl')).toBe('04.10 uur')
  expect(timeOf(tuesday, zone, 'nl')).toBe('09.10 uur')
})

test('one minute is not "1 minuten"', () => {
  expect([0, 1, 20].map((minutes) => minutesOf(minutes, 'nl'))).toEqual(['0 minuten', '1 minuut', '20 minuten'])
  expect([0, 1, 20].map((minutes) => minutesOf(minutes, 'en'))).toEqual(['0 minutes', '1 minute', '20 minutes'])
  expect([1, 2, 5, 20].map((minutes) => minutesOf(minutes, 'pl'))).toEqual([
    '1 minuta',
    '2 minuty',
    '5 minut',
    '20 minut',
  ])
  expect([1, 2, 5, 20].map((minutes) => minutesOf(minutes, 'ar'))).toEqual(['دقيقة', 'دقيقتان', '5 دقائق', '20 دقيقة'])
})

test('things in a row end as each language ends them', () => {
  const rows = (['nl', 'en', 'pl', 'ar'] as const).map((language) => listOf(['A', 'B', 'C'], language))
  expect(rows).toEqual(['A, B en C', 'A, B and C', 'A, B i C', 'A وB وC'])
})

test('money and digits are those of the counter', () => {
  const fee = (['nl', 'en', 'pl', 'ar'] as const).map((language) => eurosOf(8385, language).replace('\u200f', ''))
  expect(fee).toEqual(['€\u00a083,85', '€83.85', '83,85\u00a0€', '83.85\u00a0€'])
})

test('codes are read in groups of three, ticket numbers with their letter apart', () => {
  expect(codeOf('482913')).toBe('482 913')
  expect(codeOf('000012')).toBe('000 012')
  expect(ticketOf('B014')).toBe('B 014')
})
