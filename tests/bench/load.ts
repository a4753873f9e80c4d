// Sixty-four clients that each wait for their answer before they ask again.
import { type Line, openLine } from './client.ts'
import type { ServerProcess } from './server-process.ts'

const clientsMost = 64

export interface Load {
  perSecond: number
  /** CPU of the server for each run. */
  cpuMs: number
}

/** Lets the clients do `count` runs together. */
export async function drive(
  server: ServerProcess,
  count: number,
  run: (line: Line) => Promise<void>,
  clients = clientsMost,
): Promise<Load> {
  const lines = await Promise.all(Array.from({ length: clients }, () => openLine(server.port)))
  const before = await server.usage()
  const began = performance.now()
  let begun = 0
  await Promise.all(
    lines.map(async (line) => {
      while (begun++ < count) await run(line)
    }),
  )
  const seconds = (performance.now() - began) / 1000
  const after = await server.usage()
  for (const line of lines) line.close()
  return { perSecond: count / seconds, cpuMs: (after.cpuMs - before.cpuMs) / count }
}
