// When what cannot be chosen yet can be chosen: the horizon moves on with the time, so that a day opens bit by bit.
import type { Catalogue } from '../catalogue/catalogue.ts'
import { sameTimeAfter } from '../catalogue/day.ts'
import { hour } from '../catalogue/milliseconds.ts'
import { unitMs } from './room.ts'
import type { Wish } from './wish.ts'

/** The clock changes by an hour: the instant looked for lies no further from the same wall time. */
const clockChangeMs = 2 * hour

/** From which instant (epoch ms) on a start lies within a horizon of so many local days. */
export function opensAt(startsAt: number, zone: string, horizonDays: number): number {
  let at = sameTimeAfter(startsAt, zone, -horizonDays) - clockChangeMs
  while (sameTimeAfter(at, zone, horizonDays) < startsAt) at += unitMs
  return at
}

/** How far ahead this wish can be chosen, in local days: the smallest horizon of its products. */
export const horizonOf = ({ choices }: Wish, { products }: Catalogue): number =>
  Math.min(...choices.map(({ product }) => products.get(product)?.horizonDays ?? 0))

/** The same catalogue with horizons that lie so many days further, to look beyond them. */
export function withLongerHorizons(catalogue: Catalogue, days: number): Catalogue {
  const products = [...catalogue.products].map(
    ([code, product]) => [code, { ...product, horizonDays: product.horizonDays + days }] as const,
  )
  return { ...catalogue, products: new Map(products) }
}
