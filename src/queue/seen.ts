// A press counts on the page that it was made on: the number of the counter's last event that the page showed (`seen`)
// must still be the last, so a second press, or one from another tab, changes nothing.
import type { Refused } from './event.ts'
import { type Counter, type Hall, type Work, workAt } from './hall.ts'
import type { TicketThatIs } from './ticket.ts'

export type NotSeen = 'unknownCounter' | 'outdated'
export type NotOpen = 'counterClosed' | 'counterPaused'
/** The counter has somebody in hand already. */
export type Busy = 'stillCalled' | 'stillServing'

export function counterAsSeen(hall: Hall, counterNumber: number, seen: number): Counter | Refused<NotSeen> {
  const counter = hall.counters.find((one) => one.number === counterNumber)
  if (!counter) return { refused: 'unknownCounter' }
  return counter.lastEvent === seen ? counter : { refused: 'outdated' }
}

/** The counter, if it is open. */
export function openAsSeen(hall: Hall, counterNumber: number, seen: number): Counter | Refused<NotSeen | NotOpen> {
  const counter = counterAsSeen(hall, counterNumber, seen)
  if ('refused' in counter || counter.state === 'open') return counter
  return { refused: counter.state === 'closed' ? 'counterClosed' : 'counterPaused' }
}

/** The ticket that this counter has called and not yet begun with. */
export function calledAsSeen(
  hall: Hall,
  counterNumber: number,
  seen: number,
): TicketThatIs<'called'> | Refused<NotSeen | 'nobodyCalled'> {
  const counter = counterAsSeen(hall, counterNumber, seen)
  if ('refused' in counter) return counter
  const work = workAt(hall, counterNumber)
  return work.doing === 'calling' ? work.ticket : { refused: 'nobodyCalled' }
}

/** The ticket whose visitor stands at this counter. */
export function servedAsSeen(
  hall: Hall,
  counterNumber: number,
  seen: number,
): TicketThatIs<'serving'> | Refused<NotSeen | 'nobodyServed'> {
  const counter = counterAsSeen(hall, counterNumber, seen)
  if ('refused' in counter) return counter
  const work = workAt(hall, counterNumber)
  return work.doing === 'serving' ? work.ticket : { refused: 'nobodyServed' }
}

export function busyWith(work: Work): Refused<Busy> | undefined {
  switch (work.doing) {
    case 'nothing':
      return undefined
    case 'calling':
      return { refused: 'stillCalled' }
    case 'serving':
      return { refused: 'stillServing' }
    default:
      return work satisfies never
  }
}
