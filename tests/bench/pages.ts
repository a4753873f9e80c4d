// Pages each second, sixty-four clients, against a bare route that sends a ready string of the same size. The product
// page is kept as it was made, the times are worked out anew for each visitor: only the first can be near the baseline.
import { get, openLine } from './client.ts'
import { drive } from './load.ts'
import { asResult, inTurn, type Result, type Results } from './measure.ts'
import { type ServerProcess, startServer } from './server-process.ts'
import { makeTown } from './town.ts'
import { aVisitor, productPath, timesPath } from './visits.ts'

const requestsEach = 2_000
const rounds = 5

export async function pages(): Promise<Results> {
  const town = await makeTown()
  const ours = await startServer('src/server.ts', { DATA_DIR: await town.dataDir() })
  const bare = await startServer('tests/bench/bare-server.ts')
  const results = {
    productPage: await onePage(ours, bare, productPath),
    timesPage: await onePage(ours, bare, timesPath),
  }
  await ours.stop()
  await bare.stop()
  await town.discard()
  return results
}

async function onePage(ours: ServerProcess, bare: ServerProcess, path: string): Promise<Result> {
  const page = get(path, aVisitor(1).cookie)
  const ready = get(`/ready/${await sizeOf(ours, page)}`)
  const rate = (server: ServerProcess, request: string) => async () => {
    const { perSecond } = await drive(server, requestsEach, async (line) => {
      const { status } = await line.ask(request)
      if (status !== 200) throw new Error(`${path} answered ${status}`)
    })
    return perSecond
  }
  return asResult(await inTurn(rounds, rate(ours, page), rate(bare, ready)), 'pages/s')
}

async function sizeOf(server: ServerProcess, request: string): Promise<number> {
  const line = await openLine(server.port)
  const { body } = await line.ask(request)
  line.close()
  return body.length
}
