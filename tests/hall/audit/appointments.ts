// Appointments: what was promised is there, once, and ends as its ticket did.
import { type Case, known } from './case.ts'

export function auditAppointments(the: Case): string[] {
  return [
    ...promisesAreKept(the),
    ...nobodyHasMore(the),
    ...codesAreApart(the),
    ...endsAgree(the),
    ...secondSights(the),
  ]
}

/** Everything that somebody was told about an appointment, and how it stood last. */
function told(the: Case) {
  const last = new Map<string, { person: string; startsAt: number | null }>()
  for (const one of known(the.record, 'booked', 'moved', 'cancelled')) {
    last.set(one.publicId, { person: one.person, startsAt: one.fact === 'cancelled' ? null : one.startsAt })
  }
  return last
}

function promisesAreKept(the: Case): string[] {
  const rows = new Map(the.appointments.map((one) => [one.publicId, one]))
  return [...told(the)].flatMap(([publicId, { person, startsAt }]) => {
    const row = rows.get(publicId)
    if (!row) return [`appointments: ${person} was promised ${publicId}, which is not there`]
    if ((row.state === 'cancelled') !== (startsAt === null)) return [`appointments: ${publicId} is ${row.state}`]
    if (startsAt !== null && row.startsAt !== startsAt) return [`appointments: ${publicId} is at another time`]
    return []
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
