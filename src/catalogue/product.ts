// What the municipality offers, and how long a visit takes.
import type { FieldRule } from './contact-fields.ts'

/** 'birth': the birth of a child is declared within the term of src/catalogue/birth-deadline.ts. */
export type DeadlineRule = 'birth'

export interface Product {
  code: string
  group: string
  position: number
  minutesFirst: number
  minutesExtra: number
  personsMax: number
  online: boolean
  staff: boolean
  walkIn: boolean
  pickUp: boolean
  discreet: boolean
  noticeHours: number
  horizonDays: number
  /** How many may be served at one moment at one location; null is as many as there are counters. */
  ceiling: number | null
  activeFrom: string | null
  activeUntil: string | null
  emailField: FieldRule
  mobileField: FieldRule
  /** The product with which the result is collected; null when nothing is. */
  pickUpProduct: string | null
  /** After how many working days the result is there; null when that cannot be said beforehand. */
  readyWorkingDays: number | null
  deadlineRule: DeadlineRule | null
}

/** One product for so many persons: a line of what a visitor comes for. */
export interface Choice {
  product: string
  persons: number
}

/** Whether nothing may be told of what somebody comes for; so too for a product that left the catalogue. */
export const isDiscreet = (
  choices: readonly Choice[],
  products: ReadonlyMap<string, { readonly discreet: boolean }>,
): boolean => choices.some(({ product }) => products.get(product)?.discreet ?? true)

export const unitMinutes = 5

/** What the length of a visit follows from. */
export type Minutes = Pick<Product, 'minutesFirst' | 'minutesExtra'>

/**
 * Minutes a visit takes: Σ (first + (persons − 1) × extra), with "Rustig aan" the largest extra-person time on top,
 * rounded up to the unit of five minutes. Throws on an unknown product: callers check choices first.
 */
export function durationMinutes(
  choices: readonly Choice[],
  products: ReadonlyMap<string, Minutes>,
  calm: boolean,
): number {
  let minutes = 0
  let largestExtra = 0
  for (const choice of choices) {
    const product = products.get(choice.product)
    if (!product) throw new Error(`Unknown product ${choice.product}`)
    minutes += product.minutesFirst + (choice.persons - 1) * product.minutesExtra
    largestExtra = Math.max(largestExtra, product.minutesExtra)
  }
  if (calm) minutes += largestExtra
  return Math.ceil(minutes / unitMinutes) * unitMinutes
}

export interface Team {
  code: string
  name: string
  products: readonly string[]
}

/**
 * The teams that serve every one of these products, those with the fewest products first, ties by code, so that
 * generalists stay free.
 */
export function teamsServing(productCodes: readonly string[], teams: readonly Team[]): Team[] {
  return teams
    .filter((team) => productCodes.every((code) => team.products.includes(code)))
    .sort((a, b) => a.products.length - b.products.length || (a.code < b.code ? -1 : 1))
}
