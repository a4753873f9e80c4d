// `npm run bench`: a table of what this machine does today, ours beside a baseline of the same run. With `-- --json`
// one object, and nothing else on stdout. Names given as arguments run those benchmarks only.
import './on-sqlite.ts'
import { parseArgs } from 'node:util'
import { availability } from './availability.ts'
import { bookings } from './booking.ts'
import { cpu } from './cpu.ts'
import { display } from './display.ts'
import { forecast } from './forecast.ts'
import type { Result, Results } from './measure.ts'
import { pages } from './pages.ts'
import { displayRecovery } from './recovery.ts'
import { start } from './start.ts'
import { years } from './years.ts'

const benchmarks: Record<string, () => Promise<Results>> = {
  availability,
  forecast,
  bookings,
  pages,
  display,
  recovery: async () => ({ displayRecovery: await displayRecovery() }),
  cpu,
  years,
  start,
}

interface Goal {
  atLeast?: number
  atMost?: number
}
const goals: Record<string, Goal> = {
  availability: { atLeast: 1_000 },
  forecast: { atMost: 2 },
  waits: { atMost: 1 },
  bookings: { atLeast: 0.5 },
  productPage: { atLeast: 0.5 },
  displayFanOut: { atMost: 1.5 },
  pageCpu50k: { atMost: 1.2 },
  bookingCpu50k: { atMost: 1.2 },
  journeyCpu50k: { atMost: 1.2 },
  ticketCpu50k: { atMost: 1.2 },
  callCpu50k: { atMost: 1.2 },
  ticketCpu3y: { atMost: 1.2 },
  callCpu3y: { atMost: 1.2 },
}

const { values, positionals } = parseArgs({ options: { json: { type: 'boolean' } }, allowPositionals: true })

const results: Results = {}
for (const [name, run] of Object.entries(benchmarks)) {
  if (positionals.length > 0 && !positionals.includes(name)) continue
  if (!values.json) console.error(`${name} …`)
  Object.assign(results, await run())
}
if (values.json) console.log(JSON.stringify(results, undefined, 2))
else console.table(Object.fromEntries(Object.entries(results).map(([name, result]) => [name, row(name, result)])))

function row(name: string, { ours, baseline, ratio, unit }: Result) {
  const { atLeast = 0, atMost = Infinity } = goals[name] ?? {}
  const goal = atLeast > 0 ? `≥ ${atLeast}` : atMost < Infinity ? `≤ ${atMost}` : ''
  const met = goal && (ratio >= atLeast && ratio <= atMost ? 'yes' : 'no')
  return { ours: short(ours), baseline: short(baseline), ratio: short(ratio), unit, goal, met }
}

/** Three digits say what a median on a busy machine knows. */
function short(value: number): number {
  return Number(value.toPrecision(3))
}
