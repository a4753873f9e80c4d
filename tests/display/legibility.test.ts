import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bestLayout, isLegible, layoutSizes, legibility, proposals } from '../../src/display/legibility.ts'
import type { Layout } from '../../src/staff/device.ts'

const layouts = Object.keys(layoutSizes) as Layout[]

describe('capitals', () => {
  test.each([
    [43, 96.4, 50.9],
    [55, 123.3, 65.1],
    [65, 145.7, 76.9],
    [75, 168.1, 88.7],
  ])('on %i inches are so many millimetres: %d the newest, %d the others', (diagonal, newest, older) => {
    const { newestMillimetres, olderMillimetres } = legibility('large', diagonal)
    expect([newestMillimetres, olderMillimetres]).toEqual([expect.closeTo(newest, 1), expect.closeTo(older, 1)])
  })

  test('are as large on a screen on its side', () => {
    expect(legibility('portrait', 55)).toEqual(legibility('large', 55))
  })
})

describe('a screen', () => {
  // Newest: distance / 82. Others: distance / 155. At 10 m that is 122 and 65 mm.
  test.each<[Layout, number, Record<number, boolean>]>([
    ['large', 43, { 5: true, 8: false, 10: false, 15: false }],
    ['large', 55, { 5: true, 8: true, 10: true, 15: false }],
    ['large', 65, { 5: true, 8: true, 10: true, 15: false }],
    ['large', 75, { 5: true, 8: true, 10: true, 15: false }],
    ['large', 86, { 15: true }],
    ['columns', 43, { 5: false, 8: false, 10: false, 15: false }],
    ['columns', 55, { 5: true, 8: false, 10: false, 15: false }],
    ['columns', 65, { 5: true, 8: false, 10: false, 15: false }],
    ['columns', 75, { 5: true, 8: true, 10: false, 15: false }],
    ['portrait', 43, { 5: true, 8: false, 10: false, 15: false }],
    ['portrait', 55, { 5: true, 8: true, 10: true, 15: false }],
    ['portrait', 65, { 5: true, 8: true, 10: true, 15: false }],
    ['portrait', 75, { 5: true, 8: true, 10: true, 15: false }],
    ['strip', 29, { 4: true, 5: false }],
    ['strip', 37, { 5: true, 8: false }],
    ['strip', 43, { 5: true, 8: false }],
    ['strip', 55, { 5: true, 7: true, 8: false }],
    ['strip', 75, { 8: true, 10: true, 15: false }],
  ])('with the layout %s on %i inches can be read from so many metres: %o', (layout, diagonalInches, expected) => {
    for (const [metres, isEnough] of Object.entries(expected)) {
      const seen = { layout, diagonalInches, farthestSeatMetres: Number(metres) }
      expect([metres, isLegible(seen)]).toEqual([metres, isEnough])
    }
  })
})

describe('what is proposed', () => {
  test('is the layout with the most calls that can be read, on a screen that hangs like this one', () => {
    const on = (layout: Layout, farthestSeatMetres: number) =>
      bestLayout({ layout, diagonalInches: 55, farthestSeatMetres })
    expect([on('large', 5), on('large', 8), on('columns', 8), on('large', 15)]).toEqual([
      'columns',
      'large',
      'large',
      null,
    ])
    expect([on('portrait', 8), on('portrait', 15), on('strip', 5)]).toEqual(['portrait', null, 'strip'])
  })

  test('is a diagonal that is just large enough', () => {
    const size = { min: 1, max: 30, noNaN: true }
    fc.assert(
      fc.property(fc.constantFrom(...layouts), fc.double(size), (layout, farthestSeatMetres) => {
        const { diagonalInches } = proposals({ layout, diagonalInches: 20, farthestSeatMetres })
        expect(isLegible({ layout, diagonalInches, farthestSeatMetres })).toBe(true)
        expect(isLegible({ layout, diagonalInches: diagonalInches - 1, farthestSeatMetres })).toBe(false)
      }),
    )
  })
})
