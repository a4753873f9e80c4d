// What a message to a resident is about. Its facts are plain JSON: they wait in the outbox, and words come later.
import type { AlertWish } from '../booking/alert.ts'
import type { Visit } from '../booking/appointment.ts'
import type { Wait } from '../booking/wait.ts'
import type { Choice } from '../catalogue/product.ts'
import type { ReminderWordings } from '../catalogue/settings.ts'

export const messageKinds = [
  'confirmation',
  'change',
  'cancellation',
  'reminderEarly',
  'reminderLate',
  'offer',
  'collection',
  'waiting',
  'place',
] as const
export type MessageKind = (typeof messageKinds)[number]

/** Two ways to put a reminder, so that a municipality can find out which of them keeps more people from missing it. */
export type Wording = 'a' | 'b'

/**
 * Everything a message says about one appointment, or to somebody who waits without one: then the times are those of the
 * place that is offered, or the moment until which they wait. Instants are epoch ms.
 */
export interface MessageFacts {
  kind: MessageKind
  /** The language in which the appointment was made. */
  language: string
  publicId: string
  /** The appointment's version, by which a calendar knows which of two messages is the newer. */
  version: number
  location: string
  startsAt: number
  endsAt: number
  /** When the appointment became as it is told here. */
  madeAt: number
  choices: Choice[]
  calm: boolean
  /** Six digits; null when the appointment has none any more. */
  code: string | null
  name: string
  /** A fresh secret link, plain: it is wiped with the message. */
  secret: string
  wording: Wording
  /** A time that is kept for this resident until `until`. */
  offer?: { location: string; startsAt: number; endsAt: number; until: number }
  /** Where and when it was before it was moved. */
  before?: { location: string; startsAt: number }
  /** When and where somebody who waits would like to come. */
  wish?: AlertWish
}

/** What differs from message to message about one visit. */
export type Occasion = Pick<MessageFacts, 'kind' | 'secret' | 'madeAt' | 'offer' | 'before'>

/** The facts of a message about a visit as it stands now. Its contact data must not have been erased. */
export function messageAbout(visit: Visit, occasion: Occasion, wordings: ReminderWordings): MessageFacts {
  const { language, publicId, version, location, startsAt, endsAt, choices, calm, code, contact } = visit
  if (!contact) throw new Error('Nobody is left to write to')
  return {
    ...occasion,
    language,
    publicId,
    version,
    location,
    startsAt,
    endsAt,
    choices,
    calm,
    code,
    name: contact.name,
    wording: wordingFor(publicId, wordings),
  }
}

/** What differs from message to message to one who waits. */
export type WaitOccasion =
  | (Pick<MessageFacts, 'secret' | 'madeAt'> & { kind: 'waiting' })
  | (Required<Pick<MessageFacts, 'secret' | 'madeAt' | 'offer'>> & { kind: 'place' })

/** The facts of a message to somebody who waits without an appointment. */
export function messageToWaiting(wait: Wait, occasion: WaitOccasion): MessageFacts {
  const { language, publicId, choices, calm, contact, until, locations, weekdays, parts } = wait
  const end = { location: locations[0] ?? '', startsAt: until, endsAt: until }
  const { location, startsAt, endsAt } = occasion.kind === 'place' ? occasion.offer : end
  return {
    ...occasion,
    ...{ language, publicId, choices, calm, location, startsAt, endsAt },
    version: 0,
    code: null,
    name: contact.name,
    wording: 'a',
    wish: { locations, weekdays, parts },
  }
}

/** Which wording an appointment gets: the municipality's choice, or half of them each, always the same for one. */
export function wordingFor(publicId: string, wordings: ReminderWordings): Wording {
  if (wordings !== 'both') return wordings
  let sum = 0
  for (const character of publicId) sum += character.charCodeAt(0)
  return sum % 2 === 0 ? 'a' : 'b'
}

/** A mail as its reader gets it; `language` is for Content-Language. */
export interface Mail {
  subject: string
  text: string
  html: string
  language: string
  /** An iCalendar object (RFC 5546), for the kinds that change somebody's calendar. */
  calendar?: { method: 'REQUEST' | 'CANCEL'; content: string }
}

/** From where messages are sent, and where their links lead. */
export interface House {
  /** The origin that residents type, without a slash at its end. */
  publicUrl: string
  /** The municipality's own e-mail address, which the mail comes from. */
  address: string
}
