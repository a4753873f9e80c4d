// The visit that is composed at the telephone, product by product.
import { type Asked, readAsked } from '../booking/choices.ts'

/** The same visit with this product too; one person more when it is for that already. */
export const withProduct = (asked: Asked | undefined, code: string): Asked =>
  readAsked({
    product: [...(asked?.lines ?? []).map(({ product }) => product), code],
    personen: [...(asked?.lines ?? []).map(({ typed }) => typed), '1'],
    calm: asked?.calm ?? false,
    latest: asked?.latest,
  })
