// Where a ticket stands, as its visitor should hear it: on the kiosk right after the number, and on the phone.
import { minute } from '../catalogue/milliseconds.ts'
import { type Hall, isFor } from '../queue/hall.ts'
import { ahead, callableFrom } from '../queue/order.ts'
import { isPostponed } from '../queue/postpone.ts'
import type { Band, Ticket, TicketThatIs } from '../queue/ticket.ts'

/** What a waiting visitor may be told. Instants are epoch ms, rounded up to five minutes as people say them. */
export interface Expectation {
  /** How many are called first; null as long as that cannot be said. */
  ahead: number | null
  /** How long it still takes, in minutes from now to the call; null as long as nobody can say. */
  band: Band | null
  /** With an appointment in time: around when the turn comes, as long as that is not much later. */
  around: number | null
  /** The appointment whose time has passed: the ticket waits without it. */
  lateFor: number | null
  promiseMinutes: number
  /** The end of the promise. */
  by: number
  /** The promise is broken: nothing is promised any more. */
  overdue: boolean
}

export type Progress =
  | ({ at: 'waiting' | 'almost' } & Expectation)
  /** Asked for a little more time: not called before `until`. */
  | { at: 'later'; until: number }
  | { at: 'called'; counter: number }
  | { at: 'serving'; counter: number }
  | { at: 'absent'; calledAt: number }
  | { at: 'parked'; counter: number }
  /** Colleagues behind the hall are at it. */
  | { at: 'backOffice' }
  | { at: 'done' | 'missed' | 'left' | 'over' }

/** With so few to go, a visitor should be in the hall. */
const almostAhead = 2
/**
 * And within so many minutes, as far as anybody can say: whoever is told to come earlier stands in the hall for
 * nothing. A choice of ours: two of the steps in which waits are told (wait.ts).
 */
const almostMinutes = 10

/**
 * What to tell the visitor with this ticket at `now`; `hall` is the hall of the ticket's own day, `band` its predicted
 * wait (ahead.ts, toldTo). Who asks about many gives `places` along, which is of all of them (order.ts, aheadOfEach).
 */
export function progressOf(
  ticket: Ticket,
  hall: Hall,
  now: number,
  band: Band | null = null,
  places?: ReadonlyMap<number, number | null>,
): Progress {
  switch (ticket.state) {
    case 'waiting':
      if (ticket.laterUntil !== null && isPostponed(ticket, now)) return { at: 'later', until: ticket.laterUntil }
      return waiting(ticket, hall, now, band, places)
    case 'called':
    case 'serving':
    case 'parked':
      return { at: ticket.state, counter: ticket.counter }
    case 'backOffice':
      return { at: 'backOffice' }
    case 'absent':
      return { at: 'absent', calledAt: ticket.lastCalledAt }
    case 'served':
      return { at: 'done' }
    case 'missed':
      return { at: 'missed' }
    case 'left':
      return { at: 'left' }
    case 'closed':
      return { at: 'over' }
    default:
      return ticket satisfies never
  }
}

function waiting(
  ticket: TicketThatIs<'waiting'>,
  hall: Hall,
  now: number,
  band: Band | null,
  places?: ReadonlyMap<number, number | null>,
): Progress {
  const { appointmentAt, releaseAt, dueAt, laterUntil } = ticket
  const kind = hall.series.find((series) => series.letter === ticket.series)?.kind
  const inTime = appointmentAt !== null && kind === 'appointment'
  const before = places?.get(ticket.serial) ?? ahead(ticket, hall.tickets, hall.counters, now, hall.rules)
  const isServed = hall.counters.some((counter) => counter.state === 'open' && isFor(ticket, counter))
  const mayBeCalled = now >= callableFrom(ticket, hall.rules)
  const isFew = before !== null && before <= almostAhead
  const isSoon = band === null || band.fromMinutes <= almostMinutes
  // What the visitor with an appointment asked for is not late.
  const asked = inTime && laterUntil !== null ? Math.max(0, laterUntil - releaseAt) : 0
  const [expectedAt, promisedAt] = [releaseAt + asked, dueAt + asked]
  return {
    // Nobody is called soon by counters that are closed, however few stand before.
    at: isFew && isSoon && isServed && mayBeCalled ? 'almost' : 'waiting',
    ahead: before,
    band,
    around: inTime && !isMuchLater(band, expectedAt, now) ? toFiveMinutes(expectedAt) : null,
    lateFor: appointmentAt !== null && !inTime ? appointmentAt : null,
    promiseMinutes: Math.round((dueAt - releaseAt) / minute),
    by: toFiveMinutes(promisedAt),
    overdue: now > promisedAt,
  }
}

/** Whether the turn is expected so long after this instant that it would be untrue to name it. */
const isMuchLater = (band: Band | null, instant: number, now: number) =>
  band !== null && now + band.fromMinutes * minute > toFiveMinutes(instant) + 5 * minute

const toFiveMinutes = (instant: number) => Math.ceil(instant / (5 * minute)) * 5 * minute
