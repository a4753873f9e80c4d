// Telling a phone whose page is closed (Web Push, RFC 8030): to whom one may send, what is told and when again.
import { minute, second } from '../catalogue/milliseconds.ts'
import type { Ticket } from '../queue/ticket.ts'
import type { Progress } from './progress.ts'

/** The push services of the browsers that there are. A browser names its own, so nobody else's name is called. */
export const browsersServices: readonly string[] = [
  'https://fcm.googleapis.com',
  'https://*.push.services.mozilla.com',
  'https://*.push.apple.com',
  'https://*.notify.windows.com',
]

/** Whether this is an address at one of these services: origins, of which the first label may be a star. */
export function isAtService(services: readonly string[], endpoint: string): boolean {
  if (!URL.canParse(endpoint)) return false
  const { protocol, host, origin, username, password } = new URL(endpoint)
  if (username !== '' || password !== '') return false
  return services.some((service) => {
    const [, any] = /^https:\/\/\*(\..+)$/.exec(service) ?? []
    return any === undefined ? origin === service : protocol === 'https:' && host.endsWith(any)
  })
}

/** What a phone is told. */
export type Telling = 'almost' | 'called' | 'absent'

/** What there is to tell now, and a name for it: another call is another telling. Undefined when there is nothing. */
export function tellingOf(ticket: Ticket, progress: Progress): { what: Telling; occasion: string } | undefined {
  if (ticket.state === 'called') return { what: 'called', occasion: `called ${ticket.lastCalledAt}` }
  if (ticket.state === 'absent') return { what: 'absent', occasion: `absent ${ticket.lastCalledAt}` }
  return progress.at === 'almost' ? { what: 'almost', occasion: 'almost' } : undefined
}

/** For so long a service keeps it for a phone that it does not reach: after that it would mislead. Seconds. */
export const keptSeconds: Record<Telling, number> = { almost: 300, called: 120, absent: 900 }

const triesMost = 5

/** When it is tried again, in ms from now: two seconds later, then twice as long; undefined when it was enough. */
export const nextTryMs = (attempts: number): number | undefined =>
  attempts >= triesMost ? undefined : Math.min(minute, second * 2 ** attempts)
