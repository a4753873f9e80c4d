// What happened in a hall. The log of these is append-only, and every figure of a day can be computed from it alone.
import type { Choice } from '../catalogue/product.ts'
import type { Counter, PauseReason } from './hall.ts'
import type { Why } from './order.ts'
import type { Ticket, TicketFacts, TicketState } from './ticket.ts'

/** What every event about a ticket carries. No needs and no notes: they are personal, and erased at the end of the day. */
export type About = Pick<
  Ticket,
  'number' | 'series' | 'team' | 'choices' | 'channel' | 'language' | 'issuedAt' | 'releaseAt' | 'dueAt' | 'band'
>

/** Where a visitor may be passed on to. */
export type Destination = { team: string } | { counter: number } | { backOffice: true }

/**
 * Why somebody goes first. Broad on purpose: the log is kept, and must not say what is the matter with anybody.
 */
export const priorityReasons = ['cannotWait', 'withChild', 'ourMistake', 'deadline', 'other'] as const
export type PriorityReason = (typeof priorityReasons)[number]

/** What an act found, as far as it changed it: enough to undo the act. */
export type Was = TicketState &
  Partial<Pick<TicketFacts, 'team' | 'series' | 'releaseAt' | 'dueAt' | 'forCounter' | 'passedOnBy' | 'laterUntil'>>

/** `ticket` is a serial. An event at a counter makes the pages of that counter outdated. */
type At<Kind extends string, Ticket, Counter, Facts> = { kind: Kind; ticket: Ticket; counter: Counter; facts: Facts }

/** Acts that can be undone, with what they found. */
export type UndoableEvent =
  | At<'ticketCalled', number, number, About & { calls: number; why: Why | null; was: Was }>
  | At<'serviceStarted', number, number, About & { calledAt: number; was: Was }>
  | At<'serviceFinished', number, number, About & Visit & { was: Was }>
  | At<'ticketMarkedAbsent', number, number, About & { calls: number; was: Was }>
  | At<'ticketParked', number, number, About & { was: Was }>
  | At<'ticketTakenBack', number, number, About & { was: Was }>
  | At<'ticketPassedOn', number, number, About & { to: Destination; was: Was }>
  | At<'ticketLeft', number, number | null, About & { was: Was }>
  | At<'priorityGiven', number, number | null, About & { reason: PriorityReason; was: Was }>

/** A visit that is over: what was done, and whether the first counter could do it. */
interface Visit {
  since: number
  endedAt: number
  /** Nobody pressed the button in time. */
  estimated: boolean
  done: Choice[]
  firstContact: boolean
}

export type QueueEvent =
  | UndoableEvent
  /** `offline`: a kiosk gave the number while the server was away, at `issuedAt`, and handed it in now. */
  | At<'ticketIssued', number, null, About & { appointmentAt: number | null; offline?: true }>
  | At<'ticketRecalled', number, number, About & { calls: number }>
  | At<'serviceWentOn', number, number, About & { since: number }>
  | At<'ticketPutBack', number, null, About>
  /** The visitor asked for a little more time: not called before \`until\`, the promise is kept. */
  | At<'ticketPostponed', number, null, About & { until: number }>
  /** From the back office: the ticket waits again. */
  | At<'ticketGivenBack', number, null, About>
  /** The counter that it waited for closed: it waits for its team again. */
  | At<'ticketFreed', number, null, About>
  | At<'ticketMissed', number, number | null, About>
  | At<'ticketClosed', number, null, About>
  /** `event` is the number of what does not count any more. */
  | At<'actUndone', number, number, About & { what: UndoableEvent['kind']; event: number }>
  | At<'counterOpened' | 'counterClosed', null, number, { teams: string[] }>
  | At<'counterPaused', null, number, { teams: string[]; reason: PauseReason | null }>
  /** Not at the counter: the page of who works there stays as it is, and the next press calls by the new teams. */
  | At<'counterTeamsChanged', null, null, { counter: number; teams: string[] }>
  | At<'dayClosed', null, null, { served: number; missed: number; closed: number }>

/** An event as the log keeps it: with its rising number, its instant, and the number of the first event of its turn. */
export type LoggedEvent = QueueEvent & { number: number; at: number; turn: number }

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
  const { number, series, team, choices, channel, language, issuedAt, releaseAt, dueAt, band } = ticket
  return { number, series, team, choices, channel, language, issuedAt, releaseAt, dueAt, band }
}

/** One ticket in another state, and the event that says so. */
export const oneTicket = (changed: Ticket, event: QueueEvent): Happened => ({
  changed: [changed],
  counters: [],
  events: [event],
})
