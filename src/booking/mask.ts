// A set of units of one day, one bit each: sixty days can be asked in the time that it takes to draw one of them.
import { unitMinutes } from '../catalogue/product.ts'

/** Bit n is the nth unit of five minutes since the day began. */
export type Mask = Uint32Array

/** As many as the longest day has: 25 hours, when the clock goes back. */
export const unitsInDay = (25 * 60) / unitMinutes

export const emptyMask = (): Mask => new Uint32Array(Math.ceil(unitsInDay / 32))

/** The units where a count is above zero. */
export function positive(counts: Int16Array): Mask {
  const mask = emptyMask()
  for (let unit = 0; unit < counts.length; unit++) {
    if ((counts[unit] ?? 0) > 0) addTo(mask, unit)
  }
  return mask
}

export function addTo(mask: Mask, unit: number): void {
  mask[unit >>> 5] = word(mask, unit >>> 5) | (1 << (unit & 31))
}

export function isIn(mask: Mask, unit: number): boolean {
  return ((word(mask, unit >>> 5) >>> (unit & 31)) & 1) === 1
}

/** Keeps what is in the other mask too. */
export function keepShared(mask: Mask, other: Mask): void {
  for (let index = 0; index < mask.length; index++) mask[index] = word(mask, index) & word(other, index)
}

/** Keeps the units with which a run of at least so many units begins. */
export function keepRuns(mask: Mask, length: number): void {
  // Each round at most doubles the run that every kept unit is known to begin.
  for (let sure = 1; sure < length; ) {
    const more = Math.min(sure, length - sure)
    keepShiftedBy(mask, more)
    sure += more
  }
}

/** Keeps a unit if the one so many further on is kept too. Words ahead are read before they change. */
function keepShiftedBy(mask: Mask, units: number): void {
  const words = units >>> 5
  const bits = units & 31
  for (let index = 0; index < mask.length; index++) {
    const near = word(mask, index + words) >>> bits
    // A shift by 32 is a shift by 0 in JavaScript.
    const far = bits === 0 ? 0 : word(mask, index + words + 1) << (32 - bits)
    mask[index] = word(mask, index) & (near | far)
  }
}

/** The first unit from `from` up to and including `last`, or -1. */
export function firstBetween(mask: Mask, from: number, last: number): number {
  const start = Math.max(from, 0)
  let ignored = start & 31
  for (let index = start >>> 5; index < mask.length; index++) {
    const rest = (word(mask, index) >>> ignored) << ignored
    if (rest !== 0) {
      const unit = index * 32 + 31 - Math.clz32(rest & -rest)
      return unit <= last ? unit : -1
    }
    ignored = 0
  }
  return -1
}

/** Outside the mask nothing is set. */
const word = (mask: Mask, index: number): number => (index < mask.length ? (mask[index] ?? 0) : 0)
