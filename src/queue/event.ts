// What happened in a hall. The log of these is append-only, and every figure of a day can be computed from it alone.
import type { Counter } from './hall.ts'
import type { Why } from './order.ts'
import type { Ticket } from './ticket.ts'

/** What every event about a ticket carries. No needs: they are personal, and erased at the end of the day. */
export type About = Pick<
  Ticket,
  'number' | 'series' | 'team' | 'choices' | 'channel' | 'language' | 'issuedAt' | 'releaseAt' | 'dueAt'
>

/** `ticket` is a serial. An event at a counter makes the pages of that counter outdated. */
type At<Kind extends string, Ticket, Counter, Facts> = { kind: Kind; ticket: Ticket; counter: Counter; facts: Facts }

export type QueueEvent =
  | At<'ticketIssued', number, null, About & { appointmentAt: number | null }>
  | At<'ticketCalled', number, number, About & { calls: number; why: Why | null }>
  | At<'ticketRecalled', number, number, About & { calls: number }>
  | At<'serviceStarted', number, number, About & { calledAt: number }>
  | At<'serviceFinished', number, number, About & { since: number; endedAt: number; estimated: boolean }>
  | At<'ticketMarkedAbsent', number, number, About & { calls: number }>
  | At<'ticketPutBack', number, null, About>
  | At<'ticketMissed', number, number | null, About>
  | At<'ticketClosed', number, null, About>
  | At<'counterOpened' | 'counterClosed', null, number, { teams: string[] }>
  | At<'dayClosed', null, null, { served: number; missed: number; closed: number }>

/** An event as the log keeps it: with its rising number and its instant. */
export type LoggedEvent = QueueEvent & { number: number; at: number }

/** What a decision leads to: rows to save, and events to log in this order. */
export interface Happened {
  changed: Ticket[]
  counters: Counter[]
  events: QueueEvent[]
}

export interface Refused<Reason extends string> {
  refused: Reason
}

/** What every event about this ticket says of it. */
export function about(ticket: Ticket): About {
  const { number, series, team, choices, channel, language, issuedAt, releaseAt, dueAt } = ticket
  return { number, series, team, choices, channel, language, issuedAt, releaseAt, dueAt }
}
