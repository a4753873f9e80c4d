// What is handed to a transport, and what it says of it. A transport is the narrow door to a mail server or an SMS
// provider; smtp.ts, notifynl.ts and recording.ts are the ones that there are.
import type { Mail } from './message.ts'

export type MessageChannel = 'mail' | 'sms'

interface Delivery {
  /** The same at every attempt; it says nothing about a person. */
  id: string
  to: string
}
export type MailDelivery = Delivery & { channel: 'mail'; from: { name: string }; mail: Mail }
export type SmsDelivery = Delivery & { channel: 'sms'; language: string; text: string }

/** 'later' may be tried again, 'never' may not. Both carry a code without anything about a person in it. */
export type Outcome = 'sent' | { later: string } | { never: string }

export interface Transport<D extends MailDelivery | SmsDelivery> {
  /** Rejects for mistakes of our own only. Gives up when the signal says so. */
  deliver(delivery: D, signal: AbortSignal): Promise<Outcome>
  /** Lets go of connections; nothing is delivered after it. */
  close(): void
}

/** What this installation can send: a channel that is not here is not sent on. */
export interface Transports {
  mail?: Transport<MailDelivery>
  sms?: Transport<SmsDelivery>
}

/** Why a message is dead: the other side will never take it, nobody took it for days, or we could not word it. */
export type DeathReason = 'refused' | 'gaveUp' | 'notWorded'
