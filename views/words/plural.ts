// How many: each language has its own forms, and says by its own rule (Unicode CLDR, which Intl knows) which one is for
// which number.
import type { Language } from './languages.ts'

/** The forms that whole numbers take. Polish has a fourth one, for fractions only. */
interface Forms {
  nl: 'one' | 'other'
  en: 'one' | 'other'
  pl: 'one' | 'few' | 'many'
  ar: 'zero' | 'one' | 'two' | 'few' | 'many' | 'other'
}

/** The form for a whole number of things: `plural('pl')(3, { one: 'osoba', few: '3 osoby', many: '3 osób' })`. */
export function plural<Spoken extends Language>(language: Spoken) {
  const rules = new Intl.PluralRules(language)
  return (count: number, forms: Readonly<Record<Forms[Spoken], string>>): string => {
    if (!Number.isInteger(count)) throw new Error(`${count} is no number of things`)
    return forms[rules.select(count) as Forms[Spoken]]
  }
}
