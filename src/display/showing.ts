// What a display shows at a moment: calls, a welcome when there are none, or that everything is closed.
import { hour, minute } from '../catalogue/milliseconds.ts'
import { nextOpening, openAt, type Plan } from '../catalogue/opening.ts'
import { type Board, board, type Call, callsFor, type Shown } from './board.ts'

export type Showing =
  | ({ state: 'calls' } & Board & { newest: Call })
  /** `counter` is the only one that the display is for. */
  | { state: 'welcome'; counter: number | null }
  /** `dark`: nobody is there to read it, and a screen lasts longer when it does not shine. */
  | { state: 'closed'; opensAt: number | null; someWait: boolean; dark: boolean }

/** A hall that works on after closing time keeps its board until so long after the last call. */
const lastCallMilliseconds = 3 * minute
/** Who comes too early finds a screen that can be read. */
const lightBeforeOpening = hour

interface Hall {
  /** Those that stand. */
  calls: readonly Call[]
  /** Whether tickets of today still wait. */
  someWait: boolean
  plan: Plan
}

/** What this display shows; times in epoch ms. */
export function showing({ calls, someWait, plan }: Hall, shown: Shown, now: number): Showing {
  const { newest, list } = board(callsFor(calls, shown), now, shown.layout)
  const justCalled = newest !== null && now - newest.at <= lastCallMilliseconds
  const isClosed = openAt(now, plan).length === 0
  if (isClosed && !justCalled) return closed(nextOpening(now, [plan]) ?? null, someWait, now)
  if (newest) return { state: 'calls', newest, list }
  const [only, ...others] = shown.counters ?? []
  return { state: 'welcome', counter: others.length === 0 ? (only ?? null) : null }
}

function closed(opensAt: number | null, someWait: boolean, now: number): Showing {
  const isFarOff = opensAt === null || opensAt - now > lightBeforeOpening
  return { state: 'closed', opensAt, someWait, dark: isFarOff && !someWait }
}
