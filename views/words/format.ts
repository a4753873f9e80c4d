// Dates, times and numbers as people here write them: "dinsdag 24 november 2026", "09.10 uur", "20 minuten". Instants
// are epoch milliseconds, shown in the zone of the office. Formatters are kept, because making one costs some 50 µs.
import { dayBounds, wallMinute } from '../../src/catalogue/day.ts'
import type { Language } from './languages.ts'

// Arabic with the digits 0 to 9, which Arabic readers here see on every clock and letter: the code on this page is typed
// at a kiosk whose keys have them, and is read aloud at a counter.
const locales: Readonly<Record<Language, string>> = { nl: 'nl-NL', en: 'en-GB', ar: 'ar-u-nu-latn', pl: 'pl-PL' }

/** Makes each formatter once. */
function kept<Formatter>(make: (locale: string) => Formatter): (language: Language) => Formatter {
  const made = new Map<Language, Formatter>()
  return (language) => {
    const found = made.get(language) ?? make(locales[language])
    made.set(language, found)
    return found
  }
}

const formatters = new Map<string, Intl.DateTimeFormat>()

function formatter(name: string, zone: string, language: Language, options: Intl.DateTimeFormatOptions) {
  const key = `${name} ${zone} ${language}`
  let found = formatters.get(key)
  if (!found) {
    found = new Intl.DateTimeFormat(locales[language], { ...options, timeZone: zone })
    formatters.set(key, found)
  }
  return found
}

const fullDate = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' } as const
const briefDate = { weekday: 'short', day: 'numeric', month: 'short' } as const

/** "09.10", in other languages "09:10": always five characters, for grids and tables. */
export function clockOf(instant: number, zone: string, language: Language): string {
  const minute = wallMinute(instant, zone)
  const twoDigits = (count: number) => String(count).padStart(2, '0')
  return `${twoDigits(Math.floor(minute / 60))}${language === 'nl' ? '.' : ':'}${twoDigits(minute % 60)}`
}

/** "09.10 uur", in English "09:10". */
export function timeOf(instant: number, zone: string, language: Language): string {
  return inSentence[language](clockOf(instant, zone, language))
}

const inSentence: Readonly<Record<Language, (clockTime: string) => string>> = {
  nl: (clockTime) => `${clockTime} uur`,
  en: (clockTime) => clockTime,
  ar: (clockTime) => `الساعة ${clockTime}`,
  pl: (clockTime) => `godz. ${clockTime}`,
}

/** "dinsdag 24 november 2026", in English "Tuesday 24 November 2026". */
export function dateOf(instant: number, zone: string, language: Language): string {
  return plainly(formatter('full', zone, language, fullDate).format(instant), language)
}

/** "dinsdag 24 november": where the year is plain. */
export function dayOf(instant: number, zone: string, language: Language): string {
  const options = { weekday: 'long', day: 'numeric', month: 'long' } as const
  return plainly(formatter('day', zone, language, options).format(instant), language)
}

/** "di 24 nov", in English "Tue 24 Nov": where room is short. */
export function shortDate(instant: number, zone: string, language: Language): string {
  return withoutComma(formatter('brief', zone, language, briefDate).format(instant))
}

/** Whether British English puts a comma after the weekday depends on the version of the language data; Polish always does. */
const plainly = (text: string, language: Language) => (language === 'pl' ? text : withoutComma(text))
const withoutComma = (text: string) => text.replace(',', '')

/** "november 2026". */
export function monthOf(instant: number, zone: string, language: Language): string {
  return formatter('month', zone, language, { month: 'long', year: 'numeric' }).format(instant)
}

/** Between a date and a time, and between things in a row: Arabic has a comma of its own. */
export const commaOf = (language: Language): string => (language === 'ar' ? '، ' : ', ')

const lists = kept((locale) => new Intl.ListFormat(locale))

/** "a, b en c". */
export const listOf = (things: readonly string[], language: Language): string => lists(language).format(things)

const minutes = kept((locale) => new Intl.NumberFormat(locale, { style: 'unit', unit: 'minute', unitDisplay: 'long' }))

/** "20 minuten", "1 minuut". */
export const minutesOf = (count: number, language: Language): string => minutes(language).format(count)

const percents = kept((locale) => new Intl.NumberFormat(locale, { style: 'percent' }))

/** A share from 0 to 1: "84%". */
export const percentOf = (share: number, language: Language): string => percents(language).format(share)

const decimals = kept((locale) => new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }))

/** A number with at most one decimal: "7,5". */
export const decimalOf = (value: number, language: Language): string => decimals(language).format(value)

const euros = kept((locale) => new Intl.NumberFormat(locale, { style: 'currency', currency: 'EUR' }))

/** "€ 83,85", in English "€83.85". */
export const eurosOf = (cents: number, language: Language): string => euros(language).format(cents / 100)

/** An ISO date in words: "dinsdag 24 november 2026". */
export const isoDateOf = (date: string, language: Language): string =>
  dateOf(dayBounds(date, 'UTC').start, 'UTC', language)

/** The code of an appointment in two groups of three, "482 913": six digits at once are misread. */
export const codeOf = (code: string): string => `${code.slice(0, 3)} ${code.slice(3)}`

/** The number of a ticket with its letter apart: "B 014". */
export const ticketOf = (number: string): string => `${number.slice(0, 1)} ${number.slice(1)}`
