// Mail by SMTP: over TLS, with the appointment as an entry for the calendar, and an answer for every way to fail.
import { createTransport, type NodemailerError, type SendMailOptions } from 'nodemailer'
import { second } from '../catalogue/milliseconds.ts'
import type { MailDelivery, Outcome, Transport } from './delivery.ts'

export interface SmtpSettings {
  /** smtp:// (STARTTLS) or smtps:// (TLS from the start), user:password@host:port; ?tls=no goes without. */
  url: string
  from: string
  replyTo: string | undefined
}

const connections = 4

/** Mail through this server. Without TLS it speaks to the machine itself only, unless the address says ?tls=no. */
export function smtpTransport({ url, from, replyTo }: SmtpSettings): Transport<MailDelivery> {
  const server = createTransport({
    ...serverAt(new URL(url)),
    pool: true,
    maxConnections: connections,
    // A connection that broke may have brought its message over: the outbox decides whether it goes again.
    maxRequeues: 0,
    idleTimeout: 30 * second,
    connectionTimeout: 10 * second,
    greetingTimeout: 10 * second,
    dnsTimeout: 10 * second,
    socketTimeout: 30 * second,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  return {
    async deliver(delivery, signal): Promise<Outcome> {
      try {
        await server.sendMail({ ...mailOf(delivery, from), ...(replyTo ? { replyTo } : {}), signal })
        return 'sent'
      } catch (error) {
        return outcomeOf(error as NodemailerError)
      }
    },
    close: () => server.close({ force: true }),
  }
}

const ownMachine = /^(localhost|127(\.\d+){3}|\[::1\])$/
const portOf = { 'smtp:': 587, 'smtps:': 465 }

function serverAt(url: URL) {
  const isSecure = url.protocol === 'smtps:'
  const isPlain = !isSecure && (url.searchParams.get('tls') === 'no' || ownMachine.test(url.hostname))
  const auth = { user: decodeURIComponent(url.username), pass: decodeURIComponent(url.password) }
  return {
    host: url.hostname.replace(/^\[|\]$/g, ''),
    port: Number(url.port) || portOf[url.protocol as keyof typeof portOf],
    secure: isSecure,
    requireTLS: !isSecure && !isPlain,
    // A server on this machine often offers a certificate that nobody has signed.
    ignoreTLS: isPlain,
    ...(url.username ? { auth } : {}),
  }
}

/** The mail as its readers' programs want it (RFC 3834: no automatic answers; RFC 6047: the entry is a body part). */
function mailOf({ id, to, from: { name }, mail }: MailDelivery, from: string): SendMailOptions {
  const { subject, text, html, language, calendar } = mail
  return {
    from: { name, address: from },
    to: { name: '', address: to },
    envelope: { from, to: [to] },
    messageId: `<${id}@${from.slice(from.lastIndexOf('@') + 1)}>`,
    subject,
    text,
    html,
    ...(calendar ? { icalEvent: { ...calendar, filename: 'afspraak.ics' } } : {}),
    headers: { 'Content-Language': language, 'Auto-Submitted': 'auto-generated' },
  }
}

/**
 * What a server says of this mail or its reader for good is never tried again. Anything about us or the line is: a
 * password that is wrong or a sender that is refused is mended, and then all mail goes.
 */
function outcomeOf(error: NodemailerError): Outcome {
  const isAboutMail = error.code === 'EENVELOPE' || error.code === 'EMESSAGE'
  const isOurAddress = error.command === 'MAIL FROM'
  const isForGood = error.permanent ?? error.command === 'API'
  return isAboutMail && isForGood && !isOurAddress ? { never: answerOf(error) } : { later: answerOf(error) }
}

/** The server's numbers only: what it says beside them repeats the address. */
function answerOf({ responseCode, response, code, originalCode }: NodemailerError): string {
  if (!responseCode) return originalCode ?? code ?? 'unknown'
  const enhanced = /^\d{3}[ -](\d\.\d{1,3}\.\d{1,3})\b/.exec(response ?? '')?.[1]
  return enhanced ? `${responseCode} ${enhanced}` : String(responseCode)
}
