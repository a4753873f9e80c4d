// Every sentence a person reads, per language. Dutch is the measure: another language does not compile unless it
// says everything that nl.ts says, or of the languages that only residents read, everything that a resident reads. A
// plain sentence is a string, one with values in it a function of those values.
import { ar } from './ar.ts'
import { en } from './en.ts'
import { nl } from './nl.ts'
import { pl } from './pl.ts'

export type Language = 'nl' | 'en' | 'ar' | 'pl'

/** Without a choice Dutch, the first. */
export const languages: readonly Language[] = ['nl', 'en', 'ar', 'pl']

/** What is spoken in the house itself: by who works there, and by the displays in the hall. */
export const houseLanguages: readonly Language[] = ['nl', 'en']

/** Its pages, with the statement of accessibility, whose words the law gives. */
const housePages =
  /^\/(kiosk\/(koppeling|printagent)|scherm|balie|hal|receptie|noodoproep|hulpvragen|ontruiming|medewerker|beheer|demo|demo\.json|toegankelijkheid)(?![^/?])/

/** The languages of the page at this path, which begins with '/' and names no language. */
export const languagesAt = (path: string): readonly Language[] => (housePages.test(path) ? houseLanguages : languages)

/** How each language calls itself, which is how its speakers look for it. */
export const ownNames: Readonly<Record<Language, string>> = {
  nl: 'Nederlands',
  en: 'English',
  ar: 'العربية',
  pl: 'Polski',
}

/** Which way a language is written. */
export const directionOf = (language: string): 'ltr' | 'rtl' => (language === 'ar' ? 'rtl' : 'ltr')

export type Words = typeof nl

/** All that a resident reads at home, on a phone or at the kiosk. */
type Capability =
  | 'shell'
  | 'booking'
  | 'checklist'
  | 'own'
  | 'change'
  | 'alert'
  | 'erase'
  | 'wait'
  | 'checkin'
  | 'away'
  | 'follow'
  | 'kiosk'
  | 'evacuation'
  | 'messages'
  | 'paper'

export type ResidentWords = Pick<Words, Capability>

/** With Dutch where nobody comes in this language: languagesAt keeps those pages out of it. */
const ofResidents = (words: ResidentWords): Words => ({ ...nl, ...words })

const all: Readonly<Record<Language, Words>> = { nl, en, ar: ofResidents(ar), pl: ofResidents(pl) }

export const wordsOf = (language: Language): Words => all[language]

/** The address of a page in a language: the first segment says which, none is Dutch. Takes a path that starts with '/'. */
export const pathIn = (language: Language, path: string): string => (language === 'nl' ? path : `/${language}${path}`)
