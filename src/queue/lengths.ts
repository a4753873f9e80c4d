// How long visits take, as numbers that are equally likely: history when there is one, else a curve around the usual
// minutes. Drawing is then looking one up, and what remains of a visit is drawn from those longer than what has passed.

/** Equally likely lengths in milliseconds, ascending. */
export type Lengths = Int32Array

/** Standard deviation as a part of the mean, as long as nothing was measured. */
const spread = 0.7
const pieces = 64
/** A log-normal with this spread: Var = mean² (e^(σ²) − 1). */
const sigma = Math.sqrt(Math.log(1 + spread * spread))

/** What visits take as parts of their usual minutes: equally likely, ascending. */
export type Shape = Float64Array

const curve = Float64Array.from({ length: pieces }, (_, at) => Math.exp(sigma * normalAt((at + 0.5) / pieces)))
const curveMean = curve.reduce((sum, one) => sum + one, 0) / pieces
/** Of visits of which nothing was measured yet. */
const usualShape: Shape = curve.map((one) => one / curveMean)

/** Lengths of visits that usually take so long (ms), in the shape that such visits had. */
export const lengthsAround = (usual: number, shape: Shape = usualShape): Lengths =>
  Int32Array.from(shape, (one) => Math.max(1, Math.round(usual * one)))

/** The same measured numbers as at most so many equally likely ones, ascending. */
export function condensed(measured: readonly number[], most: number): Float64Array {
  const sorted = Float64Array.from(measured).sort()
  if (sorted.length <= most) return sorted
  return Float64Array.from({ length: most }, (_, at) => sorted[Math.floor(((at + 0.5) / most) * sorted.length)] ?? 0)
}

/** The length of a visit that begins; `draw` is a fraction from 0 up to, not including, 1. */
export const lengthAt = (lengths: Lengths, draw: number): number => lengths[Math.floor(draw * lengths.length)] ?? 1

/** What remains of a visit that has lasted so long (ms); of one that outlasts them all, a mean length. */
export function remainingAt(lengths: Lengths, passed: number, draw: number): number {
  let first = 0
  let until = lengths.length
  while (first < until) {
    const middle = (first + until) >> 1
    if ((lengths[middle] ?? 0) > passed) until = middle
    else first = middle + 1
  }
  const longer = lengths.length - first
  if (longer === 0) return meanOf(lengths)
  return (lengths[first + Math.floor(draw * longer)] ?? passed + 1) - passed
}

const meanOf = (lengths: Lengths): number =>
  Math.round(lengths.reduce((sum, one) => sum + one, 0) / Math.max(1, lengths.length))

/**
 * The standard normal below which this share lies, by bisection of its integral (Abramowitz and Stegun 26.2.17, within
 * 7.5e-8). Only asked when the program starts.
 */
function normalAt(share: number): number {
  let [low, high] = [-6, 6]
  for (let step = 0; step < 40; step++) {
    const middle = (low + high) / 2
    if (shareBelow(middle) < share) low = middle
    else high = middle
  }
  return (low + high) / 2
}

function shareBelow(z: number): number {
  if (z < 0) return 1 - shareBelow(-z)
  const t = 1 / (1 + 0.2316419 * z)
  const tail = t * (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))))
  return 1 - (Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI)) * tail
}
