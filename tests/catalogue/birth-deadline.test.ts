import { expect, test } from 'vitest'
import { birthDeadline } from '../../src/catalogue/birth-deadline.ts'
import { addDays, weekdayOf } from '../../src/catalogue/day.ts'

test.each([
  // An ordinary week, as municipalities publish it.
  ['Monday', '2026-11-23', '2026-11-26'],
  ['Tuesday', '2026-11-24', '2026-11-27'],
  ['Wednesday', '2026-11-25', '2026-11-30'],
  ['Thursday', '2026-11-26', '2026-11-30'],
  ['Friday', '2026-11-27', '2026-12-01'],
  ['Saturday', '2026-11-28', '2026-12-01'],
  ['Sunday', '2026-11-29', '2026-12-02'],
  // Easter 2027: Good Friday 26 March, Easter Monday 29 March.
  ['the Monday before Easter', '2027-03-22', '2027-03-25'],
  ['the Tuesday before Easter: the third day is Good Friday', '2027-03-23', '2027-03-30'],
  ['the Wednesday before Easter: one working day until Tuesday is too few', '2027-03-24', '2027-03-30'],
  ['Maundy Thursday', '2027-03-25', '2027-03-31'],
  ['Good Friday', '2027-03-26', '2027-03-31'],
  ['Easter Sunday', '2027-03-28', '2027-03-31'],
  // A Friday before a Monday that is a holiday: Whit Monday is 17 May.
  ['the Friday before Whit Monday', '2027-05-14', '2027-05-19'],
  // King's Day 2027 is a Tuesday.
  ["the Saturday before King's Day", '2027-04-24', '2027-04-28'],
  ["the Sunday before King's Day", '2027-04-25', '2027-04-28'],
  // 27 April 2031 is a Sunday, so King's Day is Saturday the 26th and Monday is as any other.
  ["before King's Day on a Saturday", '2031-04-23', '2031-04-28'],
  // Liberation Day counts every year, whether desks are open or not; in 2027 Ascension Day follows it at once.
  ['the Sunday before Liberation Day', '2027-05-02', '2027-05-07'],
  ['Liberation Day and Ascension Day', '2027-05-04', '2027-05-10'],
  // Christmas 2026 is a Friday and a Saturday.
  ['the Tuesday before Christmas', '2026-12-22', '2026-12-28'],
  ['Christmas Eve', '2026-12-24', '2026-12-29'],
  ['Christmas Day', '2026-12-25', '2026-12-29'],
  // Over the turn of the year: New Year's Day 2027 is a Friday.
  ['the Tuesday before New Year', '2026-12-29', '2027-01-04'],
  ["New Year's Eve", '2026-12-31', '2027-01-05'],
  // A leap day on a Tuesday.
  ['a leap day', '2028-02-29', '2028-03-03'],
])('a birth on %s (%s) is declared on %s at the latest', (_, birth, last) => {
  expect(birthDeadline(birth)).toBe(last)
})

test('the term is never shorter than three days, ends on a weekday, and a later birth never has an earlier one', () => {
  let before = ''
  for (let day = '2026-01-01'; day < '2036-01-01'; day = addDays(day, 1)) {
    const last = birthDeadline(day)
    expect(last >= addDays(day, 3) && weekdayOf(last) < 6 && last >= before, day).toBe(true)
    before = last
  }
})
