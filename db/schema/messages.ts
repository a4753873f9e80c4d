// The tables of messages: what is to be sent, and in a demonstration what was sent.
import type { DeathReason, MessageChannel } from '../../src/messages/delivery.ts'
import type { Mail, MessageFacts, MessageKind, Wording } from '../../src/messages/message.ts'
import { index, instant, int, json, seq, table, text, unique } from '../columns.ts'

/** 'dropped': what it says was no longer true, or nobody here sends on its channel. */
export type MessageState = 'waiting' | 'sent' | 'dead' | 'dropped'

/** A message for one channel. To whom and what about is wiped when it has been sent. Machine time but for notBefore. */
export const outbox = table(
  'outbox',
  {
    /** Random: the Message-ID and the reference of every attempt. */
    id: text('id').primaryKey(),
    appointment: text('appointment').notNull(),
    kind: text('kind').$type<MessageKind>().notNull(),
    /** Stays when the facts are wiped, so that two wordings of a reminder can be compared. */
    wording: text('wording').$type<Wording>().notNull(),
    /** What tells two messages of one kind about one appointment apart: a version, a start, an offer. */
    occasion: text('occasion').notNull(),
    channel: text('channel').$type<MessageChannel>().notNull(),
    state: text('state').$type<MessageState>().notNull(),
    recipient: text('recipient'),
    facts: json<MessageFacts>('facts'),
    putAt: instant('put_at').notNull(),
    /** Nobody takes it before: when its lease ends, or when it is tried again. */
    dueAt: instant('due_at').notNull(),
    /** Municipal: the end of the quiet hours that it waits for. */
    notBefore: instant('not_before').notNull(),
    /** How often it was leased: who settles an earlier lease is too late. */
    attempts: int('attempts').notNull(),
    settledAt: instant('settled_at'),
    reason: text('reason').$type<DeathReason>(),
    /** The code with which the other side answered last, without anything about a person. */
    answer: text('answer'),
  },
  (row) => [
    unique('outbox_once').on(row.appointment, row.kind, row.occasion, row.channel),
    index('outbox_due').on(row.state, row.dueAt),
  ],
)

/** Only in a demonstration, where nothing is really sent: every message as its reader would have had it. */
export const post = table('post', {
  number: seq('number'),
  message: text('message').notNull().unique(),
  /** Municipal. */
  sentAt: instant('sent_at').notNull(),
  channel: text('channel').$type<MessageChannel>().notNull(),
  recipient: text('recipient').notNull(),
  language: text('language').notNull(),
  subject: text('subject'),
  text: text('text').notNull(),
  html: text('html'),
  calendar: json<NonNullable<Mail['calendar']>>('calendar'),
})
