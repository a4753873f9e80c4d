// The order: who was called was the right one, by a second writing of the rule, and nobody was passed for ever.
import { type Case, type LogEvent, minute, promises, rules } from './case.ts'

interface Waiting {
  serial: number
  series: string
  team: string
  appointmentAt: number | null
  release: number
  due: number
}

export function auditOrder(the: Case): string[] {
  return the.locations.flatMap((location) => auditHall(the, location))
}

function auditHall(the: Case, location: string): string[] {
  const problems: string[] = []
  const waiting = new Map<number, Waiting>()
  const appointmentAt = new Map(the.tickets.map((row) => [`${row.location} ${row.serial}`, row.appointmentAt]))
  for (const event of the.events.filter((one) => one.location === location)) {
    const { ticket, kind, counter } = event
    if (ticket === null) continue
    if (kind === 'ticketIssued' || kind === 'ticketPutBack') {
      waiting.set(ticket, waitingOf(event, appointmentAt.get(`${location} ${ticket}`) ?? null))
    } else if (kind === 'ticketCalled') {
      const teams = the.teamsAt.get(`${location} ${counter}`) ?? []
      problems.push(...judgeCall(event, [...waiting.values()], teams))
      waiting.delete(ticket)
    } else if (kind === 'ticketClosed') waiting.delete(ticket)
  }
  return problems
}

function waitingOf({ ticket, facts }: LogEvent, appointmentAt: number | null): Waiting {
  const { series, team, releaseAt, dueAt } = facts
  return {
    serial: Number(ticket),
    series: String(series),
    team: String(team),
    appointmentAt,
    release: Number(releaseAt),
    due: Number(dueAt),
  }
}

function judgeCall({ location, number, ticket, at }: LogEvent, waiting: Waiting[], teams: string[]): string[] {
  const may = waiting
    .filter((one) => teams.includes(one.team))
    .filter((one) => one.appointmentAt === null || at >= one.appointmentAt - rules.early * minute)
  const called = may.find((one) => one.serial === ticket)
  if (!called) return [`order: event ${location} ${number} calls ${ticket}, which that counter may not call`]
  const right = whoIsNext(may, at)
  const problems =
    right?.serial === ticket ? [] : [`order: event ${location} ${number} calls ${ticket}, next was ${right?.serial}`]
  const passed = may.find((one) => one !== called && wasPassedTooLong(one, called, at))
  if (passed)
    problems.push(`order: event ${location} ${number} passes ${passed.serial}, who is past its second promise`)
  return problems
}

/** The smallest key, then the oldest of its series; ties by serial. */
function whoIsNext(may: Waiting[], at: number): Waiting | undefined {
  const key = ({ due }: Waiting) => (at <= due ? due : due + rules.secondPromise * minute)
  const [first] = [...may].sort((a, b) => key(a) - key(b) || a.serial - b.serial)
  const [oldest] = may
    .filter((one) => one.series === first?.series)
    .sort((a, b) => a.release - b.release || a.serial - b.serial)
  return oldest
}

const shortest = Math.min(...Object.values(promises))

/** Whoever is past the second promise may only be passed by tickets released before that moment, less a promise. */
function wasPassedTooLong(passed: Waiting, called: Waiting, at: number): boolean {
  const second = passed.due + rules.secondPromise * minute
  return at > second && called.release > second - shortest * minute
}
