// Telephone numbers, as libphonenumber knows them. Its table of mobile numbers costs some 25 ms at the start and 3 MB;
// the smaller one would let a landline through, to which no SMS can be sent.
import { parsePhoneNumberFromString } from 'libphonenumber-js/mobile'
import { plain } from './characters.ts'

/** A mobile number in E.164 (+31612345678), Dutch without a country code; undefined when the text is none. */
export function mobileNumber(text: string): string | undefined {
  if (/\p{Cc}/u.test(text)) return undefined
  const found = parsePhoneNumberFromString(plain(text), { defaultCountry: 'NL', extract: false })
  return found?.isValid() && found.ext === undefined ? found.number : undefined
}
