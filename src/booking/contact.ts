// What may stand in somebody's contact data. Messages are the page's; here are only the rules.
import { latinDigits, withoutMarks } from './characters.ts'
import { mobileNumber } from './phone.ts'

/** Help that one can ask for with an appointment: the coded list, there is no free text. */
export const needCodes = ['rolstoel', 'tolk', 'gebarentaal', 'slechtziend', 'slechthorend', 'prikkels'] as const
export type Need = (typeof needCodes)[number]

export const nameMax = 100
export const emailMax = 254

// People part a number with spaces, dots, dashes of every length, slashes or brackets.
const grouped = /\d+(?:[\s.,:;·|/()_\p{Pd}]{1,3}\d+)*/gu

/**
 * Whether a citizen service number seems to stand in a text: nine digits that pass the "elfproef", in one piece or in
 * groups. It may not be kept here. Eight digits are not taken for one without its zero: they are as often a date.
 */
export function holdsServiceNumber(text: string): boolean {
  return [...laidBare(text).matchAll(grouped)].some(([number]) => holdsNine(number.match(/\d+/g) ?? []))
}

/** Whether neighbouring groups are such a number together: '2 111 222 333' is one behind a 2. */
function holdsNine(groups: readonly string[]): boolean {
  return groups.some((_, from) => {
    let digits = ''
    for (const group of groups.slice(from, from + 9)) {
      digits += group
      if (digits.length >= 9) break
    }
    return isServiceNumber(digits)
  })
}

/**
 * In digits of one width and one script, whatever is hidden between them. Marks go first: to put a long row of them in
 * order takes the square of its length.
 */
const laidBare = (text: string): string => latinDigits(withoutMarks(text).replace(/\p{M}/gu, '').normalize('NFKC'))

/** 9 × the first + 8 × the second … + 2 × the eighth − the ninth is a multiple of 11 (Besluit BSN). */
function isServiceNumber(digits: string): boolean {
  if (digits.length !== 9) return false
  const sum = [...digits].reduce((total, digit, index) => total + Number(digit) * (index === 8 ? -1 : 9 - index), 0)
  return sum % 11 === 0
}

/** The same for a field that takes a telephone number, in which '+31 6 12345678' has nine digits by chance. */
export const isOnlyServiceNumber = (text: string): boolean => isServiceNumber(laidBare(text).replace(/\D/g, ''))

/** Line breaks would end a header in a mail; marks that turn the direction would turn what stands behind the name. */
export const holdsControlCharacter = (text: string): boolean =>
  /[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/u.test(text)

/** A name has a letter of some script in it; how it is written is its owner's. */
export const isName = (text: string): boolean => /\p{L}/u.test(text)

/** A mobile number as people write it: 06 12345678, +31 (0)6-1234 5678, 0031 6…, or one from abroad with + or 00. */
export const isMobile = (text: string): boolean => mobileNumber(text) !== undefined
