// Undoing the last act of a counter, until its next one. The log knows what each act found, so the way back is a rule
// and not a memory: every ticket is again what it was, with its promise.
import { about, type Happened, type LoggedEvent, oneTicket, type Refused, type UndoableEvent } from './event.ts'
import type { Hall } from './hall.ts'
import { counterAsSeen, type NotSeen } from './seen.ts'
import { become, type Ticket, type TicketState } from './ticket.ts'
import { together } from './turn.ts'

/** The last turn at a counter, and what has become of its tickets. */
export interface LastTurn {
  /** Oldest first. */
  events: readonly LoggedEvent[]
  /** The tickets of those events as they are now, ended ones too; only those of today. */
  tickets: readonly Ticket[]
  /** For each of them the first event about it since, if there is one. */
  later: readonly LoggedEvent[]
}

type Undoable = LoggedEvent & UndoableEvent

/**
 * The acts that can be undone: those that move a visitor on. A call that was repeated has been heard, and a counter
 * that opened, paused or closed has a button for the way back.
 */
function isUndoable(event: LoggedEvent): event is Undoable {
  switch (event.kind) {
    case 'ticketCalled':
    case 'serviceStarted':
    case 'serviceFinished':
    case 'ticketMarkedAbsent':
    case 'ticketParked':
    case 'ticketTakenBack':
    case 'ticketPassedOn':
    case 'ticketLeft':
    case 'priorityGiven':
      return true
    case 'ticketIssued':
    case 'ticketRecalled':
    case 'serviceWentOn':
    case 'ticketPutBack':
    case 'ticketPostponed':
    case 'ticketGivenBack':
    case 'ticketFreed':
    case 'ticketMissed':
    case 'ticketClosed':
    case 'actUndone':
    case 'counterOpened':
    case 'counterClosed':
    case 'counterPaused':
    case 'counterTeamsChanged':
    case 'dayClosed':
      return false
    default:
      return event satisfies never
  }
}

/** Whether the last turn can be undone now: nothing happened since to whom it was about, and it is still today. */
export const canUndo = ({ events, tickets, later }: LastTurn): boolean =>
  events.length > 0 &&
  later.length === 0 &&
  events.every((event) => isUndoable(event) && ticketOf(event, tickets) !== undefined)

/** Takes the last turn of this counter back, one event of the log for each that does not count any more. */
export function undo(
  hall: Hall,
  counterNumber: number,
  seen: number,
  last: LastTurn,
): Happened | Refused<NotSeen | 'nothingToUndo' | 'goneOn'> {
  const counter = counterAsSeen(hall, counterNumber, seen)
  if ('refused' in counter) return counter
  const events = last.events.filter(isUndoable)
  if (events.length === 0 || events.length < last.events.length) return { refused: 'nothingToUndo' }
  if (!canUndo(last)) return { refused: 'goneOn' }
  return together(...events.toReversed().map((event) => takenBack(event, last.tickets, counterNumber)))
}

function takenBack(event: Undoable, tickets: readonly Ticket[], counter: number): Happened {
  const ticket = ticketOf(event, tickets)
  if (!ticket) throw new Error(`Ticket ${event.ticket} is not at hand`)
  const { team, series, releaseAt, dueAt, forCounter, passedOnBy, laterUntil, ...state } = event.facts.was
  const changed = become(
    {
      ...ticket,
      team: team ?? ticket.team,
      series: series ?? ticket.series,
      releaseAt: releaseAt ?? ticket.releaseAt,
      dueAt: dueAt ?? ticket.dueAt,
      // Null is a value of these two: not passed on.
      forCounter: forCounter === undefined ? ticket.forCounter : forCounter,
      passedOnBy: passedOnBy === undefined ? ticket.passedOnBy : passedOnBy,
      laterUntil: laterUntil ?? ticket.laterUntil,
    },
    state as TicketState,
  )
  const facts = { ...about(changed), what: event.kind, event: event.number }
  return oneTicket(changed, { kind: 'actUndone', ticket: ticket.serial, counter, facts })
}

const ticketOf = ({ ticket }: LoggedEvent, tickets: readonly Ticket[]) =>
  tickets.find(({ serial }) => serial === ticket)
