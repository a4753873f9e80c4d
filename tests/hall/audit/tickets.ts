// Tickets: one for every press, each with a number of its own, on a legal path from issue to exactly one end.
import { type Case, known, type LogEvent, lengthOf, minute, promises, rules, type TicketRow } from './case.ts'
import { type Lived, type Replay, replay } from './replay.ts'

export function auditTickets(the: Case): string[] {
  const replayed = replay(the)
  const events = Map.groupBy(the.events, ({ location, ticket }) => `${location} ${ticket}`)
  const own = ({ location, serial }: TicketRow) => events.get(`${location} ${serial}`) ?? []
  return [
    ...eachPressHasOne(the),
    ...numbersAreApart(the),
    ...replayed.problems,
    ...endsAreLegal(the, replayed),
    ...the.tickets.flatMap((ticket) => promiseIsRight(the, ticket, own(ticket))),
    ...factsAreTrue(the, replayed),
    ...contactsAreRight(the, replayed),
    ...the.tickets.flatMap((ticket) => rowsAreThoseOfTheLog(the, ticket, own(ticket), replayed)),
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

const ends = ['served', 'missed', 'closed', 'left']

function endsAreLegal(the: Case, { last }: Replay): string[] {
  return the.tickets.flatMap(({ location, serial, state }) => {
    const lived = last.get(`${location} ${serial}`)?.state
    return [
      ...(ends.includes(state) ? [] : [`tickets: ${location} ${serial} is still ${state} after the day`]),
      ...(lived === state ? [] : [`tickets: ${location} ${serial} is ${state}, its events say ${lived}`]),
    ]
  })
}

/** The promise at issue, by the rule; what it became later is the replay's. */
function promiseIsRight(the: Case, ticket: TicketRow, events: LogEvent[]): string[] {
  const { location, serial, appointmentAt, issuedAt } = ticket
  const name = `tickets: ${location} ${serial}`
  const issued = events.find(({ kind }) => kind === 'ticketIssued')?.facts ?? {}
  const inTime =
    appointmentAt !== null &&
    issuedAt >= appointmentAt - rules.arriveEarly * minute &&
    issuedAt <= appointmentAt + rules.arriveLate * minute
  const collects = ticket.products.every((code) => the.products.get(code)?.pickUp)
  const wanted = inTime ? 'A' : collects ? 'C' : 'B'
  const release = Math.max(appointmentAt ?? 0, issuedAt)
  return [
    ...(issued.series === wanted && ticket.number[0] === wanted
      ? []
      : [`${name} is in series ${issued.series} instead of ${wanted}`]),
    ...(issued.releaseAt === release ? [] : [`${name} is released at another time`]),
    ...(issued.dueAt === release + (promises[wanted] ?? 0) * minute ? [] : [`${name} has another end of its promise`]),
    ...(appointmentAt !== null && issuedAt < appointmentAt - rules.arriveEarly * minute
      ? [`${name} came too early`]
      : []),
    ...(inTime ? appointedTeam(the, ticket, String(issued.team)) : walkInTeam(the, ticket, String(issued.team))),
  ]
}

function appointedTeam(the: Case, { appointment, serial }: TicketRow, team: string): string[] {
  const found = the.appointments.find((one) => one.publicId === appointment)
  return found?.team === team ? [] : [`tickets: ${serial} is for ${team}, its appointment for ${found?.team}`]
}

/** Of the teams that serve everything and take walk-ins then, the one with the fewest products; ties by code. */
function walkInTeam(the: Case, { location, serial, products, issuedAt }: TicketRow, team: string): string[] {
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

/** A visit that nobody ended lasted as long as such visits take, or until it was last said to go on, or until now. */
function endOf(the: Case, { choices }: TicketRow, lived: Lived, last: LogEvent | undefined): number | null {
  if (last?.facts.estimated !== true) return lived.endedAt
  return Math.min(last.at, Math.max((lived.since ?? 0) + lengthOf(the, choices), lived.goesOnAt ?? 0))
}

/** When it was called, begun and ended, and what is promised: the row says what the log says. */
function rowsAreThoseOfTheLog(the: Case, ticket: TicketRow, events: LogEvent[], { last }: Replay) {
  const { location, serial, state, calledAt, servingSince, endedAt } = ticket
  const lived = last.get(`${location} ${serial}`)
  if (!lived) return [`tickets: ${location} ${serial} is not in the log`]
  const name = `tickets: ${location} ${serial}`
  const isServed = state === 'served'
  const timesAreRight =
    endedAt === endOf(the, ticket, lived, events.at(-1)) &&
    calledAt === (isServed ? lived.calledAt : null) &&
    servingSince === (isServed ? lived.since : null)
  return [
    ...(timesAreRight ? [] : [`${name} has other times than its events`]),
    ...(ticket.releaseAt === lived.releaseAt ? [] : [`${name} is released at another time`]),
    ...(ticket.dueAt === lived.dueAt ? [] : [`${name} has another end of its promise`]),
    ...(ticket.series === lived.series && ticket.team === lived.team ? [] : [`${name} has another series or team`]),
  ]
}

/** Every event says of its ticket what is true then: passing on, parking and undoing never touch the promise. */
function factsAreTrue(the: Case, { after }: Replay): string[] {
  const rows = new Map(the.tickets.map((row) => [`${row.location} ${row.serial}`, row]))
  const isTrue = (event: LogEvent) => {
    const lived = after.get(`${event.location} ${event.number}`)
    const row = rows.get(`${event.location} ${event.ticket}`)
    const changing = (['series', 'team', 'releaseAt', 'dueAt'] as const).every(
      (name) => event.facts[name] === lived?.[name],
    )
    return changing && event.facts.number === row?.number && event.facts.issuedAt === row?.issuedAt
  }
  return the.events
    .filter((event) => event.ticket !== null && !isTrue(event))
    .map((event) => `tickets: event ${event.location} ${event.number} says something else than its ticket`)
}

/** Helped at first contact is whoever nobody passed on. */
function contactsAreRight(the: Case, { after }: Replay): string[] {
  return the.events
    .filter(({ kind }) => kind === 'serviceFinished')
    .filter(({ location, number, facts }) => {
      const lived = after.get(`${location} ${number}`)
      return facts.firstContact !== (lived?.passedOnBy === null)
    })
    .map(({ location, number }) => `tickets: event ${location} ${number} is wrong about the first contact`)
}
