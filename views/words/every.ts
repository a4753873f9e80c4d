// Every sentence a person reads, per language.
import { ar } from './ar.ts'
import { en } from './en.ts'
import type { Language } from './languages.ts'
import { nl } from './nl.ts'
import { pl } from './pl.ts'
import type { ResidentWords, Words } from './words.ts'

/** With Dutch where nobody comes in this language: languagesAt keeps those pages out of it. */
const ofResidents = (words: ResidentWords): Words => ({ ...nl, ...words })

const all: Readonly<Record<Language, Words>> = { nl, en, ar: ofResidents(ar), pl: ofResidents(pl) }

export const wordsOf = (language: Language): Words => all[language]
