// What became of a receipt. It comes on paper at most once: whoever does not know whether it did says so, and leaves it.
import { minute, second } from '../catalogue/milliseconds.ts'
import type { DeviceFault, PrinterModel } from '../staff/device.ts'
import { isAtEnd, type Stand, standOf } from './status.ts'

/**
 * 'sending' is a printer's or an agent's for a while. 'unsure': it may be on paper or not, so nobody tries again by
 * himself. Staff can print a number again at any time.
 */
export type PrintState = 'waiting' | 'sending' | 'printed' | 'failed' | 'unsure'

/** What is printed: the number of a visitor, or a test of the printer. */
export type PrintKind = 'ticket' | 'test'

export type PrintOutcome =
  | { outcome: 'printed' }
  | { outcome: 'unsure' }
  /** Nothing is on paper, and nothing will be. `again`: another try may succeed in a moment. */
  | { outcome: 'failed'; fault: 'paper' | 'printer'; again: boolean }

/** A number that comes out when its visitor has gone lands in the hands of the next one. Machine time. */
export const freshMs: Readonly<Record<PrintKind, number>> = { ticket: 20 * second, test: 60 * second }

/** The printer said how it is: why nothing can be printed now; undefined when it can. */
export function hindrance(stand: Stand): Extract<PrintOutcome, { outcome: 'failed' }> | undefined {
  if (stand === 'paper') return { outcome: 'failed', fault: 'paper', again: false }
  return stand === 'fault' ? { outcome: 'failed', fault: 'printer', again: false } : undefined
}

/** How far sending got, with what the printer said before and after. */
export interface Sent {
  written: 'none' | 'part' | 'all'
  before: Uint8Array
  after: Uint8Array
}

/** What became of a receipt that went to a printer which could take it. */
export function outcomeOf(model: PrinterModel, { written, before, after }: Sent): PrintOutcome {
  if (written === 'none') return { outcome: 'failed', fault: 'printer', again: true }
  if (written === 'part') return { outcome: 'unsure' }
  // A printer that never says anything took everything: better is not to be had.
  if (standOf(model, before) === 'silent' && after.length === 0) return { outcome: 'printed' }
  return { outcome: isAtEnd(model, before, after) ? 'printed' : 'unsure' }
}

/** Which faults of the printer a device has after this. What is not named stays as it is. */
export function faultsAfterPrint(
  result: PrintOutcome,
): Partial<Record<Extract<DeviceFault, 'paper' | 'printer'>, boolean>> {
  switch (result.outcome) {
    case 'printed':
      return { paper: false, printer: false }
    case 'unsure':
      return { printer: true }
    case 'failed':
      return { paper: result.fault === 'paper', printer: result.fault === 'printer' }
    default:
      return result satisfies never
  }
}

/** The same from how the printer says that it is, when nothing is printed. */
export function faultsInStand(stand: Stand | 'unreachable'): ReturnType<typeof faultsAfterPrint> {
  const fault = stand === 'paper' ? 'paper' : stand === 'fault' || stand === 'unreachable' ? 'printer' : undefined
  // Who is silent can be reached, and says nothing of its paper.
  if (stand === 'silent') return { printer: false }
  return { paper: fault === 'paper', printer: fault === 'printer' }
}

/**
 * What the kiosk's screen says about the paper. 'doubted': it is on its way to a printer that had a fault. 'earlier': it
 * was here and is taken, or never came.
 */
export type PaperShown = 'none' | 'coming' | 'doubted' | 'printed' | 'failed' | 'unsure' | 'earlier'

/** After so long whoever sees the number is not at the printer for this receipt. Machine time. */
const takenMs = minute

/**
 * At this machine instant; undefined is a number of which nothing is printed here. `again`: its visitor had reported
 * before; `faulty`: the printer was known not to work.
 */
export function paperShown(
  print: { kind: PrintKind; state: PrintState; putAt: number } | undefined,
  machineNow: number,
  { again, faulty }: { again: boolean; faulty: boolean },
): PaperShown {
  if (!print) return 'none'
  const { kind, state, putAt } = print
  const age = machineNow - putAt
  const isOpen = state === 'waiting' || state === 'sending'
  if (isOpen && age < freshMs[kind]) return faulty ? 'doubted' : 'coming'
  const outcome = !isOpen ? state : state === 'waiting' ? 'failed' : 'unsure'
  return outcome !== 'failed' && (again || age >= takenMs) ? 'earlier' : outcome
}
