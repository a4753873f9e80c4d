import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { weekdayOf } from '../../src/catalogue/day.ts'
import { type HolidayName, holidayNames, holidaysOf } from '../../src/catalogue/holidays.ts'

const dateOf = (year: number, wanted: HolidayName): string | undefined =>
  [...holidaysOf(year)].find(([, name]) => name === wanted)?.[0]

describe('the Dutch public holidays', () => {
  test.each([
    ['newYear', '2026-01-01', '2027-01-01'],
    ['easterSunday', '2026-04-05', '2027-03-28'],
    ['easterMonday', '2026-04-06', '2027-03-29'],
    ['kingsDay', '2026-04-27', '2027-04-27'],
    ['liberationDay', '2026-05-05', '2027-05-05'],
    ['ascensionDay', '2026-05-14', '2027-05-06'],
    ['whitSunday', '2026-05-24', '2027-05-16'],
    ['whitMonday', '2026-05-25', '2027-05-17'],
    ['christmasDay', '2026-12-25', '2027-12-25'],
    ['boxingDay', '2026-12-26', '2027-12-26'],
  ] as const)('%s is %s and %s', (name, in2026, in2027) => {
    expect(dateOf(2026, name)).toBe(in2026)
    expect(dateOf(2027, name)).toBe(in2027)
  })

  test('are these ten and no others', () => {
    expect([...holidaysOf(2027).values()].sort()).toEqual([...holidayNames].sort())
  })

  test.each([
    [2025, '2025-04-26'],
    [2031, '2031-04-26'],
    [2036, '2036-04-26'],
    [2032, '2032-04-27'],
  ])("King's Day of %i is %s: the Saturday before when the 27th is a Sunday", (year, date) => {
    expect(dateOf(year, 'kingsDay')).toBe(date)
  })

  // The earliest and the latest that Easter can be, and the years for which simpler rules go wrong.
  test.each([
    '1954-04-18',
    '1981-04-19',
    '2000-04-23',
    '2008-03-23',
    '2011-04-24',
    '2025-04-20',
    '2028-04-16',
    '2030-04-21',
    '2038-04-25',
    '2049-04-18',
    '2076-04-19',
    '2106-04-18',
    '2285-03-22',
  ])('Easter is on %s', (date) => {
    expect(dateOf(Number(date.slice(0, 4)), 'easterSunday')).toBe(date)
  })

  test('Easter is a Sunday from 22 March to 25 April', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1900, max: 2300 }), (year) => {
        const easter = dateOf(year, 'easterSunday') ?? ''
        expect(weekdayOf(easter)).toBe(7)
        expect(easter >= `${year}-03-22` && easter <= `${year}-04-25`).toBe(true)
      }),
    )
  })

  test('Ascension Day keeps its name when it falls on Liberation Day', () => {
    expect(holidaysOf(2016).get('2016-05-05')).toBe('ascensionDay')
  })
})
