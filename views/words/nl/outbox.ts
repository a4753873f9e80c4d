// How the sending of messages goes: the part of the set-up for who looks after it, and the demonstration's post.
import type { DeathReason, MessageChannel } from '../../../src/messages/delivery.ts'
import type { MessageKind } from '../../../src/messages/message.ts'

const kinds: Readonly<Record<MessageKind, string>> = {
  confirmation: 'Bevestiging',
  change: 'Wijziging',
  cancellation: 'Afzegging',
  reminderEarly: 'Eerste herinnering',
  reminderLate: 'Laatste herinnering',
  offer: 'Eerdere tijd',
  collection: 'Ophalen',
  waiting: 'Op de lijst',
  place: 'Plek voor wie wacht',
}
const channels: Readonly<Record<MessageChannel, string>> = { mail: 'E-mail', sms: 'Sms' }
const reasons: Readonly<Record<DeathReason, string>> = {
  refused: 'Geweigerd',
  gaveUp: 'Drie dagen lang niet gelukt',
  notWorded: 'Beurt kon dit bericht niet opstellen: kijk in het logboek',
}

export const outbox = {
  kinds,
  channels,
  sends: { mail: 'Inwoners krijgen e-mail.', sms: 'Inwoners krijgen sms.' },
  sendsNot: {
    mail: 'Inwoners krijgen geen e-mail: MAIL_URL is niet ingevuld.',
    sms: 'Inwoners krijgen geen sms: SMS_URL is niet ingevuld.',
  },
  noneWaiting: 'Er wachten geen berichten op verzending.',
  waiting: (count: number, age: string) =>
    count === 1
      ? `Er wacht 1 bericht op verzending, sinds ${age}.`
      : `Er wachten ${count} berichten op verzending, het oudste sinds ${age}.`,
  age: (count: number, unit: 'minute' | 'hour' | 'day') =>
    ({
      minute: count === 1 ? '1 minuut' : `${count} minuten`,
      hour: `${count} uur`,
      day: count === 1 ? '1 dag' : `${count} dagen`,
    })[unit],
  noneDead: 'Alle berichten zijn bezorgd.',
  dead: (count: number) => (count === 1 ? '1 bericht is niet bezorgd.' : `${count} berichten zijn niet bezorgd.`),
  deadNewest: (count: number) => `Hieronder staan de nieuwste ${count}.`,
  message: 'Bericht',
  channel: 'Kanaal',
  since: 'Sinds',
  reason: 'Reden',
  reasons,
  act: 'Actie',
  tryAgain: 'Opnieuw proberen',
  tryAllAgain: 'Alles opnieuw proberen',

  post: {
    title: 'De post',
    about: 'De e-mail en sms die inwoners krijgen',
    lead: 'In de demonstratie wordt niets echt verstuurd. Hier ziet u wat inwoners zouden krijgen, het nieuwste bovenaan.',
    none: 'Er is nog geen bericht verstuurd. Maak een afspraak en kijk dan hier.',
    again: 'Opnieuw kijken',
    to: (recipient: string) => `aan ${recipient}`,
    as: 'Bekijk de e-mail zoals die aankomt',
    calendar: (method: string) => `Voor de agenda (${method})`,
    characters: (count: number) => `${count} tekens`,
    newest: (count: number) => `Dit zijn de nieuwste ${count} berichten.`,
  },
}
