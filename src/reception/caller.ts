// Who calls, as it was typed: what messages need, and nothing else. Somebody without an address hears the code instead.
import type { DetailsTyped } from '../../views/booking/details.ts'
import type { CallerSent } from '../../views/reception/shown.ts'
import type { Words } from '../../views/words/words.ts'
import { type Details, readDetails, withoutServiceNumbers } from '../booking/details-form.ts'
import { type ContactFields, oneOfTwo } from '../catalogue/contact-fields.ts'

/** Asks for neither: of a product for which either would do, when the caller has none. */
const neither: ContactFields = { email: 'hidden', mobile: 'hidden' }

/** The details of who calls, or the names of the fields that are wrong. */
export function readCaller(typed: DetailsTyped, fields: ContactFields, words: Words): Details | { wrong: string[] } {
  const isWithout = typed.email.trim() === '' && typed.mobiel.trim() === '' && oneOfTwo(fields)
  const read = readDetails(typed, isWithout ? neither : fields, words)
  return 'errors' in read ? { wrong: read.errors.map(({ field }) => field) } : read
}

/** As it is shown again: never a citizen service number. */
export const shownAgain = (typed: CallerSent['typed']): CallerSent['typed'] => ({
  ...typed,
  ...withoutServiceNumbers(typed),
})
