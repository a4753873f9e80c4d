// Tickets: one for every press, each with a number of its own, on a legal path from issue to exactly one end.
import {
  type Case,
  callsMost,
  known,
  type LogEvent,
  lengthOf,
  minute,
  promises,
  recallMs,
  rules,
  type TicketRow,
} from './case.ts'

export function auditTickets(the: Case): string[] {
  return [
    ...eachPressHasOne(the),
    ...numbersAreApart(the),
    ...pathsAreLegal(the),
    ...the.tickets.flatMap((ticket) => promiseIsRight(the, ticket)),
    ...factsStayAsTheyWere(the),
    ...the.tickets.flatMap((ticket) => timesAreThoseOfTheLog(the, ticket)),
  ]
}

function eachPressHasOne(the: Case): string[] {
  const problems: string[] = []
  const wishes = new Map<string, string>()
  for (const { wish, number, location, person } of known(the.record, 'ticket')) {
    const got = `${location} ${number}`
    const before = wishes.get(wish)
    if (before !== undefined && before !== got) problems.push(`tickets: ${wish} gave ${before} and ${got}`)
    wishes.set(wish, got)
    const isThere = the.tickets.some((row) => row.location === location && row.number === number)
    if (!isThere) problems.push(`tickets: ${person} holds ${got}, which is not there`)
  }
  const held = [...wishes.values()]
  if (new Set(held).size !== held.length) problems.push('tickets: two presses gave one number')
  for (const { location, number } of the.tickets) {
    if (!held.includes(`${location} ${number}`)) problems.push(`tickets: ${location} ${number} is nobody's`)
  }
  return problems
}

function numbersAreApart(the: Case): string[] {
  const seen = new Set<string>()
  return the.tickets.flatMap(({ location, date, number }) => {
    const key = `${location} ${date} ${number}`
    if (seen.has(key)) return [`tickets: number ${key} was given twice`]
    seen.add(key)
    return /^[A-HJ-NPR-Z]\d{3}$/.test(number) ? [] : [`tickets: ${number} is not a number`]
  })
}

/** From state and event to the next state; what does not stand here may not happen. */
const paths: Record<string, Record<string, string>> = {
  nothing: { ticketIssued: 'waiting' },
  waiting: { ticketCalled: 'called', ticketClosed: 'closed' },
  called: { ticketRecalled: 'called', serviceStarted: 'serving', ticketMarkedAbsent: 'absent', ticketMissed: 'missed' },
  serving: { serviceFinished: 'served' },
  absent: { ticketPutBack: 'waiting', ticketMissed: 'missed' },
}
const ends = ['served', 'missed', 'closed', 'left']

function pathsAreLegal(the: Case): string[] {
  const problems: string[] = []
  const now = new Map<string, { state: string; calledAt: number; calls: number }>()
  for (const { location, number, ticket, kind, at } of the.events) {
    if (ticket === null) continue
    const key = `${location} ${ticket}`
    const was = now.get(key) ?? { state: 'nothing', calledAt: 0, calls: 0 }
    const state = paths[was.state]?.[kind]
    if (!state) problems.push(`tickets: ${kind} of ticket ${key} while ${was.state} (event ${number})`)
    if (kind === 'ticketRecalled' && at - was.calledAt < recallMs) problems.push(`tickets: ${key} recalled too soon`)
    const calls = kind === 'ticketCalled' ? 1 : was.calls + (kind === 'ticketRecalled' ? 1 : 0)
    if (calls > callsMost) problems.push(`tickets: ${key} was called ${calls} times`)
    now.set(key, { state: state ?? was.state, calledAt: kind.endsWith('alled') ? at : was.calledAt, calls })
  }
  for (const { location, serial, state } of the.tickets) {
    const last = now.get(`${location} ${serial}`)?.state
    if (!ends.includes(state)) problems.push(`tickets: ${location} ${serial} is still ${state} after the day`)
    if (last !== state) problems.push(`tickets: ${location} ${serial} is ${state}, its events say ${last}`)
  }
  return problems
}

function promiseIsRight(the: Case, ticket: TicketRow): string[] {
  const { location, serial, series, appointmentAt, issuedAt, releaseAt, dueAt } = ticket
  const name = `tickets: ${location} ${serial}`
  const inTime =
    appointmentAt !== null &&
    issuedAt >= appointmentAt - rules.arriveEarly * minute &&
    issuedAt <= appointmentAt + rules.arriveLate * minute
  const collects = ticket.products.every((code) => the.products.get(code)?.pickUp)
  const wanted = inTime ? 'A' : collects ? 'C' : 'B'
  const release = Math.max(appointmentAt ?? 0, issuedAt)
  return [
    ...(series === wanted && ticket.number[0] === wanted
      ? []
      : [`${name} is in series ${series} instead of ${wanted}`]),
    ...(releaseAt === release ? [] : [`${name} is released at another time`]),
    ...(dueAt === release + (promises[wanted] ?? 0) * minute ? [] : [`${name} has another end of its promise`]),
    ...(appointmentAt !== null && issuedAt < appointmentAt - rules.arriveEarly * minute
      ? [`${name} came too early`]
      : []),
    ...(inTime ? appointedTeam(the, ticket) : walkInTeam(the, ticket)),
  ]
}

function appointedTeam(the: Case, { appointment, team, serial }: TicketRow): string[] {
  const found = the.appointments.find((one) => one.publicId === appointment)
  return found?.team === team ? [] : [`tickets: ${serial} is for ${team}, its appointment for ${found?.team}`]
}

/** Of the teams that serve everything and take walk-ins then, the one with the fewest products; ties by code. */
function walkInTeam(the: Case, { location, serial, products, team, issuedAt }: TicketRow): string[] {
  const able = [...the.productsOf]
    .filter(([, codes]) => products.every((code) => codes.includes(code)))
    .filter(([code]) =>
      the.blocks.some(
        (block) =>
          block.location === location &&
          block.team === code &&
          block.walkIns &&
          block.from <= issuedAt &&
          issuedAt < block.until,
      ),
    )
    .sort(([one, ones], [two, twos]) => ones.length - twos.length || (one < two ? -1 : 1))
  const wanted = able[0]?.[0] ?? 'nobody'
  return team === wanted ? [] : [`tickets: walk-in ${location} ${serial} is for ${team} instead of ${wanted}`]
}

/** A visit that nobody ended lasted as long as such visits take, or until the day was closed. */
function endOf(the: Case, { choices, servingSince }: TicketRow, last: LogEvent | undefined): number | null {
  if (last?.facts.estimated !== true) return last?.at ?? null
  return Math.min(last.at, (servingSince ?? 0) + lengthOf(the, choices))
}

/** When it was called, begun and ended: the row says what the log says. */
function timesAreThoseOfTheLog(the: Case, ticket: TicketRow) {
  const { location, serial, state, calledAt, servingSince, endedAt } = ticket
  const own = the.events.filter((event) => event.location === location && event.ticket === serial)
  const lastOf = (kind: string) => own.findLast((event) => event.kind === kind)?.at ?? null
  const isServed = state === 'served'
  const isRight =
    endedAt === endOf(the, ticket, own.at(-1)) &&
    calledAt === (isServed ? lastOf('ticketCalled') : null) &&
    servingSince === (isServed ? lastOf('serviceStarted') : null)
  return isRight ? [] : [`tickets: ${location} ${serial} has other times than its events`]
}

const lasting = ['number', 'series', 'team', 'issuedAt', 'releaseAt', 'dueAt'] as const

function factsStayAsTheyWere(the: Case): string[] {
  const rows = new Map(the.tickets.map((row) => [`${row.location} ${row.serial}`, row]))
  const isSame = (event: LogEvent, row: TicketRow | undefined) =>
    lasting.every((name) => event.facts[name] === row?.[name])
  return the.events
    .filter((event) => event.ticket !== null && !isSame(event, rows.get(`${event.location} ${event.ticket}`)))
    .map((event) => `tickets: event ${event.location} ${event.number} says something else than its ticket`)
}
