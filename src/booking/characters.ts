// What comes along from other keyboards, and with a copy from a message: digits of another script, and marks that nobody
// sees, such as those that say in which direction to read.

/** The text with the decimal digits of every script (Unicode: Nd) as 0 to 9. */
export const latinDigits = (text: string): string =>
  text.replace(/(?![0-9])\p{Nd}/gu, (digit) => String(digitValue(digit)))

/** Unicode keeps the digits of a script in order behind each other, zero first: what stands before one tells its value. */
function digitValue(digit: string): number {
  const place = digit.codePointAt(0) ?? 0
  let before = 0
  while (/\p{Nd}/u.test(String.fromCodePoint(place - before - 1))) before++
  return before % 10
}

/** The digits of a text as 0 to 9, and nothing else: "Code: 482–913" is 482913. */
export const digitsIn = (text: string): string => latinDigits(text).replace(/\D/g, '')

/** The text without its marks (Unicode: Cf), for what is written without any: an address, a number. */
export const withoutMarks = (text: string): string => text.replace(/\p{Cf}/gu, '')

/** A number, or a part of one, as it is read: in digits from 0 to 9, without marks and without space around it. */
export const plain = (text: string): string => latinDigits(withoutMarks(text)).trim()

const isEnd = (character: string | undefined) => character !== undefined && /[\s\p{Bidi_Control}]/u.test(character)

/** Without space and marks of direction at both ends; inside, a script may need its marks. */
export function trimmed(text: string): string {
  let [from, until] = [0, text.length]
  while (isEnd(text[from])) from++
  while (until > from && isEnd(text[until - 1])) until--
  return text.slice(from, until)
}
