// Facts become the very words that are sent: a mail with its entry for the calendar, or an SMS.
import { agendaTexts } from '../../views/booking/agenda.ts'
import { htmlOf, textOf } from '../../views/messages/blocks.ts'
import { mailBlocks, subjectOf } from '../../views/messages/mail.ts'
import { smsText } from '../../views/messages/sms.ts'
import { ownLink, tellingOf } from '../../views/messages/telling.ts'
import { calendarFile } from '../booking/calendar.ts'
import { type Catalogue, textOf as ownTextOf } from '../catalogue/catalogue.ts'
import type { House, Mail, MessageFacts } from './message.ts'

/** The mail that says these facts to this address. */
export function composeMail(facts: MessageFacts, to: string, catalogue: Catalogue, house: House): Mail {
  const telling = tellingOf(facts, catalogue, house.publicUrl)
  const subject = subjectOf(telling)
  const blocks = mailBlocks(telling)
  const calendar = calendarOf(facts, to, catalogue, house)
  return {
    subject,
    text: textOf(blocks, telling.language),
    html: htmlOf(blocks, subject, telling.language),
    language: telling.language,
    ...(calendar ? { calendar } : {}),
  }
}

/** The SMS that says these facts: as long as gsm.ts allows its language, so no surprises on the bill. */
export const composeSms = (facts: MessageFacts, catalogue: Catalogue, publicUrl: string): string =>
  smsText(tellingOf(facts, catalogue, publicUrl))

/** RFC 5546: a request puts the appointment into a calendar or moves it there, a cancellation takes it out. */
function calendarOf(facts: MessageFacts, to: string, catalogue: Catalogue, house: House): Mail['calendar'] {
  const { kind, publicId, version, startsAt, endsAt, madeAt } = facts
  if (kind !== 'confirmation' && kind !== 'change' && kind !== 'cancellation') return undefined
  const telling = tellingOf(facts, catalogue, house.publicUrl)
  const method = kind === 'cancellation' ? 'CANCEL' : 'REQUEST'
  const municipality = ownTextOf(catalogue, 'municipality', 'name', telling.language)?.content ?? house.address
  const content = calendarFile({
    ...agendaTexts(telling.language, facts, catalogue, ownLink(telling)),
    uid: `${publicId}@${new URL(house.publicUrl).hostname}`,
    sequence: version,
    startsAt,
    endsAt,
    madeAt,
    cancelled: kind === 'cancellation',
    invitation: {
      method,
      organizer: { name: municipality, email: house.address },
      attendee: { name: telling.facts.name, email: to },
    },
  })
  return { method, content }
}
