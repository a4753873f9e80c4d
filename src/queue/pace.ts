// How long a visit takes, and when it is worth asking whether it is still going on: sooner or later somebody forgets
// to press "done", and the figures of that day should not say that a passport took until closing time.
import { minute } from '../catalogue/milliseconds.ts'
import { durationMinutes, type Minutes } from '../catalogue/product.ts'
import type { Hall } from './hall.ts'
import type { TicketThatIs } from './ticket.ts'

type Serving = TicketThatIs<'serving'>
type Products = ReadonlyMap<string, Minutes>

/** The usual minutes of such a visit; 0 when nothing is known of its products. */
export const usualMinutes = ({ choices }: Pick<Serving, 'choices'>, products: Products): number =>
  durationMinutes(
    choices.filter(({ product }) => products.has(product)),
    products,
    false,
  )

/** When a visit that nobody ended probably did: after its usual minutes, or after it was last said to go on. */
export function likelyEnd(ticket: Serving, products: Products, now: number): number {
  const usual = ticket.since + usualMinutes(ticket, products) * minute
  return Math.min(Math.max(usual, ticket.goesOnAt ?? 0), now)
}

/** Whether the visit is so far over its usual time that the employee is asked about it. */
export function isFarOver(ticket: Serving, { products, rules }: Pick<Hall, 'products' | 'rules'>, now: number) {
  const usual = usualMinutes(ticket, products) * minute
  return usual > 0 && now > (ticket.goesOnAt ?? ticket.since) + usual * rules.askAfterTimes
}
