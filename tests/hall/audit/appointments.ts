// Appointments: what was promised is there, once, and ends as its ticket did.
import { type AppointmentRow, type Case, known, minute } from './case.ts'

export function auditAppointments(the: Case): string[] {
  return [
    ...promisesAreKept(the),
    ...nothingMovesByItself(the),
    ...formsCountOnce(the),
    ...nobodyHasMore(the),
    ...codesAreApart(the),
    ...endsAgree(the),
    ...secondSights(the),
  ]
}

interface Told {
  at: number
  person: string
  /** Null when it was cancelled. */
  place: { location: string; startsAt: number } | null
}

/** Everything that somebody was told about an appointment, in order. */
function told(the: Case): Map<string, Told[]> {
  const all = new Map<string, Told[]>()
  for (const one of known(the.record, 'booked', 'moved', 'changed', 'cancelled')) {
    const { at, person } = one
    const place = one.fact === 'cancelled' ? null : { location: one.location, startsAt: one.startsAt }
    all.set(one.publicId, [...(all.get(one.publicId) ?? []), { at, person, place }])
  }
  return all
}

const isAt = (row: AppointmentRow | undefined, { place }: Told) =>
  place === null
    ? row?.state === 'cancelled'
    : row?.state !== 'cancelled' && row?.startsAt === place.startsAt && row.location === place.location

function promisesAreKept(the: Case): string[] {
  const rows = new Map(the.appointments.map((one) => [one.publicId, one]))
  return [...told(the)].flatMap(([publicId, all]) => {
    const row = rows.get(publicId)
    const last = all.at(-1) as Told
    if (!row) return [`appointments: ${last.person} was promised ${publicId}, which is not there`]
    if ((row.state === 'cancelled') !== (last.place === null)) return [`appointments: ${publicId} is ${row.state}`]
    if (!isAt(row, last)) return [`appointments: ${publicId} is at another time`]
    const isAhead = row.date > the.record.date && last.place !== null
    return isAhead && row.state !== 'booked' ? [`appointments: ${publicId} is ${row.state} before its day`] : []
  })
}

/** Somebody may not have heard yet what they did: the answer was lost, and the form is sent again within this time. */
const unheardMs = 2 * minute

/** In the course of the day too: an appointment stays where it is until its resident moves it or takes an offer. */
function nothingMovesByItself(the: Case): string[] {
  const all = [...told(the)]
  return the.looks.flatMap(({ at, when, appointments }) => {
    if (at === null) return []
    const rows = new Map(appointments.map((one) => [one.publicId, one]))
    return all.flatMap(([publicId, tellings]) => {
      const before = tellings.filter((one) => one.at <= at).at(-1)
      const soon = tellings.filter((one) => at < one.at && one.at <= at + unheardMs)
      if (!before || [before, ...soon].some((one) => isAt(rows.get(publicId), one))) return []
      return [`appointments: ${publicId} is not where it was said to be, ${when}`]
    })
  })
}

/** What a form made is what its repeat gives, from whatever browser; another one may hold a time of its own. */
function formsCountOnce(the: Case): string[] {
  const made = new Map<string, string>()
  return the.record.sent.flatMap(({ key, path, to, actor }) => {
    const publicId = /^\/(?:afspraak|mijn-afspraak)\/([\w-]{22})/.exec(to ?? '')?.[1]
    if (key === undefined || publicId === undefined) return []
    if (path === '/afspraak/tijd' && actor.endsWith(', elsewhere')) return []
    const before = made.get(key) ?? publicId
    made.set(key, before)
    return before === publicId ? [] : [`appointments: one form of ${actor} made ${before} and ${publicId}`]
  })
}

/** A repeated form makes nothing new: nobody has an appointment that they were not told of. */
function nobodyHasMore(the: Case): string[] {
  const promised = told(the)
  return the.appointments
    .filter((one) => !['held', 'lapsed'].includes(one.state) && !promised.has(one.publicId))
    .map((one) => `appointments: ${one.person} has ${one.publicId} and does not know it`)
}

function codesAreApart(the: Case): string[] {
  const problems: string[] = []
  const live = new Map<string, string>()
  for (const one of known(the.record, 'booked', 'cancelled')) {
    // A code is free again the day after the visit; until then nobody else may get it, cancelled or not.
    if (one.fact === 'cancelled') continue
    const other = live.get(one.code)
    if (other !== undefined && other !== one.publicId) problems.push(`appointments: code of ${other} was given twice`)
    live.set(one.code, one.publicId)
  }
  for (const one of the.appointments) {
    const isOver = one.date <= the.record.date
    if (isOver && one.code !== null) problems.push(`appointments: ${one.publicId} keeps its code after the day`)
  }
  return problems
}

const endOf: Record<string, string> = { served: 'helped', missed: 'missed', left: 'left', closed: 'left' }

function endsAgree(the: Case): string[] {
  const tickets = new Map<string, string[]>()
  for (const { appointment, state } of the.tickets) {
    if (appointment !== null) tickets.set(appointment, [...(tickets.get(appointment) ?? []), state])
  }
  return the.appointments
    .filter((one) => one.date === the.record.date)
    .flatMap((one) => {
      const [state, ...more] = tickets.get(one.publicId) ?? []
      if (more.length > 0) return [`appointments: ${one.publicId} has ${more.length + 1} tickets`]
      if (one.state === 'cancelled') return state ? [`appointments: ${one.publicId} is cancelled and has a ticket`] : []
      const wanted = state === undefined ? 'missed' : (endOf[state] ?? `nothing, its ticket is ${state}`)
      return one.state === wanted ? [] : [`appointments: ${one.publicId} is ${one.state} instead of ${wanted}`]
    })
}

const over = ['serviceFinished', 'ticketMissed', 'ticketClosed']

/** Until the visit is over, who reports again sees the same number again. */
function secondSights(the: Case): string[] {
  return known(the.record, 'noSecondSight').flatMap(({ appointment, at }) => {
    const ticket = the.tickets.find((one) => one.appointment === appointment)
    const isOver = the.events.some(
      (event) =>
        event.location === ticket?.location &&
        event.ticket === ticket.serial &&
        event.at <= at &&
        over.includes(event.kind),
    )
    return isOver ? [] : [`appointments: ${appointment} reported again and saw no number`]
  })
}
