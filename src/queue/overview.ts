// What staff see of a hall at a glance: who waits in each series, and how the promises stand.
import { minute } from '../catalogue/milliseconds.ts'
import type { Hall } from './hall.ts'
import type { Series, Ticket } from './ticket.ts'

/** A promise of which so little is left is about to break. */
const soonMinutes = 2

export interface PromiseLeft {
  state: 'ample' | 'soon' | 'broken'
  /** Whole minutes to go, or past the promise; begun ones count. */
  minutes: number
  /** What is left of the whole promise: 1 at its start, 0 at its end and after. */
  share: number
}

type Promised = Pick<Ticket, 'releaseAt' | 'dueAt' | 'laterUntil'>

/**
 * From when a visitor waits too long. Who asked for ten minutes more keeps their due, and with it their place in the
 * order; but nobody can call them until then, so until then nobody is late.
 */
export const lateAfter = ({ dueAt, laterUntil }: Pick<Promised, 'dueAt' | 'laterUntil'>): number =>
  Math.max(dueAt, laterUntil ?? dueAt)

export function promiseLeft(ticket: Promised, now: number): PromiseLeft {
  const { releaseAt } = ticket
  const endsAt = lateAfter(ticket)
  const left = endsAt - now
  // Whole minutes that have passed, as a wait is said; the first one counts from its beginning.
  if (left < 0) return { state: 'broken', minutes: Math.max(1, Math.floor(-left / minute)), share: 0 }
  const minutes = Math.ceil(left / minute)
  const share = endsAt > releaseAt ? Math.min(1, left / (endsAt - releaseAt)) : 0
  return { state: left <= soonMinutes * minute ? 'soon' : 'ample', minutes, share }
}

export interface SeriesNow extends Series {
  waiting: number
  /** The longest wait in whole minutes, since arrival or the appointment's time; null when nobody waits. */
  longestMinutes: number | null
  /** How many wait past their promise. */
  beyondPromise: number
}

/** The series of a hall in the order of its settings, those in which nobody waits too. */
export function seriesNow(hall: Pick<Hall, 'tickets' | 'series'>, now: number): SeriesNow[] {
  return hall.series.map((series) => {
    const waiting = hall.tickets.filter(({ state, series: letter }) => state === 'waiting' && letter === series.letter)
    const waits = waiting.map(({ releaseAt }) => Math.max(0, Math.floor((now - releaseAt) / minute)))
    return {
      ...series,
      waiting: waiting.length,
      longestMinutes: waits.length === 0 ? null : Math.max(...waits),
      beyondPromise: waiting.filter((ticket) => lateAfter(ticket) < now).length,
    }
  })
}
