// Waiting without an appointment: for how long, how somebody can be told, and what becomes of an offer that is taken.
import { type Catalogue, settingsOf } from '../catalogue/catalogue.ts'
import { type ContactFields, contactFieldsFor, type FieldRule } from '../catalogue/contact-fields.ts'
import { addDays, dayBounds, sameTimeAfter } from '../catalogue/day.ts'
import type { Settings } from '../catalogue/settings.ts'
import { type AlertWish, soonestFor } from './alert.ts'
import type { Contact, Hold, Live } from './appointment.ts'
import { horizonOf } from './horizon.ts'
import { isPlannedFrom } from './possible.ts'
import { codesOf, type Wish } from './wish.ts'

/** Somebody who waits; the publicId is that of the appointment that may come of it. Instants are epoch ms. */
export interface Wait extends AlertWish, Wish {
  publicId: string
  askedAt: number
  until: number
  language: string
  contact: Contact
}

/** Who lets so many offers run out has found another way, or does not read our messages: then waiting is over. */
export const unansweredMost = 5

/** What an address waits for once: its products, however many persons come. */
export const productsKey = (wish: Pick<Wish, 'choices'>): string =>
  codesOf({ ...wish, calm: false })
    .toSorted()
    .join(' ')

/** The last day (ISO) that is of use: in a legal term, and before a day on which there is a place already. */
export function lastUsefulDay({ latestDate }: Wish, before: string | undefined): string | undefined {
  const dayBefore = before === undefined ? undefined : addDays(before, -1)
  if (latestDate === undefined || dayBefore === undefined) return latestDate ?? dayBefore
  return latestDate < dayBefore ? latestDate : dayBefore
}

/**
 * When waiting ends by itself: when every day has gone by that could be chosen when it began, and no later than the last
 * day that is of use.
 */
export function waitUntil(wish: Wish, catalogue: Catalogue, zone: string, now: number): number {
  const horizon = sameTimeAfter(now, zone, horizonOf(wish, catalogue))
  return wish.latestDate === undefined ? horizon : Math.min(horizon, dayBounds(wish.latestDate, zone).end - 1)
}

/**
 * The wish until the last day that is of use, what to ask for, and at which of these locations a place can come that is
 * offered in time: nobody waits where the plan has none. Undefined when it has none anywhere.
 */
export function canWait(
  wish: Wish,
  catalogue: Catalogue,
  { before, locations, sends, now }: WaitFacts,
): { wish: Wish; fields: ContactFields; locations: string[] } | undefined {
  const products = wish.choices.flatMap(({ product }) => catalogue.products.get(product) ?? [])
  const fields = waitFields(contactFieldsFor(products), sends)
  const useful = { ...wish, latestDate: lastUsefulDay(wish, before) }
  const canCome = locations.filter((location) => {
    const soonest = soonestFor(settingsOf(catalogue, location), now)
    return useful.latestDate === undefined || isPlannedFrom(soonest, useful, catalogue, location, now)
  })
  return fields && canCome.length > 0 ? { wish: useful, fields, locations: canCome } : undefined
}

interface WaitFacts {
  /** The day (ISO) of the first free time. */
  before?: string | undefined
  locations: readonly string[]
  sends: Sends
  now: number
}

type Sends = { mail: boolean; sms: boolean }

/**
 * The contact data to ask for: those of the products, of which one must be of use to tell somebody. What is of none and
 * may be left out is not asked for. Undefined when nobody can be told.
 */
export function waitFields(fields: ContactFields, sends: Sends): ContactFields | undefined {
  const mail = sends.mail && fields.email !== 'hidden'
  const sms = sends.sms && fields.mobile !== 'hidden'
  if (mail && sms) return fields
  if (mail) return { email: 'required', mobile: ifRequired(fields.mobile) }
  if (sms) return { email: ifRequired(fields.email), mobile: 'required' }
  return undefined
}

const ifRequired = (rule: FieldRule): FieldRule => (rule === 'required' ? rule : 'hidden')

export type TakeRefusal = 'tooManyAppointments'

/**
 * The appointment that is made of a wait and the place that is kept for it. Refuses when its address has as many
 * appointments to come as it may.
 */
export function take(
  wait: Wait,
  held: Hold,
  { code, needs, live, settings }: { code: string; needs: string[]; live: number; settings: Settings },
  now: number,
): Live | { refused: TakeRefusal } {
  if (live >= settings.appointmentsPerAddress) return { refused: 'tooManyAppointments' }
  const { location, date, team, startsAt, endsAt, channel, takenAt, choices, calm } = held
  const { publicId, language, contact } = wait
  const place = { location, date, team, startsAt, endsAt, channel, takenAt, choices, calm }
  return { ...place, publicId, language, contact, needs, state: 'booked', code, bookedAt: now, version: 1 }
}
