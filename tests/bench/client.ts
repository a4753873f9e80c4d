// An HTTP client on bare sockets: node:http and fetch cost more than a small answer costs the server, and would
// measure themselves. One request at a time on each line, the line stays open.
import { connect, type Socket } from 'node:net'

export interface Answer {
  status: number
  /** The head as it came, names in any case. */
  head: string
  /** The body; empty unless it was asked for. */
  body: string
}

export interface Line {
  /** Sends this request, whole and written out, and gives the answer. */
  ask(request: string): Promise<Answer>
  close(): void
}

export const get = (path: string, cookie = ''): string =>
  `GET ${path} HTTP/1.1\r\nhost: localhost\r\ncookie: ${cookie}\r\n\r\n`

/** A form as a browser of this address sends it; the server takes the address from its trusted proxy. */
export function post(path: string, fields: URLSearchParams, cookie: string, address = '10.0.0.1'): string {
  const body = fields.toString()
  return (
    `POST ${path} HTTP/1.1\r\nhost: localhost\r\norigin: http://localhost\r\nsec-fetch-site: same-origin\r\n` +
    `x-forwarded-for: ${address}\r\ncookie: ${cookie}\r\ncontent-type: application/x-www-form-urlencoded\r\n` +
    `content-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`
  )
}

export const headerOf = ({ head }: Answer, name: string): string | undefined =>
  new RegExp(`^${name}: (.*)\r$`, 'im').exec(head)?.[1]

export async function openLine(port: number): Promise<Line> {
  const socket = connect({ port, host: '127.0.0.1', noDelay: true })
  await new Promise<void>((resolve, reject) => socket.once('connect', resolve).once('error', reject))
  return lineOn(socket)
}

function lineOn(socket: Socket): Line {
  let received = Buffer.alloc(0)
  let settle: { resolve(answer: Answer): void; reject(error: Error): void } | undefined
  const fail = (error: Error) => settle?.reject(error)
  socket.on('error', fail)
  socket.on('close', () => fail(new Error('The server closed the line')))
  socket.on('data', (chunk) => {
    received = received.length === 0 ? chunk : Buffer.concat([received, chunk])
    const answer = wholeAnswer(received)
    if (!answer) return
    received = Buffer.alloc(0)
    settle?.resolve(answer)
  })
  return {
    ask: (request) =>
      new Promise((resolve, reject) => {
        settle = { resolve, reject }
        socket.write(request)
      }),
    close: () => {
      settle = undefined
      socket.destroy()
    },
  }
}

const endOfHead = '\r\n\r\n'
const endOfChunks = '0\r\n\r\n'

function wholeAnswer(received: Buffer): Answer | undefined {
  const end = received.indexOf(endOfHead)
  if (end < 0) return undefined
  const head = received.toString('latin1', 0, end + 2)
  const body = received.subarray(end + endOfHead.length)
  const length = /^content-length: (\d+)\r$/im.exec(head)?.[1]
  const whole = length === undefined ? isLastChunk(head, body) : body.length >= Number(length)
  return whole ? { status: Number(head.slice(9, 12)), head, body: body.toString() } : undefined
}

function isLastChunk(head: string, body: Buffer): boolean {
  if (!/^transfer-encoding: chunked\r$/im.test(head)) return true
  return body.subarray(-endOfChunks.length).toString() === endOfChunks
}
