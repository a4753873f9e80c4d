// The languages that Beurt speaks, and on which pages.

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

/** The address of a page in a language: the first segment says which, none is Dutch. Takes a path that starts with '/'. */
export const pathIn = (language: Language, path: string): string => (language === 'nl' ? path : `/${language}${path}`)
