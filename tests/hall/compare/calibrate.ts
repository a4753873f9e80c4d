// How right the predictor is on days that are known to the end: the figures of `npm run simulate -- --calibrate`.
import { hadToWait } from '../../../src/queue/calibration.ts'
import type { Learned } from '../../../src/queue/learned.ts'
import type { PredictedBand } from '../../../src/queue/ticket.ts'
import { type Sample, type Told, toldOn } from './predicted.ts'

/** Means in minutes over the same visitors, whoever told them something. */
export interface Figures {
  errorMinutes: number
  /** Above zero people waited longer than they were told. */
  biasMinutes: number
  /** Of those who had to wait, and the part of them whose wait was no longer than the 90th percentile. */
  waitedErrorMinutes: number
  coveredShare: number
}

export interface Judged {
  visitors: number
  waited: number
  predicted: Figures
  /** The same roll-forward that knows how the days are drawn. */
  knowing: Figures
  /** So many wait, times the average, by the counters. */
  thumb: Figures
}

type Band = Pick<PredictedBand, 'medianMinutes' | 'p90Minutes'>
type ToldByAll = Told & { by: Band; byTruth: Band }

export function judge(sample: Sample, learned: Learned): Judged {
  const told = toldOn(sample, learned).filter((one): one is ToldByAll => one.by !== null && one.byTruth !== null)
  const waited = told.filter(({ by, waitedMinutes }) => hadToWait({ ...by, waitedMinutes }))
  const figures = (bandOf: (one: ToldByAll) => Band): Figures => {
    const off = (one: ToldByAll) => one.waitedMinutes - bandOf(one).medianMinutes
    return {
      errorMinutes: mean(told, (one) => Math.abs(off(one))),
      biasMinutes: mean(told, off),
      waitedErrorMinutes: mean(waited, (one) => Math.abs(off(one))),
      coveredShare: mean(waited, (one) => (one.waitedMinutes <= bandOf(one).p90Minutes ? 1 : 0)),
    }
  }
  return {
    ...{ visitors: told.length, waited: waited.length },
    predicted: figures(({ by }) => by),
    knowing: figures(({ byTruth }) => byTruth),
    thumb: figures(({ byThumbMinutes }) => ({ medianMinutes: byThumbMinutes, p90Minutes: byThumbMinutes })),
  }
}

const mean = <T>(some: readonly T[], figureOf: (one: T) => number): number =>
  some.reduce((sum, one) => sum + figureOf(one), 0) / some.length

/** The figures as rows for a terminal, with the errors as parts of those of the others. */
export function rowsOf(hall: string, { visitors, waited, ...told }: Judged): Record<string, Record<string, string>> {
  const row = (one: Figures) => ({
    error: `${one.errorMinutes.toFixed(2)} min`,
    'ours / this': (told.predicted.errorMinutes / one.errorMinutes).toFixed(2),
    bias: `${one.biasMinutes.toFixed(2)} min`,
    'error of those who waited': `${one.waitedErrorMinutes.toFixed(2)} min`,
    'ours / this of those': (told.predicted.waitedErrorMinutes / one.waitedErrorMinutes).toFixed(2),
    'covered by the 90th': `${(100 * one.coveredShare).toFixed(1)} %`,
  })
  return {
    [`${hall}: predictor, ${visitors} visitors, ${waited} waited`]: row(told.predicted),
    [`${hall}: knowing the truth`]: row(told.knowing),
    [`${hall}: n × average / counters`]: row(told.thumb),
  }
}
