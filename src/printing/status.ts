// What a receipt printer says of itself. It is asked before a receipt, answers at once whatever it is doing, and says
// after a receipt that it has come to its end. Epson: DLE EOT n and GS r 1 (ESC/POS reference); Star: ASB and ETB
// (StarPRNT command specifications).
import type { PrinterModel } from '../staff/device.ts'

/** 'silent': it answers nothing, as many cheap printers do. */
export type Stand = 'ready' | 'paper' | 'fault' | 'silent'

interface Dialect {
  /** Asks how it is, beside whatever it prints. */
  question: readonly number[]
  stand(answer: Uint8Array): Stand
  /** Goes after a receipt: it is answered when all before it was printed. */
  end: readonly number[]
  /** Whether what came after the receipt says so; `before` is what the question was answered with. */
  isAtEnd(before: Uint8Array, after: Uint8Array): boolean
}

/** Real-time status 1 (printer), 2 (why it is off line) and 4 (roll of paper); each is answered with one byte. */
const escPos: Dialect = {
  question: [0x10, 0x04, 1, 0x10, 0x04, 2, 0x10, 0x04, 4],
  stand(answer) {
    const [printer = 0, cause = 0, roll = 0] = answer.filter((byte) => (byte & 0x93) === 0x12)
    if (printer === 0) return 'silent'
    if ((roll & 0x60) !== 0 || (cause & 0x20) !== 0) return 'paper'
    return (printer & 0x08) !== 0 || (cause & 0x44) !== 0 ? 'fault' : 'ready'
  },
  end: [0x1d, 0x72, 1],
  isAtEnd: (_before, after) => after.some((byte) => (byte & 0x90) === 0),
}

/** Automatic status: a length, a version, then what is wrong; from the seventh byte on what counts ends of receipts. */
const starPrnt: Dialect = {
  question: [0x1b, 0x06, 0x01],
  stand(answer) {
    const status = lastStatus(answer)
    if (!status) return 'silent'
    const [, , printer = 0, error = 0, other = 0, paper = 0] = status
    if ((paper & 0x08) !== 0) return 'paper'
    return (printer & 0x28) !== 0 || (error & 0x2c) !== 0 || (other & 0x0a) !== 0 ? 'fault' : 'ready'
  },
  // Tells of itself when something changes; and counts that the receipt has come to here.
  end: [0x1b, 0x1e, 0x61, 0x01, 0x17],
  isAtEnd(before, after) {
    const [first, last] = [lastStatus(before), lastStatus(after)]
    return first !== undefined && last !== undefined && first.slice(6).join() !== last.slice(6).join()
  },
}

/** The last whole status in what came back; the first two bytes of each carry its length. */
function lastStatus(answer: Uint8Array): Uint8Array | undefined {
  let last: Uint8Array | undefined
  for (let at = 0; at + 1 < answer.length; ) {
    const [first = 0, second = 0] = answer.slice(at, at + 2)
    const length = (((first >> 2) & 0x18) | ((first >> 1) & 0x07)) + ((second >> 6) & 0x02)
    const isStatus = (first & 0x91) === 0x01 && length >= 7
    if (isStatus && at + length <= answer.length) last = answer.slice(at, at + length)
    at += isStatus ? length : 1
  }
  return last
}

const dialects: Readonly<Record<PrinterModel, Dialect>> = { 'esc-pos': escPos, 'star-prnt': starPrnt }

export const questionFor = (model: PrinterModel): Uint8Array => Uint8Array.from(dialects[model].question)
export const standOf = (model: PrinterModel, answer: Uint8Array): Stand => dialects[model].stand(answer)
/** What goes to the printer after the receipt, so that it says when it is done. */
export const endFor = (model: PrinterModel): Uint8Array => Uint8Array.from(dialects[model].end)

/** Whether the printer said, after a receipt, that it came to its end. */
export const isAtEnd = (model: PrinterModel, before: Uint8Array, after: Uint8Array): boolean =>
  dialects[model].isAtEnd(before, after)
