// What is ahead of a hall, for everybody who looks at it: how long those who wait still do, and how long somebody would
// who came now. Each answer is computed when it is asked for, once.
import { minute } from '../catalogue/milliseconds.ts'
import type { Choice } from '../catalogue/product.ts'
import type { Hall } from './hall.ts'
import type { Newcomer } from './issue.ts'
import { callableFrom } from './order.ts'
import type { Outlook } from './outlook.ts'
import { usualMinutes } from './pace.ts'
import { lengthsBy } from './path-facts.ts'
import { type Scene, sceneOf } from './scene.ts'
import type { Band, PredictedBand, Ticket } from './ticket.ts'
import { bandOf, type Calls, callsOfNewcomer, callsOfWaiting, endOf, longerOf, toldNext } from './wait.ts'

export interface Ahead {
  outlook: Outlook
  scene: Scene
  /** What to tell this visitor now; null of who does not wait, and when nobody can say. */
  toldTo(ticket: Ticket): Band | null
  /** The wait of somebody who would get a number now. */
  ofNewcomer(newcomer: Newcomer): PredictedBand | null
  /** The instant by which such a visit is over, in nine of ten cases; null when nobody can say. */
  endOfVisit(newcomer: Newcomer, choices: readonly Choice[]): number | null
  /** By series the longest wait of those who may come now; one for which nobody comes is not in it. */
  ofSeries(): ReadonlyMap<string, Band>
}

export interface AheadOptions {
  /** Who comes later than this is left out, ms from now. */
  arrivalsMs: number
  paths: number
  seed: number
}

/** `told` is what visitors were told last, by serial: it is kept up to date. */
export function aheadOf(outlook: Outlook, options: AheadOptions, told: Map<number, PredictedBand>): Ahead {
  const { hall, now } = outlook
  const scene = sceneOf(outlook, options)
  const waiting = once(() => tellAll(hall, callsOfWaiting(scene), told))
  const known = new Map<string, Calls>()
  const lengthsOf = lengthsBy(outlook.learned.shapes)

  function callsOf(newcomer: Newcomer): Calls {
    const promiseMs = newcomer.dueAt - newcomer.releaseAt
    // Of those without an appointment, and who come after its time, all that come now are alike.
    const due = newcomer.appointmentAt !== null && newcomer.appointmentAt > now ? newcomer.appointmentAt : null
    const key = [newcomer.team, newcomer.series, promiseMs, due].join()
    const calls = known.get(key) ?? callsOfNewcomer(scene, comingNow(newcomer, due, promiseMs))
    known.set(key, calls)
    return calls
  }

  const comingNow = ({ team, series }: Newcomer, appointmentAt: number | null, promiseMs: number) => {
    const releaseAt = Math.max(now, appointmentAt ?? now)
    const from = callableFrom({ appointmentAt, laterUntil: null }, hall.rules)
    return { team, series, callableFrom: from, releaseAt, dueAt: releaseAt + promiseMs }
  }

  const ofNewcomer = (newcomer: Newcomer) => bandOf(callsOf(newcomer))
  return {
    outlook,
    scene,
    toldTo: ({ serial }) => waiting().get(serial) ?? null,
    ofNewcomer,
    endOfVisit(newcomer, choices) {
      const calls = callsOf(newcomer)
      const isServed = hall.counters.some(
        ({ number, state, teams }) => teams.includes(newcomer.team) && (state === 'open' || outlook.backAt.has(number)),
      )
      const usual = usualMinutes({ choices: [...choices] }, hall.products) * minute
      return isServed ? now + endOf(calls, lengthsOf(choices[0]?.product ?? '', usual)) : null
    },
    ofSeries: once(() => seriesBands(outlook, ofNewcomer)),
  }
}

function once<Value>(make: () => Value): () => Value {
  let made: { value: Value } | undefined
  return () => {
    made ??= { value: make() }
    return made.value
  }
}

function tellAll(hall: Hall, calls: ReadonlyMap<number, Calls>, told: Map<number, PredictedBand>) {
  const before = new Map(told)
  told.clear()
  for (const { serial, band: atIssue } of hall.tickets) {
    const predicted = calls.get(serial)
    const band = predicted && bandOf(predicted)
    if (band) told.set(serial, toldNext(before.get(serial) ?? atIssue, band))
  }
  return new Map(told)
}

/** Walk-ins as the plan takes them at this moment, and appointments whose time is now. */
function seriesBands({ hall, walkIns, now, visits }: Outlook, of: Ahead['ofNewcomer']): ReadonlyMap<string, Band> {
  const kinds = walkIns.find(({ from, until }) => from <= now && now < until)?.kinds ?? []
  const appointment = hall.series.find(({ kind }) => kind === 'appointment')
  const withAppointment = new Set(visits.map(({ team }) => team))
  const comers = [
    ...kinds.map(({ team, series, promiseMs }) => ({ team, series, promiseMs })),
    ...[...withAppointment].flatMap((team) =>
      appointment ? [{ team, series: appointment.letter, promiseMs: appointment.promiseMinutes * minute }] : [],
    ),
  ]
  const bands = new Map<string, Band>()
  for (const { team, series, promiseMs } of comers) {
    const band = of({ team, series, appointmentAt: null, releaseAt: now, dueAt: now + promiseMs })
    if (band) bands.set(series, longerOf(bands.get(series) ?? band, band))
  }
  return bands
}
