// Counters and the log: one visitor at a counter, nothing that nobody pressed, and a log without gaps or steps back.
import { type Case, known, type LogEvent } from './case.ts'

export function auditCounters(the: Case): string[] {
  return the.locations.flatMap((location) => {
    const log = the.events.filter((event) => event.location === location)
    return [
      ...logIsWhole(the, location, log),
      ...oneVisitorEach(log),
      ...somebodyPressed(the, location, log),
      ...teamsAreThoseOfTheLog(the, location, log),
    ]
  })
}

function logIsWhole(the: Case, location: string, log: LogEvent[]): string[] {
  const gaps = log.filter((event, at) => event.number !== at + 1).slice(0, 1)
  const back = log.filter((event, at) => event.at < (log[at - 1]?.at ?? 0))
  const queue = the.record.tables.queues.find((row) => row.location === location)
  return [
    ...gaps.map((event) => `log: a gap before event ${location} ${event.number}`),
    ...back.map((event) => `log: event ${location} ${event.number} is before the one before it`),
    ...(Number(queue?.last_event) === (log.at(-1)?.number ?? 0)
      ? []
      : [`log: the queue of ${location} counts otherwise`]),
    ...(log.at(-1)?.kind === 'dayClosed' ? [] : [`log: the day of ${location} was not closed`]),
  ]
}

/** A visitor comes to a counter by these, and leaves it by those; undone it is the other way round. */
const comes = ['ticketCalled', 'ticketTakenBack']
const leaves = ['serviceFinished', 'ticketMarkedAbsent', 'ticketMissed', 'ticketParked', 'ticketPassedOn']
/** Done at a counter for somebody who is not at it. */
const beside = ['ticketLeft', 'priorityGiven']

/** Calls and visits at an open counter only, of one ticket at a time, each at the counter that called. */
function oneVisitorEach(log: LogEvent[]): string[] {
  const problems: string[] = []
  const open = new Set<number>()
  const busy = new Map<number, number>()
  for (const { location, number, kind, ticket, counter, facts } of log) {
    if (counter === null) continue
    const name = `counters: event ${location} ${number}`
    if (kind === 'counterOpened') open.add(counter)
    if (kind === 'counterClosed' || kind === 'counterPaused') {
      if (busy.has(counter)) problems.push(`${name} closes counter ${counter} on a visitor`)
      open.delete(counter)
    }
    const what = String(kind === 'actUndone' ? facts.what : kind)
    if (ticket === null || beside.includes(what)) continue
    if ((kind === 'actUndone' ? leaves : comes).includes(what)) {
      if (!open.has(counter)) problems.push(`${name} calls to counter ${counter}, which is not open`)
      if (busy.has(counter)) problems.push(`${name} calls to counter ${counter}, which has a visitor`)
      if ([...busy.values()].includes(ticket)) problems.push(`${name} calls ${ticket}, who is at another counter`)
      busy.set(counter, ticket)
    } else if (busy.get(counter) !== ticket)
      problems.push(`${name} is about ${ticket}, who is not at counter ${counter}`)
    if ((kind === 'actUndone' ? comes : leaves).includes(what)) busy.delete(counter)
  }
  return problems
}

/** What a press may lead to, in the order of the log; a press that calls next may finish a visit first. */
const ledTo: Record<string, RegExp> = {
  opening: /^counterOpened$/,
  sluiting: /^(ticketFreed )*counterClosed$/,
  pauze: /^counterPaused$/,
  oproep: /^(ticketCalled|serviceFinished|serviceFinished ticketCalled)$/,
  keuze: /^(serviceFinished )?ticketCalled$/,
  herhaling: /^ticketRecalled$/,
  bezoek: /^serviceStarted$/,
  voortzetting: /^serviceWentOn$/,
  afronding: /^serviceFinished$/,
  afwezigheid: /^ticketMarkedAbsent$/,
  parkering: /^ticketParked$/,
  terugname: /^ticketTakenBack$/,
  doorverwijzing: /^ticketPassedOn$/,
  voorrang: /^priorityGiven$/,
  vertrek: /^ticketLeft$/,
  herstel: /^actUndone( actUndone)?$/,
}
/** Presses about a ticket, at no counter in particular. */
const anywhere: Record<string, string> = { ticketPutBack: 'terugkeer', ticketGivenBack: 'teruggave' }

/**
 * Each turn at a counter answers a press on a page that showed the turn before it: so a second press, or one on a page
 * that was overtaken, did nothing.
 */
function somebodyPressed(the: Case, location: string, log: LogEvent[]): string[] {
  const presses = known(the.record, 'pressed').filter((press) => press.location === location)
  const closings = new Set(log.filter((event) => event.kind === 'dayClosed').map((event) => event.at))
  const shown = new Map<number, number>()
  const isPressed = (turn: Turn) => {
    const [{ at, ticket, kind }] = turn
    if (anywhere[kind]) {
      return presses.some((press) => press.act === anywhere[kind] && press.ticket === ticket && press.at <= at)
    }
    const counter = turn.find((event) => event.counter !== null)?.counter ?? null
    const seen = shown.get(Number(counter)) ?? 0
    const what = turn.map((event) => event.kind).join(' ')
    const isAbout = (about: number | null) => about === null || turn.some((event) => event.ticket === about)
    const led = presses.some(
      (press) =>
        press.counter === counter &&
        press.seen === seen &&
        press.at <= at &&
        isAbout(press.ticket) &&
        ledTo[press.act]?.test(what),
    )
    if (led) shown.set(Number(counter), turn.at(-1)?.number ?? seen)
    return led
  }
  // What looks like one turn may be two presses in one instant.
  const isAccounted = (turn: Turn) => isPressed(turn) || (turn.length > 1 && turn.every((event) => isPressed([event])))
  return turnsOf(log.filter((event) => !closings.has(event.at)))
    .filter((turn) => turn.some(({ counter, kind }) => counter !== null || anywhere[kind] || kind === 'ticketFreed'))
    .filter((turn) => !isAccounted(turn))
    .map(([{ kind, number }]) => `counters: nobody pressed for ${kind} at ${location} (event ${number})`)
}

/** Somebody who saw which teams a counter served said which ones it serves, and in the end it serves the last of them. */
function teamsAreThoseOfTheLog(the: Case, location: string, log: LogEvent[]): string[] {
  const said = known(the.record, 'staffed').filter((one) => one.location === location)
  const text = (teams: readonly string[] = []) => teams.toSorted().join()
  const teamsAt = new Map(the.teamsAt.first)
  const problems = log
    .filter(({ kind }) => kind === 'counterTeamsChanged')
    .filter(({ at, facts }) => {
      const [name, teams] = [`${location} ${facts.counter}`, facts.teams as string[]]
      const before = text(teamsAt.get(name))
      teamsAt.set(name, teams)
      return !said.some(
        (one) =>
          one.counter === facts.counter &&
          one.at <= at &&
          text(one.shown) === before &&
          text(one.teams) === text(teams),
      )
    })
    .map(({ number }) => `counters: nobody changed the teams at ${location} (event ${number})`)
  const wrong = [...teamsAt].filter(
    ([name, teams]) => name.startsWith(`${location} `) && text(teams) !== text(the.teamsAt.last.get(name)),
  )
  return [...problems, ...wrong.map(([name]) => `counters: ${name} serves other teams than the log says`)]
}

type Turn = [LogEvent, ...LogEvent[]]

/** What one press may do at once; everything else is one event each. */
const follows: Record<string, string[]> = {
  ticketCalled: ['serviceFinished'],
  actUndone: ['actUndone'],
  counterClosed: ['ticketFreed'],
  ticketFreed: ['ticketFreed'],
}

function turnsOf(log: LogEvent[]): Turn[] {
  const turns: Turn[] = []
  for (const event of log) {
    const last = turns.at(-1)
    const before = last?.at(-1)
    const isOneTurn =
      before !== undefined &&
      follows[event.kind]?.includes(before.kind) &&
      (before.counter === event.counter || before.counter === null) &&
      before.at === event.at
    if (isOneTurn) last?.push(event)
    else turns.push([event])
  }
  return turns
}
