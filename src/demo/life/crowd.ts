// Who comes to an invented hall, when, and for what.
import { hour, minute, second } from '../../catalogue/milliseconds.ts'
import type { Dice } from './dice.ts'

/** The share of its counters' time that a hall is asked for in a day, as busy as halls are. */
const load = 0.85
const visitMs = 8 * minute
/** How many of those who come have an appointment. */
export const bookedShare = 0.4

/**
 * Until the next visitor (ms): at random, at so many counters, `part` of the way through the opening hours (0–1). Half as
 * many come at the edges of a day as in its middle.
 */
export function untilNext(dice: Dice, counters: number, part: number): number {
  const busy = 0.65 + 0.65 * Math.sin(Math.PI * Math.min(1, Math.max(0, part)))
  const perHour = (counters * hour * load * busy) / visitMs
  return (-Math.log(1 - dice.fraction()) * hour) / Math.max(1, perHour)
}

/** Passports, cards and licences for the most part: product codes of the invented town, and how often. */
const wishes: [product: string, weight: number][] = [
  ['paspoort', 26],
  ['identiteitskaart', 14],
  ['rijbewijs', 14],
  ['paspoort-afhalen', 14],
  ['rijbewijs-afhalen', 8],
  ['uittreksel', 10],
  ['verhuizing', 8],
]

export const wishOf = (dice: Dice): string => dice.weighted(wishes)

/** How a visitor behaves: how long the way to the counter takes and the visit, and whether they hear their number. */
export const visitOf = (dice: Dice) => ({
  walksMs: dice.between(5, 40) * second,
  takesMs: dice.around(visitMs),
  hears: dice.isLucky(0.97),
})

const firstNames = [
  'Amira',
  'Bram',
  'Chantal',
  'Daan',
  'Elif',
  'Femke',
  'Gijs',
  'Hanna',
  'Ilse',
  'Jamal',
  'Kees',
  'Lotte',
]
const lastNames = ['Bakker', 'Celik', 'Dijkstra', 'El Idrissi', 'Groen', 'Hendriks', 'Jansen', 'Kaya', 'Mulder', 'Smit']

export const nameOf = (dice: Dice): string => `${dice.pick(firstNames)} ${dice.pick(lastNames)}`
