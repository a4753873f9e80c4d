// What a page says about the message that was just put aside: where it goes.
import { type Contact, mobileDigits } from '../../src/booking/appointment.ts'
import type { Frame } from '../layout.ts'
import type { OwnAppointment } from './visit.ts'

/** Where to look for the message about what was just done, as `say` puts it; nothing when there is none. */
export function sentTo(frame: Frame, { visit }: OwnAppointment, say = frame.words.own.toldAt): string[] {
  const [one, other] = visit.contact ? addresses(frame, visit.contact) : []
  if (one === undefined) return []
  return [say(other === undefined ? one : frame.words.own.both(one, other))]
}

/** Word joiner: a line may not end here. */
const together = '\u2060'

/** Recognised by whom they belong to, and of no use to who looks over a shoulder. */
function addresses({ sends, words }: Frame, { email, mobile }: Contact): string[] {
  const [name = '', domain = ''] = email?.split('@') ?? []
  return [
    ...(sends.mail && email ? [`${name.slice(0, 1)}…${together}@${domain}`] : []),
    ...(sends.sms && mobile ? [words.own.mobileEnding(mobileDigits(mobile).slice(-3))] : []),
  ]
}
