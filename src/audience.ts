// One channel with everybody who follows it. What it shows is rendered once, and the same bytes go to all.
import type { Announcement } from '../db/store.ts'
import type { Clock } from './clock.ts'
import type { Receiver } from './receiver.ts'

/** What is sent: `event` is 'message' where a page has no name for it; `id` tells two equal messages apart. */
export interface Message {
  event: string
  data: string
  id?: string | number
}

/** Something to follow. Channels with the same key are one: the first one's render serves all. */
export interface Channel {
  key: string
  wants(announcement: Announcement): boolean
  /** The present state as one message; it is sent again only when it differs from the last one. */
  render(): Promise<Message>
}

/** Time alone changes what a channel shows, and an announcement may be lost: it is read again at least so often. */
const readEveryMs = 10_000
/** So long after it was read nobody vouches for it any more: pings stop, and whoever waits for them knows. */
const trustedMs = 15_000
const encoder = new TextEncoder()

/** A message as the wire wants it: its data on as many lines as it has. */
export function wireBytes({ event, data, id }: Message): Uint8Array {
  const name = event === 'message' ? '' : `event: ${event}\n`
  const mark = id === undefined ? '' : `id: ${id}\n`
  const lines = data.split('\n').map((line) => `data: ${line}\n`)
  return encoder.encode(`${name}${mark}${lines.join('')}\n`)
}

export interface Audience {
  readonly wants: Channel['wants']
  /** Lets somebody in: the greeting first, then what the channel shows now. Rejects when that cannot be rendered. */
  admit(receiver: Receiver, greeting: Uint8Array): Promise<void>
  leave(receiver: Receiver): void
  /** Nobody is in it, and nobody is at the door. */
  isEmpty(): boolean
  /** Reads again, and sends what differs to all. Whoever asks while it runs makes it run once more. */
  refresh(): Promise<void>
  /** Sends a ping, but only while what everybody sees is known to be true. */
  ping(bytes: Uint8Array): void
  end(): void
}

export function openAudience(channel: Channel, clock: Clock, failed: (error: unknown) => void): Audience {
  const receivers = new Set<Receiver>()
  let last: { text: string; bytes: Uint8Array } | undefined
  let readAt = Number.NEGATIVE_INFINITY
  let reading: Promise<void> | undefined
  let again = false
  let atDoor = 0

  const age = () => clock.machineNow() - readAt
  const sendAll = (bytes: Uint8Array) => {
    for (const receiver of receivers) receiver.send(bytes)
  }

  async function read(): Promise<void> {
    do {
      again = false
      const from = clock.machineNow()
      const message = await channel.render()
      const text = JSON.stringify(message)
      readAt = from
      if (text === last?.text) continue
      last = { text, bytes: wireBytes(message) }
      sendAll(last.bytes)
    } while (again)
  }

  function readAgain(): Promise<void> {
    if (reading) again = true
    reading ??= read()
      .catch((error) => {
        readAt = Number.NEGATIVE_INFINITY
        throw error
      })
      .finally(() => {
        reading = undefined
      })
    return reading
  }

  const refresh = () => readAgain().catch(failed)

  return {
    wants: channel.wants,
    refresh,
    async admit(receiver, greeting) {
      atDoor += 1
      try {
        if (age() >= trustedMs) await (reading ?? readAgain())
      } finally {
        atDoor -= 1
      }
      // From here on nothing is awaited: no message falls between the present one and those to come.
      receivers.add(receiver)
      receiver.send(greeting)
      if (last) receiver.send(last.bytes)
    },
    leave: (receiver) => void receivers.delete(receiver),
    isEmpty: () => receivers.size === 0 && atDoor === 0,
    ping(bytes) {
      if (age() >= readEveryMs) void refresh()
      if (age() < trustedMs) sendAll(bytes)
    },
    end() {
      for (const receiver of receivers) receiver.end()
    },
  }
}
