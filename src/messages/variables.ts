// The environment's part about messages: by whom mail and SMS are sent, and what that needs.
import { z } from 'zod'
import type { NotifySettings } from './notifynl.ts'
import type { SmtpSettings } from './smtp.ts'

const notify = 'notifynl'

/** Where a mail server listens: nothing but who, where, and how it is kept from others. */
function isMailServer(text: string): boolean {
  if (!URL.canParse(text)) return false
  const { protocol, hostname, pathname, search, hash } = new URL(text)
  const isSmtp = protocol === 'smtps:' ? search === '' : protocol === 'smtp:' && /^(\?tls=no)?$/.test(search)
  return isSmtp && hostname !== '' && /^\/?$/.test(pathname) && hash === ''
}

/** An origin, and for a gateway of one's own a path. */
const isService = (text: string) => URL.canParse(text) && /^https?:\/\/[^?#]+$/.test(text)

export const messageVariables = {
  MAIL_URL: z
    .string()
    .refine((text) => text === notify || isMailServer(text))
    .optional(),
  MAIL_FROM: z.email().optional(),
  MAIL_REPLY_TO: z.email().optional(),
  SMS_URL: z.literal(notify).optional(),
  NOTIFYNL_URL: z.string().refine(isService).default('https://api.notifynl.nl'),
  NOTIFYNL_KEY: z
    .string()
    .regex(/(^|-)[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}-[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/)
    .optional(),
  NOTIFYNL_MAIL_TEMPLATE: z.uuid().optional(),
  NOTIFYNL_SMS_TEMPLATE: z.uuid().optional(),
}
type Values = z.infer<z.ZodObject<typeof messageVariables>>

export const messageWanted: Record<keyof typeof messageVariables, string> = {
  MAIL_URL: 'smtp://user:password@machine:587, smtps://… or notifynl',
  MAIL_FROM: 'the e-mail address that mail comes from, such as afspraken@gemeente.nl',
  MAIL_REPLY_TO: 'the e-mail address that answers go to, such as info@gemeente.nl',
  SMS_URL: 'notifynl',
  NOTIFYNL_URL: 'where NotifyNL listens, such as https://api.notifynl.nl',
  NOTIFYNL_KEY: 'a key as NotifyNL gives it, which ends with two ids',
  NOTIFYNL_MAIL_TEMPLATE: 'the id of the template for mail at NotifyNL',
  NOTIFYNL_SMS_TEMPLATE: 'the id of the template for SMS at NotifyNL',
}

/** What the chosen ways need and was not given, by name. */
export function messageNeeds(given: Values): (keyof typeof messageVariables)[] {
  const byNotify = [given.MAIL_URL, given.SMS_URL].includes(notify)
  const needs = [
    ...(given.MAIL_URL && given.MAIL_URL !== notify ? (['MAIL_FROM'] as const) : []),
    ...(byNotify ? (['NOTIFYNL_KEY'] as const) : []),
    ...(given.MAIL_URL === notify ? (['NOTIFYNL_MAIL_TEMPLATE'] as const) : []),
    ...(given.SMS_URL === notify ? (['NOTIFYNL_SMS_TEMPLATE'] as const) : []),
  ]
  return needs.filter((name) => given[name] === undefined)
}

export interface MessageSettings {
  /** Undefined when no mail is sent. */
  mail: ({ by: 'smtp' } & SmtpSettings) | ({ by: 'notifynl' } & NotifySettings) | undefined
  sms: ({ by: 'notifynl' } & NotifySettings) | undefined
  /** The address that mail comes from; undefined when it was not given. */
  from: string | undefined
}

/** Settings from values of which nothing is missing. */
export function messageSettings(given: Values): MessageSettings {
  const { MAIL_URL, MAIL_FROM: from, MAIL_REPLY_TO: replyTo, SMS_URL } = given
  const notifyWith = (template = '') => ({
    by: 'notifynl' as const,
    url: given.NOTIFYNL_URL.replace(/\/$/, ''),
    key: given.NOTIFYNL_KEY ?? '',
    template,
  })
  const smtp = MAIL_URL && from ? { by: 'smtp' as const, url: MAIL_URL, from, replyTo } : undefined
  return {
    mail: MAIL_URL === notify ? notifyWith(given.NOTIFYNL_MAIL_TEMPLATE) : smtp,
    sms: SMS_URL === notify ? notifyWith(given.NOTIFYNL_SMS_TEMPLATE) : undefined,
    from,
  }
}
