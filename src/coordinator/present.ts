// Who works at which counter, as far as the buttons tell: nobody signs in at a counter, so it is where they pressed last.
import type { Counter } from '../queue/hall.ts'

/** The last press at a counter; of the coordinator, or of the end of the day, it is nobody's. */
export interface LastPress {
  counter: number
  employee: number | null
  name: string | null
  /** The number of its event: higher is later, also within the same instant. */
  event: number
  /** Epoch ms. */
  at: number
}

export interface AtCounter {
  counter: number
  /** Who works here. */
  name: string | null
  /** When a button was pressed here for the last time, epoch ms. */
  since: number
  /** Who pressed here has gone on at another counter, and did not close this one. */
  isLeft: boolean
}

/** Nobody works at two counters: whoever went on without closing is at the one of their newest press that is not closed. */
export function presentAt(
  presses: readonly LastPress[],
  counters: readonly Pick<Counter, 'number' | 'state'>[],
): AtCounter[] {
  const closed = new Set(counters.filter(({ state }) => state === 'closed').map(({ number }) => number))
  const newest = new Map<number, number>()
  for (const { counter, employee, event } of presses) {
    if (employee !== null && !closed.has(counter)) newest.set(employee, Math.max(event, newest.get(employee) ?? 0))
  }
  return presses.map(({ counter, employee, name, event, at }) => {
    const isLeft = employee !== null && !closed.has(counter) && newest.get(employee) !== event
    return { counter, name: isLeft || closed.has(counter) ? null : name, since: at, isLeft }
  })
}
