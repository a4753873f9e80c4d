// Simulated days: everybody does what people do, and the auditor finds nothing that may not happen. A day that fails
// is replayed by `npm run simulate -- --days 1 --seed N`.
import { expect, test } from 'vitest'
import { dialect } from '../../db/columns.ts'
import { audit } from './auditor.ts'
import { runDay } from './day.ts'
import { transcriptOf } from './transcript.ts'

const days = dialect === 'sqlite' ? 100 : 3
const seeds = Array.from({ length: days }, (_, at) => at + 1)
const seen = { restarts: 0, conflicts: 0, cancelled: 0, moved: 0, absent: 0, back: 0, boards: 0, missed: 0 }

test.each(seeds)('on the day of seed %i nothing happens that may not happen', { timeout: 60_000 }, async (seed) => {
  const record = await runDay(seed)
  expect(audit(record), `npm run simulate -- --days 1 --seed ${seed}`).toEqual([])
  const count = (fact: string) => record.known.filter((one) => one.fact === fact).length
  const events = (kind: string) => record.tables.events.filter((event) => event.kind === kind).length
  seen.restarts += count('restarted')
  seen.cancelled += count('cancelled')
  seen.moved += count('moved')
  seen.boards += count('board')
  seen.conflicts += record.sent.filter(({ status }) => status === 409).length
  seen.absent += events('ticketMarkedAbsent')
  seen.back += events('ticketPutBack')
  seen.missed += events('ticketMissed')
})

// Which of two requests PostgreSQL serves first is not ours to say, so a day differs there from run to run.
if (dialect === 'sqlite') {
  test('everything that can go wrong on a day did', () => {
    for (const [what, times] of Object.entries(seen)) expect(times, what).toBeGreaterThan(10)
  })

  test('the same seed gives the same day, to the last sign', { timeout: 60_000 }, async () => {
    expect(transcriptOf(await runDay(4711))).toBe(transcriptOf(await runDay(4711)))
  })
}
