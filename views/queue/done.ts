// What was done at a counter, in words.
import type { LoggedEvent } from '../../src/queue/event.ts'
import type { Frame } from '../layout.ts'
import { ticketOf } from '../words/format.ts'

/** "A 012 klaar. B 003 opgeroepen": the events of one press. */
export const doneText = (frame: Frame, events: readonly LoggedEvent[]): string =>
  events
    .map((event) => eventText(frame, event))
    .filter(Boolean)
    .join('. ')

function eventText(frame: Frame, event: LoggedEvent): string {
  const words = frame.words.queue.done
  switch (event.kind) {
    case 'ticketCalled':
    case 'ticketRecalled':
    case 'serviceStarted':
    case 'serviceFinished':
    case 'ticketMarkedAbsent':
    case 'ticketMissed':
    case 'ticketPutBack':
      return words[event.kind](ticketOf(event.facts.number))
    case 'counterOpened':
    case 'counterClosed':
      return words[event.kind]
    case 'ticketIssued':
    case 'ticketClosed':
    case 'dayClosed':
      // Not at a counter.
      return ''
    default:
      return event satisfies never
  }
}
