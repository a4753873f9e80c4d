// An appointment from the moment a time is held: what may happen to it, and why not. Instants are epoch ms.
import { minute } from '../catalogue/milliseconds.ts'
import type { Choice } from '../catalogue/product.ts'
import type { Settings } from '../catalogue/settings.ts'
import type { Start } from './availability.ts'

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

export type HoldRefusal = 'taken' | 'tooManyHolds'

/**
 * Holds a time that was found free. A visitor has one hold: another choice moves it and keeps what was filled in.
 * Refuses when the time is taken, or when this origin holds as many as it may.
 */
export function hold(
  request: HoldRequest,
  facts: { start: Start | undefined; own: Hold | undefined; originHolds: number; settings: Settings },
  now: number,
): Hold | { refused: HoldRefusal } {
  const { start, own, originHolds, settings } = facts
  if (!start) return { refused: 'taken' }
  if (originHolds >= settings.holdsPerOrigin) return { refused: 'tooManyHolds' }
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

/** Until when a hold lasts if it is renewed now: [10] minutes, at most until 110 minutes after it was taken. */
export function renewedUntil(held: Hold, settings: Settings, now: number): number {
  const longest = held.takenAt + settings.holdLongestMinutes * minute
  return Math.max(held.heldUntil, Math.min(now + settings.holdMinutes * minute, longest))
}

export const isHeld = (found: Hold, now: number): boolean => found.state === 'held' && found.heldUntil > now

export type HoldChange = { change: 'renew' } | { change: 'details'; contact: Contact; needs: string[] }

/** Renews a hold, or keeps contact data with it and so renews it; a lapsed hold only keeps the data. */
export function changeHold(found: Hold, asked: HoldChange, settings: Settings, now: number): Hold {
  const heldUntil = isHeld(found, now) ? renewedUntil(found, settings, now) : found.heldUntil
  const details = asked.change === 'details' ? { contact: asked.contact, needs: asked.needs } : {}
  return { ...found, ...details, heldUntil, version: found.version + 1 }
}

export type ConfirmRefusal = 'taken' | 'detailsMissing' | 'tooManyAppointments' | 'tooManyFromHere'

/**
 * Makes the appointment definitive. A lapsed hold takes its time again when that is still free (`retaken`); refuses
 * without contact data, and when the address already has as many live appointments as it may, and
 * when its origin made as many in the last hour as one origin may.
 */
export function confirm(
  found: Hold,
  facts: {
    retaken: Start | undefined
    code: string
    liveOfAddress: number
    madeFromOrigin: number
    settings: Settings
  },
  now: number,
): Live | { refused: ConfirmRefusal } {
  const { contact, visitor: _visitor, origin: _origin, heldUntil: _heldUntil, ...kept } = found
  if (!contact) return { refused: 'detailsMissing' }
  if (facts.liveOfAddress >= facts.settings.appointmentsPerAddress) return { refused: 'tooManyAppointments' }
  if (facts.madeFromOrigin >= facts.settings.appointmentsPerOriginHour) return { refused: 'tooManyFromHere' }
  const start = isHeld(found, now) ? { team: found.team } : facts.retaken
  if (!start) return { refused: 'taken' }
  return { ...kept, ...start, contact, state: 'booked', code: facts.code, bookedAt: now, version: found.version + 1 }
}

export type ChangeRefusal = 'tooLate' | 'cancelled' | 'over'

/** Whether a resident may still move or cancel: until [60] minutes before the start. */
export function changeable(found: Visit, settings: Settings, now: number): 'yes' | ChangeRefusal {
  if (found.state === 'cancelled') return 'cancelled'
  if (found.state !== 'booked') return 'over'
  return now <= found.startsAt - settings.changeUntilMinutes * minute ? 'yes' : 'tooLate'
}

export type MoveRefusal = ChangeRefusal | 'tooManyMoves' | 'taken'

/** Moves to another free time; code and publicId stay. `movesLately` is how often it was moved in the last hour. */
export function move(
  found: Visit,
  to: { start: Start | undefined; location: string; date: string; movesLately: number; settings: Settings },
  now: number,
): Live | { refused: MoveRefusal } {
  const allowed = changeable(found, to.settings, now)
  if (allowed !== 'yes') return { refused: allowed }
  if (to.movesLately >= to.settings.movesPerHour) return { refused: 'tooManyMoves' }
  if (!to.start) return { refused: 'taken' }
  return { ...(found as Live), ...to.start, location: to.location, date: to.date, version: found.version + 1 }
}

/** Cancels for a resident; a second time says that it was cancelled already. */
export function cancel(found: Visit, settings: Settings, now: number): Cancelled | { refused: ChangeRefusal } {
  const allowed = changeable(found, settings, now)
  if (allowed !== 'yes') return { refused: allowed }
  return {
    ...found,
    state: 'cancelled',
    cancelledAt: now,
    cancelledBy: 'resident',
    version: found.version + 1,
  }
}

/**
 * When a place that a resident gave up is offered to residents again: [15] minutes later, give or take the spread,
 * so that places cannot be traded. `fraction` is a draw from 0 to 1.
 */
export function returnsAt(settings: Settings, now: number, fraction: number): number {
  return now + Math.round((settings.returnMinutes + (2 * fraction - 1) * settings.returnSpreadMinutes) * minute)
}

/** The address as limits see it: a+x@ and A@ are a@; else the digits of the mobile number. */
export function addressOf(contact: Contact): string {
  if (contact.email) {
    const [name = '', domain = ''] = contact.email.trim().toLowerCase().split('@')
    return `${name.replace(/\+.*$/, '')}@${domain}`
  }
  return mobileDigits(contact.mobile ?? '')
}

/** A Dutch mobile number in one form: 0031 6, +31 6, +31 (0)6 and 06 are the same. */
export function mobileDigits(mobile: string): string {
  return mobile.replace(/[^\d+]/g, '').replace(/^(\+31|0031)0?/, '0')
}

/** Whether what somebody typed is the e-mail address or the mobile number of these contact data. */
export function isOwn(contact: Contact, typed: string): boolean {
  const email = contact.email?.trim().toLowerCase()
  const mobile = mobileDigits(contact.mobile ?? '')
  return email === typed.trim().toLowerCase() || (mobile !== '' && mobile === mobileDigits(typed))
}
