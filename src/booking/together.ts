// What else can be arranged in the same visit, and what cannot, with the reason.
import type { Catalogue } from '../catalogue/catalogue.ts'
import type { Product } from '../catalogue/product.ts'
import { type Asked, asFarAsRight, productsMax } from './choices.ts'
import { bookableNow, dayIn, isServedTogether, locationsFor } from './possible.ts'
import { isOffered, type Wish } from './wish.ts'

export interface Apart {
  product: Product
  /** Other people help with it, at other places or times; the visit would get too long; or it is done by telephone. */
  why: 'otherTeam' | 'tooLong' | 'byPhone'
}

/** What else can be asked for in the same visit, because some location can give it all at once; and what cannot. */
export function others(asked: Asked, catalogue: Catalogue, now: number): { together: Product[]; apart: Apart[] } {
  const wish = asFarAsRight(asked)
  const together: Product[] = []
  const apart: Apart[] = []
  if (locationsFor(wish, catalogue, now).length === 0) return { together, apart }
  for (const product of catalogue.products.values()) {
    if (asked.lines.some((line) => line.product === product.code)) continue
    const fits = fitOf(wish, product, catalogue, now)
    if (fits !== 'together' && fits !== 'notOffered') apart.push({ product, why: fits })
    if (fits === 'together' && asked.lines.length < productsMax) together.push(product)
  }
  return { together, apart }
}

/** Whether one person's worth of a product can be had in the same visit. */
function fitOf(
  wish: Wish,
  { code }: Product,
  catalogue: Catalogue,
  now: number,
): Apart['why'] | 'together' | 'notOffered' {
  if (!bookableNow(catalogue, now).has(code)) return isByPhone(code, catalogue, now) ? 'byPhone' : 'notOffered'
  const both = { ...wish, choices: [...wish.choices, { product: code, persons: 1 }] }
  if (locationsFor(both, catalogue, now).length > 0) return 'together'
  return isServedTogether(both, catalogue, now) ? 'tooLong' : 'otherTeam'
}

/** Whether staff book it, and residents cannot. */
export function isByPhone(code: string, catalogue: Catalogue, now: number): boolean {
  const product = catalogue.products.get(code)
  return (
    product !== undefined &&
    !bookableNow(catalogue, now).has(code) &&
    isOffered(product, 'staff', dayIn(catalogue, now))
  )
}
