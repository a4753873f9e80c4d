// Putting messages aside to be sent: in the turn of what they are about, so that no appointment goes without its
// message and no message without its appointment. Sending them: leases.ts and src/messages/sender.ts.
import { sql } from 'drizzle-orm'
import type { Contact } from '../src/booking/appointment.ts'
import type { Chance } from '../src/chance.ts'
import type { MessageChannel } from '../src/messages/delivery.ts'
import type { MessageFacts } from '../src/messages/message.ts'
import { outbox } from './schema.ts'
import { statement, type Turn } from './store.ts'

/** What the rows of one message have in common, and what each has for itself. */
const insertOf = (count: number) =>
  statement((db) =>
    db
      .insert(outbox)
      .values(
        Array.from({ length: count }, (_, at) => ({
          id: sql.placeholder(`id${at}`),
          channel: sql.placeholder(`channel${at}`),
          recipient: sql.placeholder(`recipient${at}`),
          appointment: sql.placeholder('appointment'),
          kind: sql.placeholder('kind'),
          wording: sql.placeholder('wording'),
          occasion: sql.placeholder('occasion'),
          facts: sql.placeholder('facts'),
          putAt: sql.placeholder('now'),
          dueAt: sql.placeholder('now'),
          state: 'waiting' as const,
          notBefore: 0,
          attempts: 0,
        })),
      )
      .onConflictDoNothing(),
  )
const inserts = [insertOf(1), insertOf(2)]

/**
 * Puts a message aside for every channel that these contact data have. The same message about the same thing is put
 * aside once, however often this is called.
 */
export async function putInOutbox(turn: Turn, chance: Chance, facts: MessageFacts, contact: Contact): Promise<void> {
  const recipients = recipientsOf(contact)
  const insert = inserts[recipients.length - 1]
  if (!insert) return
  const numbered = recipients.flatMap(({ channel, recipient }, at) => [
    [`id${at}`, chance.secret()],
    [`channel${at}`, channel],
    [`recipient${at}`, recipient],
  ])
  const { publicId: appointment, kind, wording } = facts
  const common = { appointment, kind, wording, occasion: occasionOf(facts), facts, now: turn.machineNow }
  await insert(turn.db, { ...common, ...Object.fromEntries(numbered) })
  turn.announce({ topic: 'messages', location: facts.location })
}

function recipientsOf({ email, mobile }: Contact): { channel: MessageChannel; recipient: string }[] {
  const mail = email ? [{ channel: 'mail' as const, recipient: email }] : []
  const sms = mobile ? [{ channel: 'sms' as const, recipient: mobile }] : []
  return [...mail, ...sms]
}

/**
 * A reminder is about a start, an offer about the time that is offered, the rest about a change of the appointment. Who
 * waits is told so again when they ask again.
 */
function occasionOf({ kind, version, startsAt, madeAt, offer }: MessageFacts): string {
  if (offer) return `${offer.location} ${offer.startsAt} ${offer.until}`
  if (kind === 'waiting') return String(madeAt)
  return String(kind === 'reminderEarly' || kind === 'reminderLate' ? startsAt : version)
}
