// What the municipality's own words look like as rows. Dutch is always there; English beside it.

export interface TownText {
  owner: string
  field: string
  language: 'nl' | 'en'
  content: string
}

/** A word or sentence in both languages of the town. */
export interface Both {
  nl: string
  en: string
}

/** The rows of one owner: each field once in Dutch and once in English. */
export function textRows(owner: string, fields: Readonly<Record<string, Both>>): TownText[] {
  return Object.entries(fields).flatMap(([field, { nl, en }]): TownText[] => [
    { owner, field, language: 'nl', content: nl },
    { owner, field, language: 'en', content: en },
  ])
}

/** One thing per line, as the fields 'bring', 'opening', 'route' and 'accessibility' are written. */
export const lines = (...line: string[]): string => line.join('\n')

/** What a municipality tells about a product in one language. */
export interface ProductText {
  name: string
  /** For whom it is, in one short line. */
  audience: string
  description: string
  /** What to take along, one thing each. */
  bring: string[]
  cost: string
  /** When it is ready, or what happens next. */
  ready: string
  /** Other words people search with, separated by commas. */
  synonyms: string
}
