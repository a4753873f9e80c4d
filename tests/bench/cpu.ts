// CPU of the server for what people do all day, against bare requests; the same with fifty thousand appointments in the
// database, against those of today alone; and numbers and calls on a day with a full agenda, against one without any.
import type { Agenda } from './appointments.ts'
import { type Line, post } from './client.ts'
import { drive } from './load.ts'
import { asResult, inTurn, median, type Results } from './measure.ts'
import { hallOf } from './presses.ts'
import { type ServerProcess, startServer } from './server-process.ts'
import { makeTown, type Town } from './town.ts'
import { aVisitor, book, journey, readPage, startsAhead, steps, timesPath, tripOf } from './visits.ts'

const rounds = 5

/** What people do: how many requests it takes, and how often it is done in a round. */
const acts = {
  page: { requests: 1, times: 400 },
  booking: { requests: 3, times: 200 },
  journey: { requests: 9, times: 80 },
  ticket: { requests: 1, times: 20 },
  call: { requests: 2, times: 20 },
}
type Act = keyof typeof acts
const names = Object.keys(acts) as Act[]

type Step = keyof typeof steps
const stepNames = Object.keys(steps) as Step[]
const tripsEach = 256

interface Measured extends Record<Act, () => Promise<number>> {
  /** Each step of so many journeys by itself. */
  steps(): Promise<Record<Step, number>>
}

export async function cpu(): Promise<Results> {
  const bare = await startServer('tests/bench/bare-server.ts')
  const [none, few, many] = [await open('empty'), await open('today'), await open('all')]
  const results: Results = {}
  for (const name of names) {
    const { requests, times } = acts[name]
    const bareRequests = async () => requests * (await drive(bare, requests * times, bareRequest)).cpuMs
    // These first: both servers have done it as often as the other, so neither is the warmer one.
    results[`${name}Cpu50k`] = asResult(await inTurn(rounds, many[name], few[name]), 'ms CPU')
    results[`${name}Cpu`] = asResult(await inTurn(rounds, few[name], bareRequests), 'ms CPU')
  }
  Object.assign(results, await eachStep(many, few))
  for (const name of ['ticket', 'call'] as const) {
    results[`${name}CpuFullDay`] = asResult(await inTurn(rounds, few[name], none[name]), 'ms CPU')
  }
  for (const town of [none, few, many]) await town.close()
  await bare.stop()
  return results
}

/** A server of our own with this agenda. */
async function open(agenda: Agenda): Promise<Measured & { close(): Promise<void> }> {
  const town = await makeTown({ agenda })
  const dataDir = await town.dataDir()
  const server = await startServer('src/server.ts', { TRUSTED_PROXIES: '127.0.0.1', DATA_DIR: dataDir })
  return {
    ...measuring(server, town, dataDir),
    async close() {
      await server.stop()
      await town.discard()
    },
  }
}

/** Every step of the journey: with fifty thousand appointments, against those of today. */
async function eachStep(many: Measured, few: Measured): Promise<Results> {
  const found: { many: Record<Step, number>; few: Record<Step, number> }[] = []
  for (let round = 0; round < rounds; round++) found.push({ many: await many.steps(), few: await few.steps() })
  const of = (step: Step) => ({
    ours: median(found.map((round) => round.many[step])),
    baseline: median(found.map((round) => round.few[step])),
  })
  return Object.fromEntries(stepNames.map((step) => [`${step}StepCpu50k`, asResult(of(step), 'ms CPU')]))
}

async function bareRequest(line: Line): Promise<void> {
  const { status } = await line.ask(post('/nothing', new URLSearchParams({ a: 'b' }), 'beurt-visitor=bare'))
  if (status !== 303) throw new Error(`A bare request answered ${status}`)
}

/** The acts on one of our servers, each as the milliseconds of CPU that one of them takes. */
function measuring(server: ServerProcess, { catalogue, hashKey }: Town, dataDir: string): Measured {
  const starts = startsAhead(catalogue)
  let visitors = 0
  const next = () => {
    const number = visitors++
    const start = starts[number % starts.length] ?? { startsAt: 0, endsAt: 0, team: '' }
    return tripOf(aVisitor(number), start, hashKey)
  }
  const each = (name: Act, run: (line: Line) => Promise<void>) => async () =>
    (await drive(server, acts[name].times, run)).cpuMs
  const visit = (act: typeof book) => (line: Line) => act(line, next())
  return {
    page: each('page', (line) => readPage(line, timesPath, next().visitor)),
    booking: each('booking', visit(book)),
    journey: each('journey', visit(journey)),
    ...hallOf(server, dataDir),
    async steps() {
      const trips = Array.from({ length: tripsEach }, next)
      const costs: Partial<Record<Step, number>> = {}
      for (const step of stepNames) {
        const waiting = [...trips]
        const one = async (line: Line) => {
          const trip = waiting.pop()
          if (trip) await steps[step](line, trip)
        }
        costs[step] = (await drive(server, tripsEach, one)).cpuMs
      }
      return costs as Record<Step, number>
    },
  }
}
