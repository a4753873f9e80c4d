// Announce and listen: open connections (server-sent events) that hear that something changed. Whoever joins gets the
// present state first, so a lost line mends itself by joining again.
import { pairedDevices } from '../db/devices.ts'
import { findInstallation } from '../db/installation.ts'
import type { Announcement, Heard, Store } from '../db/store.ts'
import { type Audience, type Channel, openAudience, wireBytes } from './audience.ts'
import { type Clock, type MunicipalTime, municipalAt } from './clock.ts'
import { type Outgoing, openReceiver, type Receiver } from './receiver.ts'

export type { Channel } from './audience.ts'

/** Who joins. */
export interface Joining {
  /**
   * 'device <id>' or 'employee <id>'. It has a limited number of streams: the oldest gives way. Those of a device
   * also bring what is for it alone ('device', 'test'), and end when its pairing does.
   */
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
  const audiences = new Map<string, Audience>()
  const held = new Map<string, Set<Receiver>>()
  let closed = false
  let time: MunicipalTime | undefined
  let timesMoved = 0
  let cancelPing = () => {}

  const readTime = async () => {
    const before = timesMoved
    const here = await store.read(findInstallation)
    // What was read while it moved is not kept.
    if (before === timesMoved) time = here
    return here
  }
  const pingBytes = async () => {
    const here = time ?? (await readTime())
    return wireBytes({ event: 'ping', data: here ? String(municipalAt(here, clock.machineNow())) : '' })
  }

  /** The sign of life of every page, and its clock. */
  const ping = async () => {
    const bytes = await pingBytes()
    for (const audience of audiences.values()) audience.ping(bytes)
  }
  const pingLater = () => {
    if (!closed) cancelPing = clock.after(pingEveryMs, () => void ping().catch(failed).finally(pingLater))
  }
  pingLater()

  /** What is for one device alone goes to all its streams, whatever they show; one that is not paired any more has none. */
  const tellDevice = ({ topic, id, what }: Announcement) => {
    const theirs = [...(held.get(`device ${id}`) ?? [])]
    const bytes = wireBytes({ event: topic, data: String(what) })
    for (const receiver of theirs) what === 'unpaired' ? receiver.end() : receiver.send(bytes)
  }

  /** That a device was revoked may be among what was missed. */
  const endRevoked = async () => {
    const paired = await store.read(pairedDevices)
    for (const [holder, theirs] of [...held]) {
      const [kind, id = ''] = holder.split(' ')
      if (kind === 'device' && !paired.has(id)) for (const receiver of [...theirs]) receiver.end()
    }
  }

  const unlisten = store.listen((heard: Heard) => {
    const everything = heard.topic === 'clock' || heard.topic === 'reconnected'
    if (everything) {
      time = undefined
      timesMoved += 1
    }
    if (heard.topic === 'device' || heard.topic === 'test') tellDevice(heard)
    if (heard.topic === 'reconnected') void endRevoked().catch(failed)
    for (const audience of audiences.values()) if (everything || audience.wants(heard)) void audience.refresh()
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
      const audience = audiences.get(channel.key) ?? openAudience(channel, clock, failed)
      audiences.set(channel.key, audience)
      const forgetAudience = () => {
        if (audience.isEmpty() && audiences.get(channel.key) === audience) audiences.delete(channel.key)
      }
      let gone = false
      const { receiver, body } = openReceiver(() => {
        gone = true
        audience.leave(receiver)
        if (holder) letGo(holder, receiver)
        forgetAudience()
      }, outgoing)
      // From before it is let in: a device that is revoked meanwhile must not stay.
      if (holder) hold(holder, receiver)
      await audience.admit(receiver, greeting).catch((error) => {
        if (holder) letGo(holder, receiver)
        forgetAudience()
        throw error
      })
      if (closed) receiver.end()
      if (gone) {
        audience.leave(receiver)
        forgetAudience()
      }
      return new Response(body, { headers })
    },
    close() {
      closed = true
      cancelPing()
      unlisten()
      for (const audience of audiences.values()) audience.end()
    },
  }
}
