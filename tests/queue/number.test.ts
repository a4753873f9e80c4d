import { describe, expect, test } from 'vitest'
import { dealNumber, lastDealt } from '../../src/queue/number.ts'

const none = new Set<string>()

describe('a number', () => {
  test.each([
    ['the first of a day is one', 'B', 0, [], 'B001'],
    ['the next one follows', 'B', 13, [], 'B014'],
    ['a number in use is skipped', 'B', 13, ['B014', 'B015'], 'B016'],
    ['the same digits in another series are not in use here', 'B', 13, ['A014'], 'B014'],
    ['the last is 999', 'A', 998, [], 'A999'],
    ['after 999 it starts again', 'A', 999, [], 'A001'],
    ['starting again skips who still waits from this morning', 'A', 999, ['A001', 'A003'], 'A002'],
    ['a number in use at the end makes it start again', 'A', 998, ['A999'], 'A001'],
  ])('%s', (_, letter, last, inUse, number) => {
    expect(dealNumber(letter, last, new Set(inUse))).toBe(number)
  })

  test('two presses are two numbers', () => {
    const first = dealNumber('B', 0, none)
    expect(dealNumber('B', 1, new Set([first]))).not.toBe(first)
  })

  test('the only number left is found wherever it is', () => {
    const all = Array.from({ length: 999 }, (_, index) => `B${String(index + 1).padStart(3, '0')}`)
    expect(dealNumber('B', 500, new Set(all.filter((number) => number !== 'B500')))).toBe('B500')
    expect(() => dealNumber('B', 500, new Set(all))).toThrow('All numbers of series B are in use')
  })
})

describe('what was dealt last', () => {
  test('is per letter, and by serial rather than by digits', () => {
    const dealt = [
      { serial: 1203, number: 'B001' },
      { serial: 1202, number: 'B999' },
      { serial: 1190, number: 'A007' },
    ]
    expect(lastDealt(dealt)).toEqual(
      new Map([
        ['B', 1],
        ['A', 7],
      ]),
    )
    expect(lastDealt([])).toEqual(new Map())
  })
})
