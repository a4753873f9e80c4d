// Somebody who follows a stream of server-sent events.
import { expect } from 'vitest'

export interface Heard {
  event: string
  data: string
  id: string | undefined
}

export type Follower = ReturnType<typeof follow>

/** Reads the messages of a stream one by one. */
export function follow(response: Response) {
  expect([response.status, response.headers.get('content-type')]).toEqual([200, 'text/event-stream; charset=utf-8'])
  const reader = response.body?.getReader()
  const decoder = new TextDecoder()
  let unread = ''
  let bytes = ''

  /** The next message; undefined when the stream has ended, however it did. */
  async function next(): Promise<Heard | undefined> {
    while (!unread.includes('\n\n')) {
      const part = await reader?.read().catch(() => undefined)
      if (!part?.value) return undefined
      const text = decoder.decode(part.value, { stream: true })
      unread += text
      bytes += text
    }
    const end = unread.indexOf('\n\n')
    const message = parse(unread.slice(0, end))
    unread = unread.slice(end + 2)
    return message
  }

  /** The data of the next message of this kind; others are passed over. */
  async function nextOf(event: string): Promise<string> {
    for (;;) {
      const message = await next()
      if (!message) throw new Error(`The stream ended before a message ${event}`)
      if (message.event === event) return message.data
    }
  }

  return {
    next,
    nextOf,
    /** Everything that was read so far, as it was sent. */
    bytes: () => bytes,
    leave: async () => reader?.cancel(),
  }
}

function parse(text: string): Heard {
  const fields = text.split('\n').map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 2)])
  const of = (name: string) => fields.filter(([field]) => field === name).map(([, value]) => value ?? '')
  return { event: of('event')[0] ?? 'message', data: of('data').join('\n'), id: of('id')[0] }
}
