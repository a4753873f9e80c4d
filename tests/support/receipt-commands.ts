// The commands of receipt printers, as a printer reads them: ESC/POS and StarPRNT, as far as Beurt speaks them. Written
// after the manuals, and sharing nothing with what makes the bytes.
import type { PrinterModel } from '../../src/staff/device.ts'

export type Command =
  | { is: 'reset' | 'linefeed' | 'cut' | 'end' | 'qr' | 'nothing' }
  | { is: 'letter'; byte: number }
  | { is: 'codepage'; number: number }
  | { is: 'bold'; on: boolean }
  | { is: 'size'; width: number; height: number }
  /** A QR code is kept first, and printed by a command of its own. */
  | { is: 'keepQr'; content: string }
  /** The question how the printer is: of ESC/POS with its number. */
  | { is: 'question'; number: number }
  | { is: 'unknown'; bytes: string }

/** A command and how many bytes it takes. */
type Read = [Command, number]

/** The command at the start of these bytes; undefined while it is not whole. */
export function readCommand(bytes: Uint8Array, model: PrinterModel): Read | undefined {
  const first = bytes[0]
  if (first === undefined) return undefined
  if (first === 0x0a) return [{ is: 'linefeed' }, 1]
  if (first === 0x0d) return [{ is: 'nothing' }, 1]
  if (first >= 0x20) return [{ is: 'letter', byte: first }, 1]
  const words = model === 'esc-pos' ? escPosWords : starWords
  for (const [start, length, meaning] of words) {
    const known = start.slice(0, bytes.length)
    if (!known.every((byte, at) => bytes[at] === byte)) continue
    if (bytes.length < start.length) return undefined
    const size = typeof length === 'number' ? length : length(bytes)
    if (size === undefined || bytes.length < size) return undefined
    return [meaning(bytes.slice(start.length, size)), size]
  }
  return [{ is: 'unknown', bytes: Buffer.from(bytes.slice(0, 8)).toString('hex') }, 1]
}

/** How it starts, how long it is in all, and what it says; the argument is what follows the start. */
type Word = [number[], number | ((bytes: Uint8Array) => number | undefined), (rest: Uint8Array) => Command]

const latin = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1')
const nothing = (): Command => ({ is: 'nothing' })
const lengthAt = (at: number, before: number) => (bytes: Uint8Array) => {
  const [low, high] = [bytes[at], bytes[at + 1]]
  return low === undefined || high === undefined ? undefined : before + low + 256 * high
}

const escPosWords: Word[] = [
  [[0x1b, 0x40], 2, () => ({ is: 'reset' })],
  [[0x1c, 0x2e], 2, nothing],
  [[0x1b, 0x4d], 3, nothing],
  [[0x1b, 0x74], 3, ([number = 0]) => ({ is: 'codepage', number })],
  [[0x1b, 0x45], 3, ([on]) => ({ is: 'bold', on: on === 1 })],
  [[0x1d, 0x21], 3, ([n = 0]) => ({ is: 'size', width: (n >> 4) + 1, height: (n & 7) + 1 })],
  [[0x1d, 0x56], 3, () => ({ is: 'cut' })],
  [[0x1d, 0x72], 3, () => ({ is: 'end' })],
  [[0x10, 0x04], 3, ([number = 0]) => ({ is: 'question', number })],
  // GS ( k: QR code, model 2. Function 80 stores, function 81 prints.
  [[0x1d, 0x28, 0x6b], lengthAt(3, 5), (rest) => qrFunction(rest.slice(2))],
]

function qrFunction(parameters: Uint8Array): Command {
  const [kind, number] = parameters
  if (kind === 0x31 && number === 0x50) return { is: 'keepQr', content: latin(parameters.slice(3)) }
  return { is: kind === 0x31 && number === 0x51 ? 'qr' : 'nothing' }
}

const starWords: Word[] = [
  [[0x1b, 0x40], 2, () => ({ is: 'reset' })],
  [[0x18], 1, nothing],
  [[0x1b, 0x1d, 0x74], 4, ([number = 0]) => ({ is: 'codepage', number })],
  [[0x1b, 0x45], 2, () => ({ is: 'bold', on: true })],
  [[0x1b, 0x46], 2, () => ({ is: 'bold', on: false })],
  [[0x1b, 0x69], 4, ([height = 0, width = 0]) => ({ is: 'size', width: width + 1, height: height + 1 })],
  [[0x1b, 0x64], 3, () => ({ is: 'cut' })],
  [[0x1b, 0x06, 0x01], 3, () => ({ is: 'question', number: 0 })],
  [[0x1b, 0x1e, 0x61], 4, nothing],
  [[0x17], 1, () => ({ is: 'end' })],
  [[0x1b, 0x1d, 0x79, 0x53], 6, nothing],
  [[0x1b, 0x1d, 0x79, 0x44, 0x31, 0x00], lengthAt(6, 8), (rest) => ({ is: 'keepQr', content: latin(rest.slice(2)) })],
  [[0x1b, 0x1d, 0x79, 0x50], 4, () => ({ is: 'qr' })],
]
