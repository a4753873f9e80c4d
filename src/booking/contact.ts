// What may stand in somebody's contact data. Messages are the page's; here are only the rules.
import { mobileDigits } from './appointment.ts'

/** Help that one can ask for with an appointment: the coded list, there is no free text. */
export const needCodes = ['rolstoel', 'tolk', 'gebarentaal', 'slechtziend', 'slechthorend', 'prikkels'] as const
export type Need = (typeof needCodes)[number]

export const nameMax = 100
export const emailMax = 254

/**
 * Whether a citizen service number seems to stand in a text: nine digits that pass the "elfproef" (9 × the first +
 * 8 × the second … + 2 × the eighth − the ninth is a multiple of 11; Besluit BSN). It may not be kept here.
 */
export function holdsServiceNumber(text: string): boolean {
  const joined = text.replace(/(?<=\d)[ .-](?=\d)/g, '')
  return (joined.match(/\d+/g) ?? []).some((digits) => digits.length === 9 && passesElfproef(digits))
}

function passesElfproef(digits: string): boolean {
  const sum = [...digits].reduce((total, digit, index) => total + Number(digit) * (index === 8 ? -1 : 9 - index), 0)
  return sum % 11 === 0
}

/** Line breaks would end a header in a mail; marks that turn the direction would turn what stands behind the name. */
export const holdsControlCharacter = (text: string): boolean =>
  /[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/u.test(text)

/** A mobile number as people write it: 06 12345678, +31 (0)6-1234 5678, 0031 6…, or one from abroad with +. */
export function isMobile(text: string): boolean {
  if (!/^[+\d][\d\s().\-/]*$/.test(text)) return false
  const digits = mobileDigits(text)
  return /^06\d{8}$/.test(digits) || /^(\+|00)(?!31)[1-9]\d{7,13}$/.test(digits)
}
