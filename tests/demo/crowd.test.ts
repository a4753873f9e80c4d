import { describe, expect, test } from 'vitest'
import { hour, minute } from '../../src/catalogue/milliseconds.ts'
import { untilNext, visitOf, wishOf } from '../../src/demo/life/crowd.ts'
import { diceOf } from '../../src/demo/life/dice.ts'

/** How many come in an hour, over many hours. */
function perHour(counters: number, part: number): number {
  const dice = diceOf(7, 'test')
  const many = 4_000
  let sum = 0
  for (let visitor = 0; visitor < many; visitor++) sum += untilNext(dice, counters, part)
  return (many * hour) / sum
}

describe('who comes to the invented hall', () => {
  // 6 counters × 60 / 8 minutes × 0.85 is 38.25 an hour, times 1.3 at noon and 0.65 at the doors' opening.
  test.each([
    [6, 0.5, 49.7],
    [6, 0, 24.9],
    [6, 1, 24.9],
    [2, 0.5, 16.6],
  ])('at %i counters, %d of the way through the day, about %d an hour', (counters, part, expected) => {
    expect(perHour(counters, part)).toBeGreaterThan(expected * 0.94)
    expect(perHour(counters, part)).toBeLessThan(expected * 1.06)
  })

  test('the same seed and name give the same person, another seed another one', () => {
    const personOf = (seed: number) => {
      const dice = diceOf(seed, 'visitor 12')
      return { wish: wishOf(dice), visit: visitOf(dice) }
    }
    expect(personOf(3)).toEqual(personOf(3))
    expect(personOf(3)).not.toEqual(personOf(4))
  })

  test('no visit takes less than a fifth of eight minutes, and nobody walks longer than forty seconds', () => {
    for (let seed = 0; seed < 500; seed++) {
      const { takesMs, walksMs } = visitOf(diceOf(seed, 'visitor'))
      expect(takesMs).toBeGreaterThanOrEqual((8 * minute) / 5)
      expect(walksMs).toBeLessThanOrEqual(40_000)
    }
  })
})
