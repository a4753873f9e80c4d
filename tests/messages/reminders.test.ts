import { describe, expect, test } from 'vitest'
import { nextAtMinute } from '../../src/catalogue/day.ts'
import { type HolidayName, holidayNames } from '../../src/catalogue/holidays.ts'
import { wordingFor } from '../../src/messages/message.ts'
import { remindedOn } from '../../src/messages/reminders.ts'

const holidays: ReadonlySet<HolidayName> = new Set(holidayNames.filter((name) => name !== 'liberationDay'))
const usual = { reminderWorkingDays: 3, reminderDays: 1 }

const on = (today: string, settings = usual) =>
  remindedOn(today, { holidays, settings }).map(({ kind, date }) => `${kind} ${date}`)

test.each([
  ['Monday', '2026-11-23', ['reminderLate 2026-11-24', 'reminderEarly 2026-11-26']],
  ['Tuesday', '2026-11-24', ['reminderLate 2026-11-25', 'reminderEarly 2026-11-27']],
  // Saturday, Sunday and Monday come three working days after Wednesday.
  [
    'Wednesday',
    '2026-11-25',
    ['reminderLate 2026-11-26', 'reminderEarly 2026-11-28', 'reminderEarly 2026-11-29', 'reminderEarly 2026-11-30'],
  ],
  ['Thursday', '2026-11-26', ['reminderLate 2026-11-27', 'reminderEarly 2026-12-01']],
  ['Friday', '2026-11-27', ['reminderLate 2026-11-28', 'reminderEarly 2026-12-02']],
  ['Saturday', '2026-11-28', ['reminderLate 2026-11-29']],
  ['Sunday', '2026-11-29', ['reminderLate 2026-11-30']],
])('on a %s these days are reminded', (_, today, reminded) => {
  expect(on(today)).toEqual(reminded)
})

test.each([
  // Friday 25 December 2026 is Christmas Day; New Year's Day is a Friday too.
  [
    'Christmas',
    '2026-12-22',
    [
      'reminderLate 2026-12-23',
      'reminderEarly 2026-12-25',
      'reminderEarly 2026-12-26',
      'reminderEarly 2026-12-27',
      'reminderEarly 2026-12-28',
    ],
  ],
  ['New Year', '2026-12-30', ['reminderLate 2026-12-31', 'reminderEarly 2027-01-05']],
  // Easter Monday is 29 March 2027, the day after the clock goes forward.
  ['Easter', '2027-03-25', ['reminderLate 2027-03-26', 'reminderEarly 2027-03-31']],
  // On Liberation Day this municipality works, on Ascension Day after it nobody does.
  ['Liberation Day', '2027-05-03', ['reminderLate 2027-05-04', 'reminderEarly 2027-05-06', 'reminderEarly 2027-05-07']],
])('%s is no working day, or is one', (_, today, reminded) => {
  expect(on(today)).toEqual(reminded)
})

test('every day is reminded once of each kind, however the holidays fall', () => {
  const seen = new Map<string, number>()
  for (let at = Date.parse('2026-11-01'); at < Date.parse('2027-06-30'); at += 86_400_000) {
    for (const key of on(new Date(at).toISOString().slice(0, 10))) seen.set(key, (seen.get(key) ?? 0) + 1)
  }
  expect([...seen.values()].filter((count) => count !== 1)).toEqual([])
  for (const date of ['2026-12-29', '2027-01-04', '2027-03-30', '2027-04-28', '2027-05-07', '2027-05-18']) {
    expect([seen.get(`reminderLate ${date}`), seen.get(`reminderEarly ${date}`)]).toEqual([1, 1])
  }
})

test('where the early reminder would be no earlier than the late one, there is one', () => {
  expect(on('2026-11-23', { reminderWorkingDays: 1, reminderDays: 1 })).toEqual(['reminderLate 2026-11-24'])
  expect(on('2026-11-20', { reminderWorkingDays: 1, reminderDays: 1 })).toEqual([
    'reminderLate 2026-11-21',
    'reminderEarly 2026-11-22',
    'reminderEarly 2026-11-23',
  ])
})

describe('16.00 is 16.00 on the wall', () => {
  test.each([
    ['2027-03-27T20:00:00+01:00', '2027-03-28T14:00:00.000Z'],
    ['2027-03-26T20:00:00+01:00', '2027-03-27T15:00:00.000Z'],
    ['2027-10-30T20:00:00+02:00', '2027-10-31T15:00:00.000Z'],
    ['2026-11-24T15:59:59+01:00', '2026-11-24T15:00:00.000Z'],
    ['2026-11-24T16:00:00+01:00', '2026-11-25T15:00:00.000Z'],
  ])('after %s it is first %s', (after, next) => {
    expect(new Date(nextAtMinute(Date.parse(after), 'Europe/Amsterdam', 16 * 60)).toISOString()).toBe(next)
  })
})

describe('wordings', () => {
  const ids = Array.from({ length: 1000 }, (_, at) => `appointment-${at}`)

  test('are what the municipality chose', () => {
    for (const wording of ['a', 'b'] as const) {
      expect(new Set(ids.map((id) => wordingFor(id, wording)))).toEqual(new Set([wording]))
    }
  })

  test('when both are tried, about half get each, and one appointment always the same', () => {
    const b = ids.filter((id) => wordingFor(id, 'both') === 'b')
    expect(b.length).toBeGreaterThan(400)
    expect(b.length).toBeLessThan(600)
    expect(ids.filter((id) => wordingFor(id, 'both') === 'b')).toEqual(b)
  })
})
