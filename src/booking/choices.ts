// What somebody comes for, as it stands in an address: ?product=paspoort&personen=2&product=rijbewijs&personen=1
// &rustig=ja. Everything before a time is held lives there, so that Back, reloading and a shared link just work.
import type { Catalogue } from '../catalogue/catalogue.ts'
import { type Product, teamsServing } from '../catalogue/product.ts'
import { isOffered, problemOf, type Wish, type WishProblem } from './wish.ts'

/** One product as it was sent: `typed` is shown again when it is no number of persons. */
export interface Line {
  product: string
  typed: string
  persons: number | undefined
}

export interface Asked {
  lines: Line[]
  calm: boolean
}

export type AskedProblem =
  | WishProblem
  | { problem: 'wrongPersons'; product: string }
  | { problem: 'tooManyProducts'; max: number }

/** A desk can prepare for so many different things in one visit. */
const productsMax = 5

/** What was sent, in order: a product without a number is for one person, the same product twice adds up. */
export function readAsked(sent: { product: readonly string[]; personen: readonly string[]; calm: boolean }): Asked {
  const lines = new Map<string, Line>()
  sent.product.forEach((product, index) => {
    const line = lineOf(product, sent.personen[index] ?? '1')
    const before = lines.get(product)
    lines.set(product, before ? added(before, line) : line)
  })
  return { lines: [...lines.values()], calm: sent.calm }
}

function lineOf(product: string, typed: string): Line {
  const persons = /^\s*\d{1,3}\s*$/.test(typed) ? Number(typed) : 0
  return { product, typed, persons: persons > 0 ? persons : undefined }
}

function added(one: Line, two: Line): Line {
  if (one.persons === undefined) return one
  if (two.persons === undefined) return two
  return lineOf(one.product, String(one.persons + two.persons))
}

/** The wish that was sent, or the first thing that is wrong with it. `today` is an ISO date. */
export function wishOf(asked: Asked, catalogue: Catalogue, today: string): Wish | AskedProblem {
  if (asked.lines.length > productsMax) return { problem: 'tooManyProducts', max: productsMax }
  const choices = asked.lines.map(({ product, persons }) => ({ product, persons: persons ?? 1 }))
  const wish = { choices, calm: asked.calm }
  const problem = problemOf(wish, catalogue, 'resident', today)
  if (problem?.problem === 'unknownProduct' || problem?.problem === 'notOffered') return problem
  const wrong = asked.lines.find((line) => line.persons === undefined)
  return wrong ? { problem: 'wrongPersons', product: wrong.product } : (problem ?? wish)
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
export function askedQuery({ lines, calm }: Asked): string {
  const query = new URLSearchParams()
  for (const { product, typed } of lines) {
    query.append('product', product)
    query.append('personen', typed)
  }
  if (calm) query.append('rustig', 'ja')
  return String(query)
}

export const askedFor = ({ choices, calm }: Wish): Asked => ({
  lines: choices.map(({ product, persons }) => ({ product, typed: String(persons), persons })),
  calm,
})

export const wishQuery = (wish: Wish): string => askedQuery(askedFor(wish))

/** What else can be asked for in the same visit, because one team serves it all, and what cannot. */
export function others(
  chosen: readonly string[],
  catalogue: Catalogue,
  today: string,
): { together: Product[]; apart: Product[] } {
  const rest = [...catalogue.products.values()].filter(
    (product) => !chosen.includes(product.code) && isOffered(product, 'resident', today),
  )
  const fits = ({ code }: Product) => teamsServing([...chosen, code], catalogue.teams).length > 0
  const room = chosen.length < productsMax
  return { together: room ? rest.filter(fits) : [], apart: rest.filter((product) => !fits(product)) }
}

/** The locations whose plan has a team for all of this, in the municipality's order. */
export function locationsFor(chosen: readonly string[], catalogue: Catalogue): string[] {
  const teams = new Set(teamsServing(chosen, catalogue.teams).map((team) => team.code))
  return [...catalogue.locations.keys()].filter((code) => {
    const plan = catalogue.plans.get(code)
    const blocks = [...(plan?.blocks ?? []), ...(plan?.exceptions ?? []).flatMap((exception) => exception.blocks)]
    return blocks.some((block) => teams.has(block.team) && block.online > 0)
  })
}
