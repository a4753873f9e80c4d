// Boards: every call was seen on every display that was there, or that came back while the call still stood.
import type { Known } from '../record.ts'
import { type Case, known, type LogEvent, minute, rules } from './case.ts'

type Board = Known & { fact: 'board' }

/** One connection of a display, with the boards that came over it. */
interface Line {
  name: string
  location: string
  from: number
  until: number
  boards: Board[]
}

/** How late a board may be: on PostgreSQL reading it takes time of its own. */
const leeway = 10_000
const listedMs = rules.listed * minute

export function auditBoards(the: Case): string[] {
  return linesOf(the).flatMap((line) => {
    const log = the.events.filter((event) => event.location === line.location)
    const calls = log.filter((event) => event.kind === 'ticketCalled' || event.kind === 'ticketRecalled')
    return [...greets(line), ...showsWhatWas(line, log), ...calls.flatMap((call) => isSeen(line, call, log))]
  })
}

function linesOf(the: Case): Line[] {
  const lines = new Map<string, Line>()
  for (const one of known(the.record, 'connected', 'disconnected', 'board')) {
    const name = `${one.display} line ${one.line}`
    const line = lines.get(name)
    if (one.fact === 'connected') {
      lines.set(name, { name, location: one.location, from: one.at, until: Number.POSITIVE_INFINITY, boards: [] })
    } else if (one.fact === 'disconnected' && line) line.until = one.at
    else if (one.fact === 'board') line?.boards.push(one)
  }
  return [...lines.values()]
}

function greets({ name, from, until, boards }: Line): string[] {
  const first = boards[0]?.at ?? Number.POSITIVE_INFINITY
  return until > from + leeway && first > from + leeway ? [`boards: ${name} began without a board`] : []
}

function showsWhatWas({ name, boards }: Line, log: LogEvent[]): string[] {
  return boards.flatMap(({ calls, at }) => {
    const wrong = calls.filter(({ event, number, counter }) => {
      const call = log[event - 1]
      return call?.number !== event || call.facts.number !== number || call.counter !== counter
    })
    const over = calls.filter(({ event }) => {
      const call = log[event - 1]
      return log.slice(event).some((later) => later.at < at - leeway && call !== undefined && ends(later, call))
    })
    const isOrdered = calls.every(({ event }, at) => at === 0 || event < (calls[at - 1]?.event ?? 0))
    return [
      ...wrong.map(({ number }) => `boards: ${name} shows ${number}, which was not called so`),
      ...over.map(({ number }) => `boards: ${name} still shows ${number}, whose call is over`),
      ...(isOrdered ? [] : [`boards: ${name} does not show the newest first`]),
    ]
  })
}

/** After this nobody should come to the counter of that call. */
const ends = (event: LogEvent, call: LogEvent): boolean =>
  event.kind === 'dayClosed' ||
  (event.ticket === call.ticket &&
    (['ticketPutBack', 'ticketPassedOn', 'ticketLeft'].includes(event.kind) ||
      (event.kind === 'actUndone' && event.facts.what === 'ticketCalled')))

/** While the line stood: at once. Before it: on its first board, if the call was listed and not overtaken. */
function isSeen({ name, from, until, boards }: Line, call: LogEvent, log: LogEvent[]): string[] {
  const { at, number } = call
  const shows = (board: Board | undefined) => board?.calls.some(({ event }) => event === number) ?? false
  if (from <= at && at < until) {
    const seen = boards.some((board) => board.at >= at && board.at <= at + leeway && shows(board))
    return seen ? [] : [`boards: ${name} missed call ${number} of ${call.facts.number}`]
  }
  const stillListed = at < from && from <= at + listedMs
  const first = boards[0]
  if (!stillListed || !first) return []
  const again = (event: LogEvent) => event.ticket === call.ticket && event.kind === 'ticketRecalled'
  const overtaken = log.some(
    (event) => event.number > number && event.at <= first.at && (ends(event, call) || again(event)),
  )
  return overtaken || shows(first) ? [] : [`boards: ${name} came back without call ${number} of ${call.facts.number}`]
}
