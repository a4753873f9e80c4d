// Transports that keep what they are given instead of sending it: for the demonstration and for tests.
import { keepLetter } from '../../db/post.ts'
import type { Store } from '../../db/store.ts'
import type { MailDelivery, SmsDelivery, Transports } from './delivery.ts'

/** Keeps mail and SMS in this store. */
export function recordingTransports(store: Store): Required<Transports> {
  const deliver = async (delivery: MailDelivery | SmsDelivery) => {
    await keepLetter(store, delivery)
    return 'sent' as const
  }
  return { mail: { deliver, close: () => {} }, sms: { deliver, close: () => {} } }
}
