// Which transports an installation has, by its environment.
import type { Clock } from '../clock.ts'
import type { Transports } from './delivery.ts'
import { notifyMail, notifySms } from './notifynl.ts'
import { smtpTransport } from './smtp.ts'
import type { MessageSettings } from './variables.ts'

export function transportsFor({ mail, sms }: MessageSettings, clock: Clock): Transports {
  return {
    ...(mail ? { mail: mail.by === 'smtp' ? smtpTransport(mail) : notifyMail(mail, clock) } : {}),
    ...(sms ? { sms: notifySms(sms, clock) } : {}),
  }
}
