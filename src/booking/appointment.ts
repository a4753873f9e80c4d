// An appointment from the moment a time is held: what may happen to it, and why not. Instants are epoch ms.
import { hour, minute } from '../catalogue/milliseconds.ts'
import type { Choice } from '../catalogue/product.ts'
import type { Settings } from '../catalogue/settings.ts'
import type { Start } from './availability.ts'
import { latinDigits } from './characters.ts'
import { mobileNumber } from './phone.ts'

export interface Contact {
  name: string
  email: string | null
  mobile: string | null
}

interface Facts {
  /** Random and not secret: it names the appointment and opens nothing. */
  publicId: string
  location: string
  date: string
  team: string
  startsAt: number
  endsAt: number
  choices: Choice[]
  calm: boolean
  channel: 'online' | 'staff'
  takenAt: number
  language: string
  needs: string[]
  version: number
}

/** A time kept for one visitor; when it has lapsed the contact data wait two hours more. */
export type Hold = Facts & {
  state: 'held' | 'lapsed'
  heldUntil: number
  visitor: string
  origin: string
  contact: Contact | null
}

interface Made {
  code: string | null
  bookedAt: number
  contact: Contact | null
}
export type Live = Facts & Made & { state: 'booked' | 'arrived' }
export type Ended = Facts & Made & { state: 'helped' | 'left' | 'missed' }
export type Cancelled = Facts &
  Made & { state: 'cancelled'; cancelledAt: number; cancelledBy: 'resident' | 'municipality' }
export type Appointment = Hold | Live | Ended | Cancelled
/** What a resident can look up: everything but a hold. */
export type Visit = Exclude<Appointment, Hold>

export interface HoldRequest {
  publicId: string
  location: string
  date: string
  choices: Choice[]
  calm: boolean
  channel: 'online' | 'staff'
  language: string
  visitor: string
  origin: string
}

/** A limit that was reached, and after how many seconds there is room again. */
export interface Reached<Limit extends string> {
  refused: Limit
  waitSeconds: number
}

export type HoldRefusal = { refused: 'taken' } | Reached<'tooManyHolds'>

export interface HoldFacts {
  start: Start | undefined
  own: Hold | undefined
  /** Until when this origin holds each of its other times, epoch ms. */
  originHolds: readonly number[]
  /** Known here already: an address that many share does not keep them out. */
  spared: boolean
  settings: Settings
}

/**
 * Holds a time that was found free. A visitor has one hold: another choice moves it and keeps what was filled in.
 * Refuses when the time is taken, or when this origin holds as many as it may.
 */
export function hold(request: HoldRequest, facts: HoldFacts, now: number): Hold | HoldRefusal {
  const { start, own, originHolds, spared, settings } = facts
  if (!start) return { refused: 'taken' }
  const free = roomFrom(originHolds, settings.holdsPerOrigin)
  if (free !== undefined && !spared) return { refused: 'tooManyHolds', waitSeconds: secondsBetween(now, free) }
  return {
    ...request,
    ...start,
    publicId: own?.publicId ?? request.publicId,
    contact: own?.contact ?? null,
    needs: own?.needs ?? [],
    version: (own?.version ?? 0) + 1,
    state: 'held',
    takenAt: now,
    heldUntil: now + settings.holdMinutes * minute,
  }
}

/** Of things that end at these instants at most so many may be there at once: when there is room for one more. */
function roomFrom(ends: readonly number[], most: number): number | undefined {
  return ends.toSorted((one, two) => one - two).at(-most)
}

const secondsBetween = (now: number, then: number) => Math.max(1, Math.ceil((then - now) / 1000))

/** Until when a hold lasts if it is renewed now: [10] minutes, at most until 110 minutes after it was taken. */
export function renewedUntil(held: Hold, settings: Settings, now: number): number {
  const longest = held.takenAt + settings.holdLongestMinutes * minute
  return Math.max(held.heldUntil, Math.min(now + settings.holdMinutes * minute, longest))
}

/** Nothing more happens to this visit: it was cancelled, or its day has ended. */
export const isOver = ({ state }: Visit): boolean => state !== 'booked' && state !== 'arrived'

export const isHeld = (found: Hold, now: number): boolean => found.state === 'held' && found.heldUntil > now

/** `language` is that of the page on which the details were filled in: messages come in it. */
export type HoldChange =
  | { change: 'renew' }
  | { change: 'details'; contact: Contact; needs: string[]; language: string }

/** Renews a hold, or keeps contact data with it and so renews it; a lapsed hold only keeps the data. */
export function changeHold(found: Hold, asked: HoldChange, settings: Settings, now: number): Hold {
  const heldUntil = isHeld(found, now) ? renewedUntil(found, settings, now) : found.heldUntil
  const { change: _, ...details } = asked
  return { ...found, ...details, heldUntil, version: found.version + 1 }
}

/** What the page before the last press shows of a hold, as one text: by its keyed hash the press is held to it. */
export const shownOf = ({ location, startsAt, choices, calm, contact, needs }: Shown): string =>
  JSON.stringify([location, startsAt, choices, calm, contact, needs])

type Shown = Pick<Hold, 'location' | 'startsAt' | 'choices' | 'calm' | 'contact' | 'needs'>

export type ConfirmRefusal =
  | { refused: 'taken' | 'detailsMissing' }
  | Reached<'tooManyAppointments' | 'tooManyOfAddress' | 'tooManyFromHere'>

export interface ConfirmFacts {
  /** The time once more, when the hold has lapsed and it is still free. */
  retaken: Start | undefined
  code: string
  /** When each live appointment of this address ends, and when each was made in the last hour; epoch ms. */
  ofAddress: { ends: readonly number[]; made: readonly number[] }
  /** Seconds until this origin may make one more; 0 is now. */
  originWait: number
  settings: Settings
}

/**
 * Makes the appointment definitive. A lapsed hold takes its time again when that is still free. Refuses without contact
 * data, when the address has as many live appointments as it may, and when it or its origin made as many in the last
 * hour as they may.
 */
export function confirm(found: Hold, facts: ConfirmFacts, now: number): Live | ConfirmRefusal {
  const { contact, visitor: _visitor, origin: _origin, heldUntil: _heldUntil, ...kept } = found
  if (!contact) return { refused: 'detailsMissing' }
  const { appointmentsPerAddress, appointmentsPerAddressHour } = facts.settings
  const { ends, made } = facts.ofAddress
  const room = roomFrom(ends, appointmentsPerAddress)
  if (room !== undefined) return { refused: 'tooManyAppointments', waitSeconds: secondsBetween(now, room) }
  const rest = roomFrom(made, appointmentsPerAddressHour)
  if (rest !== undefined) return { refused: 'tooManyOfAddress', waitSeconds: secondsBetween(now, rest + hour) }
  if (facts.originWait > 0) return { refused: 'tooManyFromHere', waitSeconds: facts.originWait }
  const start = isHeld(found, now) ? { team: found.team } : facts.retaken
  if (!start) return { refused: 'taken' }
  return { ...kept, ...start, contact, state: 'booked', code: facts.code, bookedAt: now, version: found.version + 1 }
}

/** The address as limits see it: a+x@ and A@ are a@; else the digits of the mobile number. */
export function addressOf(contact: Contact): string {
  if (contact.email) {
    const [name = '', domain = ''] = contact.email.trim().toLowerCase().split('@')
    return `${name.replace(/\+.*$/, '')}@${domain}`
  }
  return mobileDigits(contact.mobile ?? '')
}

/**
 * A mobile number in one form: 0031 6, +31 6, +31 (0)6, 6 and 06 are the same, in the digits of any script, and so are
 * 0049 and +49. Of what is no such number the digits.
 */
export function mobileDigits(mobile: string): string {
  const digits = latinDigits(mobile)
    .replace(/[^\d+]/g, '')
    .replace(/^00/, '+')
    .replace(/^\+310?/, '0')
  // As nearly all are written: to ask the library takes fifty times as long, and the reception compares thousands.
  if (/^06\d{8}$/.test(digits)) return digits
  return mobileNumber(mobile)?.replace(/^\+31/, '0') ?? digits
}

/** Whether what somebody typed is the e-mail address or the mobile number of these contact data. */
export function isOwn(contact: Contact, typed: string): boolean {
  const email = contact.email?.trim().toLowerCase()
  const mobile = mobileDigits(contact.mobile ?? '')
  return email === typed.trim().toLowerCase() || (mobile !== '' && mobile === mobileDigits(typed))
}
