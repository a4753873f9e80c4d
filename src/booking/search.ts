// Finding a product by the words that people use for it: its name, its synonyms, and words that are nearly those.
import { type Catalogue, textOf } from '../catalogue/catalogue.ts'
import type { Product } from '../catalogue/product.ts'

export interface Found {
  products: Product[]
  /** What was searched for instead, because the words themselves gave nothing: "rijbewijs" for "rijbwijs". */
  meant?: string
}

interface Known {
  product: Product
  name: string[]
  words: string[]
  /** The name and each synonym as a whole. */
  phrases: string[]
}

/** The products that these words mean, the likeliest first. */
export function findProducts(catalogue: Catalogue, typed: string, language: string): Found {
  const known = [...catalogue.products.values()].map((product) => knownBy(catalogue, product, language))
  const words = wordsOf(typed)
  if (words.length === 0) return { products: [] }
  const found = ranked(known, words)
  if (found.length > 0) return { products: found }
  const meant = words.map((word) => nearestWord(word, known))
  if (meant.every((word) => word === undefined)) return { products: [] }
  const kept = meant.filter((word) => word !== undefined)
  return { products: ranked(known, kept), meant: kept.join(' ') }
}

/** Words too common to tell products apart, in both languages. */
const empty = new Set('een de het voor van mijn ik wil en in of a an the for my i want to and of'.split(' '))

function wordsOf(text: string): string[] {
  const plain = text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase()
  return (plain.match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => !empty.has(word))
}

function knownBy(catalogue: Catalogue, product: Product, language: string): Known {
  const texts = (field: string) =>
    [language, 'nl'].flatMap(
      (of) => textOf(catalogue, `product:${product.code}`, field, of)?.content.split(',').map(wordsOf) ?? [],
    )
  const name = texts('name')
  const all = [...name, ...texts('synonyms')]
  return { product, name: name.flat(), words: all.flat(), phrases: all.map((words) => words.join(' ')) }
}

/** Those that have every word; when none has, those that have most. */
function ranked(known: readonly Known[], words: readonly string[]): Product[] {
  const scored = known.map((one) => ({ product: one.product, ...scoreOf(one, words) })).filter((one) => one.hits > 0)
  const most = Math.max(0, ...scored.map((one) => one.hits))
  return scored
    .filter((one) => one.hits === most)
    .sort((one, two) => two.score - one.score || one.product.position - two.product.position)
    .map((one) => one.product)
}

function scoreOf({ name, words, phrases }: Known, asked: readonly string[]): { hits: number; score: number } {
  let hits = 0
  let score = phrases.includes(asked.join(' ')) ? 10 : 0
  for (const word of asked) {
    const part = Math.max(
      name.includes(word) ? 4 : 0,
      words.includes(word) ? 3 : 0,
      name.some((known) => known.startsWith(word)) ? 2 : 0,
      words.some((known) => known.startsWith(word) || (word.length > 4 && known.includes(word))) ? 1 : 0,
    )
    if (part > 0) hits++
    score += part
  }
  return { hits, score }
}

/** The known word that differs least: one letter in a short word, two in a long one. */
function nearestWord(word: string, known: readonly Known[]): string | undefined {
  if (word.length < 4) return undefined
  let best: { word: string; distance: number } | undefined
  for (const candidate of new Set(known.flatMap((one) => one.words))) {
    const distance = distanceBetween(word, candidate)
    if (distance <= (word.length < 7 ? 1 : 2) && distance < (best?.distance ?? Infinity)) {
      best = { word: candidate, distance }
    }
  }
  return best?.word
}

/** Levenshtein: how many letters to add, leave out or replace. */
function distanceBetween(one: string, two: string): number {
  let row = Array.from({ length: two.length + 1 }, (_, index) => index)
  for (let at = 1; at <= one.length; at++) {
    const next = [at]
    for (let to = 1; to <= two.length; to++) {
      const replaced = (row[to - 1] ?? 0) + (one[at - 1] === two[to - 1] ? 0 : 1)
      next.push(Math.min(replaced, (row[to] ?? 0) + 1, (next[to - 1] ?? 0) + 1))
    }
    row = next
  }
  return row[two.length] ?? 0
}
