// What was typed on the page of contact data, read by the rules of contact.ts and of the products; what is wrong with it
// comes in words, the first thing of each field.
import { z } from 'zod'
import type { DetailsTyped } from '../../views/booking/details.ts'
import type { Problem } from '../../views/parts.ts'
import type { Words } from '../../views/words/words.ts'
import { type ContactFields, type FieldRule, oneOfTwo } from '../catalogue/contact-fields.ts'
import type { Contact } from './appointment.ts'
import { trimmed, withoutMarks } from './characters.ts'
import {
  emailMax,
  holdsControlCharacter,
  holdsServiceNumber,
  isMobile,
  isName,
  isOnlyServiceNumber,
  nameMax,
  needCodes,
} from './contact.ts'

export interface Details {
  contact: Contact
  needs: string[]
}

/** The details, or the errors in the order of the page. A field that is not asked for is dropped unread. */
export function readDetails(typed: DetailsTyped, fields: ContactFields, words: Words): Details | { errors: Problem[] } {
  const { wrong } = words.booking.details
  const email = given(typed.email, fields.email)
  const mobiel = given(typed.mobiel, fields.mobile)
  const parsed = formIn(words).safeParse({ ...typed, email, mobiel })
  const errors = parsed.success ? [] : problemsOf(parsed.error)
  const miss = (field: keyof DetailsTyped, message: string) => errors.push({ field, message })
  if (oneOfTwo(fields) && !email && !mobiel) miss('email', wrong.emailOrMobile)
  if (fields.email === 'required' && !email) miss('email', wrong.emailEmpty)
  if (fields.mobile === 'required' && !mobiel) miss('mobiel', wrong.mobileEmpty)
  if (!parsed.success || errors.length > 0) return { errors: errors.toSorted(inOrderOfPage) }
  const { data } = parsed
  return { contact: { name: data.naam, email: data.email ?? null, mobile: data.mobiel ?? null }, needs: data.hulp }
}

/** What was filled in, without marks that nobody sees; undefined for nothing, and for a field that is not asked for. */
function given(typed: string, rule: FieldRule): string | undefined {
  const text = withoutMarks(typed)
  return rule === 'hidden' || text.trim() === '' ? undefined : text
}

const order = ['naam', 'email', 'mobiel']
const inOrderOfPage = (one: Problem, two: Problem) => order.indexOf(one.field) - order.indexOf(two.field)

/** As it was typed, without what may not be shown again: a citizen service number. */
export function withoutServiceNumbers(typed: DetailsTyped): DetailsTyped {
  const shown = (text: string) => (holdsServiceNumber(text) ? '' : text)
  const mobile = isOnlyServiceNumber(typed.mobiel) ? '' : typed.mobiel
  return { ...typed, naam: shown(typed.naam), email: shown(typed.email), mobiel: mobile }
}

// Made once for each language: to make a schema takes longer than the rest of the request.
const forms = new Map<Words, ReturnType<typeof makeForm>>()

function formIn(words: Words) {
  const form = forms.get(words) ?? makeForm(words)
  forms.set(words, form)
  return form
}

function makeForm({ booking }: Words) {
  const { wrong } = booking.details
  const text = z.string().trim()
  const name = z
    .string()
    .overwrite(trimmed)
    .refine((value) => !holdsServiceNumber(value), { error: wrong.serviceNumber, abort: true })
    .refine(isName, { error: wrong.nameEmpty, abort: true })
    .max(nameMax, wrong.nameLong(nameMax))
    .refine((value) => !breaksLine(value), { error: wrong.nameLines, abort: true })
    .refine((value) => !holdsControlCharacter(value), wrong.nameMarks)
  const email = text
    .refine((value) => !holdsServiceNumber(value), { error: wrong.serviceNumber, abort: true })
    .max(emailMax, { error: wrong.emailLong(emailMax), abort: true })
    // The browsers' own rule, and a dot in the domain: nobody has mail at a bare name.
    .pipe(z.email({ error: wrong.email, pattern: z.regexes.html5Email, abort: true }).regex(/\.[^@]+$/, wrong.email))
  const mobile = text
    .refine((value) => !isOnlyServiceNumber(value), { error: wrong.serviceNumber, abort: true })
    .refine(isMobile, wrong.mobile)
  return z.object({
    naam: name,
    email: email.optional(),
    mobiel: mobile.optional(),
    hulp: z.array(z.string()).transform((sent) => needCodes.filter((need) => sent.includes(need))),
  })
}

const breaksLine = (text: string) => /[\p{Cc}\u2028\u2029]/u.test(text)

/** The first thing that is wrong with each field. */
function problemsOf(error: z.ZodError): Problem[] {
  const first = new Map<string, string>()
  for (const { path, message } of error.issues) {
    const field = String(path[0])
    if (!first.has(field)) first.set(field, message)
  }
  return [...first].map(([field, message]) => ({ field, message }))
}
