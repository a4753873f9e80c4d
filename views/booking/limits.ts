// What somebody reads who reached a limit: that it is no fault of theirs, how long to wait, and whom to call.
import type { Frame, Html } from '../layout.ts'
import { linkButton } from '../parts.ts'
import { minutesOf } from '../words/format.ts'
import { endPage } from './hold.ts'

const waitOf = (frame: Frame, seconds: number) => minutesOf(Math.ceil(seconds / 60), frame.language)

/** This origin holds as many times as it may. `again` is the way back to the times. */
export function tooManyHoldsPage(frame: Frame, waitSeconds: number, again: string): Html {
  const words = frame.words.booking.limits
  const why = words.holdsWhy(waitOf(frame, waitSeconds), frame.municipality.phone)
  return endPage(frame, words.holds, why, [linkButton(words.tryAgain, again)])
}

/** This address has as many appointments to come as it may. */
export function tooManyAppointmentsPage(frame: Frame, max: number): Html {
  const words = frame.words.booking.limits
  const why = words.appointmentsWhy(max, frame.municipality.phone)
  return endPage(frame, words.appointments, why, [linkButton(words.toOwn, frame.link('/mijn-afspraak'))])
}

/** In an hour as many were made for this address as may be. `again` is the way back to the last page. */
export function tooManyOfAddressPage(frame: Frame, waitSeconds: number, again: string): Html {
  const words = frame.words.booking.limits
  const why = words.ofAddressWhy(waitOf(frame, waitSeconds), frame.municipality.phone)
  return endPage(frame, words.ofAddress, why, [linkButton(words.tryAgain, again)])
}

/** In an hour as many were made from this origin as may be. `again` is the way back to the last page. */
export function tooManyFromHerePage(frame: Frame, waitSeconds: number, again: string): Html {
  const words = frame.words.booking.limits
  const why = words.fromHereWhy(waitOf(frame, waitSeconds), frame.municipality.phone)
  return endPage(frame, words.fromHere, why, [linkButton(words.tryAgain, again)])
}
