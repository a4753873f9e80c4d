// What a product costs on a date. Fees are rows that count from a date, because they change every year on 1 January and
// a visit in January is paid at January's fee.

/** 'minor' is for a person under 18, where that is another amount; 'urgent' comes on top of it. */
export type FeeKind = 'standard' | 'minor' | 'urgent'

/** In cents, for one person, from this ISO date until a later row of the same kind. */
export interface Fee {
  product: string
  kind: FeeKind
  validFrom: string
  cents: number
}

/** The amount in force on a date (ISO); undefined when the municipality gives none. */
export function feeOn(fees: readonly Fee[], product: string, kind: FeeKind, date: string): number | undefined {
  const known = fees.filter((fee) => fee.product === product && fee.kind === kind && fee.validFrom <= date)
  return known.reduce<Fee | undefined>(later, undefined)?.cents
}

const later = (one: Fee | undefined, two: Fee): Fee => (one && one.validFrom > two.validFrom ? one : two)
