// The time of a kiosk that is on its own, and what can be had then: no browser is needed for it.
import { describe, expect, test } from 'vitest'
import { clockFrom, dayOf, municipalSince, timeOf } from '../../kiosk/away/clock.js'
import { choicesOn, offeredAt, readable } from '../../kiosk/away/today.js'
import { clockOf } from '../../views/words/format.ts'
import { languages } from '../../views/words/languages.ts'

const minute = 60_000
const ten = Date.parse('2026-11-24T10:00:00+01:00')
/** What a machine says whose clock is hours behind. */
const wall = Date.parse('2026-11-24T03:00:00+01:00')
const mark = { municipal: ten, wall, speed: 1 }

describe('over a reload', () => {
  test.each([
    ['time goes on for as long as it took', wall + 3 * minute, ten + 3 * minute],
    ['a clock that was put back counts it as nothing', wall - 300 * minute, ten],
    ['a clock that was put forward is late by as much', wall + 120 * minute, ten + 120 * minute],
  ])('%s', (_, now, municipal) => {
    expect(municipalSince(mark, now)).toBe(municipal)
  })

  test('municipal time may run faster', () => {
    expect(municipalSince({ ...mark, speed: 60 }, wall + minute)).toBe(ten + 60 * minute)
  })
})

test('within a page time goes with what only goes forward, whatever the machine says', () => {
  let steady = 5000
  const now = clockFrom(ten, 2, () => steady)
  expect(now()).toBe(ten)
  steady += minute
  expect(now()).toBe(ten + 2 * minute)
})

test.each([
  ['2026-11-24T23:59:59+01:00', '2026-11-24'],
  ['2026-11-25T00:00:00+01:00', '2026-11-25'],
  ['2026-06-30T22:30:00Z', '2026-07-01'],
])('the day of %s is that of the hall', (instant, day) => {
  expect(dayOf(Date.parse(instant), 'Europe/Amsterdam')).toBe(day)
})

test.each(languages)('the clock reads as it does when the server is there, in %s', (language) => {
  const [zone, fiveAfter] = ['Europe/Amsterdam', ten - 55 * minute]
  expect(timeOf(fiveAfter, zone, language)).toBe(language === 'nl' ? '09.05' : '09:05')
  expect(timeOf(fiveAfter, zone, language)).toBe(clockOf(fiveAfter, zone, language))
})

test('only what is open now can be had', () => {
  const product = (code: string, ...spans: [number, number][]) => ({ code, series: 'B', names: {}, spans })
  const products = [
    product('a', [ten, ten + minute]),
    product('b', [ten - minute, ten]),
    product('c', [ten - minute, ten - 1], [ten - 1, ten + 1]),
  ]
  expect(offeredAt(products, ten).map(({ code }) => code)).toEqual(['a', 'c'])
})

test('more than six choices go on, on as many screens as it takes', () => {
  const all = Array.from({ length: 12 }, (_, index) => index)
  expect(choicesOn(all.slice(0, 6), 0)).toEqual({ shown: all.slice(0, 6), more: false })
  expect(choicesOn(all, 0)).toEqual({ shown: all.slice(0, 5), more: true })
  expect(choicesOn(all, 1)).toEqual({ shown: all.slice(5, 10), more: true })
  expect(choicesOn(all, 2)).toEqual({ shown: all.slice(10), more: false })
})

test('a number is read as it is said', () => {
  expect(readable('B014')).toBe('B 014')
})
