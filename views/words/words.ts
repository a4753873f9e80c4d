// Every sentence a person reads, per language. Dutch is the measure: another language does not compile unless it
// says everything that nl.ts says. A plain sentence is a string, one with values in it a function of those values.
import { en } from './en.ts'
import { nl } from './nl.ts'

export type Language = 'nl' | 'en'

/** Without a choice Dutch, the first. */
export const languages: readonly Language[] = ['nl', 'en']

/** How each language calls itself, which is how its speakers look for it. */
export const ownNames: Readonly<Record<Language, string>> = { nl: 'Nederlands', en: 'English' }

export type Words = typeof nl

const all: Readonly<Record<Language, Words>> = { nl, en }

export const wordsOf = (language: Language): Words => all[language]

/** The address of a page in a language: the first segment says which, none is Dutch. Takes a path that starts with '/'. */
export const pathIn = (language: Language, path: string): string => (language === 'nl' ? path : `/${language}${path}`)
