// The other side of the display benchmark, in a process of its own: many screens on plain sockets, which say when the
// last of them has heard a message whole. Times are of the machine's monotonic clock, which both processes share.
import { connect, type Socket } from 'node:net'

export type Order =
  | { do: 'open'; group: string; port: number; path: string; cookies: string[]; returns?: true }
  | { do: 'await'; group: string; mark: string }
export type Report = { did: 'opened' | 'awaits' } | { did: 'heard'; at: string }

/** What ends a message, with what may follow where the stream is sent in chunks. */
const messageEnd = /\n\n(\r\n)?$/
/** Before anything is called, the end of any message is what the sockets wait for. */
const anything = '\n\n'

const againAfterMs = 20

interface Group {
  screens: number
  mark: string
  waiting: number
  /** When its lines end it comes back, as a display does, only sooner. */
  returns: boolean
}

const groups = new Map<string, Group>()
const report = (about: Report) => process.send?.(about)

function open({ group: name, port, path, cookies, returns }: Extract<Order, { do: 'open' }>): void {
  const screens = cookies.length
  const group: Group = { screens, mark: anything, waiting: screens, returns: returns === true }
  groups.set(name, group)
  for (const cookie of cookies) {
    join(group, port, `GET ${path} HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nCookie: ${cookie}\r\n\r\n`)
  }
}

function join(group: Group, port: number, request: string): void {
  const socket = connect(port, '127.0.0.1')
  socket.setNoDelay(true).setEncoding('latin1')
  socket.write(request)
  listen(socket, group)
  socket.on('error', () => {
    if (!group.returns) process.exit(1)
  })
  socket.on('close', () => {
    if (group.returns) setTimeout(() => join(group, port, request), againAfterMs)
  })
}

/** Counts the socket once for every mark, when it has heard the message with the mark to its end. */
function listen(socket: Socket, group: Group): void {
  let heard = ''
  let done = ''
  socket.on('data', (text) => {
    if (done === group.mark) return
    heard += text
    if (!messageEnd.test(heard) || !heard.includes(group.mark)) return
    done = group.mark
    heard = ''
    group.waiting -= 1
    if (group.waiting > 0) return
    if (done === anything) report({ did: 'opened' })
    else report({ did: 'heard', at: String(process.hrtime.bigint()) })
  })
}

process.on('message', (order: Order) => {
  if (order.do === 'open') return open(order)
  const group = groups.get(order.group)
  if (!group) return
  group.mark = order.mark
  group.waiting = group.screens
  report({ did: 'awaits' })
})
process.on('disconnect', () => process.exit(0))
