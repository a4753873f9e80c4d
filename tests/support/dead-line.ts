// A line to a server that can die without a sign: nothing passes any more, and nobody hangs up.
import { type AddressInfo, connect, createServer, type Socket } from 'node:net'

/** A way to this port of our own machine. */
export async function openLine(port: number) {
  const sockets = new Set<Socket>()
  let dead = false
  const known = (socket: Socket) => {
    sockets.add(socket)
    socket.on('error', () => {})
    socket.on('close', () => sockets.delete(socket))
    return socket
  }
  const server = createServer((near) => {
    const far = known(connect(port, '127.0.0.1'))
    for (const [from, to] of [
      [known(near), far],
      [far, near],
    ] as const) {
      from.on('data', (bytes) => dead || to.write(bytes))
      from.on('close', () => dead || to.destroy())
    }
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    die() {
      dead = true
    },
    /** New connections work again; those that died stay as they are. */
    live() {
      for (const socket of sockets) socket.removeAllListeners('data').resume()
      dead = false
    },
    async close() {
      for (const socket of sockets) socket.destroy()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
