// What somebody wants to come for, checked against the catalogue, and turned into a question to availability.
import { type Catalogue, settingsOf } from '../catalogue/catalogue.ts'
import { dayBounds } from '../catalogue/day.ts'
import { type Choice, durationMinutes, type Product, teamsServing } from '../catalogue/product.ts'
import { type Ask, bookingWindow } from './availability.ts'
import type { Asker } from './room.ts'

export interface Wish {
  choices: Choice[]
  /** "Rustig aan": the largest extra-person time on top. */
  calm: boolean
  /** The last local date (ISO) on which the visit may start, where a legal term sets one. */
  latestDate?: string | undefined
}

export type { Asker }

export type WishProblem =
  | { problem: 'nothingChosen' }
  | { problem: 'unknownProduct'; product: string }
  | { problem: 'notOffered'; product: string }
  | { problem: 'tooManyPersons'; product: string; max: number }
  | { problem: 'notTogether' }
  | { problem: 'tooLong'; minutes: number; max: number }

/** Whether a product can be asked for on this date (ISO) through this channel. */
export function isOffered(product: Product, by: Asker, date: string): boolean {
  const channel = by === 'resident' ? product.online : product.staff
  const started = product.activeFrom === null || product.activeFrom <= date
  return channel && started && (product.activeUntil === null || date <= product.activeUntil)
}

/** The first thing that is wrong with a wish; undefined when it can be asked for. `today` is an ISO date. */
export function problemOf(wish: Wish, catalogue: Catalogue, by: Asker, today: string): WishProblem | undefined {
  if (wish.choices.length === 0) return { problem: 'nothingChosen' }
  for (const { product: code, persons } of wish.choices) {
    const product = catalogue.products.get(code)
    if (!product) return { problem: 'unknownProduct', product: code }
    if (!isOffered(product, by, today)) return { problem: 'notOffered', product: code }
    if (persons > product.personsMax) return { problem: 'tooManyPersons', product: code, max: product.personsMax }
  }
  if (teamsServing(codesOf(wish), catalogue.teams).length === 0) return { problem: 'notTogether' }
  const max = Math.max(...[...catalogue.settings.values()].map((settings) => settings.visitMinutesMax))
  const minutes = durationMinutes(wish.choices, catalogue.products, wish.calm)
  return minutes > max ? { problem: 'tooLong', minutes, max } : undefined
}

export const codesOf = (wish: Wish): string[] => wish.choices.map((choice) => choice.product)

/**
 * The wish of who has an appointment on this date (ISO). The last day of a legal term is not kept with it, so another
 * time can only be sooner.
 */
export function withinOwnTerm<W extends Wish>(wish: W, catalogue: Catalogue, date: string): W {
  const hasTerm = wish.choices.some(({ product }) => catalogue.products.get(product)?.deadlineRule)
  return hasTerm ? { ...wish, latestDate: date } : wish
}

/** Whether anybody is offered a time at this instant: within notice and horizon, taken or not. */
export function isInWindow(wish: Wish, catalogue: Catalogue, to: { location: string; startsAt: number }, now: number) {
  const { from, until } = askFor(wish, catalogue, to.location, 'resident', now)
  return from <= to.startsAt && to.startsAt <= until
}

/**
 * The question to availability. A wish that was kept while its product left the catalogue has no free time; an unknown
 * location throws.
 */
export function askFor(wish: Wish, catalogue: Catalogue, location: string, by: Asker, now: number): Ask {
  settingsOf(catalogue, location)
  const zone = catalogue.locations.get(location)?.zone ?? ''
  const products = wish.choices.flatMap((choice) => catalogue.products.get(choice.product) ?? [])
  if (products.length < wish.choices.length) {
    return { teams: [], products: [], durationMinutes: 0, by, from: now, until: now }
  }
  const { from, until } = bookingWindow(now, zone, products, by)
  return {
    from,
    until: wish.latestDate === undefined ? until : Math.min(until, dayBounds(wish.latestDate, zone).end - 1),
    teams: teamsServing(codesOf(wish), catalogue.teams).map((team) => team.code),
    products: codesOf(wish),
    durationMinutes: durationMinutes(wish.choices, catalogue.products, wish.calm),
    by,
  }
}
