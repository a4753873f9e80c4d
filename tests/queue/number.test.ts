import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dealNumber, lastDealt, lendNumbers } from '../../src/queue/number.ts'

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

describe('numbers for a kiosk', () => {
  test.each([
    ['are the highest, in the order in which it gives them', 3, [], ['B997', 'B998', 'B999']],
    ['are none that anybody has or had today', 3, ['B999', 'B997'], ['B995', 'B996', 'B998']],
    ['in another series are not these', 1, ['A999'], ['B999']],
    ['are none when it needs none', 0, [], []],
  ])('%s', (_, count, out, numbers) => {
    expect(lendNumbers('B', count, new Set(out))).toEqual(numbers)
  })

  test('are fewer when there are no more', () => {
    const out = new Set(Array.from({ length: 998 }, (_, index) => `B${String(index + 2).padStart(3, '0')}`))
    expect(lendNumbers('B', 20, out)).toEqual(['B001'])
  })
})

test('whatever is dealt, lent and ended, nobody gets a number that somebody has, or that a kiosk may give', () => {
  const act = fc.record({
    does: fc.constantFrom('deal', 'deal', 'end', 'lend'),
    // Enough to come past 999 and begin again.
    times: fc.integer({ min: 1, max: 90 }),
  })
  fc.assert(
    fc.property(fc.array(act, { minLength: 30, maxLength: 60 }), (acts) => {
      const dealt: { serial: number; number: string }[] = []
      const lent = new Set<string>()
      const live = new Set<string>()
      const deal = () => {
        const inUse = new Set([...lent, ...live])
        const number = dealNumber('B', lastDealt(dealt).get('B') ?? 0, inUse)
        expect(inUse.has(number)).toBe(false)
        dealt.push({ serial: dealt.length + 1, number })
        live.add(number)
      }
      const lend = (count: number) => {
        const out = new Set([...lent, ...dealt.map(({ number }) => number)])
        const numbers = lendNumbers('B', Math.min(count, 200 - lent.size), out)
        expect(numbers.filter((number) => out.has(number))).toEqual([])
        for (const number of numbers) lent.add(number)
      }
      for (const { does, times } of acts) {
        if (does === 'lend') lend(times)
        else if (does === 'end') for (const number of [...live].slice(0, times)) live.delete(number)
        else for (let step = Math.min(times, 700 - live.size); step > 0; step--) deal()
      }
    }),
    { numRuns: 8 },
  )
})
