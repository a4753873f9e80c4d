// The outbox as those see it who look after the installation: how it goes, and what has to be tried again. No
// personal data.
import { and, asc, count, desc, eq, isNotNull, min } from 'drizzle-orm'
import type { DeathReason, MessageChannel } from '../src/messages/delivery.ts'
import type { MessageKind } from '../src/messages/message.ts'
import type { Actor } from '../src/staff/role.ts'
import { outbox } from './schema.ts'
import { note } from './staff.ts'
import type { Db, Store } from './store.ts'

const deadShown = 50

export interface DeadLetter {
  id: string
  kind: MessageKind
  channel: MessageChannel
  /** Machine time. */
  diedAt: number
  reason: DeathReason
  answer: string | null
}

export interface OutboxState {
  waiting: number
  /** When the one that waits longest was put aside, machine time. */
  oldestAt: number | undefined
  deadCount: number
  /** The newest of them. */
  dead: DeadLetter[]
}

export async function outboxState(db: Db): Promise<OutboxState> {
  const [waiting] = await db
    .select({ count: count(), oldest: min(outbox.putAt) })
    .from(outbox)
    .where(eq(outbox.state, 'waiting'))
  const [all] = await db.select({ count: count() }).from(outbox).where(eq(outbox.state, 'dead'))
  const { id, kind, channel, settledAt, reason, answer } = outbox
  const dead = await db
    .select({ id, kind, channel, diedAt: settledAt, reason, answer })
    .from(outbox)
    .where(eq(outbox.state, 'dead'))
    .orderBy(desc(settledAt), asc(id))
    .limit(deadShown)
  return {
    waiting: waiting?.count ?? 0,
    oldestAt: waiting?.oldest ?? undefined,
    deadCount: all?.count ?? 0,
    dead: dead.map((row) => ({ ...row, diedAt: row.diedAt ?? 0, reason: row.reason ?? 'gaveUp' })),
  }
}

/** Lets one dead message, or all of them, be tried again as if it were new. Gives how many there were. */
export function tryAgain(store: Store, who: Actor, which: string | 'all'): Promise<number> {
  return store.write(async (turn) => {
    const one = which === 'all' ? undefined : eq(outbox.id, which)
    const now = turn.machineNow
    const revived = await turn.db
      .update(outbox)
      .set({ state: 'waiting', attempts: 0, putAt: now, dueAt: now, settledAt: null, reason: null, answer: null })
      .where(and(eq(outbox.state, 'dead'), isNotNull(outbox.facts), one))
      .returning({ id: outbox.id })
    for (const { id } of revived) await note(turn, { ...who, action: 'messageTriedAgain', object: id })
    if (revived.length > 0) turn.announce({ topic: 'messages', location: '' })
    return revived.length
  })
}
