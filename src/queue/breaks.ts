// Opening, pausing and closing a counter. What it does now changes the queue, never the availability of appointments.
import type { Happened, Refused } from './event.ts'
import { type Hall, type PauseReason, workAt } from './hall.ts'
import { type Busy, busyWith, counterAsSeen, type NotSeen } from './seen.ts'
import { counterCloses } from './turn.ts'

/** The counter may call from now on; a paused one may call again. */
export function openCounter(
  hall: Hall,
  counterNumber: number,
  seen: number,
): Happened | Refused<NotSeen | 'alreadyOpen'> {
  const counter = counterAsSeen(hall, counterNumber, seen)
  if ('refused' in counter) return counter
  if (counter.state === 'open') return { refused: 'alreadyOpen' }
  return {
    changed: [],
    counters: [{ ...counter, state: 'open', pausedFor: null }],
    events: [{ kind: 'counterOpened', ticket: null, counter: counterNumber, facts: { teams: counter.teams } }],
  }
}

/**
 * A break: the counter calls nobody until it is opened again, and who waits for it alone keeps waiting. The reason may
 * be given at once, later, or not at all; a paused counter without a new reason is refused, as is a closed one.
 */
export function pauseCounter(
  hall: Hall,
  counterNumber: number,
  seen: number,
  reason: PauseReason | null,
): Happened | Refused<NotSeen | Busy | 'counterClosed' | 'alreadyPaused'> {
  const counter = counterAsSeen(hall, counterNumber, seen)
  if ('refused' in counter) return counter
  if (counter.state === 'closed') return { refused: 'counterClosed' }
  if (counter.state === 'paused' && (reason === null || reason === counter.pausedFor)) {
    return { refused: 'alreadyPaused' }
  }
  const busy = busyWith(workAt(hall, counterNumber))
  if (busy) return busy
  const facts = { teams: counter.teams, reason }
  return {
    changed: [],
    counters: [{ ...counter, state: 'paused', pausedFor: reason }],
    events: [{ kind: 'counterPaused', ticket: null, counter: counterNumber, facts }],
  }
}

/** The counter calls nobody any more; refused while a visitor is on the way to it or stands there. */
export function closeCounter(
  hall: Hall,
  counterNumber: number,
  seen: number,
): Happened | Refused<NotSeen | Busy | 'alreadyClosed'> {
  const counter = counterAsSeen(hall, counterNumber, seen)
  if ('refused' in counter) return counter
  const busy = busyWith(workAt(hall, counterNumber))
  if (busy) return busy
  return counter.state === 'closed' ? { refused: 'alreadyClosed' } : counterCloses(hall, counter)
}
