import { expect, test } from 'vitest'
import { waitsFor } from '../../src/display/waits.ts'
import { wordsOf } from '../../views/words/every.ts'

const wait = (series: string) => ({ series, fromMinutes: 5, untilMinutes: 10 })

test.each([
  [null, 'ABC'],
  [['C', 'A'], 'AC'],
  [[], ''],
])('of the series %j the waits of %s are shown, in the order of the alphabet', (series, expected) => {
  const shown = waitsFor(['B', 'A', 'C'].map(wait), series)
  expect(shown.map((one) => one.series).join('')).toBe(expected)
})

test.each([
  [0, 0, '0'],
  [5, 5, '5'],
  [0, 5, '0–5'],
  [10, 25, '10–25'],
])('from %i until %i minutes is written as %s', (from, until, written) => {
  expect([wordsOf('nl').display.wait(from, until), wordsOf('en').display.wait(from, until)]).toEqual([written, written])
})
