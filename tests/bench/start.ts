// From the start of the process to the first page, and the memory that it takes then, against a bare server.
import { get, openLine } from './client.ts'
import { asResult, inTurn, median, type Results } from './measure.ts'
import { startServer } from './server-process.ts'
import { makeTown } from './town.ts'

const rounds = 5

export async function start(): Promise<Results> {
  const town = await makeTown()
  const dataDir = await town.dataDir()
  const ours = starting('src/server.ts', '/', { DATA_DIR: dataDir })
  const bare = starting('tests/bench/bare-server.ts', '/ready/10000')
  const startMs = await inTurn(rounds, ours.measure, bare.measure)
  await town.discard()
  const memory = { ours: median(ours.memoryMB), baseline: median(bare.memoryMB) }
  return { start: asResult(startMs, 'ms'), memory: asResult(memory, 'MB') }
}

/** Starts a server, asks for one page and stops it; keeps what memory each start took. */
function starting(script: string, path: string, environment?: Record<string, string>) {
  const memoryMB: number[] = []
  return {
    memoryMB,
    async measure(): Promise<number> {
      const began = performance.now()
      const server = await startServer(script, environment)
      const line = await openLine(server.port)
      const { status } = await line.ask(get(path))
      const milliseconds = performance.now() - began
      if (status !== 200) throw new Error(`${path} answered ${status}`)
      memoryMB.push((await server.usage()).memoryMB)
      line.close()
      await server.stop()
      return milliseconds
    },
  }
}
