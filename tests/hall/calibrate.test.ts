// What visitors are told comes true: on days of which the whole truth is known.
import { expect, test } from 'vitest'
import { calibrated, calibrationOf } from '../../src/queue/calibration.ts'
import { nothingLearned } from '../../src/queue/learned.ts'
import { judge } from './compare/calibrate.ts'
import { anyLoad } from './compare/day.ts'
import { halls, taughtBy } from './compare/predicted.ts'

const learned = taughtBy(
  Array.from({ length: 30 }, (_, at) => 1_001 + at),
  anyLoad,
)
const seeds = [1, 2, 3, 4, 5, 6, 7, 8]

test.each(['teams differ', 'all alike'] as const)(
  'where %s it is about as right as whoever knows the truth',
  (name) => {
    const { waited, predicted, knowing, thumb } = judge({ ...halls[name], seeds, oneIn: 5 }, learned)
    expect(waited).toBeGreaterThan(80)
    expect(predicted.waitedErrorMinutes).toBeLessThan(1.08 * knowing.waitedErrorMinutes)
    expect(predicted.waitedErrorMinutes).toBeLessThan(0.67 * thumb.waitedErrorMinutes)
    expect(Math.abs(predicted.biasMinutes)).toBeLessThan(0.7)
    expect(predicted.coveredShare).toBeGreaterThan(0.84)
    expect(predicted.coveredShare).toBeLessThan(0.95)
  },
)

test('on a full Monday, when it matters most, it is off by less than half of what counting heads is', () => {
  const hall = { ...halls['all alike, full'], seeds, oneIn: 10 }
  const { waited, predicted, thumb } = judge(
    hall,
    taughtBy(
      seeds.map((seed) => 1_000 + seed),
      hall.loads,
    ),
  )
  expect(waited).toBeGreaterThan(60)
  expect(predicted.errorMinutes).toBeLessThan(0.5 * thumb.errorMinutes)
  expect(predicted.waitedErrorMinutes).toBeLessThan(0.5 * thumb.waitedErrorMinutes)
})

test('on the first day, when nothing was learned, it is nearly as right', () => {
  const { predicted, knowing } = judge({ ...halls['teams differ'], seeds: seeds.slice(0, 4), oneIn: 5 }, nothingLearned)
  expect(predicted.waitedErrorMinutes).toBeLessThan(1.2 * knowing.waitedErrorMinutes)
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
