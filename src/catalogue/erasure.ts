// Which erasures are counted in the destruction record, and after how long each falls due.
import { defaultSettings, type Settings } from './settings.ts'

/**
 * waits: who waited without an appointment; holds: a time that was held and not booked, with what was filled in; codes, needs and notes of a visit; links: whose
 * ticket was whose; contacts: who a visit was of; messages: what was still to be told about it; secrets: links to it;
 * requests: all of that, because its resident wanted it;
 * presses: which employee pressed a button; audit: what employees did.
 */
export type ErasureRule =
  | 'waits'
  | 'holds'
  | 'codes'
  | 'needs'
  | 'notes'
  | 'links'
  | 'contacts'
  | 'messages'
  | 'secrets'
  | 'requests'
  | 'presses'
  | 'audit'

/** The term of a rule in hours, counted from what it is about; 0 is at once, or the end of the day. */
export function termHours(rule: ErasureRule, { contactDays }: Pick<Settings, 'contactDays'> = defaultSettings): number {
  switch (rule) {
    case 'holds':
      return 2
    case 'requests':
    case 'waits':
      return 1
    case 'codes':
    case 'needs':
    case 'notes':
      return 0
    case 'links':
      return 24
    case 'contacts':
    case 'messages':
    case 'secrets':
      return contactDays * 24
    case 'presses':
    case 'audit':
      return 365 * 24
    default:
      return rule satisfies never
  }
}

/** What lasts so short a time that nothing is counted: answered forms, tries that limits count, and sign-ins. */
export const answersHours = 24
export const triesMinutes = 60
export const sessionHours = 12
