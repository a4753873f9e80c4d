// What somebody comes for, as it stands in an address: ?product=paspoort&personen=2&product=rijbewijs&personen=1
// &rustig=ja. Everything before a time is held lives there, so that Back, reloading and a shared link just work. So does
// the last day of a legal term (uiterlijk=2026-11-26); the date of birth from which it follows is kept nowhere.
import { birthDeadline } from '../catalogue/birth-deadline.ts'
import type { Catalogue } from '../catalogue/catalogue.ts'
import { isDate } from '../catalogue/day.ts'
import { durationMinutes } from '../catalogue/product.ts'
import { plain } from './characters.ts'
import { bookableNow, dayIn, locationsFor, longestFor } from './possible.ts'
import { type Asker, problemOf, type Wish, type WishProblem } from './wish.ts'

/** One product as it was sent: `typed` is shown again when it is no number of persons. */
export interface Line {
  product: string
  typed: string
  persons: number | undefined
}

export interface Asked {
  lines: Line[]
  calm: boolean
  /** The last date (ISO) of a legal term, as it was sent. */
  latest?: string | undefined
  /** The location that a link of the municipality's own website named beforehand. */
  location?: string | undefined
}

export type AskedProblem =
  | WishProblem
  | { problem: 'wrongPersons'; product: string }
  | { problem: 'tooManyProducts'; max: number }
  | { problem: 'deadlineUnknown' | 'deadlinePassed'; wish: Wish }

/** A desk can prepare for so many different things in one visit. */
export const productsMax = 5

/** What was sent, in order: a product without a number is for one person, the same product twice adds up. */
export function readAsked(sent: {
  product: readonly string[]
  personen: readonly string[]
  calm: boolean
  latest?: string | undefined
  locatie?: string | undefined
}): Asked {
  const lines = new Map<string, Line>()
  sent.product.forEach((product, index) => {
    const line = lineOf(product, sent.personen[index] ?? '1')
    const before = lines.get(product)
    lines.set(product, before ? added(before, line) : line)
  })
  return { lines: [...lines.values()], calm: sent.calm, latest: sent.latest, location: sent.locatie }
}

function lineOf(product: string, typed: string): Line {
  const text = plain(typed)
  const persons = /^\d{1,3}$/.test(text) ? Number(text) : 0
  return { product, typed, persons: persons > 0 ? persons : undefined }
}

function added(one: Line, two: Line): Line {
  if (one.persons === undefined) return one
  if (two.persons === undefined) return two
  return lineOf(one.product, String(one.persons + two.persons))
}

/**
 * The wish that was sent, or the first thing that is wrong with it. `now` is epoch ms. Staff see by the times that are
 * left what no location can give.
 */
export function wishOf(asked: Asked, catalogue: Catalogue, now: number, by: Asker = 'resident'): Wish | AskedProblem {
  if (asked.lines.length > productsMax) return { problem: 'tooManyProducts', max: productsMax }
  const wish = asFarAsRight(asked)
  const today = dayIn(catalogue, now)
  const problem = problemOf(wish, catalogue, by, today)
  if (problem?.problem === 'unknownProduct' || problem?.problem === 'notOffered') return problem
  const isPlanned = (code: string) => by === 'staff' || bookableNow(catalogue, now).has(code)
  const unplanned = asked.lines.find((line) => !isPlanned(line.product))
  if (unplanned) return { problem: 'notOffered', product: unplanned.product }
  const wrong = asked.lines.find((line) => line.persons === undefined)
  if (wrong) return { problem: 'wrongPersons', product: wrong.product }
  if (problem) return problem
  const never = by === 'resident' ? unplannedVisit(wish, catalogue, now) : undefined
  return never ?? withinTerm(wish, asked.latest, catalogue, today)
}

/** What was asked for; a number that cannot be read counts as one person. */
export const asFarAsRight = ({ lines, calm }: Asked): Wish => ({
  choices: lines.map(({ product, persons }) => ({ product, persons: persons ?? 1 })),
  calm,
})

/** Why no location has room for all of this at once, even when nobody else comes. */
function unplannedVisit(wish: Wish, catalogue: Catalogue, now: number): WishProblem | undefined {
  if (locationsFor(wish, catalogue, now).length > 0) return undefined
  const max = longestFor(wish, catalogue, now)
  const minutes = durationMinutes(wish.choices, catalogue.products, wish.calm)
  return max === undefined ? { problem: 'notTogether' } : { problem: 'tooLong', minutes, max }
}

/** The wish with the last day of its legal term, when a product has one. */
function withinTerm(wish: Wish, latest: string | undefined, catalogue: Catalogue, today: string): Wish | AskedProblem {
  const rules = wish.choices.map(({ product }) => catalogue.products.get(product)?.deadlineRule)
  if (!rules.includes('birth')) return wish
  if (latest === undefined || !isDate(latest)) return { problem: 'deadlineUnknown', wish }
  if (latest < today) return { problem: 'deadlinePassed', wish }
  // An address can be changed by hand, but nobody is born after today.
  const ofToday = birthDeadline(today)
  return { ...wish, latestDate: latest < ofToday ? latest : ofToday }
}

/** A press on a button of the page on which persons are counted; undefined when none was pressed. */
export function pressed(asked: Asked, buttons: Record<string, string | undefined>): Asked | undefined {
  const { minder, meer, weg, erbij } = buttons
  const count = (code: string, by: number) =>
    asked.lines.map((line) =>
      line.product === code ? lineOf(code, String(Math.max(1, (line.persons ?? 1) + by))) : line,
    )
  if (minder !== undefined) return { ...asked, lines: count(minder, -1) }
  if (meer !== undefined) return { ...asked, lines: count(meer, 1) }
  if (weg !== undefined) return { ...asked, lines: asked.lines.filter((line) => line.product !== weg) }
  if (erbij !== undefined) {
    const known = asked.lines.some((line) => line.product === erbij)
    return known ? asked : { ...asked, lines: [...asked.lines, lineOf(erbij, '1')] }
  }
  return undefined
}

/** The same as the query of an address, without '?'. */
export function askedQuery({ lines, calm, latest, location }: Asked): string {
  const query = new URLSearchParams()
  for (const { product, typed } of lines) {
    query.append('product', product)
    query.append('personen', typed)
  }
  if (calm) query.append('rustig', 'ja')
  if (latest !== undefined) query.append('uiterlijk', latest)
  if (location !== undefined) query.append('locatie', location)
  return String(query)
}

export const askedFor = ({ choices, calm, latestDate }: Wish): Asked => ({
  lines: choices.map(({ product, persons }) => ({ product, typed: String(persons), persons })),
  calm,
  latest: latestDate,
})

export const wishQuery = (wish: Wish): string => askedQuery(askedFor(wish))
