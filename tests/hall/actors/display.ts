// A display in the hall: it follows the stream, loses its line now and then, and joins again.
import { type DisplayPlan, second } from '../plans.ts'
import type { Shown } from '../record.ts'
import type { World } from '../world.ts'
import type { Life } from './sending.ts'
import { pairedSurfer } from './visitor.ts'

type Reader = ReadableStreamDefaultReader<Uint8Array>

export async function* display(world: World, plan: DisplayPlan): Life {
  yield plan.from
  const surfer = await pairedSurfer(world, 'scherm', plan.location, plan.name)
  const about = { display: plan.name, location: plan.location }
  let current: Reader | undefined
  let line = 0

  async function connect(): Promise<void> {
    if (current) return
    line += 1
    const mine = line
    const response = await surfer.stream('/scherm/stroom')
    const reader = response.body?.getReader()
    if (!reader) throw new Error('A stream without a body')
    current = reader
    world.tell({ fact: 'connected', ...about, line: mine })
    void follow(reader, (calls) => world.tell({ fact: 'board', ...about, line: mine, calls })).then(() => {
      if (current !== reader) return
      // The server ended it: nobody is asked, the screen joins again by itself.
      leave(mine)
      world.agenda.at(world.now() + 5 * second, connect)
    })
  }

  function leave(mine: number): void {
    current = undefined
    world.tell({ fact: 'disconnected', ...about, line: mine })
  }

  async function disconnect(): Promise<void> {
    const reader = current
    if (!reader) return
    leave(line)
    await reader.cancel()
  }

  await connect()
  for (const outage of plan.outages) {
    yield outage.from
    await disconnect()
    yield outage.until
    await connect()
  }
  yield plan.until
  await disconnect()
}

/** Reads a stream to its end, and gives every board on it. */
async function follow(reader: Reader, show: (calls: Shown[]) => void): Promise<void> {
  const decoder = new TextDecoder()
  let text = ''
  for (;;) {
    const { value, done } = await reader.read().catch(() => ({ value: undefined, done: true }))
    if (done) return
    text += decoder.decode(value, { stream: true })
    const messages = text.split('\n\n')
    text = messages.pop() ?? ''
    for (const message of messages) if (/^event: board$/m.test(message)) show(callsOn(message))
  }
}

const callsOn = (html: string): Shown[] =>
  [...html.matchAll(/data-event="(\d+)"[^>]*data-letter="(\w)" data-digits="(\d+)" data-counter="(\d+)"/g)].map(
    ([, event, letter, digits, counter]) => ({
      event: Number(event),
      number: `${letter}${digits}`,
      counter: Number(counter),
    }),
  )
