// What was done at a counter, in words.
import type { LoggedEvent } from '../../src/queue/event.ts'
import type { Frame } from '../layout.ts'
import { ticketOf } from '../words/format.ts'
import { type Place, teamName } from './ticket.ts'

/** "A 012 klaar. B 003 opgeroepen": the events of one press. */
export const doneText = (frame: Frame, place: Place, events: readonly LoggedEvent[]): string =>
  events
    .map((event) => eventText(frame, place, event))
    .filter(Boolean)
    .join('. ')

function eventText(frame: Frame, place: Place, event: LoggedEvent): string {
  const words = frame.words.queue.done
  switch (event.kind) {
    case 'ticketCalled':
    case 'ticketRecalled':
    case 'serviceStarted':
    case 'serviceWentOn':
    case 'serviceFinished':
    case 'ticketMarkedAbsent':
    case 'ticketMissed':
    case 'ticketPutBack':
    case 'ticketGivenBack':
    case 'ticketParked':
    case 'ticketTakenBack':
    case 'ticketLeft':
    case 'priorityGiven':
    case 'actUndone':
      return words[event.kind](ticketOf(event.facts.number))
    case 'ticketPassedOn':
      return passedText(frame, place, event)
    case 'counterOpened':
    case 'counterPaused':
    case 'counterClosed':
      return words[event.kind]
    case 'ticketIssued':
    case 'ticketPostponed':
    case 'ticketFreed':
    case 'ticketClosed':
    case 'counterTeamsChanged':
    case 'dayClosed':
      // Not at a counter.
      return ''
    default:
      return event satisfies never
  }
}

function passedText(frame: Frame, place: Place, { facts }: Extract<LoggedEvent, { kind: 'ticketPassedOn' }>): string {
  const words = frame.words.queue.done
  const number = ticketOf(facts.number)
  if ('team' in facts.to) return words.passedToTeam(number, teamName(place, facts.to.team))
  return 'counter' in facts.to ? words.passedToCounter(number, facts.to.counter) : words.passedToBackOffice(number)
}
