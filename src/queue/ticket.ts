// A ticket: a visitor who waits, is called and is served, from a number at the kiosk to the end of the visit.
import type { Choice } from '../catalogue/product.ts'

/** A line of tickets with a letter and a promise: within so many minutes after release somebody calls. */
export interface Series {
  letter: string
  kind: 'appointment' | 'walkIn' | 'collect' | 'priority'
  promiseMinutes: number
}

/** What is true of a ticket in every state. Instants are epoch milliseconds, `date` is the location's day. */
export interface TicketFacts {
  location: string
  /** Rises per location and never starts again: the tie-breaker of the order. */
  serial: number
  /** What the hall sees and hears: 'B014'. */
  number: string
  followId: string
  date: string
  /** The letter of the series that orders the ticket; the letter in the number may be another one. */
  series: string
  team: string
  choices: Choice[]
  appointment: string | null
  appointmentAt: number | null
  language: string
  needs: string[]
  channel: 'kiosk' | 'phone' | 'reception'
  issuedAt: number
  /** From here the promise counts: the appointment's time or the arrival, whichever is later. */
  releaseAt: number
  /** The end of the promise. Being called in vain or passed on does not change it; only a priority brings it forward. */
  dueAt: number
  /** The wait that the visitor was told of at issue; null when nothing was said. */
  band: PredictedBand | null
  /** Passed on to this one counter; null is every counter that serves the team. */
  forCounter: number | null
  /** The counter that passed the visitor on last; null is helped at first contact so far. */
  passedOnBy: number | null
  /** The visitor asked for a little more time: nobody calls before this. Once; null is never asked. */
  laterUntil: number | null
  /** For whoever helps this visitor next, from a colleague. Not in the log, and erased at the end of the day. */
  note: string | null
}

/** "10 to 20 minutes", from now to the call: the median and the 90th percentile, each rounded up to five minutes. */
export interface Band {
  fromMinutes: number
  untilMinutes: number
}

/** A band with the prediction behind it, in tenths of minutes: beside it stands later what happened. */
export interface PredictedBand extends Band {
  medianMinutes: number
  p90Minutes: number
}

/** A call in the hall: the first at calledAt, `calls` of them up to lastCalledAt. */
interface Called {
  counter: number
  calledAt: number
  lastCalledAt: number
  calls: number
}

interface Served {
  counter: number
  calledAt: number
  since: number
  /** When the employee said last that the visit goes on, having been asked; null when nobody asked. */
  goesOnAt: number | null
}

export type TicketState =
  | { state: 'waiting' }
  | ({ state: 'called' } & Called)
  | ({ state: 'serving' } & Served)
  | ({ state: 'served'; endedAt: number; endEstimated: boolean } & Served)
  | ({ state: 'absent' } & Called)
  /** Waits aside, to be taken back by the counter that serves it: fills in a form, has a photo made. */
  | { state: 'parked'; counter: number; calledAt: number; parkedAt: number }
  /** Colleagues behind the hall are at it; the ticket waits again when they give it back. */
  | { state: 'backOffice'; handedAt: number }
  | { state: 'left' | 'missed' | 'closed'; endedAt: number }

export type Ticket = TicketFacts & TicketState

/** A ticket of which the state is known. */
export type TicketThatIs<State extends TicketState['state']> = TicketFacts & Extract<TicketState, { state: State }>

/** The serial that an address names, 1 or more; 0, which no ticket has, when it names none. */
export const serialIn = (text: string | undefined): number => (/^\d{1,9}$/.test(text ?? '') ? Number(text) : 0)

/** The same ticket in another state; nothing of the former state stays behind. */
export function become<State extends TicketState>(ticket: TicketFacts, state: State): TicketFacts & State {
  const { location, serial, number, followId, date, series, team, choices, language, needs, channel } = ticket
  const { appointment, appointmentAt, issuedAt, releaseAt, dueAt, band, forCounter, passedOnBy } = ticket
  const { laterUntil, note } = ticket
  const who = { location, serial, number, followId, date, series, team, choices, language, needs, channel }
  const when = { appointment, appointmentAt, issuedAt, releaseAt, dueAt, band, laterUntil }
  return { ...who, ...when, forCounter, passedOnBy, note, ...state }
}

/** The state alone, without the facts: what become() needs to bring the ticket back to it. */
export function stateOf(ticket: Ticket): TicketState {
  switch (ticket.state) {
    case 'waiting':
      return { state: ticket.state }
    case 'called':
    case 'absent': {
      const { state, counter, calledAt, lastCalledAt, calls } = ticket
      return { state, counter, calledAt, lastCalledAt, calls }
    }
    case 'serving': {
      const { state, counter, calledAt, since, goesOnAt } = ticket
      return { state, counter, calledAt, since, goesOnAt }
    }
    case 'served': {
      const { state, counter, calledAt, since, goesOnAt, endedAt, endEstimated } = ticket
      return { state, counter, calledAt, since, goesOnAt, endedAt, endEstimated }
    }
    case 'parked': {
      const { state, counter, calledAt, parkedAt } = ticket
      return { state, counter, calledAt, parkedAt }
    }
    case 'backOffice':
      return { state: ticket.state, handedAt: ticket.handedAt }
    case 'left':
    case 'missed':
    case 'closed':
      return { state: ticket.state, endedAt: ticket.endedAt }
    default:
      return ticket satisfies never
  }
}

/** Whether anything can still happen to a ticket in this state today. */
export const isLive = (state: TicketState['state']): boolean => appointmentAfter(state) === 'arrived'

/** What a ticket in this state makes of the appointment it was issued for. */
export function appointmentAfter(state: TicketState['state']): 'arrived' | 'helped' | 'missed' | 'left' {
  switch (state) {
    case 'waiting':
    case 'called':
    case 'serving':
    case 'absent':
    case 'parked':
    case 'backOffice':
      return 'arrived'
    case 'served':
      return 'helped'
    case 'missed':
      return 'missed'
    case 'left':
    case 'closed':
      return 'left'
    default:
      return state satisfies never
  }
}
