// Dates, times and numbers as people here write them: "dinsdag 24 november 2026", "09.10 uur", "20 minuten". Instants
// are epoch milliseconds, shown in the zone of the office. Formatters are kept, because making one costs some 50 µs.
import { wallMinute } from '../../src/catalogue/day.ts'
import type { Language } from './words.ts'

const locales: Readonly<Record<Language, string>> = { nl: 'nl-NL', en: 'en-GB' }
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

/** "09.10", in English "09:10": always five characters, for grids and tables. */
export function clockOf(instant: number, zone: string, language: Language): string {
  const minute = wallMinute(instant, zone)
  const twoDigits = (count: number) => String(count).padStart(2, '0')
  return `${twoDigits(Math.floor(minute / 60))}${language === 'nl' ? '.' : ':'}${twoDigits(minute % 60)}`
}

/** "09.10 uur", in English "09:10". */
export function timeOf(instant: number, zone: string, language: Language): string {
  return inSentence(clockOf(instant, zone, language), language)
}

const inSentence = (clockTime: string, language: Language) => (language === 'nl' ? `${clockTime} uur` : clockTime)

/** "dinsdag 24 november 2026", in English "Tuesday 24 November 2026". */
export function dateOf(instant: number, zone: string, language: Language): string {
  return withoutComma(formatter('full', zone, language, fullDate).format(instant))
}

/** "di 24 nov", in English "Tue 24 Nov": where room is short. */
export function shortDate(instant: number, zone: string, language: Language): string {
  return withoutComma(formatter('brief', zone, language, briefDate).format(instant))
}

/** Whether British English puts a comma after the weekday depends on the version of the language data. */
const withoutComma = (text: string) => text.replace(',', '')

/** "november 2026". */
export function monthOf(instant: number, zone: string, language: Language): string {
  return formatter('month', zone, language, { month: 'long', year: 'numeric' }).format(instant)
}

/** "20 minuten", "1 minuut". */
export function minutesOf(minutes: number, language: Language): string {
  if (language === 'nl') return `${minutes} ${minutes === 1 ? 'minuut' : 'minuten'}`
  return `${minutes} ${minutes === 1 ? 'minute' : 'minutes'}`
}

/** The code of an appointment in two groups of three, "482 913": six digits at once are misread. */
export const codeOf = (code: string): string => `${code.slice(0, 3)} ${code.slice(3)}`

/** The number of a ticket with its letter apart: "B 014". */
export const ticketOf = (number: string): string => `${number.slice(0, 1)} ${number.slice(1)}`
