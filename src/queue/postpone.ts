// "Ten minutes later": a visitor who cannot come now is not called for a while, and keeps their place.
import { minute } from '../catalogue/milliseconds.ts'
import { about, type Happened, oneTicket, type Refused } from './event.ts'
import type { Hall, QueueRules } from './hall.ts'
import { callableFrom } from './order.ts'
import type { Ticket } from './ticket.ts'

export const laterMinutes = 10

/**
 * Until when it would be if the visitor asked now: ten minutes from here, or from when the turn was to be expected. For
 * who came early that is the time of the appointment (its release), and not when it may be called first.
 */
export const laterFrom = (ticket: Ticket, rules: QueueRules, now: number): number =>
  Math.max(now, ticket.releaseAt, callableFrom(ticket, rules)) + laterMinutes * minute

/** Whether the visitor asked for more time that is not over yet. */
export const isPostponed = ({ laterUntil }: Pick<Ticket, 'laterUntil'>, now: number): boolean =>
  laterUntil !== null && now < laterUntil

/** Whether the visitor may still ask for it: only who waits, and once. */
export const mayPostpone = (ticket: Ticket): boolean => ticket.state === 'waiting' && ticket.laterUntil === null

/**
 * Nobody calls this ticket for ten minutes; then it waits as before, with its old release and due. Refused a second
 * time, and for who is not waiting.
 */
export function postpone(hall: Hall, serial: number, now: number): Happened | Refused<'notWaiting' | 'onlyOnce'> {
  const ticket = hall.tickets.find((one) => one.serial === serial)
  if (ticket?.state !== 'waiting') return { refused: 'notWaiting' }
  if (ticket.laterUntil !== null) return { refused: 'onlyOnce' }
  const until = laterFrom(ticket, hall.rules, now)
  const changed = { ...ticket, laterUntil: until }
  const facts = { ...about(changed), until }
  return oneTicket(changed, { kind: 'ticketPostponed', ticket: serial, counter: null, facts })
}
