// Draws for invented people, of a demonstration and of a simulated day. Everybody throws dice of their own, made from
// the seed and their name, so that what one of them does never changes what another one wants.

export type Dice = ReturnType<typeof diceOf>

/** Dice that fall the same way for the same seed and name. */
export function diceOf(seed: number, name: string) {
  let state = seed | 0
  for (const character of name) state = Math.imul(state ^ (character.codePointAt(0) ?? 0), 0x01000193)

  /** From 0 up to, not including, 1: mulberry32, a small generator in the public domain. */
  function fraction(): number {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
  const between = (least: number, most: number) => least + fraction() * (most - least)

  return {
    fraction,
    between,
    /** A whole number, both ends included. */
    whole: (least: number, most: number) => Math.floor(between(least, most + 1)),
    isLucky: (probability: number) => fraction() < probability,
    pick: <T>(from: readonly T[]): T => from[Math.floor(fraction() * from.length)] as T,
    /** One of these, each as likely as its weight says. */
    weighted: <T>(from: readonly (readonly [T, number])[]): T => {
      let left = fraction() * from.reduce((sum, [, weight]) => sum + weight, 0)
      for (const [value, weight] of from) {
        left -= weight
        if (left < 0) return value
      }
      return (from.at(-1) as readonly [T, number])[0]
    },
    /** Around the mean with a spread (standard deviation as a part of the mean) of 0.6, never below a fifth of it. */
    around: (mean: number) => {
      const bell = between(-1, 1) + between(-1, 1) + between(-1, 1)
      return Math.max(mean / 5, mean * (1 + 0.6 * bell))
    },
  }
}
