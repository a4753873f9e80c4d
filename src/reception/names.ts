// Finding somebody by their name, as one hears it: without accents, any part of it first.
import MiniSearch from 'minisearch'

export interface Named {
  publicId: string
  name: string
}

/** A shorter word says too little about a name that is written otherwise. */
const nearMin = 4

/**
 * The people of whom every word that was typed begins a part of the name; when there are none, those whose name is
 * nearly that. In the order in which they are given; the near ones by likeness.
 */
export function findNames<Person extends Named>(people: readonly Person[], typed: string, most: number): Person[] {
  const asked = partsOf(typed)
  if (asked.length === 0) return []
  const hits = people.filter(({ name }) => {
    const parts = partsOf(name)
    return asked.every((word) => parts.some((part) => part.startsWith(word)))
  })
  return (hits.length > 0 ? hits : nearly(people, asked)).slice(0, most)
}

/** Made anew for who was misheard, which is seldom: to keep it would be a second register of names. */
function nearly<Person extends Named>(people: readonly Person[], asked: readonly string[]): Person[] {
  const words = asked.filter((word) => word.length >= nearMin)
  if (words.length === 0) return []
  const index = new MiniSearch<Person>({ idField: 'publicId', fields: ['name'], tokenize: partsOf })
  index.addAll([...people])
  const byId = new Map(people.map((person) => [person.publicId, person]))
  const found = index.search(words.join(' '), { combineWith: 'AND', fuzzy: 0.3, prefix: true })
  return found.flatMap(({ id }) => byId.get(id) ?? [])
}

/** The words of a name in small letters without accents; 'ı' and 'ł' have none that can be taken off. */
const partsOf = (text: string): string[] =>
  text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase()
    .replace(/[ıłøđß]/g, (letter) => plain[letter] ?? letter)
    .match(/[\p{L}\p{N}]+/gu) ?? []

const plain: Readonly<Record<string, string>> = { ı: 'i', ł: 'l', ø: 'o', đ: 'd', ß: 'ss' }
