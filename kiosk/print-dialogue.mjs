// Talking with the printer: one receipt or question at a time, whoever wants it. What its answers mean stands in signs
// that the server made (src/printing/status.ts): nothing here knows of printers.
import { openPrinter } from './print-line.mjs'

/** @import { Line } from './print-line.mjs' */
/** @typedef {[mask: number, value: number]} Bits of a byte: those of the mask are as in the value */
/**
 * What to ask, how a status begins (or that every byte of it looks so), which bits of which byte of it are trouble, and
 * what says after a receipt that it is on paper: such a byte, or another rest of the status than before it.
 * @typedef {object} Signs
 * @property {number[]} question
 * @property {{ begins: Bits } | { each: Bits }} status
 * @property {[at: number, bits: number][]} trouble
 * @property {{ byte: Bits } | { counts: number }} done
 */

/** How long a printer has to answer a question, to take what is written, and to say that a receipt is on paper. */
export const answerMs = 1_000
export const writeMs = 5_000
const doneMs = 10_000

/** @type {Promise<unknown>} */
let last = Promise.resolve()

/** A device file lets one in at a time, and what two write at once is neither's. @template T @param {() => Promise<T>} work */
export function oneAtATime(work) {
  const mine = last.then(work)
  last = mine.catch(() => {})
  return mine
}

/** Whoever answered once and is silent now has stopped: only of others silence is the nature. */
let talks = false

/**
 * What the printer answers, which may be nothing; undefined when it is out of reach.
 * @param {Line} line @param {Uint8Array} question
 */
export async function asked(line, question) {
  if (!(await line.write(question, writeMs)).all) return undefined
  const answer = await line.read(answerMs)
  if (answer.length > 0) talks = true
  return line.isBroken() || (talks && answer.length === 0) ? undefined : answer
}

/**
 * Brings a receipt while nobody but this program can judge how the printer is. 'failed': nothing is on paper, and
 * nothing will be.
 * @param {string} printer @param {Uint8Array} bytes @param {Signs} signs
 * @param {() => boolean} isFresh Whether its visitor still stands there: opening and asking take their time.
 * @returns {Promise<'printed' | 'unsure' | 'failed'>}
 */
export async function bringAlone(printer, bytes, signs, isFresh) {
  const line = await openPrinter(printer)
  if (!line) return 'failed'
  try {
    const before = await asked(line, Uint8Array.from(signs.question))
    if (!before || isInTrouble(before, signs) || !isFresh()) return 'failed'
    const { all, some } = await line.write(bytes, writeMs)
    if (!some) return 'failed'
    return all && (await comesToEnd(line, before, signs)) ? 'printed' : 'unsure'
  } finally {
    await line.close()
  }
}

/** @param {Line} line @param {Uint8Array} before @param {Signs} signs */
async function comesToEnd(line, before, signs) {
  const until = performance.now() + (before.length > 0 ? doneMs : answerMs)
  let after = new Uint8Array()
  while (!line.isBroken() && performance.now() < until) {
    after = Uint8Array.from([...after, ...(await line.read(until - performance.now()))])
    if (isDone(before, after, signs)) return true
  }
  // One that never says anything took everything: better is not to be had.
  return !line.isBroken() && !statusIn(before, signs) && after.length === 0
}

/** @param {number} byte @param {Bits} bits */
const fits = (byte, [mask, value]) => (byte & mask) === value

/**
 * The last whole status in what was answered.
 * @param {Uint8Array} answer @param {Signs} signs
 */
function statusIn(answer, { status, trouble, done }) {
  if ('each' in status) {
    const all = answer.filter((byte) => fits(byte, status.each))
    return all.length > 0 ? all : undefined
  }
  const least = 1 + Math.max('counts' in done ? done.counts : 0, ...trouble.map(([at]) => at))
  const from = answer.findLastIndex((byte, at) => fits(byte, status.begins) && at + least <= answer.length)
  return from < 0 ? undefined : answer.slice(from)
}

/** @param {Uint8Array} answer @param {Signs} signs */
function isInTrouble(answer, signs) {
  const status = statusIn(answer, signs)
  return status !== undefined && signs.trouble.some(([at, bits]) => ((status[at] ?? 0) & bits) !== 0)
}

/** @param {Uint8Array} before @param {Uint8Array} after @param {Signs} signs */
function isDone(before, after, signs) {
  const { done } = signs
  if ('byte' in done) return after.some((byte) => fits(byte, done.byte))
  const [first, now] = [statusIn(before, signs), statusIn(after, signs)]
  return first !== undefined && now !== undefined && `${first.slice(done.counts)}` !== `${now.slice(done.counts)}`
}
