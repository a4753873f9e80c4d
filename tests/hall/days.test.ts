// Simulated days: everybody does what people do, and the auditor finds nothing that may not happen. A day that fails
// is replayed by `npm run simulate -- --days 1 --seed N`.
import { expect, test } from 'vitest'
import { dialect } from '../../db/columns.ts'
import { audit } from './auditor.ts'
import { runDay } from './day.ts'
import { transcriptOf } from './transcript.ts'

/** The one among the first hundred on which the hall is as full as it gets. */
const fullest = 55
const first = (days: number) => Array.from({ length: days }, (_, at) => at + 1)
const seeds = dialect === 'sqlite' ? [...first(40), fullest] : first(3)
const seen = {
  ...{ restarts: 0, conflicts: 0, cancelled: 0, moved: 0, absent: 0, back: 0, boards: 0, missed: 0 },
  ...{ passedOn: 0, parked: 0, takenBack: 0, priority: 0, undone: 0, left: 0, pauses: 0 },
  ...{ staffed: 0, afar: 0, later: 0, leftByPhone: 0 },
  ...{ changed: 0, waits: 0, corrected: 0, strangers: 0, lookedUp: 0, letGo: 0, traders: 0, robots: 0, sms: 0 },
  ...{ accepted: 0, declined: 0, expired: 0, reminders: 0 },
}

test.each(seeds)('on the day of seed %i nothing happens that may not happen', { timeout: 60_000 }, async (seed) => {
  const record = await runDay(seed)
  expect(audit(record), `npm run simulate -- --days 1 --seed ${seed}`).toEqual([])
  const count = (fact: string) => record.known.filter((one) => one.fact === fact).length
  const events = (kind: string) => record.tables.events.filter((event) => event.kind === kind).length
  const answers = (status: number) => record.sent.filter((one) => one.status === status).length
  const offers = (state: string) => record.tables.offers.filter((one) => one.state === state).length
  const actors = (name: string) => record.sent.filter(({ actor }) => actor.startsWith(name)).length
  seen.restarts += count('restarted')
  seen.cancelled += count('cancelled')
  seen.moved += count('moved')
  seen.boards += count('board')
  seen.conflicts += answers(409)
  seen.absent += events('ticketMarkedAbsent')
  seen.back += events('ticketPutBack')
  seen.missed += events('ticketMissed')
  seen.passedOn += events('ticketPassedOn')
  seen.parked += events('ticketParked')
  seen.takenBack += events('ticketTakenBack')
  seen.priority += events('priorityGiven')
  seen.undone += events('actUndone')
  seen.left += events('ticketLeft')
  seen.later += events('ticketPostponed')
  seen.leftByPhone += record.sent.filter(({ path, to }) => path.endsWith('/vertrek') && to?.startsWith('/volg/')).length
  seen.pauses += events('counterPaused')
  seen.staffed += events('counterTeamsChanged')
  seen.afar += record.sent.filter(({ path, to }) => path.startsWith('/hal/balies/') && to !== undefined).length
  seen.changed += count('changed')
  seen.letGo += count('letGo')
  seen.lookedUp += record.known.filter((one) => one.fact === 'lookedUp' && one.opened !== null).length
  seen.waits += answers(429)
  seen.corrected += answers(422)
  seen.strangers += answers(404)
  seen.traders += actors('traders, buyer')
  seen.robots += actors('robot')
  seen.sms += record.letters.filter(({ channel }) => channel === 'sms').length
  seen.accepted += offers('accepted')
  seen.declined += offers('declined')
  seen.expired += offers('expired')
  seen.reminders += record.letters.filter(({ text }) => text.startsWith('Herinnering')).length
})

// Which of two requests PostgreSQL serves first is not ours to say, so a day differs there from run to run.
if (dialect === 'postgres') {
  test('a process ended in the middle of a day, and another went on', () => {
    expect(seen.restarts).toBeGreaterThan(0)
  })
} else {
  test('everything that can go wrong on a day did', () => {
    for (const [what, times] of Object.entries(seen)) expect(times, what).toBeGreaterThan(10)
  })

  test('the same seed gives the same day, to the last sign', { timeout: 60_000 }, async () => {
    expect(transcriptOf(await runDay(4711))).toBe(transcriptOf(await runDay(4711)))
  })
}
