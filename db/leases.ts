// Who sends which message: a lease makes it one sender's for two minutes of machine time, and when that sender dies
// another takes it. So a message goes at least once, and twice only when somebody died between sending and saying so.
import { and, asc, eq, inArray, lte, or, type SQL } from 'drizzle-orm'
import type { Catalogue } from '../src/catalogue/catalogue.ts'
import { hour, minute } from '../src/catalogue/milliseconds.ts'
import { municipalAt } from '../src/clock.ts'
import { nextTry } from '../src/messages/attempt.ts'
import type { DeathReason, MessageChannel, Outcome } from '../src/messages/delivery.ts'
import type { MessageFacts } from '../src/messages/message.ts'
import { quietUntil } from '../src/messages/quiet.ts'
import { isStillTrue } from '../src/messages/truth.ts'
import { findAppointment } from './appointments.ts'
import { findInstallation, municipalNow } from './installation.ts'
import { outbox } from './schema.ts'
import type { Db, Store, Turn } from './store.ts'
import { inTurn } from './turn.ts'
import { findWait } from './waits.ts'

/** Longer than any attempt takes (src/messages/sender.ts) and than clocks of two machines differ. */
const leaseMs = 2 * minute
/** Another process may be set up for a channel that this one does not have; after so long nobody is. */
const unclaimedMs = hour

type Row = typeof outbox.$inferSelect

export interface Leased {
  id: string
  channel: MessageChannel
  recipient: string
  facts: MessageFacts
  attempts: number
  putAt: number
}

interface Moment {
  machine: number
  municipal: number
}

function isDue(channels: readonly MessageChannel[], { machine, municipal }: Moment): SQL | undefined {
  const unclaimed = and(eq(outbox.attempts, 0), eq(outbox.notBefore, 0), lte(outbox.putAt, machine - unclaimedMs))
  const ours = channels.length === 0 ? unclaimed : or(inArray(outbox.channel, [...channels]), unclaimed)
  return and(eq(outbox.state, 'waiting'), lte(outbox.dueAt, machine), lte(outbox.notBefore, municipal), ours)
}

/** Whether a turn of leaseMessages would find something at this machine instant. */
export async function isAnythingDue(db: Db, channels: readonly MessageChannel[], machine: number): Promise<boolean> {
  const here = await findInstallation(db)
  if (!here) return false
  const due = isDue(channels, { machine, municipal: municipalAt(here, machine) })
  return (await db.select({ id: outbox.id }).from(outbox).where(due).limit(1)).length > 0
}

/**
 * Takes messages that are due on these channels, the longest waiting first, and looks at `most` at a time. What is no
 * longer true is dropped, and what would wake somebody waits for the morning; so `more` may be left behind few.
 */
export function leaseMessages(
  store: Store,
  channels: readonly MessageChannel[],
  most: number,
): Promise<{ leased: Leased[]; more: boolean }> {
  return inTurn(store, async (turn, catalogue) => {
    const moment = { machine: turn.machineNow, municipal: await municipalNow(turn) }
    const due = isDue(channels, moment)
    const found = await turn.db.select().from(outbox).where(due).orderBy(asc(outbox.dueAt)).limit(most)
    const leased: Leased[] = []
    for (const row of found) {
      const change = channels.includes(row.channel) ? await verdictOn(turn, catalogue, row, moment) : dropped(moment)
      // Two processes may have found it: whoever counts first has it.
      const unchanged = and(eq(outbox.id, row.id), eq(outbox.state, 'waiting'), eq(outbox.attempts, row.attempts))
      const [ours] = await turn.db.update(outbox).set(change).where(unchanged).returning()
      if (ours && isLeased(ours, row)) leased.push(ours as Leased)
    }
    return { leased, more: found.length === most }
  })
}

const isLeased = (ours: Row, before: Row): boolean => ours.state === 'waiting' && ours.attempts > before.attempts

const wiped = { recipient: null, facts: null }
const dropped = (moment: Moment) => ({ ...wiped, state: 'dropped' as const, settledAt: moment.machine })

async function verdictOn(turn: Turn, catalogue: Catalogue, row: Row, moment: Moment): Promise<Partial<Row>> {
  const { kind, facts, attempts } = row
  if (!facts || !isStillTrue(facts, await presentOf(turn.db, row.appointment), moment.municipal)) return dropped(moment)
  const zone = catalogue.locations.get(facts.location)?.zone
  const notBefore = zone && quietUntil(kind, moment.municipal, zone)
  if (notBefore) return { notBefore }
  return { dueAt: moment.machine + leaseMs, attempts: attempts + 1 }
}

/** The appointment that a message is about, or that somebody still waits for. */
async function presentOf(db: Db, publicId: string) {
  const found = await findAppointment(db, publicId)
  if (found) return found
  return (await findWait(db, publicId)) && { state: 'waiting' as const }
}

/**
 * Says what became of a leased message. Sent is sent, whoever has the lease by now; any other outcome counts only
 * while it is ours. Gives the state that follows: 'waiting' when it is tried again.
 */
export function settle(
  store: Store,
  lease: Leased,
  outcome: Outcome | 'notWorded',
): Promise<'sent' | 'dead' | 'waiting'> {
  return store.write(async (turn) => {
    const now = turn.machineNow
    const change = outcome === 'sent' ? sent(now) : failed(lease, outcome, now)
    const ours = outcome === 'sent' ? undefined : eq(outbox.attempts, lease.attempts)
    await turn.db
      .update(outbox)
      .set(change)
      .where(and(eq(outbox.id, lease.id), eq(outbox.state, 'waiting'), ours))
    return change.state
  })
}

const sent = (now: number) => ({ ...wiped, state: 'sent' as const, settledAt: now, answer: null })

function failed(lease: Leased, outcome: Exclude<Outcome, 'sent'> | 'notWorded', now: number) {
  if (outcome === 'notWorded') return dead('notWorded', null, now)
  if ('never' in outcome) return dead('refused', outcome.never, now)
  const dueAt = nextTry(lease, now)
  if (dueAt === undefined) return dead('gaveUp', outcome.later, now)
  return { state: 'waiting' as const, dueAt, answer: outcome.later }
}

/** To whom and what about stay, so that it can be tried again; they go with the contact data (forget.ts). */
const dead = (reason: DeathReason, answer: string | null, now: number) => ({
  state: 'dead' as const,
  settledAt: now,
  reason,
  answer,
})
