import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  addTo,
  emptyMask,
  firstBetween,
  isIn,
  keepRuns,
  keepShared,
  type Mask,
  unitsInDay,
} from '../../src/booking/mask.ts'

const units = Array.from({ length: unitsInDay }, (_, unit) => unit)
const unitsOf = (mask: Mask): number[] => units.filter((unit) => isIn(mask, unit))

function maskOf(chosen: Iterable<number>): Mask {
  const mask = emptyMask()
  for (const unit of chosen) addTo(mask, unit)
  return mask
}

const anyUnit = fc.integer({ min: 0, max: unitsInDay - 1 })
const stretches = fc
  .array(fc.tuple(anyUnit, fc.integer({ min: 1, max: 150 })), { maxLength: 4 })
  .map((each) => new Set(each.flatMap(([from, length]) => units.slice(from, from + length))))

describe('a mask of units', () => {
  test('holds the longest day, and nothing beyond it', () => {
    expect(unitsOf(maskOf(units))).toEqual(units)
    expect(unitsOf(maskOf([-1, 320, 5_000]))).toEqual([])
    expect(isIn(maskOf(units), 320)).toBe(false)
  })

  test('keeps the units with which a long enough run begins, over the borders of its words', () => {
    fc.assert(
      fc.property(stretches, fc.integer({ min: 1, max: unitsInDay }), (chosen, length) => {
        const mask = maskOf(chosen)
        keepRuns(mask, length)
        const begins = (unit: number) =>
          Array.from({ length }, (_, count) => unit + count).every((each) => chosen.has(each))
        expect(unitsOf(mask)).toEqual(units.filter(begins))
      }),
      { numRuns: 200 },
    )
  })

  test.each([32, 64, 96])('a run of %i units ends where the stretch ends, whatever comes after a gap', (length) => {
    const mask = maskOf([...units.slice(0, length), ...units.slice(length + 1, length + 32)])
    keepRuns(mask, length)
    expect(unitsOf(mask)).toEqual([0])
  })

  test('keeps what two share', () => {
    fc.assert(
      fc.property(stretches, stretches, (one, two) => {
        const mask = maskOf(one)
        keepShared(mask, maskOf(two))
        expect(unitsOf(mask)).toEqual(units.filter((unit) => one.has(unit) && two.has(unit)))
      }),
    )
  })

  test('finds the first unit between two, both included', () => {
    const somewhere = fc.integer({ min: -40, max: unitsInDay + 40 })
    fc.assert(
      fc.property(stretches, somewhere, somewhere, (chosen, from, last) => {
        const first = units.find((unit) => chosen.has(unit) && unit >= from && unit <= last) ?? -1
        expect(firstBetween(maskOf(chosen), from, last)).toBe(first)
      }),
    )
  })
})
