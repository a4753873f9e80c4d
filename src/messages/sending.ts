// One leased message on its way: into words, through the door of its channel, and what became of it into the outbox.
import type { Logger } from 'pino'
import { catalogueOf } from '../../db/catalogue.ts'
import { type Leased, settle } from '../../db/leases.ts'
import type { Store } from '../../db/store.ts'
import { type Catalogue, textOf } from '../catalogue/catalogue.ts'
import { withoutWords } from '../log.ts'
import { composeMail, composeSms } from './compose.ts'
import type { MailDelivery, Outcome, SmsDelivery, Transports } from './delivery.ts'
import type { House } from './message.ts'

export interface Office {
  store: Store
  log: Logger
  transports: Transports
  house: () => House
}

/** Sends a message that is ours for now. Whatever goes wrong is in the log, and the message in the outbox. */
export async function send(office: Office, lease: Leased, signal: AbortSignal): Promise<void> {
  try {
    await sendAndSay(office, lease, signal)
  } catch (error) {
    office.log.error({ error }, 'what became of a message could not be written down')
  }
}

async function sendAndSay(office: Office, lease: Leased, signal: AbortSignal): Promise<void> {
  const outcome = await attempt(office, lease, signal)
  const state = await settle(office.store, lease, outcome)
  const answer = typeof outcome === 'object' ? Object.values(outcome)[0] : outcome
  const line = { channel: lease.channel, kind: lease.facts.kind, attempts: lease.attempts, answer }
  if (state === 'dead') office.log.warn(line, 'a message cannot be delivered')
  if (state === 'waiting') office.log.warn(line, 'a message is tried again later')
}

async function attempt(office: Office, lease: Leased, signal: AbortSignal): Promise<Outcome | 'notWorded'> {
  const { store, log } = office
  const catalogue = await store.read((db) => catalogueOf(store, db))
  let deliver: () => Promise<Outcome>
  try {
    if (!catalogue) throw new Error('Nothing is set up in this database')
    deliver = worded(office, lease, catalogue, signal)
  } catch (error) {
    log.error({ error }, 'a message could not be put into words')
    return 'notWorded'
  }
  return deliver().catch((error) => {
    log.error({ fault: withoutWords(error) }, 'a transport failed')
    return { later: 'fault' }
  })
}

/** The message in its final words, at the door of its channel. */
function worded(office: Office, lease: Leased, catalogue: Catalogue, signal: AbortSignal): () => Promise<Outcome> {
  const { mail, sms } = office.transports
  if (lease.channel === 'mail' && mail) {
    const delivery = mailOf(lease, catalogue, office.house())
    return () => mail.deliver(delivery, signal)
  }
  if (lease.channel === 'sms' && sms) {
    const delivery = smsOf(lease, catalogue, office.house())
    return () => sms.deliver(delivery, signal)
  }
  throw new Error(`Nothing here sends ${lease.channel}`)
}

function mailOf({ id, recipient: to, facts }: Leased, catalogue: Catalogue, house: House): MailDelivery {
  const mail = composeMail(facts, to, catalogue, house)
  const name = textOf(catalogue, 'municipality', 'name', mail.language)?.content ?? ''
  return { id, to, channel: 'mail', from: { name }, mail }
}

function smsOf({ id, recipient: to, facts }: Leased, catalogue: Catalogue, house: House): SmsDelivery {
  const text = composeSms(facts, catalogue, house.publicUrl)
  return { id, to, channel: 'sms', language: facts.language, text }
}
