// Which calls the hall sees. The log decides, not the state of the tickets: a call stays on the board when the
// visit has begun, because the visitor may still be on the way.
import { minute } from '../catalogue/milliseconds.ts'
import type { LoggedEvent } from '../queue/event.ts'
import type { DisplaySettings, Layout } from '../staff/device.ts'

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
/** Above a counter few are called, and there is room for few. */
const rowsAtLeast: Readonly<Record<Layout, number>> = { large: 5, columns: 5, portrait: 5, strip: 3 }

/** What a display shows of a hall. */
export type Shown = Pick<DisplaySettings, 'layout' | 'series' | 'counters'>

/** The calls that a display shows: by the letter of the number, and by the counter. */
export const callsFor = (calls: readonly Call[], { series, counters }: Shown): Call[] =>
  calls.filter(
    ({ number, counter }) =>
      (series === null || series.includes(number.slice(0, 1))) && (counters === null || counters.includes(counter)),
  )

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
      case 'ticketPostponed':
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

/** The board at `now`: below the newest every call of the last three minutes, and older ones to fill a few rows. */
export function board(calls: readonly Call[], now: number, layout: Layout = 'large'): Board {
  const [newest = null, ...earlier] = [...calls].sort((a, b) => b.event - a.event)
  const rows = rowsAtLeast[layout]
  return { newest, list: earlier.filter((call, row) => row < rows || now - call.at <= listedMilliseconds) }
}
