// What somebody types into the one field of the reception: a code that is read out, the number of a ticket, a way to
// reach somebody, or words.
import { mobileDigits } from '../booking/appointment.ts'
import { plain, withoutMarks } from '../booking/characters.ts'
import { holdsServiceNumber, isOnlyServiceNumber } from '../booking/contact.ts'

export type Sought =
  | { kind: 'nothing' }
  /** A citizen service number: nothing is found by it, and it is not shown again. */
  | { kind: 'serviceNumber' }
  | { kind: 'code'; code: string }
  /** Of a ticket: 'B14', 'b 014' and '14'. */
  | { kind: 'number'; number: string }
  /** In one form: see mobileDigits. */
  | { kind: 'mobile'; digits: string }
  | { kind: 'email'; email: string }
  | { kind: 'words'; words: string }

/** Fewer letters are no word yet. */
const lettersMin = 2

export function readSought(typed: string): Sought {
  const text = typed.trim()
  const compact = plain(text).replace(/[\s.\p{Pd}/()]/gu, '')
  if (/^\d{6}$/.test(compact)) return { kind: 'code', code: compact }
  if (/^[a-z]?\d{1,3}$/i.test(compact)) return { kind: 'number', number: compact.toUpperCase() }
  if (/^\+?\d{8,15}$/.test(compact)) {
    return isOnlyServiceNumber(compact) ? { kind: 'serviceNumber' } : { kind: 'mobile', digits: mobileDigits(compact) }
  }
  if (holdsServiceNumber(text)) return { kind: 'serviceNumber' }
  if (text.includes('@')) return { kind: 'email', email: withoutMarks(text).trim().toLowerCase() }
  return (text.match(/\p{L}/gu) ?? []).length < lettersMin ? { kind: 'nothing' } : { kind: 'words', words: text }
}
