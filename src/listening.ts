// The way in: a port, the HTTP server on it, and its end. What Node's own parser refuses never reaches the app, so the
// app is asked for its page about a request that nobody can read.
import { createServer as createHttpServer, type Server, STATUS_CODES } from 'node:http'
import { createServer } from 'node:net'
import type { Duplex } from 'node:stream'
import { getRequestListener } from '@hono/node-server'
import type { Clock } from './clock.ts'

interface Place {
  host: string
  port: number
}
type Fetch = (request: Request, env?: object) => Response | Promise<Response>

const limits = {
  /** Enough for our largest form on a slow phone, not for somebody who sends a byte now and then. */
  requestTimeout: 30_000,
  headersTimeout: 15_000,
  connectionsCheckingInterval: 5_000,
  // Longer than a reverse proxy keeps a connection that it may use again (60 s in nginx), else it meets a closed one.
  keepAliveTimeout: 65_000,
}

/** Rejects when something listens there already: a second process must find out before it touches the data. */
export function isFree({ host, port }: Place): Promise<void> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(port, host, () => probe.close(() => resolve()))
  })
}

/** Resolves when the server listens. */
export function listen(fetch: Fetch, { host, port }: Place, clock: Clock): Promise<Server> {
  const unreadable = async () => {
    const page = await pageFor(fetch, '')
    return new Response(await page.text(), { status: 400, headers: page.headers })
  }
  const server = createHttpServer(limits, getRequestListener(fetch, { hostname: host, errorHandler: unreadable }))
  server.on('clientError', (error: ParserError, socket) => void refuse(fetch, error, socket, clock))
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, () => resolve(server))
  })
}

type ParserError = NodeJS.ErrnoException & { rawPacket?: Buffer }

const statuses: Readonly<Record<string, number>> = { HPE_HEADER_OVERFLOW: 431, ERR_HTTP_REQUEST_TIMEOUT: 408 }
const readingMs = 1_000

async function refuse(fetch: Fetch, error: ParserError, socket: Duplex, clock: Clock): Promise<void> {
  if (error.code === 'ECONNRESET' || !socket.writable) return void socket.destroy()
  const language = error.rawPacket?.toString('latin1').match(/^[A-Z]+ (\/\w\w)\//)?.[1] ?? ''
  const page = await pageFor(fetch, language)
  const body = Buffer.from(await page.arrayBuffer())
  const status = statuses[error.code ?? ''] ?? 400
  const headers = [...page.headers, ['content-length', body.byteLength], ['connection', 'close']]
  const lines = headers.map(([name, value]) => `${name}: ${value}\r\n`).join('')
  // What still comes in is let go: with bytes left unread the connection would end before the page is seen.
  socket.resume()
  socket.end(Buffer.concat([Buffer.from(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${lines}\r\n`), body]))
  clock.after(readingMs, () => socket.destroy())
}

/** The app's page about a request that cannot be read: a lone per cent sign is one. */
const pageFor = async (fetch: Fetch, language: string) => fetch(new Request(`http://localhost${language}/%`), {})

const lookAgainMs = 20

/**
 * Takes no new connections and waits for the requests that run; what still runs after so many milliseconds is cut off.
 */
export function ended(server: Server, cutAfterMs: number, clock: Clock): Promise<void> {
  return new Promise((resolve) => {
    const cancelCut = clock.after(cutAfterMs, () => server.closeAllConnections())
    let cancelLook = () => {}
    // A connection that is kept alive becomes idle when its request is done, at any moment.
    const look = () => {
      server.closeIdleConnections()
      cancelLook = clock.after(lookAgainMs, look)
    }
    look()
    server.close(() => {
      cancelCut()
      cancelLook()
      resolve()
    })
  })
}
