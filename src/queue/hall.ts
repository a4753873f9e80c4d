// The hall of one location at one moment: who waits, which counters work, and what they are doing.
import { second } from '../catalogue/milliseconds.ts'
import type { Minutes } from '../catalogue/product.ts'
import type { Series, Ticket, TicketThatIs } from './ticket.ts'

export interface Counter {
  location: string
  number: number
  state: 'open' | 'closed' | 'paused'
  /** What the break is for, if the employee said so. */
  pausedFor: PauseReason | null
  teams: string[]
  /** The number of the last event at this counter; its page sends it along, so that an outdated press changes nothing. */
  lastEvent: number
}

export const pauseReasons = ['break', 'meeting', 'otherWork', 'trouble'] as const
export type PauseReason = (typeof pauseReasons)[number]

/** The municipal settings of the queue. */
export interface QueueRules {
  /** Once a promise is broken, the ticket counts as due so many minutes later. */
  secondPromiseMinutes: number
  /** An appointment may be called so many minutes before its time. */
  appointmentEarlyMinutes: number
  /** Within a series the oldest goes first, whatever its promise. */
  nobodyOvertakes: boolean
  /** Calls of one ticket are at least so far apart. */
  recallSeconds: number
  /** So long after the last call "absent" becomes the primary act. */
  absentAfterSeconds: number
  /** The first call and its repeats together. */
  callsMax: number
  /** A visit that lasts so many times its usual minutes is asked about. */
  askAfterTimes: number
}

export interface Hall {
  /** Of today, and not ended. */
  tickets: readonly Ticket[]
  counters: readonly Counter[]
  rules: QueueRules
  series: readonly Series[]
  /** How long visits usually take, by product. */
  products: ReadonlyMap<string, Minutes>
}

/** What a counter has in hand, open or not. */
export type Work =
  | { doing: 'nothing' }
  | { doing: 'calling'; ticket: TicketThatIs<'called'> }
  | { doing: 'serving'; ticket: TicketThatIs<'serving'> }

export function workAt(hall: Pick<Hall, 'tickets'>, counterNumber: number): Work {
  for (const ticket of hall.tickets) {
    if (ticket.state === 'called' && ticket.counter === counterNumber) return { doing: 'calling', ticket }
    if (ticket.state === 'serving' && ticket.counter === counterNumber) return { doing: 'serving', ticket }
  }
  return { doing: 'nothing' }
}

/** Whether this ticket is for this counter: passed on to it, or else for a team that it serves. */
export const isFor = (ticket: Ticket, { number, teams }: Pick<Counter, 'number' | 'teams'>): boolean =>
  ticket.forCounter === null ? teams.includes(ticket.team) : ticket.forCounter === number

/** The waiting tickets that no open counter serves, so that somebody opens one: oldest first. */
export function unserved(hall: Pick<Hall, 'tickets' | 'counters'>): TicketThatIs<'waiting'>[] {
  const open = hall.counters.filter((counter) => counter.state === 'open')
  return hall.tickets
    .filter((ticket) => ticket.state === 'waiting')
    .filter((ticket) => !open.some((counter) => isFor(ticket, counter)))
    .sort((a, b) => a.serial - b.serial)
}

/** The instant from which the ticket may be called once more; null when all its calls are used. */
export function recallableFrom(ticket: TicketThatIs<'called'>, rules: QueueRules): number | null {
  return ticket.calls < rules.callsMax ? ticket.lastCalledAt + rules.recallSeconds * second : null
}

export type Act = 'open' | 'next' | 'start' | 'absent' | 'finish'

/** The act that comes next at a counter: its primary button. */
export function primaryAct(hall: Hall, counter: Counter, now: number): Act {
  if (counter.state !== 'open') return 'open'
  const work = workAt(hall, counter.number)
  switch (work.doing) {
    case 'nothing':
      return 'next'
    case 'calling':
      // Nobody is marked absent by the clock alone: it only moves the button to the front.
      return now >= work.ticket.lastCalledAt + hall.rules.absentAfterSeconds * second ? 'absent' : 'start'
    case 'serving':
      return 'finish'
    default:
      return work satisfies never
  }
}
