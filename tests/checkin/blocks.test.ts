import { describe, expect, test } from 'vitest'
import { shortOf, takenWithin } from '../../src/checkin/blocks.ts'

describe('a kiosk gets', () => {
  test.each([
    ['a whole block when it has nothing', 0, 20, 0, 20],
    ['what is missing when half is gone', 10, 20, 40, 10],
    ['nothing as long as more than half is left', 11, 20, 40, 0],
    ['nothing where the municipality lends none', 0, 0, 0, 0],
    ['only as many as leave the hall enough numbers', 0, 20, 290, 10],
    ['nothing when that many are lent', 0, 20, 300, 0],
    ['nothing when it says that it has more than it can', 400, 20, 0, 0],
  ])('%s', (_, held, size, lentToday, count) => {
    expect(shortOf(held, size, lentToday)).toBe(count)
  })
})

describe('a number counts as given', () => {
  test.each([
    ['when the kiosk says so', 500, 500],
    ['not before it was lent', 90, 100],
    ['not before the number that was handed in last', 250, 300],
    ['not after now', 1500, 1000],
  ])('%s', (_, said, takenAt) => {
    const lastTakenAt = said < 100 ? 0 : 300
    expect(takenWithin(said, { lentAt: 100, lastTakenAt }, 1000)).toBe(takenAt)
  })
})
