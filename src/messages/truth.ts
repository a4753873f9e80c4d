// Whether a message may still go: it may have waited, and only what is true at the moment of sending is sent.
import type { Appointment } from '../booking/appointment.ts'
import type { MessageFacts } from './message.ts'

type Made = Pick<Appointment, 'state' | 'location' | 'startsAt' | 'version'>
/** An appointment, or somebody who waits without one. */
type Present = Made | { state: 'waiting' }

/**
 * Whether what these facts say still holds for the appointment as it is at this municipal instant. A confirmation or
 * change that is overtaken by another change does not go: the message about that says everything, and the mail that was
 * tried again would come last.
 */
export function isStillTrue(facts: MessageFacts, present: Present | undefined, now: number): boolean {
  switch (facts.kind) {
    case 'confirmation':
    case 'change':
      return isToCome(facts, present, now) && present.version === facts.version
    case 'reminderEarly':
    case 'reminderLate':
      return isToCome(facts, present, now)
    case 'offer':
      return isToCome(facts, present, now) && facts.offer !== undefined && now < facts.offer.until
    case 'cancellation':
      return present?.state === 'cancelled'
    case 'collection':
      return present !== undefined
    case 'waiting':
      return present?.state === 'waiting' && now < facts.startsAt
    case 'place':
      return present?.state === 'waiting' && facts.offer !== undefined && now < facts.offer.until
    default:
      return facts.kind satisfies never
  }
}

const isToCome = (facts: MessageFacts, present: Present | undefined, now: number): present is Made =>
  present?.state === 'booked' &&
  present.location === facts.location &&
  present.startsAt === facts.startsAt &&
  now < facts.startsAt
