// What a receipt printer says of itself. It is asked before a receipt, answers at once whatever it is doing, and says
// after a receipt that it has come to its end. Epson: DLE EOT n and GS r 1 (ESC/POS reference); Star: ASB and ETB
// (StarPRNT command specifications).
import type { PrinterModel } from '../staff/device.ts'

/** 'silent': it answers nothing, as many cheap printers do. */
export type Stand = 'ready' | 'paper' | 'fault' | 'silent'

/** Bits of a byte: those of the mask are as in the value. */
type Bits = readonly [mask: number, value: number]

/** In which byte of a status which bits are trouble, from 0. */
type Trouble = readonly [at: number, bits: number]

/**
 * What to ask a printer, and how to read what it answers: all that somebody needs who knows nothing of printers, such as
 * the print agent while the server is away (kiosk/print-dialogue.mjs).
 */
export interface Signs {
  question: readonly number[]
  /** How a status begins; or, where it has one byte for each question, every byte of it. */
  status: { begins: Bits } | { each: Bits }
  trouble: readonly Trouble[]
  /** What says, after a receipt, that it is on paper: such a byte, or another rest of the status than before it. */
  done: { byte: Bits } | { counts: number }
}

interface Dialect extends Omit<Signs, 'trouble'> {
  paper: readonly Trouble[]
  fault: readonly Trouble[]
  /** Asks how it is, beside whatever it prints. */
  statusIn(answer: Uint8Array): Uint8Array | undefined
  /** Goes after a receipt: it is answered when all before it was printed. */
  end: readonly number[]
}

const fits = (byte: number, [mask, value]: Bits) => (byte & mask) === value

const escPosStatus: Bits = [0x93, 0x12]
const starStatus: Bits = [0x91, 0x01]

/** Real-time status 1 (printer), 2 (why it is off line) and 4 (roll of paper); each is answered with one byte. */
const escPos: Dialect = {
  question: [0x10, 0x04, 1, 0x10, 0x04, 2, 0x10, 0x04, 4],
  status: { each: escPosStatus },
  statusIn(answer) {
    const status = answer.filter((byte) => fits(byte, escPosStatus))
    return status.length > 0 ? status : undefined
  },
  paper: [
    [1, 0x20],
    [2, 0x60],
  ],
  fault: [
    [0, 0x08],
    [1, 0x44],
  ],
  end: [0x1d, 0x72, 1],
  done: { byte: [0x90, 0x00] },
}

/** Automatic status: a length, a version, then what is wrong; from the seventh byte on what counts ends of receipts. */
const starPrnt: Dialect = {
  question: [0x1b, 0x06, 0x01],
  status: { begins: starStatus },
  statusIn: lastStatus,
  paper: [[5, 0x08]],
  fault: [
    [2, 0x28],
    [3, 0x2c],
    [4, 0x0a],
  ],
  // Tells of itself when something changes; and counts that the receipt has come to here.
  end: [0x1b, 0x1e, 0x61, 0x01, 0x17],
  done: { counts: 6 },
}

/** The last whole status in what came back; the first two bytes of each carry its length. */
function lastStatus(answer: Uint8Array): Uint8Array | undefined {
  let last: Uint8Array | undefined
  for (let at = 0; at + 1 < answer.length; ) {
    const [first = 0, second = 0] = answer.slice(at, at + 2)
    const length = (((first >> 2) & 0x18) | ((first >> 1) & 0x07)) + ((second >> 6) & 0x02)
    const isStatus = fits(first, starStatus) && length >= 7
    if (isStatus && at + length <= answer.length) last = answer.slice(at, at + length)
    at += isStatus ? length : 1
  }
  return last
}

const dialects: Readonly<Record<PrinterModel, Dialect>> = { 'esc-pos': escPos, 'star-prnt': starPrnt }

export const questionFor = (model: PrinterModel): Uint8Array => Uint8Array.from(dialects[model].question)

export function standOf(model: PrinterModel, answer: Uint8Array): Stand {
  const { statusIn, paper, fault } = dialects[model]
  const status = statusIn(answer)
  if (!status) return 'silent'
  const hasAny = (trouble: readonly Trouble[]) => trouble.some(([at, bits]) => ((status[at] ?? 0) & bits) !== 0)
  if (hasAny(paper)) return 'paper'
  return hasAny(fault) ? 'fault' : 'ready'
}

/** What goes to the printer after the receipt, so that it says when it is done. */
export const endFor = (model: PrinterModel): Uint8Array => Uint8Array.from(dialects[model].end)

/** Whether the printer said, after a receipt, that it came to its end; `before` is what the question was answered with. */
export function isAtEnd(model: PrinterModel, before: Uint8Array, after: Uint8Array): boolean {
  const { done, statusIn } = dialects[model]
  if ('byte' in done) return after.some((byte) => fits(byte, done.byte))
  const [first, last] = [statusIn(before), statusIn(after)]
  return first !== undefined && last !== undefined && first.slice(done.counts).join() !== last.slice(done.counts).join()
}

export function signsOf(model: PrinterModel): Signs {
  const { question, status, paper, fault, done } = dialects[model]
  return { question, status, trouble: [...paper, ...fault], done }
}
