// Finding a product by the words that people use for it: its name, its synonyms in every language, and words that are
// nearly those. The index ranks; what a word is, is said in spelling.ts.
import MiniSearch, { type SearchResult } from 'minisearch'
import { type Catalogue, textOf } from '../catalogue/catalogue.ts'
import type { Product } from '../catalogue/product.ts'
import { rootOf, rootsIn, wordsIn } from './spelling.ts'

export interface Found {
  /** The likeliest first. */
  products: Product[]
  /** Whether all that was typed is known. If not, these are guesses. */
  sure: boolean
}

/** The products that these words mean. `languages`: the reader's own first, then those that people may also type. */
export function findProducts(catalogue: Catalogue, typed: string, languages: readonly string[]): Found {
  const { index, roots, phrases } = indexOf(catalogue, languages)
  const whole = rootsOf(typed, roots)
  const hits = index.search(typed, {
    boostDocument: (code) => likelihood(catalogue, code) * (phrases.get(code)?.has(whole) ? phraseBoost : 1),
  })
  const most = Math.max(0, ...hits.map((hit) => hit.queryTerms.length))
  const best = hits.filter((hit) => hit.queryTerms.length === most)
  const asked = whole.split(' ')
  const [first] = best
  if (!first || (most < asked.length && first.queryTerms.every((root) => weak.has(root)))) {
    return { products: [], sure: true }
  }
  const products = best.flatMap((hit) => catalogue.products.get(hit.id) ?? [])
  return { products, sure: most === asked.length && isLiteral(first) }
}

/** What one does with many things: beside a word that is not known it finds nothing. */
const weak = new Set(
  'aanvragen aanvraag verlengen nieuw nieuwe regelen kwijt apply renew new lost change'.split(' ').map(rootOf),
)

/** How much more a whole name or synonym counts than its words in other places. */
const phraseBoost = 3

/** Among products that fit equally well, the one that is chosen more often. */
const likelihood = (catalogue: Catalogue, code: string) => 1 + 1 / (catalogue.products.get(code)?.position ?? Infinity)

/** Whether each word begins a word that is known, and is not merely near one. */
const isLiteral = ({ queryTerms, terms }: SearchResult) =>
  queryTerms.every((typed) => terms.some((known) => known.startsWith(typed)))

interface Index {
  index: MiniSearch
  roots: ReadonlySet<string>
  /** By product, the roots of its name and of each synonym. */
  phrases: ReadonlyMap<string, ReadonlySet<string>>
}

const kept = new WeakMap<Catalogue, Map<string, Index>>()

function indexOf(catalogue: Catalogue, languages: readonly string[]): Index {
  const known = kept.get(catalogue) ?? new Map<string, Index>()
  kept.set(catalogue, known)
  const key = languages.join(' ')
  const found = known.get(key) ?? makeIndex(catalogue, languages)
  known.set(key, found)
  return found
}

function makeIndex(catalogue: Catalogue, [own = '', ...others]: readonly string[]): Index {
  const texts = [...catalogue.products.keys()].map((code) => {
    const text = (field: string, language: string) => {
      const found = textOf(catalogue, `product:${code}`, field, language)
      // What stands in for a translation counts once: in its own language, or for whoever reads it instead.
      return found && (found.language === language || language === own) ? found.content : ''
    }
    const other = others.map((language) => `${text('name', language)},${text('synonyms', language)}`).join()
    return { id: code, name: text('name', own), synonyms: text('synonyms', own), other }
  })
  const all = texts.map(({ id, name, synonyms, other }) => ({ id, text: `${name},${synonyms},${other}` }))
  const roots = rootsIn(all.map(({ text }) => text))
  const index = new MiniSearch({
    fields: ['name', 'synonyms', 'other'],
    tokenize: (text) => wordsIn(text, roots),
    processTerm: rootOf,
    searchOptions: {
      boost: { name: 3, synonyms: 2 },
      // A short word may be the beginning of one only while it is typed.
      prefix: (root, at, all) => root.length > (at === all.length - 1 ? 1 : 3),
      fuzzy: (root) => root.length > 5 && 1,
      weights: { prefix: 0.4, fuzzy: 0.2 },
    },
  })
  index.addAll(texts)
  const phrases = all.map(({ id, text }) => [id, new Set(text.split(',').map((one) => rootsOf(one, roots)))] as const)
  return { index, roots, phrases: new Map(phrases) }
}

const rootsOf = (text: string, roots: ReadonlySet<string>) => wordsIn(text, roots).map(rootOf).join(' ')
