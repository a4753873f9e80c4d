// A printer on a device file or on a TCP port, as something to write to and to read from with patience.
import { constants, open } from 'node:fs/promises'
import { connect } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'

/**
 * @typedef {object} Line
 * @property {(bytes: Uint8Array, patienceMs: number) => Promise<{ all: boolean, some: boolean }>} write
 *   Whether all of it, and whether any of it, went to the printer in time.
 * @property {(patienceMs: number) => Promise<Uint8Array>} read What comes together within this time; nothing when nothing does.
 * @property {() => boolean} isBroken
 * @property {() => Promise<void>} close Some printers let nobody in before this is done.
 */

const connectMs = 3_000
const lookEveryMs = 30

/** @param {string} printer 'tcp:host:port' or 'file:/dev/…' @returns {Promise<Line | undefined>} */
export function openPrinter(printer) {
  const [, host, port] = /^tcp:(.+):(\d+)$/.exec(printer) ?? []
  return host ? openPort(host, Number(port)) : openFile(printer.slice('file:'.length))
}

/** @param {string} host @param {number} port @returns {Promise<Line | undefined>} */
function openPort(host, port) {
  return new Promise((resolve) => {
    const socket = connect({ host, port, noDelay: true })
    const patience = setTimeout(() => socket.destroy(), connectMs)
    let broken = false
    let heard = Buffer.alloc(0)
    socket.on('data', (bytes) => {
      heard = Buffer.concat([heard, bytes])
    })
    for (const end of ['error', 'end', 'close']) {
      socket.on(end, () => {
        broken = true
        clearTimeout(patience)
        resolve(undefined)
      })
    }
    socket.once('connect', () => {
      clearTimeout(patience)
      resolve({
        write: (bytes, patienceMs) =>
          new Promise((said) => {
            const some = !broken
            const late = setTimeout(() => socket.destroy(), patienceMs)
            socket.write(bytes, (error) => {
              clearTimeout(late)
              said({ all: !error, some })
            })
          }),
        async read(patienceMs) {
          const until = Date.now() + patienceMs
          while (heard.length === 0 && !broken && Date.now() < until) await pause(lookEveryMs)
          // What belongs together comes together.
          if (heard.length > 0) await pause(lookEveryMs)
          const answer = Uint8Array.from(heard)
          heard = Buffer.alloc(0)
          return answer
        },
        isBroken: () => broken,
        close: () =>
          new Promise((closed) => {
            if (socket.closed) return closed()
            socket.once('close', () => closed())
            socket.destroySoon()
          }),
      })
    })
  })
}

/** @param {unknown} error */
const isBusy = (error) => error instanceof Error && 'code' in error && error.code === 'EAGAIN'

/** A device file of a USB printer lets one program in at a time, and must not be waited for. @param {string} path */
async function openFile(path) {
  const file = await open(path, constants.O_RDWR | constants.O_NONBLOCK).catch(() => undefined)
  if (!file) return undefined
  let broken = false

  async function whatIsThere() {
    const buffer = new Uint8Array(256)
    try {
      return buffer.subarray(0, (await file?.read(buffer, 0, buffer.length, null))?.bytesRead)
    } catch (error) {
      if (!isBusy(error)) broken = true
      return buffer.subarray(0, 0)
    }
  }

  /** @type {Line} */
  const line = {
    async write(bytes, patienceMs) {
      const until = Date.now() + patienceMs
      let done = 0
      while (done < bytes.length && Date.now() < until) {
        try {
          done += (await file.write(bytes, done)).bytesWritten
        } catch (error) {
          if (!isBusy(error)) break
          await pause(lookEveryMs)
        }
      }
      return { all: done === bytes.length, some: done > 0 }
    },
    async read(patienceMs) {
      const until = Date.now() + patienceMs
      let heard = Buffer.alloc(0)
      while (!broken && Date.now() < until) {
        const more = await whatIsThere()
        // What belongs together comes together, but on a cable not in one piece.
        if (more.length === 0 && heard.length > 0) break
        heard = Buffer.concat([heard, more])
        await pause(lookEveryMs)
      }
      return Uint8Array.from(heard)
    },
    isBroken: () => broken,
    close: () => file.close().catch(() => {}),
  }
  return line
}
