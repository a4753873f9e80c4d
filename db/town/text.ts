// What the municipality's own words look like as rows. Dutch is always there; English beside it, and here and there
// Arabic and Polish.

export interface TownText {
  owner: string
  field: string
  language: 'nl' | 'en' | 'ar' | 'pl'
  content: string
}

/** A word or sentence in both languages of the town, and in those that it translated little into. */
export interface Both {
  nl: string
  en: string
  ar?: string
  pl?: string
}

/** The rows of one owner: each field once in every language that it was written in. */
export function textRows(owner: string, fields: Readonly<Record<string, Both>>): TownText[] {
  const languages = ['nl', 'en', 'ar', 'pl'] as const
  return Object.entries(fields).flatMap(([field, text]) =>
    languages.flatMap((language) => {
      const content = text[language]
      return content === undefined ? [] : [{ owner, field, language, content }]
    }),
  )
}

/** One thing per line, as the fields 'bring', 'along', 'opening', 'route' and 'accessibility' are written. */
export const lines = (...line: string[]): string => line.join('\n')

/** What a municipality tells about a product in one language. */
export interface ProductText {
  name: string
  /** For whom it is, in one short line. */
  audience: string
  description: string
  /** What to take along for every person, and what once for the whole visit; one thing each. */
  bringEach?: string[]
  bring?: string[]
  /** Who is counted, where that is not who comes. */
  count?: string
  /** Who comes along, and whose consent is needed. */
  along?: string[]
  /** How else it can be done. */
  otherwise?: string
  cost: string
  /** When it is ready, or what happens next. */
  ready: string
  /** Other words people search with, separated by commas. */
  synonyms: string
}
