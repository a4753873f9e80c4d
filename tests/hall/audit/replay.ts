// What became of every ticket, event by event: on which path, with which promise, at which counter. An act that was
// undone leaves the ticket as it was before it; the rules stand here a second time, from the domain's own words.
import { type Case, callsMost, type LogEvent, minute, promises, recallMs } from './case.ts'

/** A ticket at one moment of its day. */
export interface Lived {
  state: string
  counter: number | null
  calledAt: number | null
  lastCallAt: number
  calls: number
  since: number | null
  goesOnAt: number | null
  endedAt: number | null
  series: string
  team: string
  releaseAt: number
  dueAt: number
  forCounter: number | null
  passedOnBy: number | null
  /** Not called before this: the visitor asked so. */
  laterUntil: number | null
}

export interface Replay {
  problems: string[]
  /** How each ticket ended, by 'location serial'. */
  last: Map<string, Lived>
  /** How the ticket of an event was after it, by 'location number'. */
  after: Map<string, Lived>
}

/** From which states an event may happen, and to which it leads; '' stays where it was. */
const paths: Record<string, { from: string[]; to: string }> = {
  ticketIssued: { from: ['nothing'], to: 'waiting' },
  ticketCalled: { from: ['waiting'], to: 'called' },
  ticketRecalled: { from: ['called'], to: '' },
  serviceStarted: { from: ['called'], to: 'serving' },
  serviceWentOn: { from: ['serving'], to: '' },
  serviceFinished: { from: ['serving'], to: 'served' },
  ticketMarkedAbsent: { from: ['called'], to: 'absent' },
  ticketPutBack: { from: ['absent'], to: 'waiting' },
  ticketPassedOn: { from: ['called', 'serving'], to: 'waiting' },
  ticketGivenBack: { from: ['backOffice'], to: 'waiting' },
  ticketFreed: { from: ['waiting', 'absent', 'parked', 'backOffice'], to: '' },
  ticketParked: { from: ['serving'], to: 'parked' },
  ticketTakenBack: { from: ['parked'], to: 'serving' },
  ticketLeft: { from: ['waiting', 'absent', 'parked', 'backOffice'], to: 'left' },
  priorityGiven: { from: ['waiting'], to: '' },
  ticketPostponed: { from: ['waiting'], to: '' },
  ticketMissed: { from: ['called', 'absent'], to: 'missed' },
  ticketClosed: { from: ['waiting', 'parked', 'backOffice'], to: 'closed' },
}
const undoable = [
  ...['ticketCalled', 'serviceStarted', 'serviceFinished', 'ticketMarkedAbsent', 'ticketParked', 'ticketTakenBack'],
  ...['ticketPassedOn', 'ticketLeft', 'priorityGiven'],
]

export function replay(the: Case): Replay {
  const found: Replay = { problems: [], last: new Map(), after: new Map() }
  /** What each event found, so that undoing it can be judged. */
  const before = new Map<string, { was: Lived; event: LogEvent }>()
  const newest = new Map<string, LogEvent>()
  for (const event of the.events) {
    if (event.ticket === null) continue
    const key = `${event.location} ${event.ticket}`
    const was = found.last.get(key) ?? unborn
    const undone = before.get(`${event.location} ${event.facts.event}`)
    if (event.kind === 'actUndone') {
      const isLast = undone !== undefined && newest.get(key) === undone.event
      const isRight = isLast && undoable.includes(undone.event.kind) && undone.event.counter === event.counter
      if (!isRight) found.problems.push(`tickets: event ${event.location} ${event.number} undoes what cannot be undone`)
    }
    const is = event.kind === 'actUndone' ? (undone?.was ?? was) : step(found, key, was, event)
    before.set(`${event.location} ${event.number}`, { was, event })
    newest.set(key, event)
    found.last.set(key, is)
    found.after.set(`${event.location} ${event.number}`, is)
  }
  return found
}

const unborn: Lived = {
  state: 'nothing',
  counter: null,
  calledAt: null,
  lastCallAt: 0,
  calls: 0,
  since: null,
  goesOnAt: null,
  endedAt: null,
  series: '',
  team: '',
  releaseAt: 0,
  dueAt: 0,
  forCounter: null,
  passedOnBy: null,
  laterUntil: null,
}

function step({ problems }: Replay, key: string, was: Lived, event: LogEvent): Lived {
  const { kind, at, counter, number } = event
  const path = paths[kind]
  if (!path?.from.includes(was.state)) {
    problems.push(`tickets: ${kind} of ticket ${key} while ${was.state} (event ${number})`)
  }
  if (kind === 'ticketRecalled' && at - was.lastCallAt < recallMs) problems.push(`tickets: ${key} recalled too soon`)
  if (kind === 'ticketPostponed' && was.laterUntil !== null) problems.push(`tickets: ${key} is put off twice`)
  const is = { ...was, ...changes(was, event), state: path?.to || was.state }
  if (is.calls > callsMost) problems.push(`tickets: ${key} was called ${is.calls} times`)
  if (kind === 'ticketPassedOn' && 'backOffice' in (event.facts.to as object)) is.state = 'backOffice'
  return { ...is, counter: ['called', 'serving', 'parked'].includes(is.state) ? (counter ?? was.counter) : null }
}

function changes(was: Lived, { kind, at, counter, facts }: LogEvent): Partial<Lived> {
  switch (kind) {
    case 'ticketIssued': {
      const { series, team, releaseAt, dueAt } = facts
      return { series: String(series), team: String(team), releaseAt: Number(releaseAt), dueAt: Number(dueAt) }
    }
    case 'ticketCalled':
      // Called by choice, whoever asked for more time has had it.
      return { calledAt: at, lastCallAt: at, calls: 1, laterUntil: was.laterUntil && Math.min(was.laterUntil, at) }
    case 'ticketRecalled':
      return { lastCallAt: at, calls: was.calls + 1 }
    case 'serviceStarted':
    case 'ticketTakenBack':
      return { since: at, goesOnAt: null }
    case 'serviceWentOn':
      return { goesOnAt: at }
    case 'ticketPassedOn': {
      const to = facts.to as { team?: string; counter?: number }
      return { team: to.team ?? was.team, forCounter: to.counter ?? null, passedOnBy: counter }
    }
    case 'ticketFreed':
      return { forCounter: null }
    case 'ticketPostponed':
      return { laterUntil: Number(facts.until) }
    case 'priorityGiven':
      return {
        series: 'P',
        releaseAt: Math.min(was.releaseAt, at),
        dueAt: Math.min(was.dueAt, at + (promises.P ?? 0) * minute),
      }
    case 'ticketLeft':
    case 'ticketMissed':
    case 'ticketClosed':
    case 'serviceFinished':
      return { endedAt: at }
    default:
      return {}
  }
}
