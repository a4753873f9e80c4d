// Places: never more people in a team's counters than there are, at any moment at which a booking was promised.
import { type AppointmentRow, type Case, type Look, lengthOf, minute } from './case.ts'
import {
  countIn,
  type Promised,
  productKey,
  promisesOf,
  room,
  type Taken,
  takenBy,
  teamKey,
  unitsOf,
} from './promises.ts'

export function auditPlaces(the: Case): string[] {
  const looks = the.looks.flatMap((look) => {
    const taking = look.appointments.filter(({ state }) => holdsPlace.includes(state))
    return [...tooFull(the, taking, look.when), ...aboveCeiling(the, taking, look.when), ...lanesAgree(look)]
  })
  return [...looks, ...nothingIsPromisedTwice(the), ...timesAreInThePlan(the)]
}

const holdsPlace = ['held', 'booked', 'arrived', 'helped', 'left', 'missed']

function tooFull(the: Case, all: readonly AppointmentRow[], when: string): string[] {
  const taken = new Map<string, { one: AppointmentRow; unit: number; all: number; residents: number }>()
  for (const one of all) {
    for (const unit of unitsOf(one.startsAt, one.endsAt)) {
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

/** A product may be had only so often at a moment, whatever the teams. */
function aboveCeiling(the: Case, all: readonly AppointmentRow[], when: string): string[] {
  return [...the.products].flatMap(([product, { ceiling }]) => {
    if (ceiling === null) return []
    const units = all
      .filter((one) => one.products.some((chosen) => chosen.product === product))
      .flatMap((one) => unitsOf(one.startsAt, one.endsAt).map((unit) => `${one.location} ${unit}`))
    const most = Math.max(0, ...[...Map.groupBy(units, (unit) => unit).values()].map(({ length }) => length))
    return most > ceiling ? [`places: ${most} times ${product} where ${ceiling} may be, ${when}`] : []
  })
}

/** At every answer that promised a place: with what was promised then, and what others had given up just before. */
function nothingIsPromisedTwice(the: Case): string[] {
  const promised = promisesOf(the)
  const taken = takenBy(promised)
  return promised.flatMap((asked) => tooMuchFor(the, taken, asked))
}

function tooMuchFor(the: Case, taken: Taken, asked: Promised): string[] {
  const { location, team, publicId } = asked
  const stands = (one: Promised) => {
    const until = asked.isOffered || one.publicId === publicId ? one.until : one.returnsAt
    return one.from <= asked.from && asked.from < until
  }
  return unitsOf(asked.startsAt, asked.endsAt).flatMap((unit) => {
    const count = countIn(taken, teamKey(location, team, unit), stands)
    const online = room(the, location, team, unit, 'online')
    const where = `${location} ${new Date(unit).toISOString()}, promised to ${publicId}`
    const overCeiling = asked.products.filter((product) => {
      const ceiling = the.products.get(product)?.ceiling ?? null
      return ceiling !== null && countIn(taken, productKey(location, product, unit), stands) > ceiling
    })
    return [
      ...(count > online ? [`places: ${count} residents at ${online} online places of ${team}, ${where}`] : []),
      ...overCeiling.map((product) => `places: more ${product} than may be, ${where}`),
    ]
  })
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
    .filter(({ state }) => holdsPlace.includes(state))
    .flatMap((one) => {
      const [takes, wanted] = [one.endsAt - one.startsAt, lengthOf(the, one.products)]
      const starts = the
        .blocksOn(one.date)
        .some(
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
