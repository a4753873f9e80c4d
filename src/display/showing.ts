// What a display shows at a moment: calls, a welcome when there are none, or that everything is closed.
import { minute } from '../catalogue/milliseconds.ts'
import { nextOpening, openAt, type Plan } from '../catalogue/opening.ts'
import { type Board, board, type Call } from './board.ts'

export type Showing =
  | ({ state: 'calls' } & Board & { newest: Call })
  | { state: 'welcome' }
  | { state: 'closed'; opensAt: number | null; someWait: boolean }

/** A hall that works on after closing time keeps its board until so long after the last call. */
const lastCallMilliseconds = 3 * minute

/** `calls` are those that stand, `someWait` whether tickets of today still wait; times in epoch ms. */
export function showing(calls: readonly Call[], someWait: boolean, plan: Plan, now: number): Showing {
  const { newest, list } = board(calls, now)
  const justCalled = newest !== null && now - newest.at <= lastCallMilliseconds
  const isClosed = openAt(now, plan).length === 0
  if (isClosed && !justCalled) return { state: 'closed', opensAt: nextOpening(now, [plan]) ?? null, someWait }
  return newest ? { state: 'calls', newest, list } : { state: 'welcome' }
}
