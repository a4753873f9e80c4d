// What a kiosk reads aloud to somebody who does not see: every sentence of its screens, in pieces without what varies.
// Numbers are said by the clips of the hall, so that "Er zijn 3 mensen voor u" is three clips.
import { aloud as english } from './en/aloud.ts'
import { away as englishAway } from './en/away.ts'
import { checkin as englishCheckin } from './en/checkin.ts'
import { kiosk as englishKiosk } from './en/kiosk.ts'
import { paper as englishPaper } from './en/paper.ts'
import { shell as englishShell } from './en/shell.ts'
import { aloud as dutch } from './nl/aloud.ts'
import { away as dutchAway } from './nl/away.ts'
import { checkin as dutchCheckin } from './nl/checkin.ts'
import { kiosk as dutchKiosk } from './nl/kiosk.ts'
import { paper as dutchPaper } from './nl/paper.ts'
import { shell as dutchShell } from './nl/shell.ts'

import { clipsOf, type SpokenLanguage } from './spoken.ts'

/** Of the receipt what the screen says about it; the rest is on paper. */
const becameOf = ({ coming, printed, failed, unsure, earlier }: typeof dutchPaper) => [
  coming,
  printed,
  failed,
  unsure,
  earlier,
]

const sources = {
  nl: {
    screens: [dutchKiosk, dutchCheckin, dutchAway, dutchShell.back, becameOf(dutchPaper)],
    names: dutch,
  },
  en: {
    screens: [englishKiosk, englishCheckin, englishAway, englishShell.back, becameOf(englishPaper)],
    names: english,
  },
} as const

/** A value in a sentence: no word begins with it. */
const mark = '\uE000'

type Says = string | readonly unknown[] | Readonly<Record<string, unknown>> | ((...values: never[]) => string)

/** The sentences that a source holds, with a mark for what varies. */
function sentencesIn(source: Says): string[] {
  if (typeof source === 'string') return [source]
  if (typeof source === 'object') return Object.values(source).flatMap((inner) => sentencesIn(inner as Says))
  // Numbers have forms of their own for none and for one; whatever else varies is a text.
  const say = source as (...values: (string | number)[]) => string
  return [0, 1, mark].map((value) => say(value, ...Array(3).fill(mark)))
}

/** The words of a text alone, in small letters: how a text on a screen is looked up. public/kiosk-aloud.js does the same. */
export const wordsIn = (text: string): string =>
  text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
    .join(' ')

interface Phrase {
  /** As it is shown. */
  text: string
  /** As the synthesiser says it best. */
  spelled: string
}

/** Of each piece that is read aloud the name of its clip, and what it says. */
export function phrasesOf(language: SpokenLanguage): ReadonlyMap<string, Phrase> {
  const { screens, names } = sources[language]
  const spelled = new Map(names.map((name) => (typeof name === 'string' ? [name, name] : name)))
  const whole = [...screens, [...spelled.keys()]].flatMap((source) => sentencesIn(source))
  const pieces = whole.flatMap((text) => text.split(/[\uE000\d]+|(?<=[.:?!])\s/u)).map((piece) => piece.trim())
  const spoken = pieces.filter((piece) => /\p{L}{2}/u.test(piece))
  return new Map(spoken.map((text) => [`aloud-${nameOf(text)}`, { text, spelled: spelled.get(text) ?? text }]))
}

/** A file has no accents: not every system and no address writes them in one way. */
const nameOf = (text: string): string => wordsIn(text).normalize('NFD').replace(/\p{M}/gu, '').replaceAll(' ', '-')

/** The address of a clip by the words that it says; `addressOf` is asked for clips by name, and may not have one. */
export function clipsByText(
  language: SpokenLanguage,
  addressOf: (name: string) => string | undefined,
): Readonly<Record<string, string>> {
  // What the hall spells its own way is looked up by the id: letters and numbers.
  const hall = [...clipsOf(language).keys()].map((id) => [id, id] as const)
  const pieces = [...phrasesOf(language)].map(([id, { text }]) => [id, wordsIn(text)] as const)
  return Object.fromEntries(
    [...hall, ...pieces].flatMap(([id, words]) => {
      const address = addressOf(`${language}/${id}`)
      return address === undefined ? [] : [[words, address]]
    }),
  )
}
