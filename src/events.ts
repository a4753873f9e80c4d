// Announce and listen: open connections (server-sent events) that hear that something changed. Whoever joins gets the
// present state first, so a lost line mends itself by joining again.
import { findInstallation } from '../db/installation.ts'
import type { Announcement, Heard, Store } from '../db/store.ts'
import { type Clock, type MunicipalTime, municipalAt } from './clock.ts'
import { type Outgoing, openReceiver, type Receiver } from './receiver.ts'
import { openRoom, type Room, wireBytes } from './room.ts'

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

/** Who joins. */
export interface Joining {
  /** Such as a paired device. It has a limited number of streams: the oldest gives way. */
  holder?: string
  /** Node's response, c.env.outgoing, for a channel that many follow: see receiver.ts. */
  outgoing?: Outgoing | undefined
}

export interface Streams {
  /** The answer to a request to follow a channel: a stream that begins with its present state, or a rejection. */
  join(channel: Channel, who?: Joining): Promise<Response>
  /** Ends every connection and lets no one join any more. */
  close(): void
}

const pingEveryMs = 2_000
/** Lines that broke without a sign linger until the network notices, so a new one must not be refused for them. */
const streamsPerHolder = 16

const headers = {
  'content-type': 'text/event-stream; charset=utf-8',
  'cache-control': 'no-store',
  // nginx would keep events back otherwise.
  'x-accel-buffering': 'no',
}

export function openStreams(store: Store, clock: Clock, failed: (error: unknown) => void): Streams {
  const rooms = new Map<string, Room>()
  const held = new Map<string, Set<Receiver>>()
  let closed = false
  let time: MunicipalTime | undefined
  let cancelPing = () => {}

  const pingBytes = async () => {
    time ??= await store.read(findInstallation)
    return wireBytes({ event: 'ping', data: time ? String(municipalAt(time, clock.machineNow())) : '' })
  }

  /** The sign of life of every page, and its clock. */
  const ping = async () => {
    const bytes = await pingBytes()
    for (const room of rooms.values()) room.ping(bytes)
  }
  const pingLater = () => {
    if (!closed) cancelPing = clock.after(pingEveryMs, () => void ping().catch(failed).finally(pingLater))
  }
  pingLater()

  const unlisten = store.listen((heard: Heard) => {
    const everything = heard.topic === 'clock' || heard.topic === 'reconnected'
    if (everything) time = undefined
    for (const room of rooms.values()) if (everything || room.wants(heard)) void room.refresh()
    if (everything) void ping().catch(failed)
  })

  const hold = (holder: string, receiver: Receiver) => {
    const theirs = held.get(holder) ?? new Set()
    held.set(holder, theirs.add(receiver))
    const [oldest] = theirs
    if (theirs.size > streamsPerHolder) oldest?.cut()
  }
  const letGo = (holder: string, receiver: Receiver) => {
    held.get(holder)?.delete(receiver)
    if (held.get(holder)?.size === 0) held.delete(holder)
  }

  return {
    async join(channel, { holder, outgoing } = {}) {
      const greeting = await pingBytes()
      if (closed) return new Response(null, { status: 503, headers: { 'retry-after': '1' } })
      const room = rooms.get(channel.key) ?? openRoom(channel, clock, failed)
      rooms.set(channel.key, room)
      const forgetRoom = () => {
        if (room.isEmpty()) rooms.delete(channel.key)
      }
      const { receiver, body } = openReceiver(() => {
        room.leave(receiver)
        if (holder) letGo(holder, receiver)
        forgetRoom()
      }, outgoing)
      await room.admit(receiver, greeting).catch((error) => {
        forgetRoom()
        throw error
      })
      if (holder) hold(holder, receiver)
      if (closed) receiver.end()
      return new Response(body, { headers })
    },
    close() {
      closed = true
      cancelPing()
      unlisten()
      for (const room of rooms.values()) room.end()
    },
  }
}
