// How people write the same word: with and without accents, as it sounds, as it bends, apart and together. Rules for
// Dutch, gentle enough for the English words that stand beside it.

/** Words that say nothing about the subject, in both languages. 'naar' and 'uit' are not among them: they are opposites. */
const empty = new Set(
  `aan afspraak als bij ben ca dat de deze die dit een en er ga gaan gaat graag heb hebben heeft het hier hoe ik in is
   kan kom komen maken me met mij mijn moet moeten nemen niet nodig of om ons onze op over te tot u uw van via voor waar
   wat we wij wil willen wilt word wordt zijn
   a an and appointment at can do for get how i in is make me my need of on or our some the to us want we with`.split(
    /\s+/,
  ),
)

/** From how a word is written to how it sounds without its ending: 'paspoorten', 'pasport' and 'paspoord' are alike. */
const alike: readonly (readonly [RegExp, string])[] = [
  [/^(aan|af|door|in|om|op|uit)ge(?=.{3})/, '$1'],
  [/ij|ei/g, 'y'],
  [/(?<=.{3})je$/, ''],
  [/(?<=.{2}[^aeiouy])s$/, ''],
  [/(?<=.{3})(ingen|eren|ing|er|en|ed|e|d|t)$/, ''],
  [/(.)\1/g, '$1'],
  [/z$/, 's'],
  [/v$/, 'f'],
]

/** The shortest part of a compound: 'rij' in 'rijbewijs'. */
const partMin = 3

/** The root of a word in small letters; a short word is its own. */
export const rootOf = (word: string): string =>
  word.length <= partMin ? word : alike.reduce((text, [written, meant]) => text.replace(written, meant), word)

/** The words of a text in small letters without accents, those that say nothing too; 'V.O.G.' is one word. */
function written(text: string): string[] {
  const plain = text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase()
    .replace(/(?<=\b\p{L})\.(?=\p{L}\b)/gu, '')
  return plain.match(/[\p{L}\p{N}]+/gu) ?? []
}

/** Every root in these texts. */
export const rootsIn = (texts: readonly string[]): Set<string> =>
  new Set(texts.flatMap(written).filter(isTelling).map(rootOf))

/**
 * The words of a text that tell something, with the roots that are known as the measure: 'rij bewijs' becomes one word
 * when 'rijbewijs' is known, and 'paspoortaanvraag' becomes two when only its parts are.
 */
export function wordsIn(text: string, known: ReadonlySet<string>): string[] {
  return together(written(text), known)
    .flatMap((word) => apart(word, known))
    .filter(isTelling)
}

const isTelling = (word: string) => !empty.has(word)

function together(words: readonly string[], known: ReadonlySet<string>): string[] {
  const made: string[] = []
  for (let at = 0; at < words.length; at++) {
    const [word = '', next] = words.slice(at, at + 2)
    const isOne = next !== undefined && known.has(rootOf(word + next))
    made.push(isOne ? word + next : word)
    if (isOne) at++
  }
  return made
}

function apart(word: string, known: ReadonlySet<string>): string[] {
  if (known.has(rootOf(word))) return [word]
  for (let at = word.length - partMin; at >= partMin; at--) {
    const parts = [word.slice(0, at), word.slice(at)]
    if (parts.every((part) => isTelling(part) && known.has(rootOf(part)))) return parts
  }
  return [word]
}
