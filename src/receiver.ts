// One open connection that messages are written to.

/** What is used of Node's own response. */
export interface Outgoing {
  useChunkedEncodingByDefault: boolean
  readonly writableLength: number
  write(bytes: Uint8Array): boolean
  destroy(): void
}

export interface Receiver {
  /** A receiver that leaves too much unread is cut off: it joins again and gets the present state. */
  send(bytes: Uint8Array): void
  /** Ends it; what was not read yet is thrown away. */
  cut(): void
  /** Ends it after what was sent. */
  end(): void
}

const unreadMessages = 32
const unreadBytes = 256 * 1024

/**
 * A response's body, and the hand that writes to it; `left` is called once, however it ends. With Node's response at
 * hand messages go there directly as soon as the body has been read to its end: a message through a web stream costs
 * every connection two promises, and a thousand displays wait for the last one.
 */
export function openReceiver(
  left: () => void,
  outgoing?: Outgoing,
): { receiver: Receiver; body: ReadableStream<Uint8Array> } {
  let writer: ReadableStreamDefaultController<Uint8Array>
  let open = true
  let allRead = false
  // A message is then one piece to write instead of four; what has no end ends when the connection does.
  if (outgoing) outgoing.useChunkedEncodingByDefault = false
  const leave = () => {
    open = false
    left()
  }
  const body = new ReadableStream<Uint8Array>(
    {
      start(controller) {
        writer = controller
      },
      // With nothing kept in advance this is called when all is written on and the reader waits for more.
      pull() {
        allRead = true
      },
      cancel: leave,
    },
    { highWaterMark: 0 },
  )
  const receiver: Receiver = {
    send(bytes) {
      if (!open) return
      if (allRead && outgoing) {
        outgoing.write(bytes)
        if (outgoing.writableLength > unreadBytes) receiver.cut()
      } else {
        allRead = false
        writer.enqueue(bytes)
        if ((writer.desiredSize ?? 0) < -unreadMessages) receiver.cut()
      }
    },
    cut() {
      if (!open) return
      leave()
      if (outgoing) outgoing.destroy()
      else writer.error(new Error('This stream was cut off.'))
    },
    end() {
      if (!open) return
      leave()
      writer.close()
    },
  }
  return { receiver, body }
}
