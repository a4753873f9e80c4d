// A receipt printer in the network, with paper that a test can read, and with everything that can be wrong with one.
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net'
import type { PrinterModel } from '../../src/staff/device.ts'
import { type Command, readCommand } from './receipt-commands.ts'
import { type PrintedReceipt, paperRoll } from './receipt-paper.ts'

/** What is wrong with it, for as long as a test says so. */
export interface Troubles {
  paper: 'there' | 'out'
  cover: 'closed' | 'open'
  /** It answers no question, and does not say when it is done. */
  silent: boolean
  /** It takes everything, answers nothing and prints nothing any more. */
  stalls: boolean
  /** So it is after so many bytes of a receipt; null is never. */
  stallsAfter: number | null
  /** The line breaks after so many bytes of a receipt; null is never. */
  breaksAfter: number | null
  /** It prints, and the line breaks before it says that it is done. */
  breaksAtEnd: boolean
}

export interface PrinterMachine extends Troubles {
  host: string
  port: number
  /** What fell out of it, oldest first. */
  receipts: PrintedReceipt[]
  /** Whether something hangs out of it that was not cut off. */
  hangs(): boolean
  /** So many questions it has heard. */
  asked(): number
  /** At most so many were connected at once. */
  connectedAtOnce(): number
  /** Turns it off: nobody can connect. */
  off(): Promise<void>
  /** Turns it on again, at the same place. */
  on(): Promise<void>
}

const escPosAnswers = ({ paper, cover }: Troubles) => {
  const out = paper === 'out'
  const open = cover === 'open'
  return new Map([
    [1, 0x12 | (out || open ? 0x08 : 0)],
    [2, 0x12 | (out ? 0x20 : 0) | (open ? 0x04 : 0)],
    [4, 0x12 | (out ? 0x6c : 0)],
  ])
}

/** Nine bytes of status: length, version, cover and line, errors, more errors, paper, and what counts receipts. */
const starAnswer = ({ paper, cover }: Troubles, done: number) =>
  Uint8Array.of(0x23, 0x06, cover === 'open' ? 0x28 : 0, 0, 0, paper === 'out' ? 0x08 : 0, 0, (done & 7) << 1, 0)

/** A printer that listens; `onLine` sees each connection. */
export async function startPrinter(model: PrinterModel = 'esc-pos'): Promise<PrinterMachine> {
  const roll = paperRoll(model)
  const sockets = new Set<Socket>()
  let most = 0
  let done = 0
  let asked = 0
  let server: Server
  let port = 0

  const machine: PrinterMachine = {
    ...{
      paper: 'there',
      cover: 'closed',
      silent: false,
      stalls: false,
      stallsAfter: null,
      breaksAfter: null,
      breaksAtEnd: false,
    },
    host: '127.0.0.1',
    port,
    receipts: roll.fallen,
    hangs: roll.hangs,
    asked: () => asked,
    connectedAtOnce: () => most,
    off: () =>
      new Promise((resolve) => {
        for (const socket of sockets) socket.destroy()
        server.close(() => resolve())
      }),
    on: listen,
  }

  function listen(): Promise<void> {
    server = createServer(take)
    return new Promise((resolve) => {
      server.listen(port, machine.host, () => {
        port = (server.address() as AddressInfo).port
        machine.port = port
        resolve()
      })
    })
  }

  function take(socket: Socket): void {
    sockets.add(socket)
    most = Math.max(most, sockets.size)
    socket.on('close', () => sockets.delete(socket))
    socket.on('error', () => {})
    let rest = new Uint8Array()
    let printed = 0
    socket.on('data', (bytes) => {
      rest = Uint8Array.from([...rest, ...bytes])
      for (let read = readCommand(rest, model); read; read = readCommand(rest, model)) {
        const [command, length] = read
        rest = rest.slice(length)
        if (command.is !== 'question') printed += length
        if (machine.breaksAfter !== null && printed > machine.breaksAfter) return void socket.destroy()
        if (machine.stallsAfter !== null && printed > machine.stallsAfter) machine.stalls = true
        obey(socket, command)
      }
    })
  }

  function obey(socket: Socket, command: Command): void {
    if (command.is === 'question') asked += 1
    if (machine.silent && (command.is === 'question' || command.is === 'end')) return
    if (command.is === 'question') {
      if (!machine.stalls) socket.write(answerTo(command.number))
      return
    }
    // Whatever comes waits in its memory until somebody helps: so a printer does.
    if (machine.stalls || machine.paper === 'out' || machine.cover === 'open') return
    if (command.is === 'end') finish(socket)
    else roll.print(command)
  }

  const answerTo = (question: number): Uint8Array =>
    model === 'star-prnt' ? starAnswer(machine, done) : Uint8Array.of(escPosAnswers(machine).get(question) ?? 0x12)

  function finish(socket: Socket): void {
    done += 1
    if (machine.breaksAtEnd) return void socket.destroy()
    socket.write(model === 'star-prnt' ? starAnswer(machine, done) : Uint8Array.of(0))
  }

  await listen()
  return machine
}
