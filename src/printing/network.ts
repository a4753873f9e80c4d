// A printer in the network: raw bytes over TCP, usually to port 9100, and what it answers.
import { connect, type Socket } from 'node:net'
import { second } from '../catalogue/milliseconds.ts'
import type { Clock } from '../clock.ts'
import type { PrinterModel } from '../staff/device.ts'
import { printerAddress } from './address.ts'
import { hindrance, outcomeOf, type Sent } from './outcome.ts'
import type { Printer, PrinterPlace } from './printer.ts'
import { endFor, isAtEnd, questionFor, standOf } from './status.ts'

/** A name that nobody answers for: the system itself would wait much longer. */
const nameMs = 2 * second
const connectMs = 3 * second
/** A printer answers at once or not at all. */
const answerMs = second
const writeMs = 5 * second
/** A slow printer takes some seconds for a receipt. */
const printMs = 10 * second
/** An attempt takes no longer than this: well within a lease (db/print-leases.ts). */
export const attemptMs = nameMs + connectMs + answerMs + writeMs + printMs

/** No printer says so much at once: what goes on and on is something else. */
const answerBytesMost = 4_096

const unreached = { outcome: 'failed', fault: 'printer', again: true } as const

/** Printers at private addresses, and at those that `allowed` names (PRINTER_HOSTS). */
export function networkPrinter(clock: Clock, allowed: readonly string[], addressOf = printerAddress): Printer {
  const reach = async (at: PrinterPlace) => {
    const address = await inTime(clock, nameMs, addressOf(at.host, allowed))
    return address === undefined ? undefined : open(clock, address, at.port)
  }
  /** Whoever answered once and is silent now has stopped: only of others silence is the nature. */
  const talkers = new Set<string>()

  async function ask(line: Line, { host, port, model }: PrinterPlace) {
    await line.write(questionFor(model))
    const before = await line.read(answerMs, (answer) => isWhole(model, answer))
    const stand = standOf(model, before)
    const place = `${host} ${port} ${model}`
    if (stand !== 'silent') talkers.add(place)
    const isThere = !line.isBroken() && !(stand === 'silent' && talkers.has(place))
    return { before, stand: isThere ? stand : ('unreachable' as const) }
  }

  return {
    async print(at, bytes) {
      const line = await reach(at)
      if (!line) return unreached
      try {
        const { before, stand } = await ask(line, at)
        if (stand === 'unreachable') return unreached
        return hindrance(stand) ?? outcomeOf(at.model, await send(line, at.model, bytes, before))
      } finally {
        line.close()
      }
    },
    async stand(at) {
      const line = await reach(at)
      if (!line) return 'unreachable'
      const { stand } = await ask(line, at)
      line.close()
      return stand
    },
  }
}

/** Three bytes of ESC/POS; of Star a status that can be read. */
const isWhole = (model: PrinterModel, answer: Uint8Array) =>
  model === 'esc-pos' ? answer.length >= 3 : standOf(model, answer) !== 'silent'

async function send(line: Line, model: PrinterModel, bytes: Uint8Array, before: Uint8Array): Promise<Sent> {
  const nothing = new Uint8Array()
  if (line.isBroken()) return { written: 'none', before, after: nothing }
  const whole = await line.write(Uint8Array.from([...bytes, ...endFor(model)]))
  if (!whole) return { written: 'part', before, after: nothing }
  const isSilent = standOf(model, before) === 'silent'
  const after = await line.read(isSilent ? answerMs : printMs, (answer) => isAtEnd(model, before, answer))
  // A line that broke after the last byte: a printer that says nothing may have taken it all, or nothing of it.
  return { written: isSilent && line.isBroken() ? 'part' : 'all', before, after }
}

interface Line {
  /** Whether all of it was taken by the network. */
  write(bytes: Uint8Array): Promise<boolean>
  /** What came since the last reading: until it is enough, the line breaks or the time (ms) is over. */
  read(patienceMs: number, isEnough: (answer: Uint8Array) => boolean): Promise<Uint8Array>
  isBroken(): boolean
  close(): void
}

/** What this comes to within so many milliseconds; undefined when it takes longer. */
const inTime = <T>(clock: Clock, milliseconds: number, work: Promise<T>): Promise<T | undefined> =>
  new Promise((resolve, reject) => {
    const cancel = clock.after(milliseconds, () => resolve(undefined))
    work.then(resolve, reject).finally(cancel)
  })

function open(clock: Clock, host: string, port: number): Promise<Line | undefined> {
  return new Promise((resolve) => {
    const socket = connect({ host, port, noDelay: true })
    const cancel = clock.after(connectMs, () => socket.destroy())
    socket.once('connect', () => {
      cancel()
      resolve(lineOn(clock, socket))
    })
    socket.once('close', () => {
      cancel()
      resolve(undefined)
    })
    // What went wrong is in how far it got: 'close' follows.
    socket.on('error', () => {})
  })
}

function lineOn(clock: Clock, socket: Socket): Line {
  let heard: number[] = []
  let broken = false
  let wake = () => {}
  socket.on('data', (bytes) => {
    if (heard.length + bytes.length > answerBytesMost) {
      broken = true
      socket.destroy()
    } else heard.push(...bytes)
    wake()
  })
  for (const end of ['end', 'close'] as const) {
    socket.on(end, () => {
      broken = true
      wake()
    })
  }
  return {
    write: (bytes) =>
      new Promise((resolve) => {
        const cancel = clock.after(writeMs, () => socket.destroy())
        socket.write(bytes, (error) => {
          cancel()
          resolve(!error)
        })
      }),
    async read(patienceMs, isEnough) {
      await new Promise<void>((resolve) => {
        const cancel = clock.after(patienceMs, resolve)
        wake = () => {
          if (!broken && !isEnough(Uint8Array.from(heard))) return
          cancel()
          resolve()
        }
        wake()
      })
      wake = () => {}
      const answer = Uint8Array.from(heard)
      heard = []
      return answer
    },
    isBroken: () => broken,
    close: () => socket.destroySoon(),
  }
}
