// `npm run simulate -- --days 200 --seed 1`: simulated days on SQLite, one line each, judged by the auditor. A
// violation is printed with its seed, which replays the day. With `--compare` halls without a server: our rule of who is
// next against three others, on the same days; with `--calibrate` what visitors are told there, beside what happens.
import { parseArgs } from 'node:util'
import { audit } from './auditor.ts'
import { rowsOf as calibratedRows, judge } from './compare/calibrate.ts'
import { halls, taughtBy } from './compare/predicted.ts'
import { compare, rowsOf } from './compare/table.ts'
import { runDay } from './day.ts'
import { transcriptOf } from './transcript.ts'
import { planDay } from './workload.ts'

const { values } = parseArgs({
  options: {
    days: { type: 'string', default: '100' },
    seed: { type: 'string', default: '1' },
    compare: { type: 'boolean', default: false },
    calibrate: { type: 'boolean', default: false },
  },
})
const [days, first] = [Number(values.days), Number(values.seed)]

const seeds = Array.from({ length: days }, (_, at) => first + at)

if (values.compare) console.table(rowsOf(compare(seeds)))
else if (values.calibrate) calibrate()
else await simulate()

/** Every hall, with what other days in it taught. */
function calibrate(): void {
  for (const [name, hall] of Object.entries(halls)) {
    const learned = taughtBy(
      Array.from({ length: 60 }, (_, at) => 1_000_000 + at),
      hall.loads,
    )
    console.table(calibratedRows(name, judge({ ...hall, seeds, oneIn: 1 }, learned)))
  }
}

async function simulate(): Promise<void> {
  let violations = 0
  let visitors = 0
  let requests = 0
  const began = performance.now()
  for (const seed of seeds) {
    const { size, load } = planDay(seed)
    const record = await runDay(seed)
    const found = audit(record)
    const tickets = record.tables.tickets.length
    violations += found.length
    visitors += tickets
    requests += record.sent.length
    console.log(
      `seed ${seed}  ${size.padEnd(6)} load ${load.toFixed(2)}  visitors ${String(tickets).padStart(3)}  requests ${String(record.sent.length).padStart(5)}  violations ${found.length}  ${transcriptOf(record)}`,
    )
    for (const violation of found) console.log(`    ${violation}`)
  }
  const seconds = (performance.now() - began) / 1000
  console.log(
    `${days} days from seed ${first}: ${visitors} visitors, ${requests} requests in ${seconds.toFixed(1)} s, ${violations} violations`,
  )
  process.exitCode = violations === 0 ? 0 : 1
}
