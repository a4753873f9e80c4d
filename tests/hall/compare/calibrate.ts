// How right the predictor is on days that are known to the end: the figures of `npm run simulate -- --calibrate`.
import { type Calibrated, calibrated, calibrationOf } from '../../../src/queue/calibration.ts'
import type { Learned } from '../../../src/queue/learned.ts'
import type { PredictedBand } from '../../../src/queue/ticket.ts'
import { type Sample, type Told, toldOn } from './predicted.ts'

export interface Judged {
  predicted: Calibrated
  /** The same roll-forward that knows how the days are drawn. */
  knowing: Calibrated
  /** So many wait, times the average, by the counters. */
  thumb: Calibrated
}

export function judge(sample: Sample, learned: Learned): Judged {
  const told = toldOn(sample, learned)
  const by = (bandOf: (one: Told) => Pick<PredictedBand, 'medianMinutes' | 'p90Minutes'> | null) =>
    calibrated(
      calibrationOf(
        told.flatMap((one) => {
          const band = bandOf(one)
          return band ? [{ series: '', waitedMinutes: one.waitedMinutes, ...band }] : []
        }),
      ),
    )
  return {
    predicted: by((one) => one.by),
    knowing: by((one) => one.byTruth),
    thumb: by(({ byThumbMinutes }) => ({ medianMinutes: byThumbMinutes, p90Minutes: byThumbMinutes })),
  }
}

/** The figures as rows for a terminal, with the errors as parts of those of the others. */
export function rowsOf(hall: string, { predicted, knowing, thumb }: Judged): Record<string, Record<string, string>> {
  const minutes = (count: number | null) => `${(count ?? 0).toFixed(2)} min`
  const part = (ours: number | null, theirs: number | null) => ((ours ?? 0) / (theirs ?? 1)).toFixed(2)
  const row = (one: Calibrated) => ({
    visitors: String(one.visitors),
    error: minutes(one.errorMinutes),
    'ours / this': part(predicted.errorMinutes, one.errorMinutes),
    bias: minutes(one.biasMinutes),
    waited: String(one.waited),
    'error of those': minutes(one.waitedErrorMinutes),
    'ours / this of those': part(predicted.waitedErrorMinutes, one.waitedErrorMinutes),
    'covered by the 90th': `${(100 * (one.coveredShare ?? 0)).toFixed(1)} %`,
  })
  return {
    [`${hall}: predictor`]: row(predicted),
    [`${hall}: knowing the truth`]: row(knowing),
    [`${hall}: n × average / counters`]: row(thumb),
  }
}
