// The order: who was called was the right one, by a second writing of the rule, and nobody was passed for ever.
import { type Case, type LogEvent, minute, promises, rules } from './case.ts'
import { type Lived, replay } from './replay.ts'

interface Waiting {
  serial: number
  series: string
  team: string
  forCounter: number | null
  appointmentAt: number | null
  laterUntil: number | null
  release: number
  due: number
}

export function auditOrder(the: Case): string[] {
  return the.locations.flatMap((location) => auditHall(the, location))
}

function auditHall(the: Case, location: string): string[] {
  const { after } = replay(the)
  const problems: string[] = []
  const waiting = new Map<number, Waiting>()
  const teamsAt = new Map(the.teamsAt.first)
  const appointmentAt = new Map(the.tickets.map((row) => [`${row.location} ${row.serial}`, row.appointmentAt]))
  for (const event of the.events.filter((one) => one.location === location)) {
    const { ticket, kind, counter, facts } = event
    if (kind === 'counterTeamsChanged') teamsAt.set(`${location} ${facts.counter}`, facts.teams as string[])
    if (ticket === null) continue
    if (kind === 'ticketCalled') {
      const teams = teamsAt.get(`${location} ${counter}`) ?? []
      problems.push(...judgeCall(event, [...waiting.values()], teams))
    }
    if (kind === 'ticketPostponed') problems.push(...judgeLater(event, waiting.get(ticket)))
    const lived = after.get(`${location} ${event.number}`)
    if (lived?.state !== 'waiting') waiting.delete(ticket)
    else waiting.set(ticket, waitingOf(ticket, lived, appointmentAt.get(`${location} ${ticket}`) ?? null))
  }
  return problems
}

const waitingOf = (
  serial: number,
  { series, team, releaseAt, dueAt, forCounter, laterUntil }: Lived,
  at: number | null,
): Waiting => ({
  serial,
  series,
  team,
  forCounter,
  appointmentAt: at,
  laterUntil,
  release: releaseAt,
  due: dueAt,
})

function judgeCall({ location, number, ticket, at, counter, facts }: LogEvent, waiting: Waiting[], teams: string[]) {
  const forIt = waiting.filter(({ team, forCounter }) =>
    forCounter === null ? teams.includes(team) : forCounter === counter,
  )
  const isChosen = (facts.why as { reason?: string } | null)?.reason === 'chosen'
  const may = forIt.filter((one) => at >= mayBeCalledFrom(one))
  const called = (isChosen ? forIt : may).find((one) => one.serial === ticket)
  if (!called) return [`order: event ${location} ${number} calls ${ticket}, which that counter may not call`]
  // Somebody answers for it with their name and a reason.
  if (isChosen) return []
  const right = whoIsNext(may, at)
  const problems =
    right?.serial === ticket ? [] : [`order: event ${location} ${number} calls ${ticket}, next was ${right?.serial}`]
  const passed = may.find((one) => one !== called && wasPassedTooLong(one, called, at))
  if (passed)
    problems.push(`order: event ${location} ${number} passes ${passed.serial}, who is past its second promise`)
  return problems
}

/** An appointment a quarter before its time; whoever asked for ten minutes more, not before those are over. */
const mayBeCalledFrom = ({ appointmentAt, laterUntil }: Waiting) =>
  Math.max(appointmentAt === null ? 0 : appointmentAt - rules.early * minute, laterUntil ?? 0)

/** Ten minutes from now, from the time of an appointment, or from when it may be called; the replay sees the promise stay. */
function judgeLater({ location, number, ticket, at, facts }: LogEvent, asks: Waiting | undefined): string[] {
  const right = asks && facts.until === Math.max(at, asks.release, mayBeCalledFrom(asks)) + rules.later * minute
  return right ? [] : [`order: event ${location} ${number} puts ${ticket} off until another time`]
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
