// Draws for rolling a hall forward. They look like chance and are arithmetic: the same seed gives the same fractions, so
// that two futures can be compared on the same visitors.

const step = 0x6d2b79f5

/** The fraction from 0 up to, not including, 1 at this place of a seed's draws: mulberry32, in the public domain. */
export function drawAt(seed: number, place: number): number {
  const state = (seed + Math.imul(place + 1, step)) | 0
  let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
  mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
  return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
}

/** The same fractions one after the other. */
export function drawsOf(seed: number): () => number {
  let place = 0
  return () => drawAt(seed, place++)
}

/** Another seed for each path of the same future, far from that of its neighbours. */
export const seedOf = (seed: number, path: number): number =>
  Math.imul(seed ^ Math.imul(path + 1, 0x9e3779b1), 0x85ebca6b)
