// Mail and SMS by NotifyNL (https://www.notifynl.nl), which speaks as GOV.UK Notify does. One template per channel is
// enough: its subject is ((subject)) and its text ((body)), so that the words stay here.
import { createHmac } from 'node:crypto'
import { codeOf } from '../../db/failures.ts'
import { mobileNumber } from '../booking/phone.ts'
import type { Clock } from '../clock.ts'
import type { MailDelivery, Outcome, SmsDelivery, Transport } from './delivery.ts'

export interface NotifySettings {
  /** Where it listens, without a slash at the end. */
  url: string
  /** <name>-<uuid of the service>-<uuid that is secret> */
  key: string
  template: string
}

const uuidLength = 36

/** Mail through a template of NotifyNL; it cannot carry an entry for the calendar. */
export function notifyMail(settings: NotifySettings, clock: Clock): Transport<MailDelivery> {
  const deliver = ({ id, to, mail }: MailDelivery, signal: AbortSignal) => {
    const personalisation = { subject: mail.subject, body: mail.text }
    return ask(settings, clock, 'email', { reference: id, email_address: to, personalisation }, signal)
  }
  return { deliver, close: () => {} }
}

export function notifySms(settings: NotifySettings, clock: Clock): Transport<SmsDelivery> {
  const deliver = ({ id, to, text }: SmsDelivery, signal: AbortSignal) => {
    const phone_number = mobileNumber(to) ?? to
    return ask(settings, clock, 'sms', { reference: id, phone_number, personalisation: { body: text } }, signal)
  }
  return { deliver, close: () => {} }
}

async function ask(
  { url, key, template }: NotifySettings,
  clock: Clock,
  kind: 'email' | 'sms',
  message: object,
  signal: AbortSignal,
): Promise<Outcome> {
  try {
    const answer = await fetch(`${url}/v2/notifications/${kind}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${tokenOf(key, clock.machineNow())}`, 'content-type': 'application/json' },
      body: JSON.stringify({ template_id: template, ...message }),
      redirect: 'error',
      signal,
    })
    return await outcomeOf(answer)
  } catch (error) {
    return { later: codeOf(error) || 'noAnswer' }
  }
}

/** A JSON Web Token (RFC 7519) as the service wants it: it counts for thirty seconds from `iat`. */
function tokenOf(key: string, machineNow: number): string {
  const secret = key.slice(-uuidLength)
  const iss = key.slice(-2 * uuidLength - 1, -uuidLength - 1)
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
  const signed = `${part({ typ: 'JWT', alg: 'HS256' })}.${part({ iss, iat: Math.floor(machineNow / 1000) })}`
  return `${signed}.${createHmac('sha256', secret).update(signed).digest('base64url')}`
}

/** A key or a clock that is wrong (401, 403) is ours to mend, and then everything goes; so is too much at once (429). */
const canBeMended = [401, 403, 408, 429]

async function outcomeOf(answer: Response): Promise<Outcome> {
  if (answer.ok) {
    await answer.body?.cancel()
    return 'sent'
  }
  const code = `${answer.status} ${await errorIn(answer)}`.trim()
  return answer.status >= 500 || canBeMended.includes(answer.status) ? { later: code } : { never: code }
}

/** Only the name of the error: its message may repeat the address. */
async function errorIn(answer: Response): Promise<string> {
  const body = (await answer.json().catch(() => undefined)) as { errors?: { error?: unknown }[] } | undefined
  const name = String(body?.errors?.[0]?.error ?? '')
  return /^\w{1,40}$/.test(name) ? name : ''
}
