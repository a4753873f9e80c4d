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
  /** The end of the promise. Fixed at issue: being called in vain does not change it. */
  dueAt: number
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
}

export type TicketState =
  | { state: 'waiting' }
  | ({ state: 'called' } & Called)
  | ({ state: 'serving' } & Served)
  | ({ state: 'served'; endedAt: number; endEstimated: boolean } & Served)
  | ({ state: 'absent' } & Called)
  | { state: 'parked'; counter: number }
  | { state: 'left' | 'missed' | 'closed'; endedAt: number }

export type Ticket = TicketFacts & TicketState

/** A ticket of which the state is known. */
export type TicketThatIs<State extends TicketState['state']> = TicketFacts & Extract<TicketState, { state: State }>

/** The same ticket in another state; nothing of the former state stays behind. */
export function become<State extends TicketState>(ticket: TicketFacts, state: State): TicketFacts & State {
  const { location, serial, number, followId, date, series, team, choices, language, needs, channel } = ticket
  const { appointment, appointmentAt, issuedAt, releaseAt, dueAt } = ticket
  const who = { location, serial, number, followId, date, series, team, choices, language, needs, channel }
  return { ...who, appointment, appointmentAt, issuedAt, releaseAt, dueAt, ...state }
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
