// How every benchmark measures: ours and the baseline in turn, in one run, so that a machine that slows down slows
// both; medians, because one slow round says nothing.

/** What a benchmark found; `ratio` is what its goal is about: ours ÷ baseline, or for speed-ups baseline ÷ ours. */
export interface Result {
  ours: number
  baseline: number
  ratio: number
  unit: string
}

export type Results = Record<string, Result>

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = sorted.length / 2
  return ((sorted[Math.ceil(middle) - 1] ?? 0) + (sorted[Math.floor(middle)] ?? 0)) / 2
}

type Measure = () => number | Promise<number>

/** The medians of both, measured alternately; each has one round first that does not count. */
export async function inTurn(
  rounds: number,
  ours: Measure,
  baseline: Measure,
): Promise<{ ours: number; baseline: number }> {
  const found = { ours: [] as number[], baseline: [] as number[] }
  await ours()
  await baseline()
  for (let round = 0; round < rounds; round++) {
    found.ours.push(await ours())
    found.baseline.push(await baseline())
  }
  return { ours: median(found.ours), baseline: median(found.baseline) }
}

export const asResult = ({ ours, baseline }: { ours: number; baseline: number }, unit: string): Result => ({
  ours,
  baseline,
  ratio: ours / baseline,
  unit,
})

export const asSpeedUp = ({ ours, baseline }: { ours: number; baseline: number }, unit: string): Result => ({
  ours,
  baseline,
  ratio: baseline / ours,
  unit,
})

/** Microseconds that each of `times` runs takes. */
export function microseconds(times: number, run: () => unknown): number {
  const began = performance.now()
  for (let time = 0; time < times; time++) run()
  return ((performance.now() - began) * 1000) / times
}
