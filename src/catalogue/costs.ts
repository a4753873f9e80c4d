// What a visit costs on its date: a line for each product, and the sum when every amount is known.
import { type Fee, feeOn } from './fees.ts'
import type { Choice } from './product.ts'

/** Amounts in cents for one person; undefined where the municipality gives none. */
export interface CostLine {
  product: string
  persons: number
  standard: number | undefined
  /** For a person under 18, where that is another amount. */
  minor: number | undefined
  /** What an urgent application costs on top. */
  urgent: number | undefined
}

/** Cents for all together, from when everybody pays the lower amount to when nobody does; urgency left out. */
export interface Total {
  least: number
  most: number
}

/** The costs on a date (ISO). The total is undefined when an amount is not known. */
export function costsOf(
  choices: readonly Choice[],
  fees: readonly Fee[],
  date: string,
): { lines: CostLine[]; total: Total | undefined } {
  const lines = choices.map(({ product, persons }) => {
    const fee = (kind: Fee['kind']) => feeOn(fees, product, kind, date)
    return { product, persons, standard: fee('standard'), minor: fee('minor'), urgent: fee('urgent') }
  })
  return { lines, total: totalOf(lines) }
}

function totalOf(lines: readonly CostLine[]): Total | undefined {
  let least = 0
  let most = 0
  for (const { persons, standard, minor } of lines) {
    if (standard === undefined) return undefined
    least += persons * Math.min(standard, minor ?? standard)
    most += persons * Math.max(standard, minor ?? standard)
  }
  return { least, most }
}
