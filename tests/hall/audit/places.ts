// Places: never more people in a team's counters than there are, at any moment at which a booking was promised.
import { type AppointmentRow, type Case, known, type Look, lengthOf, minute, rules, unitMs } from './case.ts'

/** What somebody was promised, from the answer on until it was given up. */
interface Promised {
  publicId: string
  startsAt: number
  team: string
  from: number
  until: number
}

export function auditPlaces(the: Case): string[] {
  const looks = the.looks.flatMap((look) => [
    ...tooFull(
      the,
      look.appointments.filter((one) => isJudged(the, one)),
      look.when,
    ),
    ...lanesAgree(look),
  ])
  return [...looks, ...nothingIsPromisedTwice(the), ...timesAreInThePlan(the)]
}

const holdsPlace = ['held', 'booked', 'arrived', 'helped', 'left', 'missed']

const isJudged = (the: Case, one: AppointmentRow) => one.date === the.record.date && holdsPlace.includes(one.state)

const unitsOf = (from: number, until: number) =>
  Array.from({ length: Math.ceil((until - from) / unitMs) }, (_, at) => from + at * unitMs)

const room = (the: Case, location: string, team: string, unit: number, of: 'counters' | 'online') =>
  the.blocks
    .filter((block) => block.location === location && block.team === team && block.from <= unit && unit < block.until)
    .reduce((sum, block) => sum + block[of], 0)

function tooFull(the: Case, all: readonly AppointmentRow[], when: string, at = all): string[] {
  const taken = new Map<string, { one: AppointmentRow; unit: number; all: number; residents: number }>()
  const asked = new Set(at.flatMap((one) => unitsOf(one.startsAt, one.endsAt)))
  for (const one of all) {
    for (const unit of unitsOf(one.startsAt, one.endsAt)) {
      if (!asked.has(unit)) continue
      const key = `${one.location} ${one.team} ${unit}`
      const place = taken.get(key) ?? { one, unit, all: 0, residents: 0 }
      taken.set(key, { ...place, all: place.all + 1, residents: place.residents + (one.byResident ? 1 : 0) })
    }
  }
  return [...taken.values()].flatMap(({ one: { location, team }, unit, all, residents }) => {
    const counters = room(the, location, team, unit, 'counters')
    const online = room(the, location, team, unit, 'online')
    const where = `${location} ${team} ${new Date(unit).toISOString()}, ${when}`
    return [
      ...(all > counters ? [`places: ${all} at ${counters} counters, ${where}`] : []),
      ...(residents > online ? [`places: ${residents} residents at ${online} online places, ${where}`] : []),
    ]
  })
}

/** At every answer that promised a place: with what was promised then, and what others had given up just before. */
function nothingIsPromisedTwice(the: Case): string[] {
  const promised = promisesOf(the)
  const rows = new Map(the.appointments.map((one) => [one.publicId, one]))
  return promised.flatMap((asked) => {
    const stands = (one: Promised) =>
      one.from <= asked.from && asked.from < one.until + (one.publicId === asked.publicId ? 0 : rules.returned * minute)
    const then = promised.filter(stands).flatMap(({ publicId, startsAt, team }) => {
      const row = rows.get(publicId)
      // A visit keeps its products, and so its length.
      return row ? [{ ...row, team, startsAt, endsAt: startsAt + row.endsAt - row.startsAt }] : []
    })
    const mine = then.filter((one) => one.publicId === asked.publicId)
    const near = then.filter((one) => mine.some(({ location, team }) => one.location === location && one.team === team))
    return tooFull(the, near, `promised to ${asked.publicId}`, mine)
  })
}

function promisesOf(the: Case): Promised[] {
  const promised: Promised[] = []
  for (const one of known(the.record, 'booked', 'moved', 'cancelled')) {
    for (const before of promised) if (before.publicId === one.publicId) before.until = Math.min(before.until, one.at)
    if (one.fact === 'cancelled') continue
    const { publicId, startsAt, team, at } = one
    promised.push({ publicId, startsAt, team, from: at, until: Number.POSITIVE_INFINITY })
  }
  return promised
}

function lanesAgree({ appointments, lanes, when }: Look): string[] {
  const problems: string[] = []
  const byAppointment = new Map<string, string[]>()
  const seen = new Set<string>()
  for (const { location, team, unit, lane, appointment } of lanes) {
    const place = `${location} ${team} ${unit}`
    if (seen.has(`${place} ${lane}`)) problems.push(`places: lane ${lane} of ${place} is taken twice, ${when}`)
    seen.add(`${place} ${lane}`)
    byAppointment.set(String(appointment), [...(byAppointment.get(String(appointment)) ?? []), place])
  }
  for (const one of appointments) {
    const wanted = holdsPlace.includes(one.state)
      ? unitsOf(one.startsAt, one.endsAt).map((unit) => `${one.location} ${one.team} ${unit}`)
      : []
    const got = byAppointment.get(one.publicId) ?? []
    byAppointment.delete(one.publicId)
    if (got.sort().join() !== wanted.sort().join()) {
      problems.push(`places: the lanes of ${one.publicId} (${one.state}) are not its time, ${when}`)
    }
  }
  return [
    ...problems,
    ...[...byAppointment.keys()].map((publicId) => `places: lanes of ${publicId}, which is not there`),
  ]
}

function timesAreInThePlan(the: Case): string[] {
  return the.appointments
    .filter((one) => isJudged(the, one))
    .flatMap((one) => {
      const [takes, wanted] = [one.endsAt - one.startsAt, lengthOf(the, one.products)]
      const starts = the.blocks.some(
        (block) =>
          block.location === one.location &&
          block.team === one.team &&
          block.from <= one.startsAt &&
          one.startsAt < block.until &&
          (one.startsAt - block.from) % block.stepMs === 0,
      )
      const serves = one.products.every(({ product }) => the.productsOf.get(one.team)?.includes(product))
      return [
        ...(starts ? [] : [`places: ${one.publicId} starts where no time is offered`]),
        ...(serves ? [] : [`places: team ${one.team} does not serve ${one.publicId}`]),
        ...(takes === wanted ? [] : [`places: ${one.publicId} takes ${takes / minute} minutes for ${wanted / minute}`]),
      ]
    })
}
