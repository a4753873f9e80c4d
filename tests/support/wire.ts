// Talking to a server byte by byte, for what no honest client sends.
import type { AddressInfo } from 'node:net'
import { connect } from 'node:net'
import { systemClock } from '../../src/clock.ts'
import { listen } from '../../src/listening.ts'
import type { TestApp } from './app.ts'

export interface Answer {
  status: number
  headers: Headers
  body: string
}

export interface Wire {
  port: number
  /** Sends these bytes on a connection of their own and gives what comes back until the server is done with it. */
  say(...parts: (string | Buffer)[]): Promise<Answer>
  close(): Promise<void>
}

/** The app on a port of its own. */
export async function onPort(app: Pick<TestApp['app'], 'fetch'>): Promise<Wire> {
  const server = await listen(app.fetch, { host: '127.0.0.1', port: 0 }, systemClock)
  const { port } = server.address() as AddressInfo
  return {
    port,
    say: (...parts) => say(port, parts),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

function say(port: number, parts: (string | Buffer)[]): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1')
    const heard: Buffer[] = []
    const finish = () => {
      socket.destroy()
      resolve(answerIn(Buffer.concat(heard)))
    }
    socket.on('data', (bytes) => {
      heard.push(bytes)
      if (isWhole(Buffer.concat(heard))) finish()
    })
    socket.on('close', finish)
    // The server may end a connection that still sends; what it said before counts.
    socket.on('error', () => {})
    socket.setTimeout(10_000, () => reject(new Error('No answer within ten seconds')))
    for (const part of parts) socket.write(part)
  })
}

const headEnd = '\r\n\r\n'

/** So much has come as its head announces; without such a word the answer is whole when the connection ends. */
function isWhole(bytes: Buffer): boolean {
  const end = bytes.indexOf(headEnd)
  const head = bytes.subarray(0, Math.max(end, 0)).toString()
  if (/^transfer-encoding: chunked/im.test(head)) return bytes.subarray(-7).toString() === `\r\n0${headEnd}`
  const length = /^content-length: (\d+)/im.exec(head)?.[1]
  return length !== undefined && bytes.length >= end + headEnd.length + Number(length)
}

function answerIn(bytes: Buffer): Answer {
  const end = bytes.indexOf(headEnd)
  const [first = '', ...lines] = bytes.subarray(0, Math.max(end, 0)).toString().split('\r\n')
  const headers = new Headers(lines.map((line) => line.split(/: (.*)/s).slice(0, 2) as [string, string]))
  return { status: Number(first.split(' ')[1] ?? 0), headers, body: bytes.subarray(end + headEnd.length).toString() }
}
