// Everything that is spoken, as the clips of which sentences are put together.
import { spoken as english } from './en/spoken.ts'
import { spoken as dutch } from './nl/spoken.ts'

/** The languages that the machines in the hall speak. */
export type SpokenLanguage = 'nl' | 'en'

const sentences: Readonly<Record<SpokenLanguage, Readonly<Record<string, string>>>> = { nl: dutch, en: english }

/** Counters, and the digits of a number. */
const highestNumber = 99

/** What each clip of a language says, by its id: '0' to '99', 'a' to 'z' without i, o and q, and words. */
export function clipsOf(language: SpokenLanguage): ReadonlyMap<string, string> {
  const numbers = Array.from({ length: highestNumber + 1 }, (_, number) => [String(number), String(number)] as const)
  return new Map([...numbers, ...Object.entries(sentences[language])])
}

/** Sounds that are no language. */
export const tones = ['chime', 'attention'] as const

/**
 * That people must leave, as names of clips, '' being a pause: in Dutch and English, whatever else is shown, the
 * language of who listens first.
 */
export function evacuationClips(own: string): string[] {
  const order: SpokenLanguage[] = own === 'en' ? ['en', 'nl'] : ['nl', 'en']
  return ['attention', ...order.flatMap((language) => ['', `${language}/evacuation`])]
}

/** Every clip by its name: 'chime', 'nl/number', 'en/12'. */
export function clipNames(): ReadonlySet<string> {
  const spoken = (['nl', 'en'] as const).flatMap((language) =>
    [...clipsOf(language).keys()].map((id) => `${language}/${id}`),
  )
  return new Set([...tones, ...spoken])
}
