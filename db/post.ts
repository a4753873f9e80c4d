// The demonstration's post: every message that it would have sent, kept as its reader would have had it.
import { desc, eq } from 'drizzle-orm'
import type { MailDelivery, SmsDelivery } from '../src/messages/delivery.ts'
import { municipalNow } from './installation.ts'
import { post } from './schema.ts'
import type { Db, Store } from './store.ts'

export type Letter = typeof post.$inferSelect

/** Keeps a message once, as a mailbox does with two of the same Message-ID. */
export function keepLetter(store: Store, delivery: MailDelivery | SmsDelivery): Promise<void> {
  return store.write(async (turn) => {
    const { id: message, channel, to: recipient } = delivery
    const sentAt = await municipalNow(turn)
    const said = channel === 'mail' ? delivery.mail : delivery
    await turn.db
      .insert(post)
      .values({ subject: null, html: null, calendar: null, ...said, message, channel, recipient, sentAt })
      .onConflictDoNothing()
  })
}

/** The newest letters, newest first. */
export const newestLetters = (db: Db, most: number): Promise<Letter[]> =>
  db.select().from(post).orderBy(desc(post.number)).limit(most)

export async function findLetter(db: Db, number: number): Promise<Letter | undefined> {
  return (await db.select().from(post).where(eq(post.number, number)))[0]
}
