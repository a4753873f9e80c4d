// The auditor can fail: a good day, forged in one place, is found out each time.
import { describe, expect, test } from 'vitest'
import { audit } from './auditor.ts'
import { type Forgery, first, forged, minute, set } from './forging.ts'
import type { DayRecord, Row } from './record.ts'

const hall = 'molenwijk'

/** The events of one kind in the hall that was open, as they happened. */
const inOrder = (day: DayRecord, kind: string) =>
  day.tables.events
    .filter((row) => row.kind === kind && row.location === hall)
    .sort((a, b) => Number(a.number) - Number(b.number))
const event = (day: DayRecord, kind: string) => first(inOrder(day, kind), () => true)
const facts = (row: Row) => row.facts as Row
const helped = (day: DayRecord) => first(day.tables.appointments, (row) => row.state === 'helped')
/** Somebody pressed, and it counted; now nobody did. */
function forgetPresses(day: DayRecord, act: string, kind: string): void {
  event(day, kind)
  day.known = day.known.filter((one) => one.fact !== 'pressed' || one.act !== act)
}
const served = (day: DayRecord) => first(day.tables.tickets, (row) => row.state === 'served')

const forgeries: Forgery[] = [
  [
    'calls in the wrong order',
    /order: .* next was/,
    (day) => {
      const calls = inOrder(day, 'ticketCalled')
      for (let at = 0; at + 1 < calls.length; at += 2) {
        const [one, two] = [calls[at] as Row, calls[at + 1] as Row]
        ;[one.ticket, two.ticket] = [two.ticket, one.ticket]
      }
    },
  ],
  ['a promise that was stretched', /another end of its promise/, (day) => set(served(day), { due_at: 0 })],
  [
    'a visit that is said to have been short',
    /other times than its events/,
    (day) => set(served(day), { ended_at: 0 }),
  ],
  [
    'a second report that gave no number',
    /reported again and saw no number/,
    (day) => void day.known.push({ fact: 'noSecondSight', appointment: String(helped(day).public_id), at: 0 }),
  ],
  ['a release that was put off', /released at another time/, (day) => set(served(day), { release_at: 0 })],
  [
    'an appointment called long before its time',
    /order: .* may not call/,
    (day) => {
      const call = first(day.tables.events, (row) => row.kind === 'ticketCalled')
      const ticket = first(day.tables.tickets, (row) => row.serial === call.ticket && row.location === call.location)
      ticket.appointment_at = Number(call.at) + 16 * minute
    },
  ],
  [
    'ten minutes later that were eleven',
    /puts .* off until another time/,
    (day) => {
      const asked = event(day, 'ticketPostponed')
      asked.facts = { ...facts(asked), until: Number(facts(asked).until) + minute }
    },
  ],
  [
    'a call before the ten minutes were over',
    /order: .* may not call/,
    (day) => {
      const call = (asked: Row) =>
        day.tables.events.find(
          ({ kind, ticket, location, number }) =>
            kind === 'ticketCalled' &&
            ticket === asked.ticket &&
            location === asked.location &&
            Number(number) > Number(asked.number),
        )
      const asked = first(day.tables.events, (row) => row.kind === 'ticketPostponed' && call(row) !== undefined)
      const at = Number(call(asked)?.at)
      set(asked, { at, facts: { ...facts(asked), until: at + 10 * minute } })
    },
  ],
  [
    'somebody who was passed after the second promise',
    /past its second promise/,
    (day) => {
      const calls = inOrder(day, 'ticketCalled')
      const issues = new Map(inOrder(day, 'ticketIssued').map((row) => [row.ticket, row]))
      const once = calls.filter((call) => calls.filter(({ ticket }) => ticket === call.ticket).length === 1)
      const passes = (call: Row, later: Row) =>
        later.counter === call.counter &&
        Number(later.number) > Number(call.number) &&
        facts(later).series === 'B' &&
        Number(issues.get(later.ticket)?.number) < Number(call.number)
      const call = first(once, (one) => once.some((later) => passes(one, later)))
      const passed = issues.get(first(once, (later) => passes(call, later)).ticket)
      if (passed) facts(passed).dueAt = Number(call.at) - 21 * minute
      facts(issues.get(call.ticket) as Row).releaseAt = call.at
    },
  ],
  [
    'one number for two',
    /number .* was given twice/,
    (day) => {
      for (const row of day.tables.tickets.slice(0, 2)) row.number = 'B001'
    },
  ],
  [
    'a press that gave two numbers',
    /gave .* and /,
    (day) => {
      const ticket = first(day.known, (one) => one.fact === 'ticket')
      if (ticket.fact === 'ticket') day.known.push({ ...ticket, number: 'B999' })
    },
  ],
  ['a ticket that is gone', /which is not there/, (day) => void day.tables.tickets.pop()],
  ['a ticket of nobody', /is nobody's/, (day) => set(day, { known: day.known.filter((one) => one.fact !== 'ticket') })],
  ['a ticket that never ends', /is still waiting after the day/, (day) => set(served(day), { state: 'waiting' })],
  [
    'a visit without a beginning',
    /while called/,
    (day) => set(event(day, 'serviceStarted'), { kind: 'serviceFinished' }),
  ],
  [
    'a recall too soon',
    /recalled too soon/,
    (day) => set(event(day, 'ticketRecalled'), { at: event(day, 'ticketCalled').at }),
  ],
  [
    'a gap in the log',
    /log: a gap/,
    (day) => void day.tables.events.splice(day.tables.events.indexOf(event(day, 'counterOpened')), 1),
  ],
  ['time that goes back', /is before the one before it/, (day) => set(event(day, 'serviceFinished'), { at: 1 })],
  [
    'a day that was not closed',
    /was not closed/,
    (day) => set(day.tables, { events: day.tables.events.filter(({ kind }) => kind !== 'dayClosed') }),
  ],
  [
    'two visitors at one counter',
    /which has a visitor|who is not at counter/,
    (day) => {
      for (const row of day.tables.events) if (row.counter === 6) row.counter = 5
    },
  ],
  [
    'something that nobody pressed',
    /nobody pressed/,
    (day) => set(day, { known: day.known.filter((one) => one.fact !== 'pressed' || one.act !== 'bezoek') }),
  ],
  [
    'a second press that counted',
    /nobody pressed/,
    (day) => {
      for (const one of day.known) if (one.fact === 'pressed' && one.act === 'oproep') one.seen -= 1
    },
  ],
  [
    'somebody who was passed on and lost their promise',
    /says something else than its ticket/,
    (day) => set(facts(event(day, 'ticketPassedOn')), { dueAt: 0 }),
  ],
  [
    'somebody who was called by another counter than they were sent to',
    /may not call/,
    (day) => {
      const toCounter = (row: Row) => 'counter' in (facts(row).to as object)
      set(facts(first(inOrder(day, 'ticketPassedOn'), toCounter)), { to: { counter: 99 } })
    },
  ],
  [
    'a visit that needed two counters and counts as one',
    /wrong about the first contact/,
    (day) => set(facts(event(day, 'serviceFinished')), { firstContact: false }),
  ],
  [
    'a priority that is worth more than a priority',
    /says something else than its ticket/,
    (day) => set(facts(event(day, 'priorityGiven')), { dueAt: 0 }),
  ],
  ['a priority that nobody gave', /nobody pressed/, (day) => forgetPresses(day, 'voorrang', 'priorityGiven')],
  ['an act that was undone by nobody', /nobody pressed/, (day) => forgetPresses(day, 'herstel', 'actUndone')],
  [
    'an act that was undone too late',
    /undoes what cannot be undone/,
    (day) => set(facts(event(day, 'actUndone')), { event: 1 }),
  ],
  [
    'a parked visitor who kept the counter',
    /which has a visitor/,
    (day) => set(event(day, 'ticketParked'), { kind: 'serviceWentOn' }),
  ],
  [
    'a counter that called during its break',
    /which is not open/,
    (day) => set(event(day, 'counterOpened'), { kind: 'counterPaused' }),
  ],
  [
    'teams that nobody gave to a counter',
    /nobody changed the teams/,
    (day) => {
      const [change] = inOrder(day, 'counterTeamsChanged')
      set(facts(first([change].filter((row) => row !== undefined))), { teams: ['trouwlocaties'] })
    },
  ],
  [
    'a counter that goes on for teams that it had before',
    /serves other teams/,
    (day) => {
      event(day, 'counterTeamsChanged')
      day.tables.counter_teams = day.staffedAtFirst
    },
  ],
  ['an appointment that was lost', /was promised .* not there/, (day) => void day.tables.appointments.splice(0)],
  [
    'an appointment made twice',
    /does not know it/,
    (day) => void day.tables.appointments.push({ ...helped(day), public_id: 'second' }),
  ],
  [
    'an appointment at another time',
    /is at another time/,
    (day) => set(helped(day), { starts_at: Number(helped(day).starts_at) + 5 * minute }),
  ],
  [
    'a helped visitor who counts as missed',
    /is missed instead of helped/,
    (day) => set(helped(day), { state: 'missed' }),
  ],
  ['a code that lives on', /keeps its code/, (day) => set(helped(day), { code: '482913' })],
  [
    'one code for two',
    /was given twice/,
    (day) => {
      for (const one of day.known) if (one.fact === 'booked') one.code = '482913'
    },
  ],
  [
    'a counter with two people in one place',
    /places: \d+ at \d counters/,
    (day) => {
      const { starts_at, ends_at } = helped(day)
      for (const row of day.tables.appointments) Object.assign(row, { starts_at, ends_at })
    },
  ],
  ['a lane taken twice', /is taken twice/, (day) => void day.tables.lanes.push({ ...day.tables.lanes[0] })],
  ['a lane of nobody', /are not its time/, (day) => void day.tables.lanes.splice(0, 1)],
  [
    'a call that a board missed',
    /missed call/,
    (day) => {
      for (const one of day.known) if (one.fact === 'board') one.calls = one.calls.slice(1)
    },
  ],
  [
    'a board that came back without the call',
    /came back without call/,
    (day) => {
      const lines = new Set<string>()
      for (const one of day.known) {
        if (one.fact !== 'board' || lines.has(`${one.display} ${one.line}`)) continue
        lines.add(`${one.display} ${one.line}`)
        one.calls = []
      }
    },
  ],
  [
    'a board that shows what nobody called',
    /which was not called so/,
    (day) => {
      for (const one of day.known) if (one.fact === 'board') for (const call of one.calls) call.counter = 99
    },
  ],
  ['a page that broke', /answers: 500/, (day) => set(day.sent[0], { status: 500 })],
  ['an answer that is not meant', /not meant/, (day) => set(day.sent[0], { status: 418 })],
  [
    'a page that shows our code',
    /shows our own code/,
    (day) => set(day.sent[0], { page: '<pre>Error\n at x (file:///src/app.ts:1:1)</pre>' }),
  ],
]

test('a day is good before it is forged, and somebody came', async () => {
  const good = await forged(() => {})
  expect(audit(good)).toEqual([])
  expect(good.tables.tickets.length).toBeGreaterThan(10)
})

describe('the auditor finds', () => {
  test.each(forgeries)('%s', { timeout: 60_000 }, async (_what, found, forge) => {
    expect(audit(await forged(forge)).join('\n')).toMatch(found)
  })
})
