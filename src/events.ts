// Announce and listen: open connections (server-sent events) that hear that something changed. A channel is rendered
// once and the same bytes go to everyone on it; whoever joins gets the present state first, so a lost line mends
// itself by joining again.
import { findInstallation } from '../db/installation.ts'
import type { Announcement, Heard, Store } from '../db/store.ts'
import { type Clock, type MunicipalTime, municipalAt } from './clock.ts'

/** What is sent: `event` is 'message' where a page has no name for it; `id` tells two equal messages apart. */
export interface Message {
  event: string
  data: string
  id?: number
}

/** Something to follow. Channels with the same key are one: the first one's render serves all. */
export interface Channel {
  key: string
  wants(announcement: Announcement): boolean
  /** The present state as one message; it is sent again only when it differs from the last one. */
  render(): Promise<Message>
}

export interface Streams {
  join(channel: Channel): Response
  /** Ends every connection and lets no one join any more. */
  close(): void
}

const pingEveryMs = 2_000
/** A channel is rendered again every so many pings, because time alone changes it too. */
const pingsBetweenRenders = 5
/** A receiver that leaves so many messages unread is dropped: it joins again and gets the present state. */
const unreadMax = 32

type Receiver = ReadableStreamDefaultController<Uint8Array>

interface Room {
  channel: Channel
  receivers: Set<Receiver>
  last: string
  /** A rendering under way; whoever asks meanwhile makes it run once more. */
  rendering: Promise<void> | undefined
  again: boolean
}

const encoder = new TextEncoder()

const headers = {
  'content-type': 'text/event-stream; charset=utf-8',
  'cache-control': 'no-store',
  // nginx would keep events back otherwise.
  'x-accel-buffering': 'no',
}

/** A message as the wire wants it: its data on as many lines as it has. */
function wireText({ event, data, id }: Message): string {
  const lines = data.split('\n').map((line) => `data: ${line}\n`)
  return `${event === 'message' ? '' : `event: ${event}\n`}${id === undefined ? '' : `id: ${id}\n`}${lines.join('')}\n`
}

export function openStreams(store: Store, clock: Clock, failed: (error: unknown) => void): Streams {
  const rooms = new Map<string, Room>()
  let closed = false
  let pings = 0
  let time: MunicipalTime | undefined

  const drop = (room: Room, receiver: Receiver) => {
    room.receivers.delete(receiver)
    if (room.receivers.size === 0) rooms.delete(room.channel.key)
  }

  const send = (room: Room, bytes: Uint8Array, receivers: Iterable<Receiver> = room.receivers) => {
    for (const receiver of receivers) {
      if ((receiver.desiredSize ?? 0) < -unreadMax) {
        drop(room, receiver)
        receiver.error(new Error('Too slow'))
      } else receiver.enqueue(bytes)
    }
  }

  const renderNow = async (room: Room) => {
    do {
      room.again = false
      const text = wireText(await room.channel.render())
      if (text !== room.last) {
        room.last = text
        send(room, encoder.encode(text))
      }
    } while (room.again)
  }

  const render = (room: Room): Promise<void> => {
    if (room.rendering) room.again = true
    else {
      room.rendering = renderNow(room)
        .catch(failed)
        .finally(() => {
          room.rendering = undefined
        })
    }
    return room.rendering ?? Promise.resolve()
  }

  const hear = (heard: Heard) => {
    if (heard.topic === 'clock' || heard.topic === 'reconnected') time = undefined
    for (const room of rooms.values()) {
      if (heard.topic === 'clock' || heard.topic === 'reconnected' || room.channel.wants(heard)) void render(room)
    }
  }

  const pingText = async () => {
    time ??= await store.read(findInstallation)
    return wireText({ event: 'ping', data: time ? String(municipalAt(time, clock.machineNow())) : '' })
  }

  const ping = async () => {
    const bytes = encoder.encode(await pingText().catch(() => wireText({ event: 'ping', data: '' })))
    if (closed) return
    pings += 1
    for (const room of rooms.values()) {
      send(room, bytes)
      if (pings % pingsBetweenRenders === 0) void render(room)
    }
    cancelPing = clock.after(pingEveryMs, () => void ping())
  }
  let cancelPing = clock.after(pingEveryMs, () => void ping())
  const unlisten = store.listen(hear)

  /** What somebody who joins gets: the room's last bytes, rendered for the first one in it. */
  const welcome = async (room: Room, receiver: Receiver) => {
    try {
      const greeting = encoder.encode(await pingText())
      if (room.last === '') await render(room)
      else send(room, encoder.encode(room.last), [receiver])
      send(room, greeting, room.receivers.has(receiver) ? [receiver] : [])
    } catch (error) {
      failed(error)
      drop(room, receiver)
      receiver.error(error)
    }
  }

  return {
    join(channel) {
      if (closed) return new Response(null, { status: 503, headers: { 'retry-after': '1' } })
      const room = rooms.get(channel.key) ?? {
        channel,
        receivers: new Set(),
        last: '',
        rendering: undefined,
        again: false,
      }
      rooms.set(channel.key, room)
      let mine: Receiver
      const body = new ReadableStream<Uint8Array>({
        start(receiver) {
          mine = receiver
          room.receivers.add(receiver)
          void welcome(room, receiver)
        },
        cancel: () => drop(room, mine),
      })
      return new Response(body, { headers })
    },
    close() {
      closed = true
      cancelPing()
      unlisten()
      for (const room of rooms.values()) for (const receiver of room.receivers) receiver.close()
      rooms.clear()
    },
  }
}
