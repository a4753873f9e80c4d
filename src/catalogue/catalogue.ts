// Everything the municipality offers, as one value: small, read often, changed seldom.
import type { Series } from '../queue/ticket.ts'
import type { Fee } from './fees.ts'
import type { Plan } from './opening.ts'
import type { Product, Team } from './product.ts'
import type { Settings } from './settings.ts'

export interface Location {
  code: string
  zone: string
  street: string
  postcode: string
  town: string
  district: string
  phone: string
}

/** A text of the municipality's own, in the language asked for or else in Dutch. */
export interface OwnText {
  content: string
  language: string
}

export interface Catalogue {
  version: number
  products: ReadonlyMap<string, Product>
  fees: readonly Fee[]
  locations: ReadonlyMap<string, Location>
  teams: readonly Team[]
  plans: ReadonlyMap<string, Plan>
  series: ReadonlyMap<string, readonly Series[]>
  settings: ReadonlyMap<string, Settings>
  texts: ReadonlyMap<string, OwnText>
}

const textKey = (owner: string, field: string, language: string) => `${owner} ${field} ${language}`

export function textsByKey(
  rows: readonly { owner: string; field: string; language: string; content: string }[],
): ReadonlyMap<string, OwnText> {
  return new Map(
    rows.map((row) => [textKey(row.owner, row.field, row.language), { content: row.content, language: row.language }]),
  )
}

/** The text, falling back to Dutch; undefined when the municipality wrote none. */
export function textOf(catalogue: Catalogue, owner: string, field: string, language: string): OwnText | undefined {
  return catalogue.texts.get(textKey(owner, field, language)) ?? catalogue.texts.get(textKey(owner, field, 'nl'))
}

/** What to call a product: its name, or its code when nobody named it. */
export function productName(catalogue: Catalogue, code: string, language: string): OwnText {
  return textOf(catalogue, `product:${code}`, 'name', language) ?? { content: code, language: 'nl' }
}

export function locationName(catalogue: Catalogue, code: string, language: string): OwnText {
  return textOf(catalogue, `location:${code}`, 'name', language) ?? { content: code, language: 'nl' }
}

/** The settings of a location. Throws on a location that the catalogue does not have. */
export function settingsOf(catalogue: Catalogue, location: string): Settings {
  const settings = catalogue.settings.get(location)
  if (!settings) throw new Error(`Unknown location ${location}`)
  return settings
}
