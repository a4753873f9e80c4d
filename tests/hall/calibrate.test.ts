// What visitors are told comes true: on days of which the whole truth is known.
import { expect, test } from 'vitest'
import { calibrated, calibrationOf } from '../../src/queue/calibration.ts'
import { nothingLearned } from '../../src/queue/learned.ts'
import { judge } from './compare/calibrate.ts'
import { alike, differing } from './compare/day.ts'
import { taughtBy } from './compare/predicted.ts'

const learned = taughtBy(Array.from({ length: 30 }, (_, at) => 1_001 + at))
const seeds = [1, 2, 3, 4, 5, 6, 7, 8]
const halls = { 'in which teams differ': differing, 'in which everybody does everything': alike }

test.each(Object.entries(halls))(
  'in a hall %s the predictor is about as right as whoever knows the truth',
  (_, teamsAt) => {
    const { predicted, knowing, thumb } = judge({ seeds, teamsAt, oneIn: 5 }, learned)
    expect(predicted.waited).toBeGreaterThan(80)
    const error = predicted.waitedErrorMinutes ?? 99
    expect(error).toBeLessThan(1.08 * (knowing.waitedErrorMinutes ?? 0))
    expect(error).toBeLessThan(0.72 * (thumb.waitedErrorMinutes ?? 0))
    expect(Math.abs(predicted.biasMinutes ?? 99)).toBeLessThan(0.7)
    expect(predicted.coveredShare).toBeGreaterThan(0.84)
    expect(predicted.coveredShare).toBeLessThan(0.95)
  },
)

test('on the first day, when nothing was learned, it is nearly as right', () => {
  const { predicted, knowing } = judge({ seeds: seeds.slice(0, 4), teamsAt: differing, oneIn: 5 }, nothingLearned)
  expect(predicted.waitedErrorMinutes).toBeLessThan(1.2 * (knowing.waitedErrorMinutes ?? 0))
})

test('error, bias and coverage are sums that say what they should', () => {
  const told = (medianMinutes: number, p90Minutes: number, waitedMinutes: number) => ({
    ...{ series: 'B', medianMinutes, p90Minutes, waitedMinutes },
  })
  const sums = calibrationOf([told(10, 20, 14), told(10, 20, 22), told(0, 0, 0.2), told(0, 0, 3)])
  const figures = calibrated(sums)
  expect(figures).toMatchObject({ visitors: 4, waited: 3 })
  expect(figures.errorMinutes).toBeCloseTo((4 + 12 + 0.2 + 3) / 4)
  expect(figures.biasMinutes).toBeCloseTo((4 + 12 + 0.2 + 3) / 4)
  expect(figures.waitedErrorMinutes).toBeCloseTo(19 / 3)
  expect(figures.coveredShare).toBeCloseTo(1 / 3)
  expect(calibrated(calibrationOf([]))).toMatchObject({ visitors: 0, errorMinutes: null, coveredShare: null })
})
