// Which calls the hall sees. The log decides, not the state of the tickets: a call stays on the board when the
// visit has begun, because the visitor may still be on the way.
import { minute } from '../catalogue/milliseconds.ts'
import type { LoggedEvent } from '../queue/event.ts'

/** The newest call of a ticket; `event` is its number in the log, `times` how often the ticket was called. */
export interface Call {
  event: number
  serial: number
  number: string
  counter: number
  at: number
  times: number
}

export interface Board {
  /** Large; it stays until the next call. */
  newest: Call | null
  /** The calls before it, newest first. */
  list: Call[]
}

const listedMilliseconds = 3 * minute
const rowsAtLeast = 5

/** The calls that stand, from a day's events in any order: newest first, one per ticket. */
export function standingCalls(log: readonly LoggedEvent[]): Call[] {
  const calls = new Map<number, Call>()
  for (const event of [...log].sort((a, b) => a.number - b.number)) {
    switch (event.kind) {
      case 'ticketCalled':
      case 'ticketRecalled': {
        const { number, calls: times } = event.facts
        const { ticket: serial, counter, at } = event
        calls.set(serial, { event: event.number, serial, number, counter, at, times })
        break
      }
      case 'ticketPutBack':
      case 'ticketPassedOn':
      case 'ticketLeft':
        // Who waits again must not walk to the counter of the former call.
        calls.delete(event.ticket)
        break
      case 'actUndone':
        // Called by mistake: nobody should come. The former call of this ticket, if any, was answered or in vain.
        if (event.facts.what === 'ticketCalled') calls.delete(event.ticket)
        break
      case 'dayClosed':
        calls.clear()
        break
      case 'ticketIssued':
      case 'serviceStarted':
      case 'serviceFinished':
      case 'ticketMarkedAbsent':
      case 'ticketMissed':
      case 'ticketClosed':
      case 'ticketParked':
      case 'ticketTakenBack':
      case 'ticketGivenBack':
      case 'ticketFreed':
      case 'priorityGiven':
      case 'serviceWentOn':
      case 'counterOpened':
      case 'counterPaused':
      case 'counterTeamsChanged':
      case 'counterClosed':
        break
      default:
        event satisfies never
    }
  }
  return [...calls.values()].sort((a, b) => b.event - a.event)
}

/** The board at `now`: below the newest every call of the last three minutes, and older ones up to five rows. */
export function board(calls: readonly Call[], now: number): Board {
  const [newest = null, ...earlier] = [...calls].sort((a, b) => b.event - a.event)
  return { newest, list: earlier.filter((call, row) => row < rowsAtLeast || now - call.at <= listedMilliseconds) }
}
