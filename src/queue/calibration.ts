// Whether what visitors were told came true: what was predicted at issue beside how long they waited.

/** One visitor who was told something and was called. */
export interface ToldAndWaited {
  series: string
  medianMinutes: number
  p90Minutes: number
  /** From issue to the first call. */
  waitedMinutes: number
}

/** Sums over visitors, so that days can be added up. */
export interface Calibration {
  visitors: number
  /** Minutes between prediction (the median) and wait, whichever way. */
  errorMinutes: number
  /** Minutes that the waits were longer than predicted, less those that they were shorter. */
  longerMinutes: number
  /** Of those who had to wait: how many, how far off, and whom the 90th percentile covered. */
  waited: number
  waitedErrorMinutes: number
  covered: number
}

/** A shorter wait is the time in which an employee looks up. */
const waitLeastMinutes = 1

/** Who waited, or was told to: among those who did wait in the end a right percentile would look too low. */
export const hadToWait = ({
  p90Minutes,
  waitedMinutes,
}: Pick<ToldAndWaited, 'p90Minutes' | 'waitedMinutes'>): boolean =>
  Math.max(waitedMinutes, p90Minutes) >= waitLeastMinutes

const nobody: Calibration = {
  visitors: 0,
  errorMinutes: 0,
  longerMinutes: 0,
  waited: 0,
  waitedErrorMinutes: 0,
  covered: 0,
}

export const calibrationOf = (told: readonly ToldAndWaited[]): Calibration =>
  together(
    told.map(({ medianMinutes, p90Minutes, waitedMinutes }) => {
      const off = waitedMinutes - medianMinutes
      const error = Math.abs(off)
      const all = { ...nobody, visitors: 1, errorMinutes: error, longerMinutes: off }
      if (!hadToWait({ p90Minutes, waitedMinutes })) return all
      return { ...all, waited: 1, waitedErrorMinutes: error, covered: waitedMinutes <= p90Minutes ? 1 : 0 }
    }),
  )

export const together = (several: readonly Calibration[]): Calibration =>
  several.reduce(
    (sum, one) => ({
      visitors: sum.visitors + one.visitors,
      errorMinutes: sum.errorMinutes + one.errorMinutes,
      longerMinutes: sum.longerMinutes + one.longerMinutes,
      waited: sum.waited + one.waited,
      waitedErrorMinutes: sum.waitedErrorMinutes + one.waitedErrorMinutes,
      covered: sum.covered + one.covered,
    }),
    nobody,
  )

/** What to show of it: means in minutes, and shares. Null where nobody was there to measure. */
export interface Calibrated {
  visitors: number
  waited: number
  errorMinutes: number | null
  /** Above zero people waited longer than they were told. */
  biasMinutes: number | null
  waitedErrorMinutes: number | null
  coveredShare: number | null
}

export function calibrated(sums: Calibration): Calibrated {
  const { visitors, waited } = sums
  const per = (sum: number, count: number) => (count === 0 ? null : sum / count)
  return {
    visitors,
    waited,
    errorMinutes: per(sums.errorMinutes, visitors),
    biasMinutes: per(sums.longerMinutes, visitors),
    waitedErrorMinutes: per(sums.waitedErrorMinutes, waited),
    coveredShare: per(sums.covered, waited),
  }
}
