// The other side of the display benchmark, in a process of its own: many screens on plain sockets, which say when the
// last of them has heard a message whole. Times are of the machine's monotonic clock, which both processes share.
import { connect, type Socket } from 'node:net'

export type Order =
  | { do: 'open'; group: string; port: number; path: string; cookies: string[] }
  | { do: 'await'; group: string; mark: string }
export type Report = { did: 'opened' | 'awaits' } | { did: 'heard'; at: string }

/** What ends a message, with what may follow where the stream is sent in chunks. */
const messageEnd = /\n\n(\r\n)?$/
/** Before anything is called, the end of any message is what the sockets wait for. */
const anything = '\n\n'

interface Group {
  sockets: Socket[]
  mark: string
  waiting: number
}

const groups = new Map<string, Group>()
const report = (about: Report) => process.send?.(about)

function open({ group: name, port, path, cookies }: Extract<Order, { do: 'open' }>): void {
  const group: Group = { sockets: [], mark: anything, waiting: cookies.length }
  groups.set(name, group)
  group.sockets = cookies.map((cookie) => {
    const socket = connect(port, '127.0.0.1')
    socket.setNoDelay(true).setEncoding('latin1')
    socket.write(`GET ${path} HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nCookie: ${cookie}\r\n\r\n`)
    listen(socket, group)
    return socket
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
  socket.on('error', () => process.exit(1))
}

process.on('message', (order: Order) => {
  if (order.do === 'open') return open(order)
  const group = groups.get(order.group)
  if (!group) return
  group.mark = order.mark
  group.waiting = group.sockets.length
  report({ did: 'awaits' })
})
process.on('disconnect', () => process.exit(0))
